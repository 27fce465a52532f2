import type { PassageRange } from '../../schema/passage-id.ts';
import { rangeOf } from './text.ts';

const MARK = 'cited';

/** What a place points at in the page. */
export interface Marked {
  /** The elements that it takes in: a paragraph, or sentences. */
  elements: HTMLElement[];
  range: Range;
}

/** Finds what a place points at; nothing where an id does not exist. */
export function find({ from, to }: PassageRange): Marked | undefined {
  const first = document.getElementById(from);
  const last = to === undefined ? first : document.getElementById(to);
  if (!first || !last) return undefined;
  if (first === last) return { elements: [first], range: rangeOf(first, first) };
  // A range that was written backwards is meant forwards.
  const backwards = Boolean(first.compareDocumentPosition(last) & Node.DOCUMENT_POSITION_PRECEDING);
  const [start, end] = backwards ? [last, first] : [first, last];
  const range = rangeOf(start, end);
  const elements = [...document.querySelectorAll<HTMLElement>('.s')].filter(
    (sentence) =>
      range.intersectsNode(sentence) &&
      (start.contains(sentence) || end.contains(sentence) || between(start, sentence, end)),
  );
  return { elements, range };
}

const after = (one: Node, other: Node) =>
  Boolean(one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING);
const between = (start: Node, one: Node, end: Node) => after(start, one) && after(one, end);

/** Marks a place, and it alone; without one all marks go. */
export function mark(marked: Marked | undefined): void {
  for (const element of document.querySelectorAll(`.${MARK}`)) element.classList.remove(MARK);
  for (const element of marked?.elements ?? []) element.classList.add(MARK);
  // From the first mark on, scripts tell what is cited; `:target` would go on to mark what the page came with.
  document.documentElement.dataset.cited = '';
}
