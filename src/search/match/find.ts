import { addresses, readMonthOrDay, type Address, type Addressable } from '../ask/references.ts';
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
} from '../index/catalog.ts';
import { filesOf, holding, holdingAll, type Scores, type Source } from '../ask/candidates.ts';
import { matchTerm } from './match.ts';
import {
  dateTerm,
  entryTerm,
  indexNames,
  namesIn,
  nameTerm,
  withName,
  type Named,
  type NameIndex,
} from '../ask/names.ts';
import { parseQuery, type Query, type Term } from '../ask/query.ts';
import type { SearchRecord } from '../index/record.ts';
import type { SearchState } from '../ask/state.ts';

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

/**
 * Finds what is asked for: the index tells which records may have it, and in their texts every occurrence is found.
 *
 * @param pages how many times as much is read as at first
 */
export async function find(state: SearchState, library: Library, source: Source, pages = 1): Promise<Found> {
  // In quotation marks a date is words like any others.
  const date = /["“”„«»]/.test(state.query) ? undefined : readMonthOrDay(state.query);
  const typed: Query =
    date === undefined ? parseQuery(state.query) : { any: [[dateTerm(date, state.query)]], none: [] };
  const named = namesIn(typed, library.names);
  const bridges = await bridge(state, named, library, source);
  const query = bridges.reduce(
    (rest, { named: [one], term }) => withName(rest, term, one?.terms ?? []),
    typed,
  );

  const terms = [...new Set(query.any.flat())];
  const held = await Promise.all(terms.map((term) => holding(term, source)));
  const holders = new Map(terms.map((term, at) => [term, held[at] ?? new Map<string, number>()]));
  const passes = filterOf(state, library);
  const within = await Promise.all(state.entries.map((entry) => holding(entryTerm(entry), source)));
  const wanted = filesOf(
    holdingAll(query, holders),
    library.records,
    (name, { document = '' }) => passes(document) && within.every((names) => names.has(name)),
  );
  const shown = cardsOf(named, bridges);
  const [cards, searched] = await Promise.all([
    readCards(shown, library, source),
    readAll(
      [
        ...[...wanted.documents, ...wanted.otherDocuments].slice(0, pages * DOCUMENTS),
        ...wanted.entries.slice(0, pages * ENTRY_FILES),
      ],
      source,
      shown,
    ),
  ]);

  const asRead = answer(query, searched);
  const kinds = state.kinds.length > 0 ? state.kinds : TEXT_KINDS;
  const amongEntries = narrow(searched, state.entries);
  const everywhere =
    state.kinds.length + state.entries.length > 0 ? answer(query, amongEntries, kinds) : asRead;
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
    whole: await complete(asRead, { query, searched, holders, library, source }),
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
 * Completes an answer with no filter. A term that is in none of the records that were read may yet be in others, which
 * lack another term: it is looked for there before it is called missing.
 */
async function complete(
  asRead: Answer,
  {
    query,
    searched,
    holders,
    library,
    source,
  }: {
    query: Query;
    searched: readonly SearchRecord[];
    holders: ReadonlyMap<Term, Scores>;
    library: Library;
    source: Source;
  },
): Promise<Answer> {
  const absent = asRead.terms.filter(({ occurrences }) => occurrences === 0);
  const places = absent.flatMap(({ term }) =>
    [...(holders.get(term)?.keys() ?? [])].flatMap((name) => library.records.get(name)?.file ?? []),
  );
  const known = new Set(searched.map(({ id }) => id));
  const others = await readAll([...new Set(places)].slice(0, DOCUMENTS), source);
  const more = others.filter(({ id }) => !known.has(id));
  const whole = more.length > 0 ? answer(query, [...searched, ...more]) : asRead;
  // Of its words the index knows which occur nowhere, however little was read.
  const missing = whole.missing.map(async ({ term }) => ({ term, words: await unknownWords(term, source) }));
  return { ...whole, missing: await Promise.all(missing) };
}

/** The words of a term that no record has; a name is looked for as such. */
async function unknownWords({ words, exact, entries }: Term, source: Source): Promise<string[]> {
  if (entries) return [];
  const held = words.map(async (word) => {
    const { size } = await holding({ text: word, words: [word], exact }, source);
    return size === 0 ? [word] : [];
  });
  return [...new Set((await Promise.all(held)).flat())];
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
