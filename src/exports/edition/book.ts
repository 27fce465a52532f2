import type { Element, ElementContent } from 'xast';
import { x } from 'xastscript';
import { ofType, type Annotation, type Passage, type Sentence } from '../../edition/model.ts';
import { parseEntryId, registerFolders, registers, type Register } from '../../schema/registers.ts';
import type { Range } from '../../text/range.ts';
import { outermost, padding } from '../../text/readings.ts';
import { dateInWords } from '../../wording/dates.ts';
import { passageLabel } from '../../wording/locator.ts';
import { shelfMark } from '../../wording/shelf-mark.ts';
import { languageOf } from '../citation/csl-data.ts';
import { printLines, printText, type Printers } from '../print.ts';
import { aroundLink, betweenBrackets, bracketsOf, insertionsOf } from '../readings.ts';
import { proseToText } from '../text.ts';
import type { Volume, VolumeDocument } from './volume.ts';

/**
 * A volume as pages of a book, in XHTML that is HTML as well. What differs between an e-book and a single file is where
 * things stand.
 */
export interface Binding {
  /** The id of a passage or note in its file; in one file those of several documents have to be told apart. */
  id: (document: string, name: string) => string;
  /** Where a passage or note of a document is found, seen from a document's page or from a register's. */
  document: (document: string, name?: string) => string;
  /** The id of an entry in its file, and where it is found. */
  entryId: (id: string) => string;
  entry: (id: string) => string;
  /** What an e-book marks notes with, so that they pop up. */
  reference: Record<string, string>;
  footnote: Record<string, string>;
}

/** What becomes an element: the annotations, and what follows from them and from the sentences. */
type PrintedInBook =
  | Annotation
  | (Sentence & { type: 'sentence' })
  /** What stands between the brackets of an insertion. */
  | (Range & { type: 'words' })
  | (Range & { type: 'bracket' })
  /** A space that goes with an insertion. */
  | (Range & { type: 'pad' });

interface BookContext {
  document: string;
  binding: Binding;
}

/** How each type is printed, whole things before their parts. */
const printers: Printers<PrintedInBook, ElementContent, BookContext> = {
  'side-head': {
    rank: 0,
    print: ({ text }, inside, { isFirst }) => [
      ...(isFirst ? [x('span', { class: 'side-head' }, text)] : []),
      ...inside,
    ],
  },
  sentence: {
    rank: 1,
    print: ({ id }, inside, _, { binding, document }) => [
      x('span', { id: binding.id(document, id), class: 's' }, inside),
    ],
  },
  supplied: { rank: 2, print: (_, inside) => [x('span', { class: 'supplied' }, inside)] },
  words: { rank: 3, print: (_, inside) => [x('span', { class: 'words' }, inside)] },
  apparatus: { rank: 4, print: (_, inside) => [x('span', { class: 'apparatus' }, inside)] },
  note: {
    rank: 5,
    print: ({ id, number }, inside, { isLast }, { binding, document }) => [
      ...inside,
      ...(isLast
        ? [
            x(
              'a',
              {
                class: 'ref',
                id: binding.id(document, `ref-${id}`),
                href: `#${binding.id(document, `note-${id}`)}`,
                ...binding.reference,
              },
              String(number),
            ),
          ]
        : []),
    ],
  },
  link: { rank: 6, print: ({ url }, inside) => [x('a', { href: url }, inside)] },
  footnote: {
    rank: 6,
    print: ({ to }, inside, _, { binding, document }) => [
      x('a', { href: `#${binding.id(document, to)}` }, inside),
    ],
  },
  mention: {
    rank: 7,
    print: ({ entry }, inside, _, { binding }) => [
      x('a', { class: 'mention', href: binding.entry(entry) }, inside),
    ],
  },
  date: { rank: 8, print: ({ date }, inside) => [x('span', { 'data-edtf': date }, inside)] },
  pad: { rank: 9, print: (_, inside) => [x('span', { class: 'pad' }, inside)] },
  bracket: { rank: 10, print: (_, inside) => [x('span', { class: 'bracket' }, inside)] },
};

/** A document: its form, its passages with their ¶ numbers, its notes, and how it is cited. */
export function printDocument(document: VolumeDocument, volume: Volume, binding: Binding): Element[] {
  const { id, data, passages, citation, sourcesOf } = document;
  const { archive, revision } = data;
  const abstract = passages.filter(({ role }) => role === 'abstract');
  const notes = passages.flatMap(({ annotations }) => ofType(annotations, 'note'));
  const mark = shelfMark(archive);
  const facts = [
    ['Date', dateInWords(data.date)],
    ['From', data.from],
    ['To', data.to],
    ['Time', data.time],
    ['Place', data.location],
    ['Archive', mark],
    ['Original language', data.originalLanguage],
    ['Translated by', data.translators?.join(', ')],
    ['Published by', archive.repository],
  ].flatMap(([label, value]) => (value ? [x('p', { class: 'fact' }, [x('b', `${label}: `), value])] : []));
  return [
    x('p', { class: 'kind' }, data.genre),
    x('h1', { id: binding.id(id, 'title') }, data.title),
    ...facts,
    ...abstract.map((passage) =>
      x('blockquote', { class: 'abstract' }, [
        x('p', { class: 'fact' }, [x('b', 'The archive’s abstract')]),
        paragraph(passage, id, binding),
      ]),
    ),
    x(
      'section',
      { class: 'text', lang: languageOf(data, volume.edition) },
      passages.filter(({ role }) => role !== 'abstract').map((passage) => paragraph(passage, id, binding)),
    ),
    ...(notes.length === 0
      ? []
      : [
          x('section', { class: 'notes' }, [
            x('h2', 'Notes of the edition'),
            ...notes.map((note) =>
              x('aside', { id: binding.id(id, `note-${note.id}`), class: 'note', ...binding.footnote }, [
                x('p', [
                  x('a', { href: `#${binding.id(id, `ref-${note.id}`)}` }, `${note.number}.`),
                  ` ${proseToText(note.prose)} `,
                  x('small', `${sureness[note.confidence]}: ${sourcesOf(note).join('; ')}`),
                ]),
              ]),
            ),
          ]),
        ]),
    x('section', { class: 'cite' }, [
      x('h2', 'How to cite'),
      x('p', citation),
      x('p', `Text of ${dateInWords(revision.date)}, revision ${revision.digest}.`),
      ...(data.rights ?? []).map((line) => x('p', { class: 'rights' }, line)),
    ]),
  ];
}

const sureness = { verified: 'Sources', document: 'According to the document', inferred: 'Inferred' };

/** A passage: its ¶ number, and the published characters. */
function paragraph(passage: Passage, document: string, binding: Binding): Element {
  const { id, role, heading, number, text, sentences, annotations } = passage;
  const insertions = insertionsOf(passage);
  const outer = outermost(insertions);
  const printed: PrintedInBook[] = [
    ...sentences.map((sentence) => ({ ...sentence, type: 'sentence' as const })),
    ...annotations
      .filter((one) => one.type !== 'supplied')
      .map((one) => (one.type === 'note' ? { ...one, ...aroundLink(one, annotations) } : one)),
    ...insertions,
    ...padding(text, outer, ofType(annotations, 'mention')).map((range) => ({
      ...range,
      type: 'pad' as const,
    })),
    ...insertions.map((one) => ({ type: 'words' as const, ...betweenBrackets(one) })),
    ...bracketsOf(insertions),
  ];
  const inside = printText(text, printed, printers, lines, { document, binding });
  const own = binding.id(document, id);
  const numbered = role === 'paragraph' && number !== undefined;
  return x(heading ? 'h2' : 'p', { id: own, class: role }, [
    ...(numbered ? [x('a', { class: 'num', href: `#${own}` }, `¶ ${number} `)] : []),
    ...inside,
  ]);
}

const lines = (text: string): ElementContent[] =>
  printLines<ElementContent>(
    text,
    (value) => ({ type: 'text', value }),
    () => [x('br')],
  );

/** A register of a volume: what its documents name, with the places. */
export interface PrintedRegister {
  register: Register;
  title: string;
  content: Element[];
}

/** The registers of what the documents of a volume name, each entry with its forms, its description and its places. */
export function printRegisters(volume: Volume, binding: Binding): PrintedRegister[] {
  /** Entry → document → passages. */
  const places = new Map<string, Map<VolumeDocument, Set<string>>>();
  for (const document of volume.documents)
    for (const { id, annotations } of document.passages)
      for (const { entry } of ofType(annotations, 'mention')) {
        const byDocument = places.get(entry) ?? new Map<VolumeDocument, Set<string>>();
        byDocument.set(document, (byDocument.get(document) ?? new Set()).add(id));
        places.set(entry, byDocument);
      }
  const entries = [...places].map(([id, where]) => ({ ...volume.entry(id), where }));
  return registerFolders.flatMap((register) => {
    const own = entries
      .filter(({ id }) => parseEntryId(id)?.register === register)
      .sort((a, b) => (a.name === b.name ? 0 : a.name < b.name ? -1 : 1));
    if (own.length === 0) return [];
    const { title } = registers[register];
    const content = [
      x('h1', title),
      ...own.map(({ id, name, names, text, where }) =>
        x('section', { class: 'entry', id: binding.entryId(id) }, [
          x('h2', name),
          ...(names.length === 0
            ? []
            : [
                x('p', { class: 'fact names' }, [
                  'Also ',
                  ...names.flatMap(({ form, declined, lang }, index) => [
                    ...(index > 0 ? ['; '] : []),
                    x(
                      'span',
                      { ...(lang !== undefined && { lang }), 'data-declined': declined?.join(' · ') },
                      form,
                    ),
                  ]),
                ]),
              ]),
          x('p', text),
          ...[...where].map(([document, passages]) =>
            x('p', { class: 'places' }, [
              `${document.data.shortTitle ?? document.data.title}: `,
              ...[...passages].flatMap((passage, index) => [
                ...(index > 0 ? [', '] : []),
                x('a', { href: binding.document(document.id, passage) }, passageLabel(passage)),
              ]),
            ]),
          ),
        ]),
      ),
    ];
    return [{ register, title, content }];
  });
}

/** What the edition says of itself. */
export function printStatement({ title, edition, statement, site }: Volume): Element[] {
  const by = [
    ...(edition.editors ? [`Edited by ${edition.editors.join(', ')}.`] : []),
    ...(edition.publisher === undefined ? [] : [`Published by ${edition.publisher}.`]),
  ];
  return [
    x('h1', title),
    ...by.map((line) => x('p', line)),
    ...(site === undefined ? [] : [x('p', [x('a', { href: site }, site)])]),
    ...statement.map(({ heading, text }) =>
      x('section', [x('h2', heading), ...text.map((line) => x('p', line))]),
    ),
  ];
}
