import { furnitureOf } from '../frame.ts';
import type { Chunk, Line } from '../read.ts';
import type { Dump } from '../record.ts';

/**
 * Takes the page's own lines out of its first chunks: navigation, the name of the site, its tools.
 *
 * @param dump takes the furniture
 * @param chunks the page
 * @param depth in so many chunks they are looked for
 * @returns the page without them
 */
export function takeFurniture(dump: Dump, chunks: readonly Chunk[], depth: number): Chunk[] {
  return chunks.flatMap((chunk, index) => {
    if (index >= depth) return [chunk];
    const [first, ...rest] = chunk.filter((line) => !take(dump, line));
    return first ? [[first, ...rest] as const] : [];
  });
}

/** Takes a line if it is the page's own. */
export function take(dump: Dump, line: Line): boolean {
  const name = furnitureOf(line.text);
  if (name === undefined || name === 'heading of the footer') return false;
  dump.furniture([line], name);
  return true;
}
