import type { Found } from '../../search/match/find.ts';
import type { Library } from '../../search/match/library.ts';
import { readLines, type HitLine } from '../../search/show/lines.ts';
import { number } from '../../search/show/piece.ts';
import type { AnswerSection } from '../../search/show/sections.ts';

/** Reads any number of lines, some at a time. */
export async function readAll(
  section: AnswerSection,
  numbers: readonly number[],
  { found, library }: { found: Found; library: Library },
  progress: (text: string) => void,
): Promise<HitLine[]> {
  const lines: HitLine[] = [];
  const step = 200;
  for (let at = 0; at < numbers.length; at += step) {
    if (numbers.length > step) progress(`Reading ${number(at)} of ${number(numbers.length)}…`);
    lines.push(...(await readLines(section, numbers.slice(at, at + step), found, library)));
  }
  return lines;
}
