import type { PackedRecord } from './record.ts';
import type { ShelfHead } from './shelf.ts';

/**
 * What lies where. Records are numbered so that what each is follows from its number: the texts of the documents by
 * date, then their titles and forms, then their notes, then the entries of the registers.
 */
export interface Head {
  /** Changes with what is searched; part of the addresses of the files that are read later. */
  version: string;
  documents: number;
  entries: number;
  /** The years in which there are documents, each with the first of it. */
  years: [year: string, first: number][];
  /** The genres, as the edition calls them. */
  genres: string[];
  /** The words of which pairs are listed. */
  paired: string[];
  shelf: ShelfHead;
  /** The files of words that there are. */
  words: string[];
  /** In how many parts Pagefind's index is. */
  parts: number;
}

/** Of what a record is. */
export type RecordType = 'text' | 'heading' | 'note' | 'register';

/** What a record is, and of which document or entry, by its number. */
export function recordType({ documents }: Head, record: number): { type: RecordType; at: number } {
  const types: RecordType[] = ['text', 'heading', 'note'];
  const type = types[Math.floor(record / documents)];
  return type ? { type, at: record % documents } : { type: 'register', at: record - 3 * documents };
}

/** The number of a record. */
export function recordNumber({ documents }: Head, type: RecordType, at: number): number {
  return documents * ['text', 'heading', 'note', 'register'].indexOf(type) + at;
}

/** What is shown of a document wherever it is found. */
export interface DocumentInfo {
  id: string;
  /** How it is called where there is little room: `Telegram`. */
  label: string;
  title: string;
  /** ISO 8601. */
  date: string;
  reference?: string;
}

/** So many passages of a document are in one file: what is shown of a long one needs not all of it. */
export const PASSAGES_A_FILE = 8;
/** So many entries. */
export const ENTRIES_A_FILE = 16;
/** So many documents are in one block of what facets need. */
export const DOCUMENTS_A_BLOCK = 32;

export const headFile = 'head.json';
/** The file with a passage of a document's text. */
export const textFile = (document: number, passage: number): string =>
  `texts/${document}-${Math.floor(passage / PASSAGES_A_FILE)}.json`;
/** The file with the title, the form and the notes of a document. */
export const besideFile = (document: number): string => `beside/${document}.json`;
/** The file with an entry. */
export const entryFile = (entry: number): string => `entries/${Math.floor(entry / ENTRIES_A_FILE)}.json`;
/** The file with what facets need of a document. */
export const blockFile = (document: number): string =>
  `blocks/${Math.floor(document / DOCUMENTS_A_BLOCK)}.json`;
/** The file with the words that begin with a letter. */
export const vocabularyFile = (word: string): string =>
  `words/${/^[a-z\d]/.test(word) ? word.charAt(0) : 'other'}.json`;
/** The file with the names by which Pagefind knows records. */
export const ranksFile = (record: number): string => `ranks/${Math.floor(record / RANKS_A_FILE)}.json`;
export const RANKS_A_FILE = 1024;
/** The folder of a part of Pagefind's index, from that of the first part on, which has Pagefind itself too. */
export const partFolder = (part: number): string => (part === 0 ? '' : `${part}/`);

/** A part of a document's text. */
export interface TextFile {
  document: DocumentInfo;
  /** All passages of the document, sentences and ids that are gone included, in short. With its first part. */
  ids?: string;
  record: PackedRecord;
}

/** What stands beside the text of a document. */
export interface BesideFile {
  document: DocumentInfo;
  heading: PackedRecord;
  notes: PackedRecord;
}

/** Of some documents, how they are called and whom and what each passage names. */
export interface DocumentsBlock {
  documents: DocumentInfo[];
  /** Entries with their headings. */
  entries: [id: string, name: string][];
  /** Of each document and each of its passages the entries that it names, by number. */
  named: number[][][];
}

/** A name of an entry, as it is looked up. */
export type NamePayload = [entry: string, number: number, name: string, form: string][];
/** What a reference names: a document by its number. */
export type ReferencePayload = [document: number, by: 'id' | 'reference' | 'record'][];
/** What a beginning may stand for. */
export type SuggestionPayload = { type: 'entry' | 'document'; text: string; detail: string; path: string }[];
