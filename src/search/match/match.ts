import { forms } from './inflect.ts';
import type { Range } from '../../text/range.ts';
import { readings, type Reading, type SearchPassage } from './passage.ts';
import type { Query, Term } from '../ask/query.ts';

/** A place where a term stands: from its first word to its last, in the published text. */
export interface Occurrence extends Range {
  term: Term;
  /** The reading it was found in; `without` only where the published one doesn't have it. */
  reading: 'published' | 'without';
  /** How much of what was found is an insertion's. */
  inInsertion: 'none' | 'part' | 'all';
}

const known = new WeakMap<Term, string[][]>();

/** The forms that each word of a term may take; worked out once a term. */
function wanted(term: Term): string[][] {
  let found = known.get(term);
  if (!found) known.set(term, (found = term.words.map((word) => (term.exact ? [word] : forms(word)))));
  return found;
}

/** The places in a reading at which a sequence of words begins; overlapping ones too. */
function begins({ words, places }: Reading, [first = [], ...others]: readonly string[][]): number[] {
  const follows = (place: number) =>
    others.every((some, index) => some.includes(words[place + index + 1]?.word ?? ''));
  return first.flatMap((form) => places.get(form)?.filter(follows) ?? []);
}

function countLetters(text: string): number {
  return text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}

/** How much of a stretch is an insertion's. */
function share(text: string, masked: string, start: number, end: number): Occurrence['inInsertion'] {
  const own = countLetters(masked.slice(start, end));
  return own === countLetters(text.slice(start, end)) ? 'none' : own === 0 ? 'all' : 'part';
}

/** Where a passage names one of some entries. */
function namings({ mentions = [] }: SearchPassage, entries: readonly string[]): Range[] {
  return mentions.filter(({ entry }) => entries.includes(entry));
}

function inOrder(a: Range, b: Range): number {
  return a.start - b.start || a.end - b.end;
}

/**
 * Finds every occurrence of a term in a passage, as published and without its insertions.
 *
 * @returns occurrences in reading order; what both readings have is listed once
 */
export function matchTerm(term: Term, passage: SearchPassage): Occurrence[] {
  const both = readings(passage);
  const { published, torn, masked } = both;
  const sequence = wanted(term);
  const asPublished = begins(published, sequence);
  // A single whole word stands in the published reading already.
  const differs = torn || (sequence.length > 1 && passage.insertions.length > 0);
  const asWithout = differs ? begins(both.without, sequence) : [];
  const named = term.entries ? namings(passage, term.entries) : [];
  if (asPublished.length + asWithout.length + named.length === 0) return [];

  /** First and last word → the occurrence. The end won't do as a key: `write[s]` ends twice. */
  const found = new Map<string, Occurrence>();
  for (const { start, end } of named) {
    const inInsertion = share(passage.text, masked, start, end);
    found.set(`name ${start}`, { start, end, term, reading: 'published', inInsertion });
  }
  const look = (reading: Occurrence['reading'], { words }: Reading, place: number) => {
    const first = words[place];
    const last = words[place + sequence.length - 1];
    if (!first || !last) return;
    const key = `${first.start} ${last.start}`;
    if (found.has(key) || named.some((name) => name.start < last.end && first.start < name.end)) return;
    const { start } = first;
    const { end } = last;
    const inInsertion = reading === 'without' ? 'none' : share(passage.text, masked, start, end);
    found.set(key, { start, end, term, reading, inInsertion });
  };
  for (const place of asPublished) look('published', published, place);
  for (const place of asWithout) look('without', both.without, place);
  return [...found.values()].sort(inOrder);
}

/** Lists what several terms found in reading order, a stretch that two of them found once. */
export function merge(lists: readonly Occurrence[][]): Occurrence[] {
  const found = lists.filter(({ length }) => length > 0);
  if (found.length < 2) return found[0] ?? [];
  const stretches = new Map<string, Occurrence>();
  for (const occurrence of found.flat()) {
    const key = `${occurrence.start} ${occurrence.end}`;
    if (!stretches.has(key)) stretches.set(key, occurrence);
  }
  return [...stretches.values()].sort(inOrder);
}

/**
 * Finds what a query finds in one passage taken by itself.
 *
 * @returns the occurrences of all terms of the alternatives that the passage has in full, in reading order;
 *   none if it has an excluded term
 */
export function matchPassage(query: Query, passage: SearchPassage): Occurrence[] {
  if (query.none.some((term) => matchTerm(term, passage).length > 0)) return [];
  const found = query.any.map((all) => all.map((term) => matchTerm(term, passage)));
  return merge(found.filter((all) => all.every(({ length }) => length > 0)).flat());
}
