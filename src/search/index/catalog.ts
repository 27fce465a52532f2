import type { Addressable } from '../ask/references.ts';
import type { Name } from '../ask/names.ts';

/**
 * What search knows of the edition before it is asked anything: how documents and entries are called, and which record
 * of the index is whose. It is read in whole, so everything here is short.
 */
export interface Catalog {
  /** Changes with what is searched; part of the addresses of the files that are read later. */
  version: string;
  documents: CatalogDocument[];
  /** Entries of the registers, with their names. */
  entries: CatalogEntry[];
  /** The index's names of the records, parted by spaces: documents, then notes by document, then entries. */
  records: string;
}

/** A document as the catalog lists it. */
export interface CatalogDocument {
  id: string;
  /** How it is called where there is little room: `Telegram`. */
  label: string;
  title: string;
  /** ISO 8601. */
  date: string;
  reference?: string;
  record?: string;
  /** How many notes hang on it. */
  notes: number;
  /** Its passages, as `packPassages` writes them. */
  passages: string;
}

/** An entry as the catalog lists it: id, heading, other forms of the name. */
export type CatalogEntry = [id: string, name: string, ...forms: string[]];

/** Where a record's text is found. */
export interface RecordPlace {
  /** The searchable's id. */
  document?: string;
  /** The file that brings it, from the folder of search on. */
  file: string;
}

/** So many entries are in one file: few enough to be light, and many enough that a search needs few files. */
export const ENTRIES_A_FILE = 52;

/** The file with a document and its notes. */
export const documentFile = (id: string): string => `documents/${id}.json`;
/** The file with an entry, by its place in the catalog. */
export const entryFile = (place: number): string => `entries/${Math.floor(place / ENTRIES_A_FILE)}.json`;

/** The records of the index by its own names for them. */
export function readRecords({ records, documents, entries }: Catalog): Map<string, RecordPlace> {
  const place = ({ id }: CatalogDocument): RecordPlace => ({ document: id, file: documentFile(id) });
  const places = [
    ...documents.map(place),
    ...documents.flatMap((document) => Array<RecordPlace>(document.notes).fill(place(document))),
    ...entries.map((_, at): RecordPlace => ({ file: entryFile(at) })),
  ];
  return new Map(
    records.split(' ').flatMap((name, at) => {
      const found = places[at];
      return found ? [[name, found] as const] : [];
    }),
  );
}

/** The names of all entries. */
export function readNames({ entries }: Catalog): Name[] {
  return entries.map(([entry, name, ...forms]) => ({ entry, name, forms }));
}

/** The documents as what a reference can name. */
export function readAddressables({ documents }: Catalog): Addressable[] {
  return documents.map((document) => ({ ...document, passages: unpackPassages(document.passages) }));
}

/**
 * Writes the ids of a document's passages in short: a paragraph whose sentences are numbered without a gap as
 * `p7:64`, other ids as they are.
 *
 * @param ids those of paragraphs, each before those of its sentences
 */
export function packPassages(ids: readonly string[]): string {
  const packed: string[] = [];
  for (let at = 0; at < ids.length; at++) {
    const id = ids[at] ?? '';
    let sentences = 0;
    while (ids[at + 1] === `${id}s${sentences + 1}`) {
      sentences++;
      at++;
    }
    packed.push(sentences > 0 ? `${id}:${sentences}` : id);
  }
  return packed.join(' ');
}

/** The ids that were written in short. */
export function unpackPassages(packed: string): string[] {
  return packed.split(' ').flatMap((part) => {
    const [id = '', count = '0'] = part.split(':');
    return [id, ...Array.from({ length: Number(count) }, (_, at) => `${id}s${at + 1}`)];
  });
}
