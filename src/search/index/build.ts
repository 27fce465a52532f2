import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { EntryPage } from '../../route-data/entry.ts';
import { joinPieces } from './concordance.ts';
import {
  documentInfos,
  entryRecord,
  headingRecord,
  noteRecord,
  passageIds,
  textRecord,
  type Listed,
  type SearchedPage,
} from './edition.ts';
import {
  besideFile,
  blockFile,
  DOCUMENTS_A_BLOCK,
  entryFile,
  ENTRIES_A_FILE,
  headFile,
  PASSAGES_A_FILE,
  ranksFile,
  RANKS_A_FILE,
  textFile,
  vocabularyFile,
  type BesideFile,
  type DocumentsBlock,
  type DocumentInfo,
  type Head,
  type RecordType,
  type TextFile,
} from './layout.ts';
import { Lists } from './lists.ts';
import { indexRecords, recordKeys } from './pagefind.ts';
import { packPassageIds } from './passage-ids.ts';
import { pieceOf, type Piece } from './piece.ts';
import { packRecord, type PackedRecord, type SearchRecord } from './record.ts';
import { ShelfWriter } from './shelf.ts';
import { packWords, Vocabulary } from './vocabulary.ts';

/** What is searched; pages are read one at a time, since there may be thousands. */
export interface Searched {
  /** By date. */
  documents: readonly { listed: Listed; read: () => SearchedPage }[];
  entries: readonly (() => EntryPage)[];
}

/** Of an edition of few documents, smaller files do: a word of theirs stands in few places. */
const FEW = 200;
const SMALL = 4_000;

/** Takes a file of the built site, by its path in it. */
export type WriteFile = (path: string, content: string | Uint8Array) => void;

/**
 * Makes all the files that search reads; Pagefind's index after all others, so that no two memories add up.
 *
 * @returns how many records there are
 */
export async function buildSearch(searched: Searched, write: WriteFile): Promise<number> {
  const records = buildFiles(searched, (path, content) => {
    write(`search/${path}`, content);
  });
  const { files, names } = await indexRecords(records);
  for (const { path, content } of files) write(path, content);
  for (let at = 0; at < records.length; at += RANKS_A_FILE) {
    const own = Array.from({ length: RANKS_A_FILE }, (_, place) => names[at + place] ?? '');
    write(`search/${ranksFile(at)}`, JSON.stringify(own.join(' ').trimEnd()));
  }
  return records.length;
}

/**
 * Makes the files that search reads but for Pagefind's: the texts that are shown, and the concordance with all that is
 * looked up by a key.
 *
 * @returns what Pagefind is to index, by the numbers of the records
 */
export function buildFiles(searched: Searched, write: WriteFile): string[] {
  const out = new Output(write);
  const taken = new Taken();
  const headings = takeEntries(searched.entries, taken, out);
  const infos = documentInfos(searched.documents.map(({ listed }) => listed));
  takeDocuments(searched.documents, infos, headings, taken, out);

  const concordance = joinPieces(taken.inOrder(taken.pieces), { flagged: taken.lists.firstWords });
  const shelf = new ShelfWriter(
    (path, content) => {
      out.file(path, path.endsWith('.json') ? content : gzipSync(content));
    },
    searched.documents.length < FEW ? SMALL : undefined,
  );
  for (const [key, bytes] of taken.lists.sorted()) shelf.add(key, bytes);
  for (const [key, bytes] of concordance.entries) shelf.add(key, bytes);
  const shelfHead = shelf.finish();
  const words = taken.vocabulary.files(vocabularyFile);
  for (const [file, list] of words) out.json(file, packWords(list));
  out.json(headFile, {
    version: out.version(),
    documents: searched.documents.length,
    entries: searched.entries.length,
    years: yearsOf(infos),
    genres: [...new Set(searched.documents.map(({ listed }) => listed.genre))].sort(),
    paired: concordance.paired,
    shelf: shelfHead,
    words: [...words.keys()].sort(),
  } satisfies Head);
  return taken.inOrder(taken.keys);
}

/** The files beside the search page; what they hold makes their version. */
class Output {
  readonly #write: WriteFile;
  readonly #hash = createHash('sha256');

  constructor(write: WriteFile) {
    this.#write = write;
  }

  file(path: string, content: string | Uint8Array): void {
    this.#hash.update(path).update(content);
    this.#write(path, content);
  }

  json(path: string, content: unknown): void {
    this.file(path, JSON.stringify(content));
  }

  version(): string {
    return this.#hash.copy().digest('hex').slice(0, 8);
  }
}

/** What is taken in of the records, by what they are. */
class Taken {
  readonly pieces: Record<RecordType, Piece[]> = { text: [], heading: [], note: [], register: [] };
  readonly keys: Record<RecordType, string[]> = { text: [], heading: [], note: [], register: [] };
  readonly lists = new Lists();
  readonly vocabulary = new Vocabulary();

  /** @param indexed what Pagefind is to find it by: a title counts for its document */
  add(type: RecordType, record: SearchRecord, indexed = record.passages, genre?: string): void {
    this.pieces[type].push(pieceOf(record.id, record.passages, genre));
    this.keys[type].push(recordKeys({ passages: indexed }).join(' '));
  }

  /** By the numbers of the records. */
  inOrder<T>({ text, heading, note, register }: Record<RecordType, T[]>): T[] {
    return [...text, ...heading, ...note, ...register];
  }
}

/** Takes in the entries; gives their headings by id. */
function takeEntries(entries: Searched['entries'], taken: Taken, out: Output): Map<string, string> {
  const headings = new Map<string, string>();
  let batch: PackedRecord[] = [];
  for (const [at, read] of entries.entries()) {
    const page = read();
    const record = entryRecord(page);
    headings.set(page.id, page.name);
    taken.add('register', record);
    taken.lists.entry(at, page);
    taken.vocabulary.names([page.name, ...page.names.map(({ form }) => form)]);
    batch.push(packRecord(record));
    if (batch.length < ENTRIES_A_FILE && at + 1 < entries.length) continue;
    out.json(entryFile(at), batch);
    batch = [];
  }
  return headings;
}

function takeDocuments(
  documents: Searched['documents'],
  infos: readonly DocumentInfo[],
  headings: ReadonlyMap<string, string>,
  taken: Taken,
  out: Output,
): void {
  let block: [DocumentInfo, SearchRecord][] = [];
  for (const [at, { listed, read }] of documents.entries()) {
    const document = infos[at];
    if (!document) continue;
    const page = read();
    const [text, heading, notes] = [
      textRecord(listed.id, page),
      headingRecord(listed, page),
      noteRecord(listed, page),
    ];
    taken.add('text', text, [...text.passages, ...heading.passages], listed.genre);
    taken.add('heading', heading, []);
    taken.add('note', notes);
    taken.lists.document(at, document, page.data);
    taken.vocabulary.text(text);
    writeText(at, document, text, packPassageIds(passageIds(page)), out);
    out.json(besideFile(at), {
      document,
      heading: packRecord(heading),
      notes: packRecord(notes),
    } satisfies BesideFile);
    block.push([document, text]);
    if (block.length < DOCUMENTS_A_BLOCK && at + 1 < documents.length) continue;
    out.json(blockFile(at), blockOf(block, headings));
    block = [];
  }
}

/** Writes a document's text in parts. */
function writeText(at: number, document: DocumentInfo, text: SearchRecord, ids: string, out: Output): void {
  for (let from = 0; from === 0 || from < text.passages.length; from += PASSAGES_A_FILE) {
    const passages = text.passages.slice(from, from + PASSAGES_A_FILE);
    out.json(textFile(at, from), {
      document,
      ...(from === 0 && { ids }),
      record: packRecord({ ...text, passages }),
    } satisfies TextFile);
  }
}

/** How some documents are called, and whom and what their passages name that answers can be narrowed to. */
function blockOf(
  documents: readonly [DocumentInfo, SearchRecord][],
  headings: ReadonlyMap<string, string>,
): DocumentsBlock {
  const numbers = new Map<string, number>();
  const numberOf = (entry: string) => {
    const number = numbers.get(entry) ?? numbers.size;
    numbers.set(entry, number);
    return number;
  };
  const named = documents.map(([, { passages }]) =>
    passages.map(({ mentions = [] }) => [...new Set(mentions.map(({ entry }) => numberOf(entry)))]),
  );
  return {
    documents: documents.map(([document]) => document),
    entries: [...numbers.keys()].map((entry) => [entry, headings.get(entry) ?? entry]),
    named,
  };
}

/** The years of documents by date, each with its first one. */
function yearsOf(documents: readonly DocumentInfo[]): Head['years'] {
  const years: Head['years'] = [];
  documents.forEach(({ date }, at) => {
    const year = date.slice(0, 4);
    if (years.at(-1)?.[0] !== year) years.push([year, at]);
  });
  return years;
}
