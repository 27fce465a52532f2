import type { Sort } from '../ask/state.ts';
import { recordOfPassage, recordOfSentence } from '../match/lists.ts';
import type { HitLine } from './lines.ts';
import type { AnswerSection } from './sections.ts';

/** The record of what a section lists. */
export function recordIn({ unit }: AnswerSection, number: number): number {
  return unit === 'sentence'
    ? recordOfSentence(number)
    : unit === 'passage'
      ? recordOfPassage(number)
      : number;
}

/**
 * What a section lists, in the order in which it is shown: the documents with most first, of those with as many the
 * older; or by date and place.
 *
 * @param scores how good records are, where that is known
 */
export function ordered(section: AnswerSection, sort: Sort, scores?: ReadonlyMap<number, number>): number[] {
  const all = Array.from(section.numbers);
  if (sort !== 'best') return all;
  const counts = new Map<number, number>();
  for (const number of all) {
    const record = recordIn(section, number);
    counts.set(record, (counts.get(record) ?? 0) + 1);
  }
  const scoreOf = (record: number) => scores?.get(record) ?? counts.get(record) ?? 0;
  return all.sort((a, b) => {
    const [one, other] = [recordIn(section, a), recordIn(section, b)];
    return scoreOf(other) - scoreOf(one) || one - other || a - b;
  });
}

const collator = new Intl.Collator('en', { ignorePunctuation: true });

/** Lines by what stands before or behind the words, from these on outwards. */
export function bySide(lines: readonly HitLine[], side: 'left' | 'right'): HitLine[] {
  const key = (line: HitLine) => {
    const words = line[side]
      .map(({ text }) => text)
      .join('')
      .match(/[\p{L}\p{N}'’-]+/gu);
    return (side === 'left' ? (words ?? []).reverse() : (words ?? [])).slice(0, 8).join(' ');
  };
  return lines
    .map((line) => ({ line, key: key(line) }))
    .sort((a, b) => collator.compare(a.key, b.key) || a.line.number - b.line.number)
    .map(({ line }) => line);
}
