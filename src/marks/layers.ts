import type { Range } from '../text/range.ts';

/**
 * Finds a layer for each range, so that ranges which overlap or touch lie on different ones; where there are more of
 * them than layers, some share one.
 *
 * @param count how many layers there are
 * @returns the number of each range's layer, in the order of the ranges
 */
export function layersOf(ranges: readonly Range[], count: number): number[] {
  const layers = ranges.map(() => 0);
  const ends = Array.from({ length: count }, () => -1);
  const inOrder = [...ranges.entries()].sort(([, a], [, b]) => a.start - b.start || b.end - a.end);
  for (const [index, { start, end }] of inOrder) {
    const free = ends.findIndex((last) => last < start);
    const layer = free < 0 ? ends.indexOf(Math.min(...ends)) : free;
    ends[layer] = Math.max(ends[layer] ?? 0, end);
    layers[index] = layer;
  }
  return layers;
}

/** The same stretches of a text as ranges of which none overlaps another, in order. */
export function unite(ranges: readonly Range[]): Range[] {
  const united: Range[] = [];
  for (const { start, end } of [...ranges].sort((a, b) => a.start - b.start)) {
    const last = united.at(-1);
    if (last && last.end >= start) united[united.length - 1] = { ...last, end: Math.max(last.end, end) };
    else united.push({ start, end });
  }
  return united;
}
