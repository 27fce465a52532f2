import type { PassageRange } from '../../schema/passage-id.ts';
import { allSentences, rangeOf, TEXTS, touched } from './text.ts';

const CITED = 'cited';

/** A passage of the page, or a range of them. */
export interface ChosenPassage {
  /** Its ids, in reading order. */
  range: PassageRange;
  /** The elements that it takes in: a paragraph, or sentences. */
  elements: readonly HTMLElement[];
  /** What is quoted of it: all of it, or what the reader selected. */
  words: Range;
}

/** Finds a passage in the page; one written backwards is turned round, and one that lacks an end is not there. */
export function find({ from, to = from }: PassageRange): ChosenPassage | undefined {
  const one = elementOf(from);
  const other = elementOf(to);
  if (!one || !other) return undefined;
  if (one === other) return { range: { from }, elements: [one], words: rangeOf(one, one) };
  const [first, last] = after(one, other) ? [one, other] : [other, one];
  const words = rangeOf(first, last);
  return { range: { from: first.id, to: last.id }, elements: touched(words, allSentences()), words };
}

/** The element of a passage that is in the text as it is now. */
function elementOf(id: string): HTMLElement | undefined {
  const element = document.getElementById(id);
  return element?.matches(`.s, ${TEXTS}`) ? element : undefined;
}

const after = (one: Node, other: Node) =>
  Boolean(one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING);

let shown: readonly HTMLElement[] = [];

/** Shows which passage is cited, and it alone; without one, none. */
export function showCited(passage: ChosenPassage | undefined): void {
  for (const element of shown) element.classList.remove(CITED);
  shown = passage?.elements ?? [];
  for (const element of shown) element.classList.add(CITED);
  // From now on scripts tell what is cited; `:target` would go on to show what the page came with.
  document.documentElement.dataset.cited = '';
}
