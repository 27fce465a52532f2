import type { VFile } from 'vfile';

/** A line and a column, counted from 1. */
export interface Point {
  line: number;
  column: number;
}

/**
 * Where words first stand in a file, so that a message can point at them.
 *
 * @param file the file with its text
 * @param words what to look for
 * @returns their place, or the head of the file where they do not stand
 */
export function locate(file: VFile, words: string): Point {
  const text = String(file);
  const before = text.slice(0, Math.max(0, text.indexOf(words))).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
