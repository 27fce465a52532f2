import type { Names } from '../ask/names.ts';
import { once, readJson, type Files } from '../index/files.ts';
import { dayKey, genreKey, nameKey, referenceKey, suggestionKey, wordKey } from '../index/keys.ts';
import {
  besideFile,
  blockFile,
  entryFile,
  ENTRIES_A_FILE,
  headFile,
  PASSAGES_A_FILE,
  ranksFile,
  RANKS_A_FILE,
  recordType,
  textFile,
  vocabularyFile,
  type BesideFile,
  type DocumentsBlock,
  type DocumentInfo,
  type Head,
  type NamePayload,
  type RecordType,
  type ReferencePayload,
  type SuggestionPayload,
  type TextFile,
} from '../index/layout.ts';
import { unpackPassageIds } from '../index/passage-ids.ts';
import { flagOf } from '../index/places.ts';
import { unpackRecord, type Card, type PackedRecord } from '../index/record.ts';
import { openShelf } from '../index/shelf.ts';
import { unpackWords, type KnownWord, type PackedWords } from '../index/vocabulary.ts';
import { passageWithin, recordOfPassage, recordsOf, type Numbers } from './lists.ts';
import { endOf, type PlaceIndex } from './look-up.ts';
import { openConcordance } from './open.ts';
import type { SearchPassage } from './passage.ts';

/** A passage with what it is of. */
export interface ShelvedPassage {
  type: RecordType;
  /** Nothing for an entry's. */
  document?: DocumentInfo;
  /** For an entry's. */
  entry?: { id: string; card: Card };
  /** What it is called if it has a name of its own. */
  label?: string;
  passage: SearchPassage;
}

/** An entry, with its description first. */
export interface ShelvedEntry {
  id: string;
  card: Card;
  text: string;
}

/** All that search reads, each thing when it is asked for. */
export interface Library {
  head: Head;
  concordance: PlaceIndex;
  names: Names;
  /** A passage by its number. */
  passage(number: number): Promise<ShelvedPassage | undefined>;
  /** The file in which a passage lies: what is in one is read together. */
  fileOf(passage: number): string;
  /** A document, and the ids of all its passages. */
  document(at: number): Promise<{ info: DocumentInfo; ids: string[] } | undefined>;
  /** The documents that a text names. */
  references(text: string): Promise<ReferencePayload>;
  /** The first document of a day or of a later one; as many as there are documents where there is none. */
  firstFrom(day: string): Promise<number>;
  /** The documents of a genre. */
  ofGenre(genre: string): Promise<Numbers>;
  entry(at: number): Promise<ShelvedEntry | undefined>;
  /** What facets need of a document. */
  block(document: number): Promise<DocumentsBlock>;
  /** Entries and titles with a word that begins so. */
  suggestions(beginning: string, most: number): Promise<SuggestionPayload>;
  /** Words that begin with the same letter. */
  vocabulary(word: string): Promise<readonly KnownWord[]>;
  /** The name by which Pagefind knows a record. */
  rankName(record: number): Promise<string>;
}

/**
 * Opens all that search reads.
 *
 * @param files from the folder of search on
 */
export async function openLibrary(files: Files): Promise<Library> {
  const head = await readJson<Head>(files, headFile);
  const shelf = openShelf(head.shelf, files);
  const json = once((path: string) => readJson<unknown>(files, path));
  const read = <T>(path: string) => json(path) as Promise<T>;
  const listed = async <T extends unknown[]>(key: string): Promise<T> => {
    const bytes = await shelf.get(key);
    return (bytes ? JSON.parse(new TextDecoder().decode(bytes)) : []) as T;
  };
  const unpack = once(async (path: string): Promise<Map<string, ShelvedPassage>> =>
    unpackFile(path, await read(path)),
  );

  const library: Library = {
    head,
    concordance: openConcordance(shelf, head.paired, async (numbers) => {
      const found = await Promise.all(
        Array.from(numbers, async (number) => [number, (await library.passage(number))?.passage] as const),
      );
      return new Map(found.flatMap(([number, passage]) => (passage ? [[number, passage] as const] : [])));
    }),
    names: {
      async mayBegin(word) {
        const bytes = await shelf.get(wordKey(word));
        // A word that stands nowhere may yet be a name written otherwise: `Kimilsung`.
        return !bytes || flagOf(bytes);
      },
      named: async (letters) =>
        (await listed<NamePayload>(nameKey(letters))).map(([entry, number, name, form]) => ({
          entry,
          number,
          name,
          form,
        })),
    },
    fileOf: (number) => fileOf(head, number).path,
    async passage(number) {
      const { path, key } = fileOf(head, number);
      return (await unpack(path)).get(key);
    },
    async document(at) {
      if (at >= head.documents) return undefined;
      const { document, ids = '' } = await read<TextFile>(textFile(at, 0));
      return { info: document, ids: unpackPassageIds(ids) };
    },
    references: (text) => listed<ReferencePayload>(referenceKey(text)),
    async firstFrom(day) {
      const [first] = await shelf.range(dayKey(day), endOf(dayKey('')), 1);
      return first ? ((JSON.parse(new TextDecoder().decode(first[1])) as number[])[0] ?? 0) : head.documents;
    },
    ofGenre: async (genre) => recordsOf(await library.concordance.places(genreKey(genre))),
    async entry(at) {
      const records = await read<PackedRecord[]>(entryFile(at));
      const record = records[at % ENTRIES_A_FILE];
      if (!record?.card) return undefined;
      const [, description] = unpackRecord(record).passages;
      return { id: record.id, card: record.card, text: description?.text ?? '' };
    },
    block: (document) => read<DocumentsBlock>(blockFile(document)),
    async suggestions(beginning, most) {
      const found = await shelf.range(suggestionKey(beginning), endOf(suggestionKey(beginning)), most * 3);
      const all = found.flatMap(
        ([, bytes]) => JSON.parse(new TextDecoder().decode(bytes)) as SuggestionPayload,
      );
      return all.filter((one, at) => all.findIndex(({ path }) => path === one.path) === at).slice(0, most);
    },
    vocabulary: async (word) => {
      const path = vocabularyFile(word);
      return head.words.includes(path) ? unpackWords(await read<PackedWords>(path)) : [];
    },
    rankName: async (record) =>
      (await read<string>(ranksFile(record))).split(' ')[record % RANKS_A_FILE] ?? '',
  };
  return library;
}

/** Where a passage lies, and by what key within its file. */
function fileOf(head: Head, number: number): { path: string; key: string } {
  const { type, at } = recordType(head, recordOfPassage(number));
  const within = passageWithin(number);
  if (type === 'text') return { path: textFile(at, within), key: `text ${within % PASSAGES_A_FILE}` };
  if (type === 'register') return { path: entryFile(at), key: `${at % ENTRIES_A_FILE} ${within}` };
  return { path: besideFile(at), key: `${type} ${within}` };
}

/** The passages in a file by key. */
function unpackFile(path: string, content: unknown): Map<string, ShelvedPassage> {
  const found = new Map<string, ShelvedPassage>();
  const add = (key: string, packed: PackedRecord, rest: Omit<ShelvedPassage, 'passage'>) => {
    const { passages, labels = {} } = unpackRecord(packed);
    passages.forEach((passage, at) => {
      const label = labels[passage.id];
      found.set(`${key} ${at}`, { ...rest, passage, ...(label !== undefined && { label }) });
    });
  };
  if (path.startsWith('texts/')) {
    const { document, record } = content as TextFile;
    add('text', record, { type: 'text', document });
  } else if (path.startsWith('entries/'))
    (content as PackedRecord[]).forEach((record, at) => {
      if (record.card)
        add(String(at), record, { type: 'register', entry: { id: record.id, card: record.card } });
    });
  else {
    const { document, heading, notes } = content as BesideFile;
    add('heading', heading, { type: 'heading', document });
    add('note', notes, { type: 'note', document });
  }
  return found;
}
