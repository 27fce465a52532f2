/** The elements that hold the archive's text, each with its paragraph's id. */
export const TEXTS = '.body > [id]:not(.former)';

/** The paragraph or line that a node lies in. */
export function textOf(node: Node): HTMLElement | null {
  const element = node instanceof Element ? node : node.parentElement;
  return element?.closest<HTMLElement>(TEXTS) ?? null;
}

/** The words of an element that lie in a range. */
function wordsIn(element: Element, range: Range): string {
  if (!range.intersectsNode(element)) return '';
  const part = document.createRange();
  part.selectNodeContents(element);
  if (range.compareBoundaryPoints(Range.START_TO_START, part) > 0)
    part.setStart(range.startContainer, range.startOffset);
  if (range.compareBoundaryPoints(Range.END_TO_END, part) < 0)
    part.setEnd(range.endContainer, range.endOffset);
  return part.toString().trim();
}

/**
 * The published text of a range, brackets included whatever the view shows, a blank line between paragraphs.
 * Notes and numbers that lie between are left out.
 */
export function publishedText(range: Range): string {
  const parts = [...document.querySelectorAll(TEXTS)].map((text) => wordsIn(text, range));
  return parts.filter(Boolean).join('\n\n');
}

/** The range of whole elements, from the first to the last. */
export function rangeOf(first: Element, last: Element): Range {
  const range = document.createRange();
  range.setStartBefore(first);
  range.setEndAfter(last);
  return range;
}

/** The sentences that a selection touches with more than white space, in reading order. */
export function sentencesIn(range: Range): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('.s')].filter((sentence) => wordsIn(sentence, range));
}
