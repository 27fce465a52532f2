import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { EntryPage } from '../../route-data/entry.ts';
import { joinPieces } from './concordance.ts';
import { documentInfos, entryRecord, type Listed, type SearchedPage } from './edition.ts';
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
  type DocumentsBlock,
  type DocumentInfo,
  type Head,
  type RecordType,
} from './layout.ts';
import { Lists } from './lists.ts';
import { indexRecords, type NamedRecord } from './pagefind.ts';
import { indexParts, partsOf } from './parts.ts';
import type { Piece } from './piece.ts';
import { packRecord, type PackedRecord } from './record.ts';
import { ShelfWriter } from './shelf.ts';
import { takeDocument, takeRecord, type TakenDocument, type TakenRecord } from './taken.ts';
import { packWords, Vocabulary } from './vocabulary.ts';

/** What is searched; pages are read one at a time, since there may be thousands. */
export interface Searched {
  /** By date. */
  documents: readonly {
    listed: Listed;
    /** Changes with its page. */
    digest: string;
    read: () => SearchedPage;
  }[];
  entries: readonly (() => EntryPage)[];
}

/** Of an edition of few documents, smaller files do: a word of theirs stands in few places. */
const FEW = 200;
const SMALL = 4_000;

/** Takes a file of the built site, by its path in it. */
export type WriteFile = (path: string, content: string | Uint8Array) => void;

/** Gives what it kept under a name as long as it was made of the same; else makes it anew. */
export interface Keeper {
  kept<T>(name: string, of: readonly unknown[], make: () => T): T;
  keptLater<T>(name: string, of: readonly unknown[], make: () => Promise<T>): Promise<T>;
}

/** Keeps nothing. */
const forgetful: Keeper = { kept: (_, __, make) => make(), keptLater: (_, __, make) => make() };

/**
 * Makes all the files that search reads; Pagefind's index after all others, so that no two memories add up.
 *
 * @returns how many records there are
 */
export async function buildSearch(
  searched: Searched,
  write: WriteFile,
  keeper: Keeper = forgetful,
): Promise<number> {
  const records = buildFiles(
    searched,
    (path, content) => {
      write(`search/${path}`, content);
    },
    keeper,
  );
  const index = (at: number, part: readonly NamedRecord[]) =>
    keeper.keptLater(`pagefind/${at}`, [part], () => indexRecords(part));
  const { files, names } = await indexParts(records, index);
  for (const { path, content } of files) write(path, content);
  for (let at = 0; at < records.length; at += RANKS_A_FILE) {
    const own = records.slice(at, at + RANKS_A_FILE).map(({ name }) => names.get(name) ?? '');
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
export function buildFiles(searched: Searched, write: WriteFile, keeper: Keeper = forgetful): NamedRecord[] {
  const out = new Output(write);
  const taken = new Taken();
  const headings = takeEntries(searched.entries, taken, out);
  const infos = documentInfos(searched.documents.map(({ listed }) => listed));
  takeDocuments(searched.documents, infos, headings, taken, out, keeper);

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
  const records = taken.inOrder(taken.records);
  out.json(headFile, {
    version: out.version(),
    documents: searched.documents.length,
    entries: searched.entries.length,
    years: yearsOf(infos),
    genres: [...new Set(searched.documents.map(({ listed }) => listed.genre))].sort(),
    paired: concordance.paired,
    shelf: shelfHead,
    words: [...words.keys()].sort(),
    parts: partsOf(records).length,
  } satisfies Head);
  return records;
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
  readonly records: Record<RecordType, NamedRecord[]> = { text: [], heading: [], note: [], register: [] };
  readonly lists = new Lists();
  readonly vocabulary = new Vocabulary();

  add(type: RecordType, id: string, { piece, keys }: TakenRecord): void {
    this.pieces[type].push(piece);
    this.records[type].push({ name: `${type}/${id}`, of: id, keys });
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
    taken.add('register', record.id, takeRecord(record));
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
  keeper: Keeper,
): void {
  let block: [DocumentInfo, TakenDocument['named']][] = [];
  for (const [at, { listed, digest, read }] of documents.entries()) {
    const document = infos[at];
    if (!document) continue;
    const one = keeper.kept(`documents/${listed.id}`, [listed, digest], () =>
      takeDocument(listed, document, read()),
    );
    for (const kind of ['text', 'heading', 'note'] as const) taken.add(kind, listed.id, one[kind]);
    taken.lists.document(at, document, one.record);
    taken.vocabulary.text(one.words);
    for (const [place, file] of one.texts.entries()) out.file(textFile(at, place * PASSAGES_A_FILE), file);
    out.file(besideFile(at), one.beside);
    block.push([document, one.named]);
    if (block.length < DOCUMENTS_A_BLOCK && at + 1 < documents.length) continue;
    out.json(blockFile(at), blockOf(block, headings));
    block = [];
  }
}

/** How some documents are called, and whom and what their passages name that answers can be narrowed to. */
function blockOf(
  documents: readonly [DocumentInfo, TakenDocument['named']][],
  headings: ReadonlyMap<string, string>,
): DocumentsBlock {
  const numbers = new Map<string, number>();
  const numberOf = (entry: string) => {
    const number = numbers.get(entry) ?? numbers.size;
    numbers.set(entry, number);
    return number;
  };
  const named = documents.map(([, passages]) => passages.map((entries) => entries.map(numberOf)));
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
