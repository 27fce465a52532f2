import type { Found } from '../../search/match/find.ts';
import type { Library } from '../../search/match/library.ts';
import { readLines, type Line } from '../../search/show/lines.ts';
import { number } from '../../search/show/piece.ts';
import type { Section } from '../../search/show/sections.ts';

/** Reads any number of lines, some at a time. */
export async function readAll(
  section: Section,
  numbers: readonly number[],
  { found, library }: { found: Found; library: Library },
  progress: (text: string) => void,
): Promise<Line[]> {
  const lines: Line[] = [];
  const step = 200;
  for (let at = 0; at < numbers.length; at += step) {
    if (numbers.length > step) progress(`Reading ${number(at)} of ${number(numbers.length)}…`);
    lines.push(...(await readLines(section, numbers.slice(at, at + step), found, library)));
  }
  return lines;
}
