import { isNaming, wantedTerms, type Query, type Term } from '../ask/query.ts';
import { NOWHERE, UNIT, WITHOUT, type Places } from '../index/places.ts';
import { combine, type Hits } from './combine.ts';
import { lengthAt, passageOf, union } from './lists.ts';
import { matchTerm, occurrenceKey, type Occurrence } from './match.ts';
import type { SearchPassage } from './passage.ts';
import { placesOfMatches } from './places-of.ts';

/** What a query finds in texts at hand. */
export interface FoundInTexts {
  hits: Hits;
  /** What is marked in each passage, in reading order. */
  marks: Occurrence[][];
}

/**
 * Finds what a query finds in one document, by its texts alone. What the concordance counts for the document is the same.
 *
 * @param passages all passages of its text
 * @param counts whether an occurrence counts
 */
export function findInTexts(
  query: Query,
  passages: readonly SearchPassage[],
  counts: (occurrence: Occurrence, passage: SearchPassage) => boolean = () => true,
): FoundInTexts {
  const locate = (term: Term, wanted: typeof counts): Places =>
    union(
      passages.map((passage, number) =>
        placesOfMatches(
          matchTerm(term, passage).filter((one) => wanted(one, passage)),
          passage,
          number,
        ),
      ),
    );
  const hits = combine(query, {
    term: (term) => locate(term, counts),
    excluded: (term) => locate(term, () => true),
    named: (term) => (isNaming(term) ? locate({ ...term, words: [] }, counts) : NOWHERE),
  });
  const terms = wantedTerms(query);
  const marked = keysOf(hits.marks);
  const marks = passages.map((passage, number) => marksAmong(terms, passage, number, marked));
  return { hits, marks };
}

/** What tells places of all passages apart, for `marksAmong`. */
export function keysOf(places: Places): Set<string> {
  return new Set(
    Array.from(places.at, (place, index) => {
      const reading = (places.info[index] ?? 0) & WITHOUT ? 'without' : 'published';
      return `${passageOf(place)} ${occurrenceKey({ word: place % UNIT, length: lengthAt(places, index), reading })}`;
    }),
  );
}

/**
 * The occurrences of terms in a passage that count, in reading order, each once.
 *
 * @param number the number of the passage
 * @param counted the keys of the places that count
 */
export function marksAmong(
  terms: Iterable<Term>,
  passage: SearchPassage,
  number: number,
  counted: ReadonlySet<string>,
): Occurrence[] {
  const own = new Map<string, Occurrence>();
  for (const term of terms)
    for (const one of matchTerm(term, passage)) {
      const key = `${number} ${occurrenceKey(one)}`;
      if (counted.has(key) && !own.has(key)) own.set(key, one);
    }
  return [...own.values()].sort((a, b) => a.start - b.start || a.end - b.end);
}
