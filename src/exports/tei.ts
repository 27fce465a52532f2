import type { Element, ElementContent } from 'xast';
import { x } from 'xastscript';
import { ofType, type Annotation, type Document, type Passage, type Sentence } from '../edition/model.ts';
import { insertionKinds, kinds, type ApparatusKind } from '../schema/insertion-kinds.ts';
import { parseEntryId, registerOf } from '../schema/registers.ts';
import type { Range } from '../text/range.ts';
import { languageOf, type CitedEdition } from './citation/csl-data.ts';
import { printLines, printText, type PrintedPart, type Printers } from './print.ts';
import { bracketsOf, insertionsOf } from './readings.ts';
import { proseToText } from './text.ts';
import { printXml } from './xml.ts';

/** What TEI tells of an entry of a register. */
export interface NamedEntry {
  /** `people/kim-il-sung` */
  id: string;
  name: string;
  /** Other forms of the name, each with what it is in other cases. */
  names: readonly { form: string; declined?: readonly string[]; lang?: string }[];
  /** The description. */
  text: string;
}

/** What a document's TEI is printed from. */
export interface TeiContext {
  /** An entry by its id; those that the document names are printed with it. */
  entry: (id: string) => NamedEntry;
  edition: CitedEdition;
  /** The document's absolute address on this site, if the site has one. */
  address?: string | undefined;
  /** When the text was revised, the oldest first. */
  revisions?: readonly { date: string; digest: string }[];
}

/** What is told once a file: how its ids are written, so that those of several documents keep apart. */
type Ids = (passage: string) => string;
const TEI = 'http://www.tei-c.org/ns/1.0';

/**
 * A document as TEI P5 (tei_all). The text of its passages is the published one, brackets included: they are
 * `pc` in `supplied`, so that a reading without either is a matter of leaving out elements.
 *
 * Ids of passages are those of the page: `p7`, `p7s12`. The editor's notes stand in `standOff`, apart from the
 * archive's text.
 */
export function documentToTei(document: Document, context: TeiContext): string {
  const ids: Ids = (passage) => passage;
  return printXml(
    x('TEI', attributes(document, context), [
      header(document, context),
      standOff(document.passages, entriesOf([document], context), ids),
      text(document, ids),
    ]),
  );
}

/**
 * A passage of a document as Distributed Text Services give it: TEI with the passage alone in `dts:wrapper`.
 *
 * @param whole where the whole document stands, for what lies beside its text
 */
export function passageToTei(
  { data }: Pick<Document, 'data'>,
  passage: Passage,
  edition: CitedEdition,
  whole: string,
): string {
  return printXml(
    x('TEI', { xmlns: TEI, 'xml:lang': languageOf(data, edition) }, [
      x('dts:wrapper', { 'xmlns:dts': 'https://w3id.org/api/dts#' }, [
        block(passage, { ids: (id) => id, beside: whole }),
      ]),
    ]),
  );
}

/**
 * Documents as one TEI corpus. What is named in any of them is told once, and ids begin with their document's:
 * `document.soviet-korean-talks.p7`.
 *
 * @param addressOf a document's absolute address on this site, if the site has one
 */
export function documentsToTei(
  documents: readonly (Document & { revisions?: TeiContext['revisions'] })[],
  { addressOf, ...context }: Omit<TeiContext, 'address'> & { addressOf: (id: string) => string | undefined },
): string {
  const { title, editors = [], publisher = title } = context.edition;
  return printXml(
    x('teiCorpus', { xmlns: TEI }, [
      x('teiHeader', [
        x('fileDesc', [
          x('titleStmt', [
            x('title', title),
            ...editors.map((name) => x('editor', { role: 'editor' }, name)),
          ]),
          x('publicationStmt', [x('publisher', { 'xml:id': EDITION }, publisher)]),
          x('sourceDesc', [x('p', 'Each document tells its source.')]),
        ]),
        x('profileDesc', [datingMethods()]),
      ]),
      standOff([], entriesOf(documents, context), (passage) => passage),
      ...documents.map((document) => {
        const ids: Ids = (passage) => `document.${document.id}.${passage}`;
        const { revisions = [document.data.revision] } = document;
        const own = { ...context, revisions, address: addressOf(document.id), inCorpus: true };
        const { passages } = document;
        const notes = passages.some(({ annotations }) => ofType(annotations, 'note').length > 0);
        return x('TEI', attributes(document, own), [
          header(document, own),
          ...(notes ? [standOff(passages, [], ids)] : []),
          text(document, ids),
        ]);
      }),
    ]),
  );
}

/** The id of who is responsible for the edition. */
const EDITION = 'edition';

const attributes = ({ id, data }: Document, { edition }: Pick<TeiContext, 'edition'>) => ({
  xmlns: TEI,
  'xml:id': `document.${id}`,
  'xml:lang': languageOf(data, edition),
});

function header(
  { id, data }: Document,
  { edition, address, revisions = [data.revision], inCorpus = false }: TeiContext & { inCorpus?: boolean },
): Element {
  const { archive, revision } = data;
  const lang = languageOf(data, edition);
  return x('teiHeader', [
    x('fileDesc', [
      x('titleStmt', [
        x('title', data.title),
        ...(data.from === undefined ? [] : [x('author', data.from)]),
        ...(data.translators ?? []).map((name) => x('editor', { role: 'translator' }, name)),
        ...(edition.editors ?? []).map((name) => x('editor', { role: 'editor' }, name)),
        ...(data.obtainedBy ?? []).map((name) => respStmt('obtained the original', name)),
        ...(data.credits === undefined ? [] : [x('funder', data.credits)]),
      ]),
      x('editionStmt', [
        x('edition', { n: revision.digest }, [
          `${edition.title}, text of `,
          x('date', { when: revision.date }, revision.date),
        ]),
      ]),
      x('publicationStmt', [
        x('publisher', inCorpus ? {} : { 'xml:id': EDITION }, edition.publisher ?? edition.title),
        x('idno', { type: 'document' }, id),
        ...(address === undefined ? [] : [x('idno', { type: 'URI' }, address)]),
        x(
          'availability',
          (data.rights ?? ['The archive makes no statement on rights in this text.']).map((line) =>
            x('p', line),
          ),
        ),
      ]),
      x('sourceDesc', [
        x('bibl', [
          x('title', data.title),
          x('date', { when: data.date }, data.dateStated ?? data.date),
          ...(archive.reference === undefined ? [] : [x('idno', { type: 'shelfmark' }, archive.reference)]),
          ...(archive.folios === undefined ? [] : [x('biblScope', archive.folios)]),
          ...(archive.repository === undefined ? [] : [x('publisher', archive.repository)]),
          ...(archive.record === undefined ? [] : [x('idno', { type: 'record' }, archive.record)]),
          ...(archive.url === undefined ? [] : [x('ptr', { target: archive.url })]),
          ...(data.citation === undefined ? [] : [x('note', { type: 'citation' }, data.citation)]),
        ]),
      ]),
    ]),
    x('encodingDesc', [
      x('editorialDecl', [
        x(
          'p',
          'The text is that of its publication, character for character; nothing is corrected or normalized.',
        ),
        x('p', [
          'Square brackets are the publication’s. Where they hold words supplied so that the English reads they are ' +
            'supplied, with pc for the brackets themselves; its reason is what the insertion does, as far as the ' +
            'edition can tell:',
          x(
            'list',
            kinds
              .filter((kind) => !insertionKinds[kind].apparatus)
              .map((kind) => x('item', `${kind}: ${insertionKinds[kind].label}`)),
          ),
        ]),
        x(
          'p',
          'What else stands in brackets is gap, ref (the number of a footnote), foreign (words of the source) or note. ' +
            'Before a note of type sic or conjecture one word is sic or unclear: how far back it goes is not said.',
        ),
        x('p', 'Names, dates and the notes in standOff are the edition’s.'),
      ]),
    ]),
    x('profileDesc', [
      x('creation', [x('date', { when: data.date }, data.dateStated ?? data.date)]),
      x('langUsage', [
        x('language', { ident: lang }, lang),
        ...(data.originalLanguage === undefined
          ? []
          : [x('language', { ident: 'und' }, `${data.originalLanguage} (the original, not printed here)`)]),
      ]),
      ...(inCorpus ? [] : [datingMethods()]),
      x('textClass', [x('keywords', [x('term', data.genre)])]),
    ]),
    // The newest first, as TEI advises.
    x(
      'revisionDesc',
      revisions.toReversed().map(({ date, digest }) => x('change', { when: date }, `Revision ${digest}`)),
    ),
  ]);
}

/** What `datingMethod` points at. */
const datingMethods = (): Element =>
  x('calendarDesc', [
    x('calendar', { 'xml:id': 'edtf' }, [x('p', 'Extended Date/Time Format (EDTF), ISO 8601-2')]),
  ]);

const respStmt = (resp: string, name: string): Element => x('respStmt', [x('resp', resp), x('name', name)]);

/** The entries that documents name, in the order of their ids. */
function entriesOf(documents: readonly Document[], { entry }: Pick<TeiContext, 'entry'>): NamedEntry[] {
  const ids = new Set(
    documents.flatMap(({ passages }) =>
      passages.flatMap(({ annotations }) => ofType(annotations, 'mention').map((mention) => mention.entry)),
    ),
  );
  return [...ids].sort().map(entry);
}

/** An id of an entry as an XML name: `people.kim-il-sung`. */
const xmlId = (entry: string) => entry.replace('/', '.');

/** TEI's list of entities and its item, by the element of their names; of others a plain list is made. */
const lists: Readonly<Record<string, readonly [list: string, item: string]>> = {
  persName: ['listPerson', 'person'],
  placeName: ['listPlace', 'place'],
  orgName: ['listOrg', 'org'],
  eventName: ['listEvent', 'event'],
};

/** The editor's notes, each on the words that bear its id, and the entries that are named. */
function standOff(passages: readonly Passage[], named: readonly NamedEntry[], ids: Ids): Element {
  const notes = passages.flatMap(({ annotations }) => ofType(annotations, 'note'));
  const byRegister = Map.groupBy(named, ({ id }) => parseEntryId(id)?.register);
  return x('standOff', [
    ...[...byRegister.values()].map(list),
    ...(notes.length === 0
      ? []
      : [
          x(
            'listAnnotation',
            { type: 'editorial-notes' },
            notes.map((one) => note(one, ids)),
          ),
        ]),
    // TEI wants something in it, where there is neither.
    ...(byRegister.size + notes.length === 0 ? [x('listAnnotation', [x('note', 'No notes.')])] : []),
  ]);
}

function list(entries: readonly NamedEntry[]): Element {
  const [first] = entries;
  const name = (first && registerOf(first.id)?.element) ?? 'term';
  const [container, item] = lists[name] ?? ['list', 'item'];
  return x(
    container,
    entries.map(({ id, name: heading, names, text: description }) =>
      x(item, { 'xml:id': xmlId(id) }, [
        x(name, heading),
        ...names.map(({ form, lang }) =>
          x(name, { type: 'variant', ...(lang !== undefined && { 'xml:lang': lang }) }, form),
        ),
        x('note', description),
      ]),
    ),
  );
}

function note({ id, number, prose, confidence }: Annotation<'note'>, ids: Ids): Element {
  return x(
    'note',
    {
      'xml:id': ids(`note.${id}`),
      n: String(number),
      target: `#${ids(`quote.${id}`)}`,
      resp: `#${EDITION}`,
      type: 'editorial',
      subtype: confidence,
    },
    proseToText(prose),
  );
}

function text({ passages }: Document, ids: Ids): Element {
  const part = (role: Passage['role']) =>
    passages.filter((passage) => passage.role === role).map((passage) => block(passage, { ids, beside: '' }));
  const abstract = part('abstract');
  return x('text', [
    ...(abstract.length === 0 ? [] : [x('front', [x('div', { type: 'abstract' }, abstract)])]),
    x('body', [x('div', [...part('opener'), ...part('paragraph'), ...part('closer')])]),
  ]);
}

/** What becomes an element: the annotations, and what follows from them and from the sentences. */
type PrintedInTei =
  | Annotation
  | (Sentence & { type: 'sentence' })
  /** The word before a bracket that doubts it. */
  | (Range & { type: 'doubted'; element: 'sic' | 'unclear' })
  /** `[` or `]` of an insertion. */
  | (Range & { type: 'bracket' });

/** What all are printed with. */
interface IdContext {
  ids: Ids;
  /** The file in which notes and entries stand, where that is another one. */
  beside: string;
}

/** How each type is printed, whole things before their parts. */
const printers: Printers<PrintedInTei, ElementContent, IdContext> = {
  'side-head': {
    rank: 0,
    print: ({ id, text: head }, inside, { isFirst }, { ids }) => [
      ...(isFirst
        ? [
            x('milestone', {
              'xml:id': ids(`side-head.${id}`),
              unit: 'side-head',
              n: head,
              resp: `#${EDITION}`,
            }),
          ]
        : []),
      ...inside,
    ],
  },
  sentence: {
    rank: 1,
    print: ({ id, number }, inside, _, { ids }) => [x('s', { 'xml:id': ids(id), n: number }, inside)],
  },
  supplied: { rank: 2, print: ({ kind }, inside) => [x('supplied', { reason: kind }, inside)] },
  apparatus: {
    rank: 3,
    print: ({ kind, reason }, inside, part) => apparatus[kind](inside, { reason, ...part }),
  },
  note: {
    rank: 4,
    print: ({ id }, inside, { isFirst }, { ids, beside }) => [
      x(
        'seg',
        { ...(isFirst && { 'xml:id': ids(`quote.${id}`) }), corresp: `${beside}#${ids(`note.${id}`)}` },
        inside,
      ),
    ],
  },
  doubted: { rank: 5, print: ({ element }, inside) => [x(element, inside)] },
  link: { rank: 6, print: ({ url }, inside) => [x('ref', { target: url }, inside)] },
  footnote: {
    rank: 6,
    print: ({ part, to }, inside, _, { ids, beside }) => [
      x('ref', { type: `footnote-${part}`, target: `${beside}#${ids(to)}` }, inside),
    ],
  },
  mention: {
    rank: 7,
    print: ({ entry, description }, inside, _, { beside }) => [
      x(
        description ? 'rs' : (registerOf(entry)?.element ?? 'name'),
        { key: entry, ref: `${beside}#${xmlId(entry)}` },
        inside,
      ),
    ],
  },
  date: { rank: 8, print: ({ date, basis }, inside) => [x('date', { ...when(date), type: basis }, inside)] },
  bracket: { rank: 9, print: (_, inside) => [x('pc', inside)] },
};

/** How each kind of apparatus is printed; it keeps its brackets in every reading, so they are part of it. */
const apparatus: Record<
  ApparatusKind,
  (inside: ElementContent[], part: PrintedPart & { reason: string | undefined }) => ElementContent[]
> = {
  gap: (inside, { reason = 'unknown', text: words }) => {
    const extent = extentIn(words);
    const attributes = { reason, ...(extent !== undefined && { extent }) };
    // A description holds no more than words.
    return inside.every(({ type }) => type === 'text')
      ? [x('gap', attributes, [x('desc', inside)])]
      : [x('gap', attributes), ...inside];
  },
  sic: (inside) => [x('note', { type: 'sic', place: 'inline' }, inside)],
  conjecture: (inside, { text: words }) => [
    /\p{L}/u.test(words) ? x('unclear', inside) : x('note', { type: 'conjecture', place: 'inline' }, inside),
  ],
  note: (inside) => [x('note', { type: 'publication', place: 'inline' }, inside)],
  paratext: (inside) => [x('note', { type: 'paratext', place: 'inline' }, inside)],
  footnote: (inside) => [x('ref', { type: 'footnote' }, inside)],
  original: (inside) => [x('foreign', inside)],
};

const AMOUNT =
  /(?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|half an?|several|some|a few) (?:and a half )?(?:character|letter|word|sentence|line|paragraph|page|folio|leaf|leave)s?/i;

/** How much is missing, in the words of a gap: `two lines` of `[two lines illegible]`. */
const extentIn = (words: string): string | undefined => AMOUNT.exec(words)?.[0].toLowerCase();

/** A day, month or year as W3C has it; anything else that EDTF can say, by TEI's attribute for other systems. */
const when = (date: string) =>
  /^\d{4}(?:-\d{2}){0,2}$/.test(date) ? { when: date } : { 'when-custom': date, datingMethod: '#edtf' };

/** What a passage is in TEI, by its role: the element, and that of a heading. */
const elements: Readonly<Record<Passage['role'], readonly [element: string, heading: string]>> = {
  abstract: ['p', 'p'],
  opener: ['opener', 'head'],
  paragraph: ['p', 'label'],
  closer: ['closer', 'closer'],
};

function block(passage: Passage, context: IdContext): Element {
  const { ids } = context;
  const [element, heading] = elements[passage.role];
  const { id, number, text: words, sentences, annotations } = passage;
  const insertions = insertionsOf(passage);
  const printed: PrintedInTei[] = [
    ...sentences.map((sentence) => ({ ...sentence, type: 'sentence' as const })),
    ...annotations.filter((one) => one.type !== 'supplied' && !isTied(one, annotations)),
    ...insertions,
    ...ofType(annotations, 'apparatus').flatMap((one) => doubted(words, one)),
    ...bracketsOf(insertions),
  ];
  return x(
    passage.heading ? heading : element,
    { 'xml:id': ids(id), ...(number !== undefined && { n: number }) },
    printText(words, printed, printers, lines, context),
  );
}

/** Whether a bracket is a footnote's number, which leads where the footnote or its call is. */
const isTied = (one: Annotation, annotations: readonly Annotation[]) =>
  one.type === 'apparatus' && ofType(annotations, 'footnote').some(({ start }) => start === one.start);

/** The word before `[sic]` or `[?]`, which it doubts. */
function doubted(text: string, { kind, start, end }: Annotation<'apparatus'>): PrintedInTei[] {
  const element = kind === 'sic' ? 'sic' : 'unclear';
  const doubts = kind === 'sic' || (kind === 'conjecture' && !/\p{L}/u.test(text.slice(start, end)));
  const [word] = /[\p{L}\p{M}\p{N}’'-]+(?=[\s”"]*$)/u.exec(text.slice(0, start)) ?? [];
  if (!doubts || word === undefined) return [];
  const at = text.lastIndexOf(word, start - 1);
  return [{ type: 'doubted', element, start: at, end: at + word.length }];
}

const lines = (text: string): ElementContent[] =>
  printLines<ElementContent>(
    text,
    (value) => ({ type: 'text', value }),
    () => [x('lb'), { type: 'text', value: '\n' }],
  );
