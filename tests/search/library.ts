import { documentFile, entryFile, type Catalog } from '../../src/search/index/catalog.ts';
import { openLibrary, type Library } from '../../src/search/match/find.ts';
import type { Source } from '../../src/search/ask/candidates.ts';
import { recordKeys } from '../../src/search/index/keys.ts';
import type { SearchRecord } from '../../src/search/index/record.ts';

/** What a small edition has: documents, each with its notes, and entries. */
export interface SmallEdition {
  documents: { record: SearchRecord; date?: string; notes?: SearchRecord[] }[];
  entries?: SearchRecord[];
}

/** A small edition, ready to be searched, with a list of the files that were read. */
export function shelve({ documents, entries = [] }: SmallEdition): {
  library: Library;
  source: Source;
  read: string[];
} {
  const all = [
    ...documents.map(({ record }) => record),
    ...documents.flatMap(({ notes = [] }) => notes),
    ...entries,
  ];
  const catalog: Catalog = {
    version: '1',
    documents: documents.map(({ record: { id, passages }, date = '1965-01-01', notes = [] }) => ({
      id,
      label: id.toUpperCase(),
      title: `The ${id}`,
      date,
      notes: notes.length,
      passages: passages.map((passage) => passage.id).join(' '),
    })),
    entries: entries.map(({ id, card }) => [
      id,
      card?.name ?? id,
      ...(card?.forms ?? []).map(({ form }) => form),
    ]),
    records: all.map((_, at) => `r${at}`).join(' '),
  };
  const keys = all.map((record) => new Set(recordKeys(record)));
  const files = new Map(
    documents.map(({ record, notes = [] }) => [documentFile(record.id), [record, ...notes]]),
  );
  entries.forEach((record, at) => files.set(entryFile(at), [...(files.get(entryFile(at)) ?? []), record]));
  const read: string[] = [];
  return {
    library: openLibrary(catalog),
    source: {
      lookUp: (key) =>
        Promise.resolve(new Map(keys.flatMap((own, at) => (own.has(key) ? [[`r${at}`, 1] as const] : [])))),
      read: (file) => {
        read.push(file);
        return Promise.resolve(files.get(file) ?? []);
      },
    },
    read,
  };
}
