import type { Range } from './range.ts';

/** The square brackets of a text. */
export interface Brackets {
  /** The balanced pairs, from `[` to `]`, in the order in which they open. */
  pairs: Range[];
  /** The offsets of `[` and of `]` that have no partner. */
  open: number[];
  close: number[];
}

/** Matches the square brackets of a text. */
export function matchBrackets(text: string): Brackets {
  const open: number[] = [];
  const close: number[] = [];
  const pairs: Range[] = [];
  for (const { 0: bracket, index } of text.matchAll(/[[\]]/g)) {
    if (bracket === '[') {
      open.push(index);
      continue;
    }
    const start = open.pop();
    if (start === undefined) close.push(index);
    else pairs.push({ start, end: index + 1 });
  }
  return { pairs: pairs.sort((a, b) => a.start - b.start), open, close };
}
