import { chunks } from '../../text/chunks.ts';

/** So much stands on a page that gathers what grows with the edition: lines of context, or lines of an index. */
export const FULL = 400;

/** A part of what is gathered: a year, or a piece of one, with a page of its own. */
export interface Part<T> {
  /** What its address ends in: `1965`, the second of a year `1965-2`. */
  id: string;
  /** `1965`, `1965, 2 of 3` */
  title: string;
  items: T[];
}

/** A link to a part. */
export interface PartLink {
  title: string;
  path: string;
  documents: number;
}

/**
 * Cuts what is gathered by year, and a year that holds more than a page by size.
 *
 * @param items by date
 * @param sizeOf how much an item counts; one that is larger than a page has a page of its own
 */
export function byYear<T extends { date: string }>(
  items: readonly T[],
  sizeOf: (item: T) => number,
  full: number = FULL,
): Part<T>[] {
  const years = Map.groupBy(items, ({ date }) => date.slice(0, 4));
  return [...years].flatMap(([year, list]) => {
    const pages = fill(list, sizeOf, full);
    return pages.map((page, at) => ({
      id: at === 0 ? year : `${year}-${at + 1}`,
      title: pages.length === 1 ? year : `${year}, ${at + 1} of ${pages.length}`,
      items: page,
    }));
  });
}

/** Puts items on pages, each until it is full. */
export function fill<T>(items: readonly T[], sizeOf: (item: T) => number, full: number = FULL): T[][] {
  const pages: T[][] = [];
  let room = 0;
  for (const item of items) {
    const page = pages.at(-1);
    const size = sizeOf(item);
    if (page && size <= room) page.push(item);
    else pages.push([item]);
    room = (page && size <= room ? room : full) - size;
  }
  return pages;
}

/** Documents with their lines, those of many cut so that each piece fits on a page. */
export function cutLong<T extends { lines: readonly unknown[] }>(
  documents: readonly T[],
  full: number = FULL,
): T[] {
  return documents.flatMap((document) =>
    document.lines.length <= full
      ? document
      : chunks(document.lines, full).map((lines) => ({ ...document, lines })),
  );
}

/** The links to parts. */
export function partLinks(parts: readonly Part<{ id: string }>[], folder: string): PartLink[] {
  return parts.map(({ id, title, items }) => ({
    title,
    path: `${folder}${id}/`,
    documents: new Set(items.map((item) => item.id)).size,
  }));
}
