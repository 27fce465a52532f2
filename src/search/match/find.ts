import { parsePassageId } from '../../schema/passage-id.ts';
import { readDates } from '../ask/dates.ts';
import { readReference } from '../ask/references.ts';
import { asTyped, understand, type Understood } from '../ask/understand.ts';
import { wantedTerms, type Query, type Term } from '../ask/query.ts';
import { isFiltered, type SearchState } from '../ask/state.ts';
import { once } from '../index/files.ts';
import { INSIDE, NOWHERE, type Places } from '../index/places.ts';
import { wordKey } from '../index/keys.ts';
import { recordType, type DocumentInfo } from '../index/layout.ts';
import { combine, type Hits, type Located } from './combine.ts';
import { layerOf, narrow, readFilters, type FilterName, type Filters } from './filter.ts';
import type { TextLayer } from './layers.ts';
import type { Library, ShelvedEntry } from './library.ts';
import { recordOfSentence } from './lists.ts';
import { lookUp, lookUpNamed } from './look-up.ts';
import { wantedForms } from './match.ts';

/** What a reference leads to. */
export interface Address {
  document: DocumentInfo;
  /** The passage named; without one, the document as a whole. */
  passage?: string;
  /** Of a passage: how many of its kind there are where it is, and whether it is one of them. */
  among?: {
    role: 'paragraph' | 'sentence' | 'opener' | 'closer' | 'abstract';
    count: number;
    isThere: boolean;
  };
}

/** A term that stands nowhere. */
export interface MissingTerm {
  term: Term;
  /** Those of its words that stand nowhere by themselves; none, if it is their sequence that doesn't occur. */
  words: string[];
}

/** What was found: every number of it is of the whole edition. */
export interface Found extends Understood {
  state: SearchState;
  /** With all filters, and with none. */
  hits: Hits;
  whole: Hits;
  /** With all filters but one. */
  but: (filter: FilterName) => Hits;
  /** How many sentences would be left in each kind of text. */
  layers: () => Record<TextLayer, number>;
  /** Of a word, the other forms of it that occur. */
  forms: ReadonlyMap<Term, readonly string[]>;
  /** Of each term, how often it stands in the edition. */
  counts: ReadonlyMap<Term, number>;
  missing: readonly MissingTerm[];
  /** What the query names by a reference. */
  addresses: readonly Address[];
  /** How many documents have the passage that the query names without a document. */
  anywhere?: { passage: string; documents: number };
  /** The entries that are all the query asks for. */
  cards: readonly ShelvedEntry[];
}

/** So many entries stand before the hits, and so many documents that a reference names. */
const CARDS = 3;
const ADDRESSES = 6;

/**
 * Finds what is asked for. Every place of every term is read, and nothing else; texts are read when lines are shown.
 *
 * @throws {Unread} where anything of it could not be read
 */
export async function find(state: SearchState, library: Library): Promise<Found> {
  const { concordance } = library;
  const typed = asTyped(state);
  const placesOf = once((term: Term) => lookUp(term, concordance));
  // Whatever words are taken for, they count themselves, too: what has them is fetched meanwhile.
  for (const term of termsOf(typed)) void placesOf(term);
  const [understood, filters, referenced, dated] = await Promise.all([
    understand(state, library.names, typed),
    readFilters(state, library),
    followReference(state.query, library),
    documentsOfDay(state.query, library),
  ]);
  const { query, names } = understood;
  const terms = termsOf(query);
  const [places, named, cards, forms] = await Promise.all([
    readEach(terms, placesOf),
    readEach(terms, (term) => lookUpNamed(term, concordance)),
    readCards(query, names, library),
    formsOf(query, library),
  ]);
  const without = (but?: FilterName) => combine(query, locate(places, named, filters, but));
  const hits = without();
  const whole = isFiltered(state) ? combine(query, locate(places, named, {})) : hits;
  return {
    ...understood,
    ...referenced,
    addresses: [...referenced.addresses, ...dated],
    state,
    hits,
    whole,
    but: (filter) => (filters[filter] ? without(filter) : hits),
    layers: () => countLayers(query, places, named, filters, library),
    counts: new Map([...places].map(([term, { at }]) => [term, at.length])),
    forms,
    missing: await missingOf(query, places, library),
    cards,
  };
}

/** All that is looked up for a query, each once. */
const termsOf = ({ any }: Query): Set<Term> =>
  new Set(any.flatMap(({ all, none, phrase }) => [...all, ...none, ...(phrase ? [phrase] : [])]));

async function readEach(
  terms: Iterable<Term>,
  read: (term: Term) => Promise<Places>,
): Promise<Map<Term, Places>> {
  return new Map(await Promise.all([...terms].map(async (term) => [term, await read(term)] as const)));
}

/** The places of terms that pass the filters. */
function locate(
  places: ReadonlyMap<Term, Places>,
  named: ReadonlyMap<Term, Places>,
  filters: Filters,
  but?: FilterName,
): Located {
  const narrowed = (from: ReadonlyMap<Term, Places>) => {
    const known = new Map<Term, Places>();
    return (term: Term) => {
      const found = known.get(term) ?? narrow(from.get(term) ?? NOWHERE, filters, but);
      known.set(term, found);
      return found;
    };
  };
  return {
    term: narrowed(places),
    excluded: (term) => places.get(term) ?? NOWHERE,
    named: narrowed(named),
  };
}

/** How many sentences there would be if one kind of text were asked for. */
function countLayers(
  query: Query,
  places: ReadonlyMap<Term, Places>,
  named: ReadonlyMap<Term, Places>,
  filters: Filters,
  { head }: Library,
): Record<TextLayer, number> {
  const count = (type: TextLayer) => {
    const own: Filters = { ...filters, layers: (place, info) => layerOf(head, place, info) === type };
    return combine(query, locate(places, named, own)).sentences.length;
  };
  // Outside the documents' text nothing is inserted: what is found there is found whatever the kind.
  const { layers: _, ...others } = filters;
  const all = combine(query, locate(places, named, others));
  const counts = { text: 0, insertion: 0, heading: 0, note: 0, register: 0 };
  for (const sentence of all.sentences) counts[recordType(head, recordOfSentence(sentence)).type]++;
  const inside = [...places.values()].some(({ info }) => info.some((own) => own & INSIDE));
  return inside ? { ...counts, text: count('text'), insertion: count('insertion') } : counts;
}

/** The other forms of single words that occur. */
async function formsOf(query: Query, { concordance }: Library): Promise<Map<Term, string[]>> {
  const words = wantedTerms(query).filter(
    ({ words: own, exact, near }) => own.length === 1 && !exact && near === undefined,
  );
  const found = words.map(async (term) => {
    const others = (wantedForms(term)[0] ?? []).filter(
      (form) => form !== term.words[0] && !form.endsWith('*'),
    );
    const places = await Promise.all(others.map((form) => concordance.places(wordKey(form))));
    return [term, others.filter((_, at) => (places[at]?.at.length ?? 0) > 0)] as const;
  });
  return new Map(await Promise.all(found));
}

async function missingOf(
  query: Query,
  places: ReadonlyMap<Term, Places>,
  { concordance }: Library,
): Promise<MissingTerm[]> {
  const absent = wantedTerms(query).filter((term) => places.get(term)?.at.length === 0);
  return Promise.all(
    absent.map(async (term) => {
      if (term.words.length === 1) return { term, words: term.entries ? [] : term.words };
      const alone = await Promise.all(
        term.words.map((word) => lookUp({ text: word, words: [word], exact: term.exact }, concordance)),
      );
      const words = term.words.filter((_, at) => alone[at]?.at.length === 0);
      return { term, words: term.entries ? [] : [...new Set(words)] };
    }),
  );
}

/** The entries that stand before the hits: those that are all the query asks for. */
async function readCards(
  query: Query,
  names: Understood['names'],
  library: Library,
): Promise<ShelvedEntry[]> {
  const alone = query.any.length === 1 && query.any[0]?.all.length === 1 ? query.any[0].all[0] : undefined;
  const named = names.find(({ term }) => term === alone)?.named ?? [];
  const found = await Promise.all(named.slice(0, CARDS).map(({ number }) => library.entry(number)));
  return found.flatMap((entry) => entry ?? []);
}

/** The documents of the day or the month that a query is. */
async function documentsOfDay(query: string, library: Library): Promise<Address[]> {
  const found = await Promise.all(
    readDates(query).map(async (days) => {
      if ('yearly' in days || days.from.slice(0, 7) !== days.to.slice(0, 7)) return [];
      const [first, end] = await Promise.all([
        library.firstFrom(days.from),
        library.firstFrom(`${days.to}~`),
      ]);
      const numbers = Array.from({ length: Math.min(end - first, ADDRESSES) }, (_, at) => first + at);
      return Promise.all(numbers.map((at) => library.document(at)));
    }),
  );
  return found.flat().flatMap((document) => (document ? [{ document: document.info }] : []));
}

/** What a query names by a reference. */
async function followReference(
  text: string,
  library: Library,
): Promise<Pick<Found, 'addresses'> & { anywhere?: NonNullable<Found['anywhere']> }> {
  const asked = readReference(text);
  if (!asked) return { addresses: [] };
  const { passage, documents } = asked;
  const isAlone = documents.length === 0;
  const lists = isAlone ? [] : await Promise.all(documents.map((one) => library.references(one)));
  const named = [...new Set(lists.flatMap((list) => list.map(([at]) => at)))];
  const { documents: count } = library.head;
  // A passage alone is looked for where that is not too much.
  const wanted = isAlone ? Array.from({ length: Math.min(count, ADDRESSES) }, (_, at) => at) : named;
  const read = await Promise.all(wanted.slice(0, ADDRESSES).map((at) => library.document(at)));
  const addresses = read.flatMap((document) => {
    if (!document) return [];
    const { info, ids } = document;
    return [{ document: info, ...(passage !== undefined && { passage, among: amongOf(passage, ids) }) }];
  });
  if (!isAlone || passage === undefined) return { addresses };
  return { addresses, anywhere: { passage, documents: count } };
}

/** How many passages of its kind there are where a passage is, or would be. */
function amongOf(passage: string, ids: readonly string[]): NonNullable<Address['among']> {
  const asked = parsePassageId(passage);
  const all = ids.flatMap((id) => parsePassageId(id) ?? []);
  const own = all.filter(({ role, number }) => role === asked?.role && number === asked.number);
  const isSentence = asked?.sentence !== undefined && own.length > 0;
  const count = isSentence
    ? own.filter(({ sentence }) => sentence !== undefined).length
    : all.filter(({ role, sentence }) => role === asked?.role && sentence === undefined).length;
  const role = isSentence ? 'sentence' : (asked?.role ?? 'paragraph');
  return { role, count, isThere: ids.includes(passage) };
}
