import { readings } from '../match/passage.ts';
import { words } from '../match/tokens.ts';
import type { SearchRecord } from './record.ts';

/** A word that occurs, as spelled in the text, and how often in the documents' texts. */
export interface KnownWord {
  word: string;
  count: number;
}

/** Shorter words have too many neighbors to suggest any, and numbers are not misspelled. */
export const WORTHY = /^\p{L}{3,}$/u;

/**
 * So many words are kept for suggestions. A large corpus has many times more, but the rare ones among them are mostly
 * slips themselves, and rare names stand in the registers: with the most frequent ones the list stays some 40 KB.
 */
const KEPT = 12_000;

/** The words of a text as spelled in it, each with how often it stands there; parted by spaces. */
export interface SpelledWords {
  /** `korea Korea`: how it is looked up, and how it is spelled. */
  words: string;
  counts: Uint32Array;
}

/** The words of a document's text. */
export function spelledWords({ passages }: SearchRecord): SpelledWords {
  const counts = new Map<string, number>();
  for (const passage of passages)
    for (const { word, start, end } of readings(passage).published.words) {
      if (!WORTHY.test(word)) continue;
      const spelled = `${word} ${spelling(passage.text.slice(start, end), word)}`;
      counts.set(spelled, (counts.get(spelled) ?? 0) + 1);
    }
  return { words: [...counts.keys()].join(' '), counts: Uint32Array.from(counts.values()) };
}

/** Few words have brackets or joiners in them, and to look for these in all takes long. */
const spelling = (text: string, word: string) =>
  text.length === word.length ? text : text.replace(/[[\]\p{Cf}]/gu, '');

/** Collects the words of texts, from which suggestions are taken. */
export class Vocabulary {
  /** Word → its spellings, with how often each stands. */
  readonly #spellings = new Map<string, Map<string, number>>();

  /** Takes in the words of a document. */
  text({ words: list, counts }: SpelledWords): void {
    if (list === '') return;
    const parts = list.split(' ');
    counts.forEach((count, at) => {
      this.#add(parts[2 * at] ?? '', parts[2 * at + 1] ?? '', count);
    });
  }

  /** Takes in names, which are known though no text has them. */
  names(names: readonly string[]): void {
    for (const name of names)
      for (const { word, start, end } of words(name))
        if (WORTHY.test(word)) this.#add(word, spelling(name.slice(start, end), word), 0);
  }

  /**
   * The words by the file that each is in.
   *
   * @returns each in its most frequent spelling; no more than are of use
   */
  files(fileOf: (word: string) => string): Map<string, KnownWord[]> {
    const known = [...this.#spellings].map(([folded, counts]) => {
      const [[word] = ['']] = [...counts].sort(([, a], [, b]) => b - a);
      return { folded, word, count: [...counts.values()].reduce((sum, count) => sum + count, 0) };
    });
    const kept = known.sort((a, b) => b.count - a.count).slice(0, KEPT);
    return Map.groupBy(kept, ({ folded }) => fileOf(folded));
  }

  #add(word: string, spelled: string, count: number): void {
    let counts = this.#spellings.get(word);
    if (!counts) this.#spellings.set(word, (counts = new Map<string, number>()));
    counts.set(spelled, (counts.get(spelled) ?? 0) + count);
  }
}

/** Words by how often they occur, parted by spaces. */
export type PackedWords = [count: number, words: string][];

/** Writes words in short. */
export function packWords(known: readonly KnownWord[]): PackedWords {
  const byCount = Map.groupBy(known, ({ count }) => count);
  return [...byCount].map(([count, list]) => [
    count,
    list
      .map(({ word }) => word)
      .sort()
      .join(' '),
  ]);
}

/** Reads the words that were written in short. */
export function unpackWords(packed: PackedWords): KnownWord[] {
  return packed.flatMap(([count, list]) => list.split(' ').map((word) => ({ word, count })));
}
