import type { Searchable } from '../match/answer.ts';
import type { Name } from './names.ts';
import { readings } from '../match/passage.ts';
import { fold } from '../match/tokens.ts';

/** A word that occurs, as spelled in the text, and how often. */
export interface KnownWord {
  word: string;
  count: number;
}

/** Shorter words have too many neighbors to suggest any, and numbers are not misspelled. */
const WORTHY = /^\p{L}{3,}$/u;

/**
 * So many words are kept for suggestions. A large corpus has many times more, but the rare ones among them are mostly
 * slips themselves, and rare names stand in the registers: with the most frequent ones the list stays some 40 KB.
 */
const KEPT = 12_000;

/** Collects the words of texts, from which near spellings are taken. */
export class Vocabulary {
  /** Word → its spellings, with how often each stands. */
  readonly #spellings = new Map<string, Map<string, number>>();

  /** Takes in what a record says. */
  add({ passages }: Searchable): void {
    for (const passage of passages)
      for (const { word, start, end } of readings(passage).published.words) {
        if (!WORTHY.test(word)) continue;
        const spelling = passage.text.slice(start, end).replace(/[[\]\p{Cf}]/gu, '');
        const counts = this.#spellings.get(word) ?? new Map<string, number>();
        this.#spellings.set(word, counts.set(spelling, (counts.get(spelling) ?? 0) + 1));
      }
  }

  /**
   * The words.
   *
   * @returns each in its most frequent spelling; the most frequent words first, and no more than are of use
   */
  list(): KnownWord[] {
    const known = [...this.#spellings.values()].map((counts) => {
      const [[word] = ['']] = [...counts].sort(([, a], [, b]) => b - a);
      return { word, count: [...counts.values()].reduce((sum, count) => sum + count, 0) };
    });
    return known.sort((a, b) => b.count - a.count).slice(0, KEPT);
  }
}

/** The words of names, which are known though no text has them. */
export function nameWords(names: readonly Name[]): KnownWord[] {
  return names
    .flatMap(({ name, forms }) => [name, ...forms])
    .flatMap((form) => form.match(/\p{L}{3,}/gu) ?? [])
    .map((word) => ({ word, count: 0 }));
}

/** Words by how often they occur, parted by spaces. */
export type PackedVocabulary = [count: number, words: string][];

/** Writes words in short. */
export function packVocabulary(words: readonly KnownWord[]): PackedVocabulary {
  const byCount = Map.groupBy(words, ({ count }) => count);
  return [...byCount].map(([count, list]) => [
    count,
    list
      .map(({ word }) => word)
      .sort()
      .join(' '),
  ]);
}

/** Reads the words that were written in short. */
export function unpackVocabulary(packed: PackedVocabulary): KnownWord[] {
  return packed.flatMap(([count, words]) => words.split(' ').map((word) => ({ word, count })));
}

/**
 * Near spellings of a word that occurs nowhere.
 *
 * @param word the word
 * @param known the words that occur
 * @param most how many to name
 * @returns the nearest first; of those equally near, the more frequent. Where none is near, those that begin with it
 */
export function suggest(word: string, known: readonly KnownWord[], most = 3): string[] {
  const wanted = fold(word);
  // One slip in a short word, two in a longer one: with two slips, most words of five letters are another word.
  const allowed = !WORTHY.test(wanted) ? 0 : wanted.length < 6 ? 1 : 2;
  const near = known
    .map((one) => ({ ...one, slips: slips(wanted, fold(one.word), allowed) }))
    .filter((one) => one.slips > 0 && one.slips <= allowed)
    .sort((a, b) => a.slips - b.slips || b.count - a.count);
  const begun = WORTHY.test(wanted) ? known.filter((one) => fold(one.word).startsWith(wanted)) : [];
  return (near.length > 0 ? near : begun)
    .filter(({ word: one }, at, all) => all.findIndex((other) => fold(other.word) === fold(one)) === at)
    .slice(0, most)
    .map((one) => one.word);
}

/**
 * Counts the slips between two words: a letter left out, put in or changed, or two neighbors swapped
 * (Damerau–Levenshtein, no stretch edited twice).
 *
 * @param limit beyond which the exact number doesn't matter
 * @returns the number, or one beyond the limit
 */
export function slips(a: string, b: string, limit = Infinity): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let older: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const next = [row];
    for (let column = 1; column <= b.length; column++) {
      const at = (line: readonly number[], place: number) => line[place] ?? Infinity;
      const changed = at(last, column - 1) + Number(a[row - 1] !== b[column - 1]);
      const swapped = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      next.push(
        Math.min(
          changed,
          at(last, column) + 1,
          at(next, column - 1) + 1,
          swapped ? at(older, column - 2) + 1 : Infinity,
        ),
      );
    }
    if (Math.min(...next) > limit) return limit + 1;
    [older, last] = [last, next];
  }
  return Math.min(last[b.length] ?? a.length, limit + 1);
}
