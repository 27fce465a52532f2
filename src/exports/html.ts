import type { Properties } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Paragraph, PhrasingContent } from 'mdast';
import { toHast } from 'mdast-util-to-hast';
import { suppliedToHast, type Gap } from '../remark-supplied/index.ts';
import { registerOf } from '../schema/registers.ts';
import { href } from '../wording/addresses.ts';
import type { Kind, Note, Passage, Sentence, SideHead } from '../edition/model.ts';
import { leaveOut, outermost, padding } from '../text/readings.ts';
import type { Range } from '../text/range.ts';
import { nest, type Nested, type Span } from '../text/nest.ts';

/** A span of a passage's text that becomes one element; the ranks say which of two crossing spans is split. */
export type Annotation = Span & { type: 'supplied' | 'gap' | 'element' } & {
  /** The element's name; `span` unless told otherwise. */
  tagName?: string;
  /** The element's attributes, as hast properties. */
  properties?: Properties;
  /** What an insertion does. */
  kind?: Kind;
  /** An empty element that stands in front of this one. */
  ahead?: Mark;
  /** An empty element that stands in it, before the text. */
  before?: Mark;
  /** An empty element that stands in it, behind the text. */
  after?: Mark;
};

/** An empty element: what it shows is generated, so that it adds nothing to the text. */
interface Mark {
  tagName: string;
  properties: Properties;
}

/** Whole things before their parts: a sentence is never split, an insertion only by a sentence, and so on. */
const ranks = { sentence: 0, supplied: 1, gap: 2, quote: 3, mention: 4, date: 5, pad: 6 } as const;

/** What is marked in a passage besides what it is itself. */
export interface Marks {
  notes: readonly Note[];
  sideHeads: readonly SideHead[];
  /** The base path of the site, for links. */
  base: string;
}

/** Everything that is marked in a passage's text. */
export function annotations(passage: Passage, { notes, sideHeads, base }: Marks): Annotation[] {
  const spaces = padding(passage.text, outermost(passage.insertions), passage.mentions);
  const element = (range: Range, rank: number, tagName: string, properties: Properties): Annotation => ({
    ...span(range, rank),
    type: 'element',
    tagName,
    properties,
  });
  return [
    ...passage.sentences.map((sentence) => {
      const head = sideHeads.find(({ sentence: id }) => id === sentence.id);
      const classes = ['s', ...(isInserted(passage, sentence) ? ['inserted'] : [])];
      return {
        ...element(sentence, ranks.sentence, 'span', { id: sentence.id, className: classes }),
        ...(head && { ahead: sideHead(head) }),
        before: sentenceLink(sentence),
      };
    }),
    ...passage.insertions.map((insertion) => ({
      ...span(insertion, ranks.supplied),
      type: 'supplied' as const,
      kind: insertion.kind,
    })),
    ...passage.gaps.map((gap) => ({ ...span(gap, ranks.gap), type: 'gap' as const })),
    ...passage.links.map((link) => element(link, ranks.mention, 'a', { href: link.url })),
    ...passage.mentions.map((mention) =>
      element(mention, ranks.mention, 'a', {
        className: [registerOf(mention.entry)?.element ?? 'name'],
        href: href(base, `/${mention.entry}/`),
      }),
    ),
    ...passage.dates.map((date) =>
      element(date, ranks.date, 'time', { dateTime: date.date, className: [date.basis] }),
    ),
    ...notes.map((note) => ({
      ...element(aroundNames(note, passage), ranks.quote, 'span', { className: ['quote'] }),
      after: noteReference(note),
    })),
    ...spaces.map((space) => element(space, ranks.pad, 'span', { className: ['pad'] })),
  ];
}

const sentenceLink = ({ id, number }: Sentence): Mark => ({
  tagName: 'a',
  properties: { className: ['n'], href: `#${id}`, dataNumber: number, ariaLabel: `Sentence ${number}` },
});

const sideHead = ({ text }: SideHead): Mark => ({
  tagName: 'span',
  properties: { className: ['side-head'], dataText: text },
});

const noteReference = ({ id, number }: Note): Mark => ({
  tagName: 'a',
  properties: {
    className: ['ref'],
    id: `ref-${id}`,
    href: `#note-${id}`,
    dataNumber: String(number),
    ariaLabel: `Note ${number}`,
    role: 'doc-noteref',
  },
});

/** A phrase inside a name takes all of it in, since the note's link can't stand inside the name's. */
function aroundNames(note: Range, { mentions, links }: Passage): Range {
  return [...mentions, ...links].find(({ start, end }) => start <= note.start && note.end <= end) ?? note;
}

const span = (range: Range, rank: number) => ({ start: range.start, end: range.end, rank });

/** Whether a sentence has no word but inserted ones, and would vanish with them. */
function isInserted({ text, insertions }: Passage, sentence: Range): boolean {
  const rest = leaveOut(text, outermost(insertions));
  return !rest.offsets.some(
    (offset, index) =>
      sentence.start <= offset && offset < sentence.end && /[\p{L}\p{N}]/u.test(rest.text.charAt(index)),
  );
}

/**
 * Compiles a passage's text to HTML: the published characters and nothing else, each once, in elements.
 *
 * @param passage the passage
 * @param marks what is marked in it
 * @returns HTML of phrasing content
 */
export function compilePassage(passage: Passage, marks: Marks): string {
  const tree = nest(passage.text, annotations(passage, marks));
  const paragraph: Paragraph = {
    type: 'paragraph',
    children: tree.flatMap((node) => toMdast(node, passage.text)),
  };
  const hast = toHast(paragraph, { handlers: suppliedToHast() });
  return toHtml('children' in hast ? hast.children : []);
}

function toMdast(node: Nested<Annotation>, text: string): PhrasingContent[] {
  if (typeof node === 'string') return lines(node);
  const { span, start, end } = node;
  if (span.type === 'gap') return [{ type: 'gap', value: text.slice(start + 1, end - 1) as Gap['value'] }];
  if (span.type === 'supplied') {
    const children = withoutMarkers(node.children).flatMap((child) => toMdast(child, text));
    return [{ type: 'supplied', data: { kind: span.kind }, children }];
  }
  // Of a span that was split, the first piece bears what stands before it, and the last what stands behind.
  const isFirst = start === span.start;
  const isLast = end === span.end;
  const content = node.children.flatMap((child) => toMdast(child, text));
  const children = [...empty(isFirst && span.before), ...content, ...empty(isLast && span.after)];
  return [...empty(isFirst && span.ahead), named(span.tagName, span.properties, children)];
}

/** The empty element of a mark, if there is one. */
const empty = (mark: Mark | false | undefined): PhrasingContent[] =>
  mark ? [named(mark.tagName, mark.properties, [])] : [];

/** Phrasing content that becomes an element of a given name. */
function named(
  hName = 'span',
  hProperties: Properties = {},
  children: PhrasingContent[] = [],
): PhrasingContent {
  return { type: 'emphasis', data: { hName, hProperties }, children };
}

/** A text with its line breaks as nodes. */
function lines(text: string): PhrasingContent[] {
  return text
    .split('\n')
    .flatMap((value, index): PhrasingContent[] => [
      ...(index > 0 ? [{ type: 'break' } as const] : []),
      { type: 'text', value },
    ]);
}

/** An insertion's content without its own brackets, which the element brings itself. */
function withoutMarkers(children: readonly Nested<Annotation>[]): Nested<Annotation>[] {
  return trim(
    trim(children, 0, (text) => text.slice(1)),
    -1,
    (text) => text.slice(0, -1),
  );
}

/** Cuts the first or last text of a tree, however deep it lies. */
function trim(
  nodes: readonly Nested<Annotation>[],
  at: 0 | -1,
  cut: (text: string) => string,
): Nested<Annotation>[] {
  const node = nodes.at(at);
  if (node === undefined) return [];
  const trimmed = typeof node === 'string' ? cut(node) : { ...node, children: trim(node.children, at, cut) };
  return nodes.with(at, trimmed).filter((child) => child !== '');
}
