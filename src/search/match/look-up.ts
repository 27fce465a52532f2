import { isWanted, type WantedDays } from '../ask/dates.ts';
import type { Term } from '../ask/query.ts';
import { dateKey, daysOfKey, entryKey, pairKey, wordKey } from '../index/keys.ts';
import { NOWHERE, unitOf, UNIT, WITHOUT, type Places } from '../index/places.ts';
import { fromWindow, LONGEST } from '../index/windows.ts';
import {
  among,
  follow,
  has,
  keep,
  lengthAt,
  meet,
  ofLength,
  passageOf,
  passagesOf,
  seek,
  union,
  unite,
  type Link,
  type Numbers,
} from './lists.ts';
import { matchTerm, wantedForms } from './match.ts';
import type { SearchPassage } from './passage.ts';
import { placesOfMatches } from './places-of.ts';

/** The places of the edition by their keys. */
export interface PlaceIndex {
  /** The words of which pairs are listed. */
  paired: ReadonlySet<string>;
  places(key: string): Promise<Places>;
  /** The places of all keys from one on, to another (exclusive). */
  range(from: string, to: string): Promise<[key: string, places: Places][]>;
  /** Passages by their numbers, to be matched themselves. */
  passages(numbers: Numbers): Promise<ReadonlyMap<number, SearchPassage>>;
}

/** Behind every key that begins with a text. */
export const endOf = (beginning: string): string => `${beginning}\uffff`;

/** Places in units of the published text alone. */
const isPublished = (place: number): boolean => unitOf(place) % 2 === 0;

/**
 * Every occurrence of a term in the edition: where each begins in the published text, in order, what both readings have
 * once. It is what `matchTerm` finds in all its passages.
 */
export async function lookUp(term: Term, concordance: PlaceIndex): Promise<Places> {
  const [named, written] = await Promise.all([
    lookUpNamed(term, concordance),
    lookUpWords(term, concordance),
  ]);
  const length = term.near === undefined ? Math.max(1, term.words.length) : 1;
  const own = ofLength(named.at.length === 0 ? written : outside(written, named), length);
  return union([named, own]);
}

/** Where entries are named and dates are meant. */
export async function lookUpNamed({ entries = [], days }: Term, concordance: PlaceIndex): Promise<Places> {
  const lists = await Promise.all([
    ...entries.map((entry) => concordance.places(entryKey(entry))),
    ...(days ? [lookUpDates(days, concordance)] : []),
  ]);
  return union(lists);
}

async function lookUpDates(days: WantedDays, concordance: PlaceIndex): Promise<Places> {
  // Dates stand in order of their first day; of those of any year, all are looked through.
  const [from, to] =
    'yearly' in days
      ? [dateKey({ from: '', to: '' }), endOf('#')]
      : [dateKey({ from: days.from, to: '' }), endOf(`#${days.to}`)];
  const found = await concordance.range(from, to);
  return union(found.flatMap(([key, places]) => (isWanted(daysOfKey(key), days) ? [places] : [])));
}

/** The places that lie in none of some names. */
function outside(places: Places, names: Places): Places {
  const { at } = names;
  return keep(places, (place) => {
    // Names may overlap: one that begins earlier may end later.
    for (let index = seek(at, 0, place + 1) - 1; index >= 0; index--) {
      const start = at[index] ?? 0;
      if (unitOf(start) !== unitOf(place) || place - start > MOST) return true;
      if (place < start + lengthAt(names, index)) return false;
    }
    return true;
  });
}

/** No name is of more words. */
const MOST = 64;

async function lookUpWords(term: Term, concordance: PlaceIndex): Promise<Places> {
  const wanted = wantedForms(term);
  if (wanted.length === 0) return NOWHERE;
  const lookUpWord = async (forms: readonly string[]): Promise<Places> =>
    union((await Promise.all(forms.map((form) => lookUpForm(form, concordance)))).flat());
  if (term.near !== undefined) return nearby(await Promise.all(wanted.map(lookUpWord)), term.near);
  const links = await Promise.all(
    cover(wanted, concordance.paired).map(async ({ offset, pair }): Promise<Link> => {
      const [first, second] = pair;
      if (!second) return { offset, places: await lookUpWord(first) };
      const pairs = first.flatMap((one) => second.map((other) => pairKey(one, other)));
      return { offset, places: union(await Promise.all(pairs.map((key) => concordance.places(key)))) };
    }),
  );
  if (wanted.length <= LONGEST) return settle(follow(links), wanted.length);
  const published = keep(follow(links), isPublished);
  return union([published, await readLong(term, wanted, concordance)]);
}

async function lookUpForm(form: string, concordance: PlaceIndex): Promise<Places[]> {
  if (!form.endsWith('*')) return [await concordance.places(wordKey(form))];
  const beginning = wordKey(form.slice(0, -1));
  return (await concordance.range(beginning, endOf(beginning))).map(([, found]) => found);
}

/** What a phrase is looked up by at one of its words: the word, or it and the next. */
interface PhrasePiece {
  offset: number;
  pair: [first: readonly string[], second?: readonly string[]];
}

/** What it costs to read the places of a word, of one that has pairs, of a pair, and of one with two such words. */
const COST = { word: 3, many: 60, pair: 1.5, manyPair: 6 } as const;

/** The cheapest words and pairs that make up a phrase, one of which tells where it begins. */
export function cover(wanted: readonly (readonly string[])[], paired: ReadonlySet<string>): PhrasePiece[] {
  const isMany = (at: number) => (wanted[at] ?? []).some((form) => paired.has(form));
  const isWhole = (at: number) => (wanted[at] ?? []).every((form) => !form.endsWith('*'));
  /** The cheapest way to make up so many words from the first on. */
  const ways: { cost: number; pieces: PhrasePiece[] }[] = [{ cost: 0, pieces: [] }];
  for (let count = 1; count <= wanted.length; count++) {
    const at = count - 1;
    const [before, here] = [wanted[at - 1], wanted[at] ?? []];
    const rest = ways[at] ?? { cost: Infinity, pieces: [] };
    const word = {
      cost: rest.cost + (isMany(at) ? COST.many : COST.word),
      pieces: [...rest.pieces, { offset: at, pair: [here] } satisfies PhrasePiece],
    };
    const options = [word];
    // A pair is listed if one of its words is, whichever form it takes.
    const allPaired = (forms: readonly string[]) => forms.every((form) => paired.has(form));
    if (before && isWhole(at) && isWhole(at - 1) && (allPaired(before) || allPaired(here))) {
      const cost = isMany(at) && isMany(at - 1) ? COST.manyPair : COST.pair;
      const piece: PhrasePiece = { offset: at - 1, pair: [before, here] };
      // The pair may share its first word with the piece before it.
      for (const way of [ways[at - 1], ways[at]])
        if (way) options.push({ cost: way.cost + cost, pieces: [...way.pieces, piece] });
    }
    ways.push(options.sort((a, b) => a.cost - b.cost)[0] ?? word);
  }
  return ways.at(-1)?.pieces ?? [];
}

/** The places of words that have all the others near them, as published. */
function nearby(lists: readonly Places[], distance: number): Places {
  const published = lists.map((list) => keep(list, isPublished));
  const passages = meet(published.map(passagesOf));
  const within = published.map((list) => {
    const isOne = among(passages);
    return keep(list, (place) => isOne(passageOf(place)));
  });
  const isNear = (place: number, { at }: Places) => {
    const last = Math.min(place + distance, (unitOf(place) + 1) * UNIT - 1);
    for (let index = seek(at, 0, Math.max(place - distance, unitOf(place) * UNIT)); ; index++) {
      const other = at[index];
      if (other === undefined || other > last) return false;
      if (other !== place) return true;
    }
  };
  return union(
    within.map((list, at) =>
      keep(list, (place) => within.every((other, index) => index === at || isNear(place, other))),
    ),
  );
}

/** Brings what was found in windows to the published text; leaves out what that has itself. */
function settle(places: Places, length: number): Places {
  const published = keep(places, isPublished);
  if (published === places) return places;
  const found: { place: number; info: number }[] = [];
  places.at.forEach((place, index) => {
    if (isPublished(place)) return;
    const unit = unitOf(place);
    const occurrence = fromWindow(place - unit * UNIT, length);
    if (!occurrence) return;
    const start = (unit - 1) * UNIT + occurrence.word;
    // Over a gap, it is longer than the same words as published; a torn word may be the same occurrence.
    if (occurrence.torn && has(published.at, start)) return;
    found.push({ place: start, info: (places.info[index] ?? 0) | WITHOUT });
  });
  found.sort((a, b) => a.place - b.place);
  return union([
    published,
    { at: Float64Array.from(found, ({ place }) => place), info: Uint16Array.from(found, ({ info }) => info) },
  ]);
}

/**
 * What a phrase that is longer than a window finds in the reading without insertions alone. It holds a shorter one that
 * goes over the middle of a window: where those are, the passages are read.
 */
async function readLong(
  term: Term,
  wanted: readonly (readonly string[])[],
  concordance: PlaceIndex,
): Promise<Places> {
  const starts = Array.from({ length: Math.ceil((wanted.length - 1) / (LONGEST - 1)) }, (_, at) =>
    Math.min(at * (LONGEST - 1), wanted.length - LONGEST),
  );
  const candidates = await Promise.all(
    starts.map(async (start) => {
      const words = term.words.slice(start, start + LONGEST);
      const found = await lookUpWords({ ...term, words }, concordance);
      return passagesOf(keep(found, (_, info) => (info & WITHOUT) > 0));
    }),
  );
  const passages = await concordance.passages(unite(candidates));
  const found = [...passages].sort(([a], [b]) => a - b);
  return union(
    found.map(([number, passage]) =>
      keep(placesOfMatches(matchTerm(term, passage), passage, number), (_, info) => (info & WITHOUT) > 0),
    ),
  );
}
