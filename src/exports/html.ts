import type { ElementContent, Nodes } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { toHast } from 'mdast-util-to-hast';
import { SKIP, visit } from 'unist-util-visit';
import { ofType, type Annotation, type Passage, type Prose, type Sentence } from '../edition/model.ts';
import { registerOf } from '../schema/registers.ts';
import type { Range } from '../text/range.ts';
import { leaveOut, outermost, padding } from '../text/readings.ts';
import { href } from '../wording/addresses.ts';
import { markScripts } from '../wording/scripts.ts';
import { singleDate } from '../wording/edtf.ts';
import { printLines, printText, type Printers } from './print.ts';
import { aroundLink, betweenBrackets, bracketsOf, insertionsOf } from './readings.ts';

/** What becomes an element: the annotations, and what follows from them and from the sentences. */
type PrintedInPage =
  | Exclude<Annotation, { type: 'mention' | 'note' }>
  /** A name; the first of its entry in the passage is told apart. */
  | (Annotation<'mention'> & { first: boolean })
  /** A note with its number among those that stand behind the same sentence. */
  | (Annotation<'note'> & { of: number })
  | (Sentence & {
      type: 'sentence';
      /** Whether it has no word but inserted ones, and would vanish with them. */
      inserted: boolean;
    })
  /** What stands between the brackets of an insertion. */
  | (Range & { type: 'words' })
  /** `[` or `]` of an insertion. */
  | (Range & { type: 'bracket' })
  /** A space that goes with an insertion. */
  | (Range & { type: 'pad' });

/**
 * How each type is printed, whole things before their parts. An element without content shows what is generated,
 * so that it adds nothing to the text.
 */
const printers: Printers<PrintedInPage, ElementContent, { base: string }> = {
  'side-head': {
    rank: 0,
    print: ({ text }, inside, { isFirst }) => [
      ...(isFirst ? [h('span', { className: ['side-head'], dataText: text })] : []),
      ...inside,
    ],
  },
  sentence: {
    rank: 1,
    print: ({ id, number, inserted }, inside) => [
      h('span', { id, className: inserted ? ['s', 'inserted'] : ['s'] }, [
        h('a', { className: ['n'], href: `#${id}`, dataNumber: number, ariaLabel: `Sentence ${number}` }),
        ...inside,
      ]),
    ],
  },
  supplied: {
    rank: 2,
    print: ({ kind }, inside) => [h('ins', { className: ['supplied'], dataKind: kind }, inside)],
  },
  words: { rank: 3, print: (_, inside) => [h('span', { className: ['words'] }, inside)] },
  apparatus: {
    rank: 4,
    print: ({ kind, reason }, inside) => [
      h(
        'span',
        {
          className: kind === 'gap' ? ['apparatus', 'gap'] : ['apparatus'],
          dataKind: kind,
          ...(reason && { dataReason: reason }),
        },
        inside,
      ),
    ],
  },
  note: {
    rank: 5,
    print: ({ id, number, of }, inside, { isLast }) => [
      h('span', { className: ['quote'] }, [...inside, ...(isLast ? [noteReference(id, number, of)] : [])]),
    ],
  },
  link: { rank: 6, print: ({ url }, inside) => [h('a', { href: url }, inside)] },
  footnote: {
    rank: 6,
    print: ({ part, to }, inside) => [h('a', { className: ['footnote', part], href: `#${to}` }, inside)],
  },
  mention: {
    rank: 7,
    print: ({ entry, description, first }, inside, _, { base }) => [
      h(
        'a',
        {
          className: [
            'mention',
            description ? 'rs' : (registerOf(entry)?.element ?? 'name'),
            ...(first ? ['first'] : []),
          ],
          href: href(base, `/${entry}/`),
        },
        inside,
      ),
    ],
  },
  date: {
    rank: 8,
    print: ({ date, basis }, inside) => {
      const dateTime = singleDate(date);
      // HTML's `<time>` knows no intervals and nothing rough.
      return [
        dateTime === undefined
          ? h('span', { dataEdtf: date, className: [basis] }, inside)
          : h('time', { dateTime, className: [basis] }, inside),
      ];
    },
  },
  pad: { rank: 9, print: (_, inside) => [h('span', { className: ['pad'] }, inside)] },
  bracket: { rank: 10, print: (_, inside) => [h('span', { className: ['bracket'] }, inside)] },
};

/** A box to check: so the note opens under its line without a script. */
const noteReference = (id: string, number: number, of: number) =>
  h('input', {
    type: 'checkbox',
    className: ['ref'],
    id: `ref-${id}`,
    dataNumber: String(number),
    dataOf: String(of),
    ariaLabel: `Note ${number}`,
  });

/** A stretch of a passage's text. */
export interface Stretch {
  /** HTML of phrasing content. */
  html: string;
  /** The notes that stand behind it. */
  notes: {
    id: string;
    /** Which of the notes there it is, from 1, as its reference says. */
    of: number;
    /** How many characters stand between its reference and the end of the stretch. */
    toEnd: number;
  }[];
}

/**
 * Prints a passage's text as HTML: the published characters and nothing else, each once, in elements.
 *
 * @param passage the passage
 * @param base the base path of the site, for links
 * @returns the text in stretches, cut behind each sentence that has notes; a heading and the abstract are not cut
 */
export function passageToHtml(passage: Passage, base: string): Stretch[] {
  const elements = printText(passage.text, printedOf(passage), printers, lines, { base });
  const stretches: Stretch[] = [];
  let from = 0;
  const cut = (to: number, notes: Stretch['notes']) => {
    stretches.push({ html: toHtml(elements.slice(from, to)), notes });
    from = to;
  };
  for (const { id, notes } of hosts(passage)) {
    const last = elements.findLastIndex((one) => one.type === 'element' && one.properties.id === id);
    if (notes.length > 0) cut(last < 0 ? elements.length : last + 1, notes);
  }
  if (from < elements.length) cut(elements.length, []);
  return stretches;
}

/** The style sheet tells so many notes of one sentence apart; those from the last on open together. */
const MOST_APART = 6;

/** What notes stand behind, with its notes: a sentence, or the whole of a heading or an abstract. */
function hosts({
  id,
  role,
  heading,
  text,
  sentences,
  annotations,
}: Passage): (Pick<Stretch, 'notes'> & { id: string })[] {
  const all: readonly (Range & { id: string })[] =
    heading || role === 'abstract' ? [{ id, start: 0, end: text.length }] : sentences;
  const notes = ofType(annotations, 'note');
  return all.map((host) => ({
    id: host.id,
    notes: notes
      .filter((note) => all.findLast(({ start }) => start < note.end) === host)
      .map((note, index) => ({
        id: note.id,
        of: Math.min(index + 1, MOST_APART),
        toEnd: Math.max(0, host.end - note.end),
      })),
  }));
}

/**
 * Prints the editor's prose as HTML.
 *
 * @returns HTML of flow content
 */
export function proseToHtml(prose: Prose): string {
  return toHtml(withScripts(toHast({ type: 'root', children: [...prose] })));
}

/** Marks whatever is not in Latin script with its language. */
function withScripts(tree: Nodes): Nodes {
  visit(tree, 'text', ({ value }, index, parent) => {
    if (!parent || index === undefined) return undefined;
    const parts = markScripts(value);
    parent.children.splice(index, 1, ...parts);
    return [SKIP, index + parts.length];
  });
  return tree;
}

function printedOf(passage: Passage): PrintedInPage[] {
  const { text, sentences, annotations } = passage;
  const insertions = insertionsOf(passage);
  const outer = outermost(insertions);
  const names = ofType(annotations, 'mention');
  const ordinals = new Map(hosts(passage).flatMap(({ notes }) => notes.map(({ id, of }) => [id, of])));
  const rest = leaveOut(text, outer);
  const isInserted = (sentence: Range) =>
    !rest.offsets.some(
      (offset, index) =>
        sentence.start <= offset && offset < sentence.end && /[\p{L}\p{N}]/u.test(rest.text.charAt(index)),
    );
  return [
    ...sentences.map((sentence) => ({
      ...sentence,
      type: 'sentence' as const,
      inserted: isInserted(sentence),
    })),
    ...annotations.flatMap((one): PrintedInPage[] => {
      if (one.type === 'supplied' && !insertions.includes(one)) return [];
      if (one.type === 'note')
        return [{ ...one, ...aroundLink(one, annotations), of: ordinals.get(one.id) ?? 1 }];
      if (one.type !== 'mention') return [one];
      return [{ ...one, first: names.find(({ entry }) => entry === one.entry) === one }];
    }),
    ...insertions.map((one) => ({ type: 'words' as const, ...betweenBrackets(one) })),
    ...bracketsOf(insertions),
    ...padding(text, outer, names).map((range) => ({ ...range, type: 'pad' as const })),
  ];
}

const lines = (text: string): ElementContent[] =>
  printLines<ElementContent>(
    text,
    (value) => ({ type: 'text', value }),
    () => [h('br'), { type: 'text', value: '\n' }],
  );
