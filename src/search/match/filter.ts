import type { SearchState } from '../ask/state.ts';
import { daysMeant } from './days.ts';
import { entryKey } from '../index/keys.ts';
import { recordType, type Head } from '../index/layout.ts';
import { INSIDE, recordOf, type Places } from '../index/places.ts';
import type { TextLayer } from './layers.ts';
import type { Library } from './library.ts';
import { has, keep, meet, NONE, passageOf, passagesOf, unite, type Numbers } from './lists.ts';

/** By what an answer is narrowed. */
export const FILTERS = ['layers', 'documents', 'genres', 'dates', 'entries'] as const;
export type FilterName = (typeof FILTERS)[number];

/** Whether a place counts, filter by filter; those that are not set are not there. */
export type Filters = Partial<Record<FilterName, (place: number, info: number) => boolean>>;

/** Whose text a place is in. */
export function layerOf(head: Head, place: number, info: number): TextLayer {
  const { type } = recordType(head, recordOf(place));
  return type === 'text' && info & INSIDE ? 'insertion' : type;
}

/** Reads what the filters of a state need. */
export async function readFilters(state: SearchState, library: Library): Promise<Filters> {
  const { head } = library;
  const filters: Filters = {};
  /** Places of some documents: in their text, their form or their notes. */
  const inDocuments = (passes: (document: number) => boolean) => (place: number) => {
    const { type, at } = recordType(head, recordOf(place));
    return type !== 'register' && passes(at);
  };
  const { layers, documents, genres, from, to, entries } = state;
  if (layers.length > 0) filters.layers = (place, info) => layers.includes(layerOf(head, place, info));
  if (documents.length > 0) {
    const found = await Promise.all(documents.map((id) => library.references(id)));
    const numbers = new Set(found.flatMap((list) => list.flatMap(([at, by]) => (by === 'id' ? at : []))));
    filters.documents = inDocuments((at) => numbers.has(at));
  }
  if (genres.length > 0) {
    const numbers = unite(await Promise.all(genres.map((genre) => library.ofGenre(genre))));
    filters.genres = inDocuments((at) => has(numbers, at));
  }
  if (from || to) {
    const [first, end] = await Promise.all([
      from ? library.firstFrom(daysMeant(from)?.from ?? from) : 0,
      to ? library.firstFrom(`${daysMeant(to)?.to ?? to}~`) : head.documents,
    ]);
    filters.dates = inDocuments((at) => first <= at && at < end);
  }
  if (entries.length > 0) {
    const lists = await Promise.all(entries.map((entry) => library.concordance.places(entryKey(entry))));
    const passages: Numbers = lists.length > 0 ? meet(lists.map(passagesOf)) : NONE;
    filters.entries = (place) => has(passages, passageOf(place));
  }
  return filters;
}

/**
 * The places that pass all filters.
 *
 * @param but one that is left out
 */
export function narrow(places: Places, filters: Filters, but?: FilterName): Places {
  const tests = FILTERS.flatMap((name) => (name !== but && filters[name] ? [filters[name]] : []));
  return tests.length === 0 ? places : keep(places, (at, info) => tests.every((test) => test(at, info)));
}
