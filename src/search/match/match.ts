import { isWanted } from '../ask/dates.ts';
import type { Term } from '../ask/query.ts';
import type { Range } from '../../text/range.ts';
import { forms } from './forms.ts';
import { isFunctionWord } from './function-words.ts';
import { bothWays, readings, touchesInsertion, type SearchReading, type SearchPassage } from './passage.ts';

/** A place where a term stands: from its first word to its last, in the published text. */
export interface Occurrence extends Range {
  term: Term;
  /** Which published word it begins with, and how many it has in its reading. */
  word: number;
  length: number;
  /** The reading it was found in; `without` only where the published one doesn't have it. */
  reading: 'published' | 'without';
  /** How much of what was found is an insertion's. */
  inInsertion: 'none' | 'part' | 'all';
}

/** What a word may be: one of some, or any that begins so. */
type Wanted = readonly string[];

const known = new WeakMap<Term, Wanted[]>();

/**
 * The forms that each word of a term may take; worked out once a term. In a phrase the commonest words have one.
 *
 * @returns nothing for a term whose words are not looked for themselves
 */
export function wantedForms(term: Term): Wanted[] {
  let found = known.get(term);
  if (!found)
    known.set(term, (found = (term.onlyNamed ? [] : term.words).map((word) => formsIn(term, word))));
  return found;
}

const formsIn = ({ exact, words }: Term, word: string): Wanted =>
  exact || word.endsWith('*') || (words.length > 1 && isFunctionWord(word)) ? [word] : forms(word);

/** Where in a reading a word stands. */
function placesOf({ places }: SearchReading, wanted: Wanted): number[] {
  return wanted.flatMap((form) =>
    form.endsWith('*')
      ? [...places].flatMap(([word, at]) => (word.startsWith(form.slice(0, -1)) ? at : []))
      : (places.get(form) ?? []),
  );
}

const isOneOf = (word: string, wanted: Wanted): boolean =>
  wanted.some((form) => (form.endsWith('*') ? word.startsWith(form.slice(0, -1)) : form === word));

/** The places in a reading at which a sequence of words begins; overlapping ones too. */
function begins(reading: SearchReading, [first = [], ...others]: readonly Wanted[]): number[] {
  return placesOf(reading, first).filter((place) =>
    others.every((wanted, index) => isOneOf(reading.words[place + index + 1]?.word ?? '', wanted)),
  );
}

/** The words of a reading that have all the others of some near them, in any order. */
function nearby(reading: SearchReading, wanted: readonly Wanted[], distance: number): number[] {
  const lists = wanted.map((one) => placesOf(reading, one));
  const isNear = (place: number, list: readonly number[]) =>
    list.some((other) => other !== place && Math.abs(other - place) <= distance);
  return lists.flatMap((list, at) =>
    list.filter((place) => lists.every((other, index) => index === at || isNear(place, other))),
  );
}

/** The published words that a range takes in, by number; nothing where it has none. */
export function wordsOf(
  passage: SearchPassage,
  { start, end }: Range,
): { first: number; last: number } | undefined {
  const { words } = readings(passage).published;
  const first = words.findIndex((word) => word.end > start);
  const last = words.findLastIndex((word) => word.start < end);
  return first >= 0 && last >= first ? { first, last } : undefined;
}

/** A name or a date in a passage, with its first and its last word. */
interface Naming extends Range {
  first: number;
  last: number;
}

/** What is named or meant in a passage of what a term looks for besides its words; of several from one word on, the longest. */
function namings(passage: SearchPassage, { entries = [], days }: Term): Naming[] {
  const { mentions = [], dates = [] } = passage;
  const ranges: Range[] = [
    ...mentions.filter(({ entry }) => entries.includes(entry)),
    ...(days ? dates.filter((one) => isWanted(one.days, days)) : []),
  ];
  const found = new Map<number, Naming>();
  for (const { start, end } of ranges) {
    const own = wordsOf(passage, { start, end });
    if (own && own.last > (found.get(own.first)?.last ?? -1)) found.set(own.first, { start, end, ...own });
  }
  return [...found.values()];
}

function share(passage: SearchPassage, range: Range): Occurrence['inInsertion'] {
  if (!touchesInsertion(passage, range)) return 'none';
  return readings(passage).without.words.some(({ start }) => range.start <= start && start < range.end)
    ? 'part'
    : 'all';
}

const inOrder = (a: Occurrence, b: Occurrence): number => a.start - b.start || a.end - b.end;

/**
 * Finds every occurrence of a term in a passage, as published and without its insertions.
 *
 * A phrase that begins within a name that was found is that name's. Nearness is one of the published text.
 *
 * @returns occurrences in reading order; what both readings have is listed once
 */
export function matchTerm(term: Term, passage: SearchPassage): Occurrence[] {
  const both = readings(passage);
  const { published, torn } = both;
  const found = new Map<string, Occurrence>();
  const named = term.entries || term.days ? namings(passage, term) : [];
  for (const { first, last, start, end } of named)
    found.set(`named ${first}`, {
      start,
      end,
      term,
      word: first,
      length: last - first + 1,
      reading: 'published',
      inInsertion: share(passage, { start, end }),
    });
  const wanted = wantedForms(term);
  if (wanted.length === 0) return [...found.values()].sort(inOrder);

  const length = term.near === undefined ? wanted.length : 1;
  const asPublished =
    term.near === undefined ? begins(published, wanted) : nearby(published, wanted, term.near);
  // A single whole word stands in the published reading already.
  const differs = term.near === undefined && (torn || (length > 1 && passage.insertions.length > 0));
  const asWithout = differs ? begins(both.without, wanted) : [];
  const { places } = asWithout.length > 0 ? bothWays(passage) : { places: [] };

  const add = (
    reading: Occurrence['reading'],
    { words }: SearchReading,
    place: number,
    from: number,
    to: number,
  ) => {
    const key = `${from} ${to}`;
    const [first, last] = [words[place], words[place + length - 1]];
    if (!first || !last || found.has(key)) return;
    if (named.some((name) => name.first <= from && from <= name.last)) return;
    const range = { start: first.start, end: last.end };
    const inInsertion = reading === 'without' ? 'none' : share(passage, range);
    found.set(key, { ...range, term, word: from, length, reading, inInsertion });
  };
  for (const place of asPublished) add('published', published, place, place, place + length - 1);
  for (const place of asWithout)
    add('without', both.without, place, places[place] ?? 0, places[place + length - 1] ?? 0);
  return [...found.values()].sort(inOrder);
}

/** What tells two occurrences in one passage apart: what two terms find in one place is one. */
export const occurrenceKey = ({
  word,
  length,
  reading,
}: Pick<Occurrence, 'word' | 'length' | 'reading'>): string => `${word} ${length} ${reading}`;
