import type { SearchState } from '../ask/state.ts';

/** A piece of a line: plain text, what is dwelt on, text that leads to a page, or text that asks anew. */
export type LinePart =
  string | { strong: string } | { text: string; path: string } | { text: string; state: SearchState };

/** A number as it is printed. By hand: the browser's own way takes ten milliseconds to get ready. */
export const number = (count: number): string => String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');

/** `1 occurrence`, `2 occurrences`. */
export const plural = (count: number, one: string, many = `${one}s`): string =>
  `${number(count)} ${count === 1 ? one : many}`;

/** `a`, `a or b`, `a, b or c`. */
export const either = (pieces: readonly LinePart[]): LinePart[] =>
  joined(
    pieces.map((piece) => [piece]),
    ' or ',
  );

/** Some with commas between, and a word before the last. */
export function joined(all: readonly (readonly LinePart[])[], last: string): LinePart[] {
  return all.flatMap((pieces, at) => [...(at === 0 ? [] : [at === all.length - 1 ? last : ', ']), ...pieces]);
}
