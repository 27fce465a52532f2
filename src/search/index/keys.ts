import { bases } from '../match/inflect.ts';
import { readings } from '../match/passage.ts';
import type { Searchable } from '../match/answer.ts';
import type { Term } from '../ask/query.ts';

/**
 * The keys by which the index knows records. It is given no prose but these, each a word to it: so what it finds is
 * what our own matcher will find, in any script, over brackets and torn words, without stems or beginnings of words.
 */

/** Marks the plain word of an inflected one that stands in a record; no number looks like it. */
const plainKey = (base: string): string => `${base}0plain`;

/** Stands for an entry of a register that a record names. */
const entryKey = (entry: string): string => `entry0${entry.replace(/[^\da-z]/g, '')}`;

/**
 * What the index takes in of a record. A word that stands there often is given more than once, but no oftener than
 * helps to put the best records first: places of words are most of an index's weight.
 *
 * @returns keys
 */
export function recordKeys({ passages }: Searchable): string[] {
  const counts = new Map<string, number>();
  const add = (key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const passage of passages) {
    const { published, without, torn } = readings(passage);
    const words = torn ? [...published.words, ...without.words] : published.words;
    for (const { word } of words) for (const key of [word, ...bases(word).map(plainKey)]) add(key);
    for (const { entry } of passage.mentions ?? []) add(entryKey(entry));
  }
  return [...counts].flatMap(([key, count]) => Array<string>(1 + Math.floor(Math.log2(count))).fill(key));
}

/**
 * What a term asks the index for: records that have, of each group, at least one key. Those with the term are among them.
 *
 * @param entries whether the entries of a name are asked for, or its words
 */
export function termKeys({ words, exact, entries }: Term, byEntries = entries !== undefined): string[][] {
  if (byEntries) return [(entries ?? []).map(entryKey)];
  return [...new Set(words)].map((word) => (exact ? [word] : [word, plainKey(word), ...bases(word)]));
}
