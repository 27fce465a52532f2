import { isArchiveLine, isCitation } from './archive-line.ts';
import { furnitureOf, isCredit, isRights, labelOf, labelWithValue } from './frame.ts';
import { trimLine, type Chunk } from './read.ts';
import type { Dump } from './record.ts';
import { pairValues, placeOrphans, readItems, valueOf, type FoundLabel, type Item } from './sections.ts';

/** The end of a page, below its document: a run of labels, with or without their values. */
export interface Tail {
  items: readonly Item[];
  /** Whether labels stand before the heading `Document Information`: then the page's abstract ends the text. */
  hasLabelsFirst: boolean;
}

/**
 * Parts a page from its tail. The tail begins at the first of a run of known labels, wherever the run begins, if all
 * that follows is labels and what may follow them.
 *
 * @param chunks the page from its document on
 * @returns the document's chunks, and the tail, if there is one
 */
export function cutTail(chunks: readonly Chunk[]): { text: Chunk[]; tail?: Tail } {
  const items = readItems(chunks, readLabel);
  const heading = items.findLastIndex(isHeading);
  const end = heading >= 0 ? heading : items.length;
  const start = findStart(items, end, heading >= 0);
  if (start === items.length) return { text: [...chunks] };
  const first = items[start]?.chunk[0].number ?? 0;
  return {
    text: chunks.flatMap((chunk) => {
      const [head, ...rest] = chunk.filter((line) => line.number < first);
      return head ? [[head, ...rest] as const] : [];
    }),
    tail: { items: items.slice(start), hasLabelsFirst: start < end && heading >= 0 },
  };
}

/** The first item of the tail: the earliest label from which on nothing stands that no label accepts. */
function findStart(items: readonly Item[], end: number, hasHeading: boolean): number {
  let start = end;
  let isSure = hasHeading;
  let strays: Item[] = [];
  for (let at = end - 1; at > 0; at -= 1) {
    const item = items[at];
    if (!item) break;
    if (!item.found) {
      if (!isFramed(item)) strays = [...strays, item];
      // So many texts in a row are no values.
      if (strays.length > 12 || valueOf(item.chunk).length > 2000) break;
      continue;
    }
    const { label } = item.found;
    const values = strays.toReversed();
    // A label that takes any text in may be that of an abstract above the document.
    if (label.field === 'contents' || (label.field === 'abstract' && values.length > 1)) break;
    const isValue = (value: string, nth: number): boolean =>
      ((nth === 0 || label.many === true) && label.accepts(value)) ||
      (label.common !== true && isStray(value));
    if (!values.every((stray, nth) => isValue(valueOf(stray.chunk), nth))) break;
    strays = [];
    start = at;
    isSure ||= label.common !== true;
  }
  if (!isSure) return items.length;
  // Where the heading is lost, the archive's line and its statement on rights may stand above the first label.
  for (
    let above = items[start - 1];
    !hasHeading && above && !above.found && isFramed(above);
    above = items[start - 1]
  )
    start -= 1;
  return start;
}

/** Whether a text can be a value whose label is lost: no sentence, and short. */
function isStray(value: string): boolean {
  return value.length <= 100 && !/[.?!:;,]["'”’)]*$/.test(value);
}

/** Whether a text is the page's by its own words. */
function isFramed({ chunk }: Item): boolean {
  const value = valueOf(chunk);
  return isRights(value) || isCredit(value) || isCitation(value) || isArchiveLine(value);
}

function isHeading({ chunk, found }: Item): boolean {
  return found !== undefined && furnitureOf(chunk[0].text) === 'heading of the footer';
}

/**
 * Reads the end of a page.
 *
 * @param dump takes fields and furniture
 * @param tail the end of the page
 * @returns the abstract, if the tail has it under a label
 */
export function readTail(dump: Dump, { items }: Tail): Chunk[] {
  const headings = items.filter(isHeading);
  for (const { chunk } of headings) dump.furniture([chunk[0]], 'heading of the footer');
  const { abstract, orphans } = pairValues(
    dump,
    items.filter((item) => !isHeading(item)),
  );
  placeOrphans(dump, orphans);
  return abstract;
}

/** The label on a line: alone, with a colon or without, or with its value behind a colon. */
export function readLabel(line: string): FoundLabel | undefined {
  const plain = trimLine(line);
  if (furnitureOf(plain) === 'heading of the footer') return { label: { accepts: () => false }, name: plain };
  const label = plain.length <= 60 ? labelOf(plain) : undefined;
  return label ? { label, name: plain.replace(/\s*:$/, '') } : labelWithValue(plain.slice(0, 2000));
}
