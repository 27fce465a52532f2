import { addresses, readDate, type Address, type Addressable } from './address.ts';
import { answer, TEXT_KINDS, type Answer } from './answer.ts';
import {
  documentFile,
  entryFile,
  readAddressables,
  readNames,
  readRecords,
  type Catalog,
  type CatalogDocument,
  type RecordPlace,
} from './catalog.ts';
import { termKeys } from './keys.ts';
import { matchTerm } from './match.ts';
import { dateTerm, indexNames, namesIn, nameTerm, withName, type Named, type NameIndex } from './names.ts';
import { parseQuery, type Query, type Term } from './query.ts';
import type { SearchRecord } from './record.ts';
import type { SearchState } from './state.ts';

/** Where search reads: the index and the files, wherever they lie. */
export interface Source {
  /**
   * The records that have a key.
   *
   * @returns the index's name of each, with how good it is
   */
  lookUp: (key: string) => Promise<ReadonlyMap<string, number>>;
  /** The records in a file. */
  read: (file: string) => Promise<readonly SearchRecord[]>;
}

/** The catalog, made ready to be asked. */
export interface Library {
  documents: ReadonlyMap<string, CatalogDocument>;
  addressables: readonly Addressable[];
  names: NameIndex;
  /** Entry → its heading and its place. */
  entries: ReadonlyMap<string, { name: string; place: number }>;
  records: ReadonlyMap<string, RecordPlace>;
}

/** Makes a catalog ready. */
export function openLibrary(catalog: Catalog): Library {
  return {
    documents: new Map(catalog.documents.map((document) => [document.id, document])),
    addressables: readAddressables(catalog),
    names: indexNames(readNames(catalog)),
    entries: new Map(catalog.entries.map(([id, name], place) => [id, { name, place }])),
    records: readRecords(catalog),
  };
}

/** Entries that are looked for under all their names. */
export interface Bridge {
  named: readonly Named[];
  term: Term;
  /** Whether the name as typed stands in no document. */
  unwritten: boolean;
}

/** What was found. */
export interface Found {
  state: SearchState;
  /** The query as it was answered: names that are looked for as such are one term. */
  query: Query;
  /** The date that it is, ISO 8601: then every expression that means it is looked for. */
  date?: string;
  /** What the query names by a reference. */
  addresses: readonly Address[];
  /** The entries that it names. */
  named: readonly Named[];
  bridges: readonly Bridge[];
  /** The records of the entries that stand before the hits. */
  cards: readonly SearchRecord[];
  /** The answer with all filters, and with none. */
  answer: Answer;
  whole: Answer;
  /** Occurrences by document, whatever documents and dates are asked for. */
  byDocument: ReadonlyMap<string, number>;
  /** The records that were searched, by id. */
  records: ReadonlyMap<string, SearchRecord>;
  /** How many documents may have what is looked for, and how many of them were read. */
  documents: { found: number; read: number };
}

/** So many documents are read at once: what fits on some screens. */
export const DOCUMENTS = 10;
/** So many files of entries. */
const ENTRY_FILES = 6;
/** So many entries stand before the hits. */
const CARDS = 3;

type Scores = ReadonlyMap<string, number>;

/**
 * Finds what is asked for: the index tells which records may have it, and in their texts every occurrence is found.
 *
 * @param pages how many times as much is read as at first
 */
export async function find(state: SearchState, library: Library, source: Source, pages = 1): Promise<Found> {
  // In quotation marks a date is words like any others.
  const date = /["“”„«»]/.test(state.query) ? undefined : readDate(state.query);
  const typed: Query =
    date === undefined ? parseQuery(state.query) : { any: [[dateTerm(date, state.query)]], none: [] };
  const named = namesIn(typed, library.names);
  const bridges = await bridge(state, named, library, source);
  const query = bridges.reduce(
    (rest, { named: [one], term }) => withName(rest, term, one?.terms ?? []),
    typed,
  );

  const holders = new Map<Term, Scores>();
  for (const term of new Set(query.any.flat())) holders.set(term, await holding(term, source));
  const needed = union(query.any.map((all) => intersect(all.map((term) => holders.get(term) ?? new Map()))));
  const wanted = files(needed, state, library);
  const reading = [
    ...wanted.documents.slice(0, pages * DOCUMENTS),
    ...wanted.entries.slice(0, pages * ENTRY_FILES),
  ];
  const shown = cardsOf(named, bridges);
  const [cards, searched] = await Promise.all([
    readCards(shown, library, source),
    readAll(reading, source, shown),
  ]);

  const whole = await answerWhole(query, searched, holders, library, source);
  const passes = filterOf(state, library);
  const kinds = state.kinds.length > 0 ? state.kinds : TEXT_KINDS;
  const amongEntries = narrow(searched, state.entries);
  const everywhere = answer(query, amongEntries, kinds);
  const inPlace = amongEntries.filter(({ id }) => passes(documentOf(id)));
  return {
    state,
    query,
    ...(date !== undefined && { date }),
    addresses: addresses(state.query, library.addressables),
    named,
    bridges,
    cards,
    answer: inPlace.length === amongEntries.length ? everywhere : answer(query, inPlace, kinds),
    whole,
    byDocument: countByDocument(everywhere, state, library),
    records: new Map(searched.map((record) => [record.id, record])),
    documents: { found: wanted.documents.length, read: Math.min(wanted.documents.length, pages * DOCUMENTS) },
  };
}

/** The document of a record: itself, or that on which a note hangs. */
export function documentOf(id: string): string {
  return id.replace(/#.*$/, '');
}

/**
 * Decides which names are looked for under all their forms: those that the reader wants so, and those that no document
 * writes as they were typed.
 */
async function bridge(
  { names }: SearchState,
  named: readonly Named[],
  library: Library,
  source: Source,
): Promise<Bridge[]> {
  const groups = Map.groupBy(
    named.filter(({ terms }) => terms.length > 0),
    ({ terms: [first] }) => first,
  );
  const bridges: Bridge[] = [];
  for (const group of groups.values()) {
    const term = nameTerm(group);
    const unwritten = !(await isWritten(term, library, source));
    if (unwritten || names) bridges.push({ named: group, term, unwritten });
  }
  return bridges;
}

/** Whether a document has the words of a name in sequence. */
async function isWritten({ entries: _, ...words }: Term, library: Library, source: Source): Promise<boolean> {
  const holders = await holding(words, source);
  const documents = [...holders.keys()].flatMap((name) => library.records.get(name)?.document ?? []);
  const records = await readAll([...new Set(documents)].slice(0, DOCUMENTS).map(documentFile), source);
  return records.some(({ passages }) =>
    passages.some((passage) => (passage.kind ?? 'text') === 'text' && matchTerm(words, passage).length > 0),
  );
}

/** The records that may have a term, with how good they are. */
async function holding(term: Term, { lookUp }: Source): Promise<Scores> {
  const having = async (groups: readonly string[][]) =>
    intersect(await Promise.all(groups.map(async (keys) => union(await Promise.all(keys.map(lookUp))))));
  const written = await having(termKeys(term, false));
  return term.entries ? union([written, await having(termKeys(term, true))]) : written;
}

function union(all: readonly Scores[]): Scores {
  if (all.length === 1) return all[0] ?? new Map();
  const sums = new Map<string, number>();
  for (const [name, score] of all.flatMap((one) => [...one])) sums.set(name, (sums.get(name) ?? 0) + score);
  return sums;
}

function intersect([first, ...rest]: readonly Scores[]): Scores {
  if (rest.length === 0) return first ?? new Map();
  return new Map(
    [...(first ?? [])].flatMap(([name, score]) =>
      rest.every((one) => one.has(name))
        ? [[name, rest.reduce((sum, one) => sum + (one.get(name) ?? 0), score)] as const]
        : [],
    ),
  );
}

/** The files of some records, the best first, but those that pass the filters before the others. */
function files(
  scores: Scores,
  state: SearchState,
  library: Library,
): { documents: string[]; entries: string[] } {
  const passes = filterOf(state, library);
  const places = [...scores]
    .flatMap(([name, score]) => {
      const place = library.records.get(name);
      return place
        ? [{ ...place, score, passes: place.document === undefined || passes(place.document) }]
        : [];
    })
    .sort((a, b) => Number(b.passes) - Number(a.passes) || b.score - a.score);
  const [documents, entries] = [true, false].map((ofDocument) => [
    ...new Set(
      places.flatMap(({ document, file }) => ((document !== undefined) === ofDocument ? [file] : [])),
    ),
  ]);
  return { documents: documents ?? [], entries: entries ?? [] };
}

/** Whether a document passes the filters by document and date; an entry, which is of no document, only if there are none. */
function filterOf({ documents, dates }: SearchState, library: Library): (id: string) => boolean {
  return (id) => {
    const date = library.documents.get(id)?.date;
    if (date === undefined) return documents.length + dates.length === 0;
    return (
      (documents.length === 0 || documents.includes(id)) &&
      (dates.length === 0 || dates.some((one) => `${date}-`.startsWith(`${one}-`)))
    );
  };
}

/** Records with only those passages that name all of some entries. */
function narrow(records: readonly SearchRecord[], entries: readonly string[]): readonly SearchRecord[] {
  if (entries.length === 0) return records;
  return records.map((record) => ({
    ...record,
    passages: record.passages.filter(({ mentions = [] }) =>
      entries.every((entry) => mentions.some((mention) => mention.entry === entry)),
    ),
  }));
}

/** The entries that stand before the hits: those that are all the query asks for, or that it names in other words. */
function cardsOf(named: readonly Named[], bridges: readonly Bridge[]): string[] {
  const bridged = bridges.flatMap((one) => one.named);
  return [...new Set([...named.filter(({ whole }) => whole), ...bridged].map(({ entry }) => entry))].slice(
    0,
    CARDS,
  );
}

async function readCards(
  shown: readonly string[],
  { entries }: Library,
  { read }: Source,
): Promise<SearchRecord[]> {
  const places = [...new Set(shown.flatMap((id) => entries.get(id)?.place ?? []).map(entryFile))];
  const records = (await Promise.all(places.map(read))).flat();
  return shown.flatMap((id) => records.find((record) => record.id === id) ?? []);
}

/** The records of some files; of an entry that stands before the hits, its names are no hits again. */
async function readAll(
  wanted: readonly string[],
  { read }: Source,
  shown: readonly string[] = [],
): Promise<SearchRecord[]> {
  const records = (await Promise.all(wanted.map(read))).flat();
  return records.map((record) =>
    shown.includes(record.id)
      ? { ...record, passages: record.passages.filter(({ id }) => id !== 'name') }
      : record,
  );
}

/**
 * The answer with no filter. A term that is in none of the records that were read may yet be in others, which lack
 * another term: it is looked for there before it is called missing.
 */
async function answerWhole(
  query: Query,
  records: readonly SearchRecord[],
  holders: ReadonlyMap<Term, Scores>,
  library: Library,
  source: Source,
): Promise<Answer> {
  const whole = answer(query, records);
  const absent = whole.terms.filter(({ occurrences }) => occurrences === 0);
  const places = absent.flatMap(({ term }) =>
    [...(holders.get(term)?.keys() ?? [])].flatMap((name) => library.records.get(name)?.file ?? []),
  );
  const others = [...new Set(places)].slice(0, DOCUMENTS);
  if (others.length === 0) return whole;
  const known = new Set(records.map(({ id }) => id));
  const more = (await readAll(others, source)).filter(({ id }) => !known.has(id));
  return answer(query, [...records, ...more]);
}

/** Occurrences by document: in its own text, or, where that is filtered out, in its title and notes. */
function countByDocument(
  { documents }: Answer,
  { kinds }: SearchState,
  library: Library,
): Map<string, number> {
  const ownText = kinds.length === 0 || kinds.includes('text') || kinds.includes('insertion');
  const counts = new Map<string, number>();
  for (const { id, passages } of documents) {
    const document = documentOf(id);
    if (!library.documents.has(document)) continue;
    const counted = passages.filter(({ passage }) => !ownText || (passage.kind ?? 'text') === 'text');
    const count = counted.reduce((sum, { occurrences }) => sum + occurrences.length, 0);
    counts.set(document, (counts.get(document) ?? 0) + count);
  }
  return counts;
}
