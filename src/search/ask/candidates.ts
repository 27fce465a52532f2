import type { RecordPlace } from '../index/catalog.ts';
import { termKeys } from '../index/keys.ts';
import type { Query, Term } from './query.ts';
import type { SearchRecord } from '../index/record.ts';

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

/** The index's names of records, with how good each is. */
export type Scores = ReadonlyMap<string, number>;

/** The files in which something may be found, the best first. */
export interface Candidates {
  /** Documents that pass the filters, and others. */
  documents: string[];
  otherDocuments: string[];
  entries: string[];
}

/** The records that may have what a query asks for. */
export function holdingAll({ any }: Query, holders: ReadonlyMap<Term, Scores>): Scores {
  return union(
    any.map((all) => intersect(all.map((term) => holders.get(term) ?? new Map<string, number>()))),
  );
}

/** The records that may have a term. */
export async function holding(term: Term, { lookUp }: Source): Promise<Scores> {
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

/**
 * The files of some records.
 *
 * @param passes whether a record passes the filters
 */
export function filesOf(
  scores: Scores,
  places: ReadonlyMap<string, RecordPlace>,
  passes: (name: string, place: RecordPlace) => boolean,
): Candidates {
  const files = {
    documents: new Set<string>(),
    otherDocuments: new Set<string>(),
    entries: new Set<string>(),
  };
  for (const [name] of [...scores].sort(([, a], [, b]) => b - a)) {
    const place = places.get(name);
    if (!place) continue;
    const kind =
      place.document === undefined ? 'entries' : passes(name, place) ? 'documents' : 'otherDocuments';
    files[kind].add(place.file);
  }
  // Of a document and its notes, one may pass and another not.
  for (const file of files.documents) files.otherDocuments.delete(file);
  return {
    documents: [...files.documents],
    otherDocuments: [...files.otherDocuments],
    entries: [...files.entries],
  };
}
