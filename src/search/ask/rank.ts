import { wantedForms } from '../match/match.ts';
import type { Term } from './query.ts';

/** The part of Pagefind's browser module that we use. */
export interface Pagefind {
  options(options: { noWorker: boolean }): Promise<void>;
  init(): Promise<void>;
  /** Has another index searched as if it were a part of this one. */
  mergeIndex(path: string): Promise<void>;
  /** Resolves when the index is there, and the part of it that has the word. */
  preload(term: string): Promise<void>;
  search(term: string): Promise<{ results: { id: string; score: number }[] }>;
}

/** Pagefind is given no prose but keys: words as they are, and this for an entry of a register. */
export const pagefindKey = (entry: string): string => `entry0${entry.replace(/[^\da-z]/g, '')}`;

/** The keys of which a record with a term has one or more. */
const keysOf = (term: Term): string[] => [
  ...(term.entries ?? []).map(pagefindKey),
  ...wantedForms(term)
    .flat()
    .filter((form) => !form.endsWith('*')),
];

/**
 * Has Pagefind rank records by how much they have of some terms.
 *
 * @returns how good each record is, by Pagefind's name for it
 */
export async function rank(
  terms: readonly Term[],
  pagefind: Pick<Pagefind, 'search'>,
): Promise<Map<string, number>> {
  const keys = new Set(terms.flatMap(keysOf));
  // In quotation marks a word is itself, and not the beginning of others.
  const answers = await Promise.all([...keys].map((key) => pagefind.search(`"${key}"`)));
  const scores = new Map<string, number>();
  for (const { results } of answers)
    for (const { id, score } of results) scores.set(id, (scores.get(id) ?? 0) + score);
  return scores;
}
