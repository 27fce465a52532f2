import { countBefore } from '../count-before.ts';

/** The elements that hold the archive's text, each with its paragraph's id. */
export const TEXTS = '.body > [id]:not(.former)';

/** What the edition puts between the sentences of a text. */
const ADDED = '.notes';

/** The paragraph or line that a node lies in; none where it lies in a note. */
export function textOf(node: Node | null): HTMLElement | null {
  const element = node instanceof Element ? node : node?.parentElement;
  return element?.closest(ADDED) ? null : (element?.closest<HTMLElement>(TEXTS) ?? null);
}

/** The published words of an element that lie in a range, without what the page puts between them. */
export function wordsIn(element: Element, range: Range, added = ADDED): string {
  if (!range.intersectsNode(element)) return '';
  const part = document.createRange();
  part.selectNodeContents(element);
  if (range.compareBoundaryPoints(Range.START_TO_START, part) > 0)
    part.setStart(range.startContainer, range.startOffset);
  if (range.compareBoundaryPoints(Range.END_TO_END, part) < 0)
    part.setEnd(range.endContainer, range.endOffset);
  const words = part.cloneContents();
  for (const one of words.querySelectorAll(added)) one.remove();
  return words.textContent.trim();
}

/**
 * The published text of a range, by paragraphs and lines: brackets included whatever the view shows, without the
 * notes and numbers that lie between.
 */
export function publishedParts(range: Range): string[] {
  return touched(range, [...document.querySelectorAll<HTMLElement>(TEXTS)])
    .map((text) => wordsIn(text, range))
    .filter(Boolean);
}

/** The same as one text, with a blank line between paragraphs. */
export const publishedText = (range: Range): string => publishedParts(range).join('\n\n');

/** The range of whole elements, from the first to the last. */
export function rangeOf(first: Element, last: Element): Range {
  const range = document.createRange();
  range.setStartBefore(first);
  range.setEndAfter(last);
  return range;
}

let all: HTMLElement[] | undefined;

/** The sentences of the page, which stay as they came. */
export const allSentences = (): readonly HTMLElement[] =>
  (all ??= [...document.querySelectorAll<HTMLElement>('.s')]);

/** The sentences of which a range holds more than white space, in reading order. */
export function sentencesIn(range: Range): HTMLElement[] {
  return touched(range, allSentences()).filter((sentence) => wordsIn(sentence, range));
}

/** The elements that a range touches, of some in reading order; by halving, for there may be thousands. */
export function touched(range: Range, elements: readonly HTMLElement[]): HTMLElement[] {
  return elements.slice(
    countBefore(elements, (one) => range.comparePoint(one, one.childNodes.length) < 0),
    countBefore(elements, (one) => range.comparePoint(one, 0) <= 0),
  );
}
