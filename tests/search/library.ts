import { gunzipSync } from 'node:zlib';
import { buildFiles, type Searched } from '../../src/search/index/build.ts';
import { inMemory, type Files } from '../../src/search/index/files.ts';
import { openLibrary, type Library } from '../../src/search/match/library.ts';
import type { SearchPassage } from '../../src/search/match/passage.ts';

/** A document as a small edition has it. */
export interface SmallDocument {
  id: string;
  passages: readonly SearchPassage[];
  date?: string;
  genre?: string;
  title?: string;
  reference?: string;
  /** Notes on its first passage. */
  notes?: readonly string[];
}

/** An entry as a small edition has it. */
export interface SmallEntry {
  id: string;
  name: string;
  forms?: readonly string[];
  text?: string;
}

/** What a small edition has. */
export interface SmallEdition {
  /** By date. */
  documents: readonly SmallDocument[];
  entries?: readonly SmallEntry[];
}

/** The files of search of a small edition, by their paths. */
export function filesOf({ documents, entries = [] }: SmallEdition): Map<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  const searched: Searched = {
    documents: documents.map((document) => ({
      listed: listed(document),
      digest: JSON.stringify(document),
      read: () => page(document),
    })),
    entries: entries.map((entry) => () => entryPage(entry)),
  };
  buildFiles(searched, (path, content) => {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    files.set(path, /^shelf\/[\d-]+$/.test(path) ? gunzipSync(bytes) : bytes);
  });
  return files;
}

/** A small edition, ready to be searched, with a list of the files that were read. */
export async function shelve(edition: SmallEdition): Promise<{ library: Library; read: string[] }> {
  const memory = inMemory(filesOf(edition));
  const read: string[] = [];
  const files: Files = {
    read(path) {
      read.push(path);
      return memory.read(path);
    },
  };
  return { library: await openLibrary(files), read };
}

const listed = ({
  id,
  title = `The ${id}`,
  date = '1965-01-01',
  genre = 'telegram',
  reference,
}: SmallDocument) => ({
  id,
  label: genre.charAt(0).toUpperCase() + genre.slice(1),
  shortTitle: title,
  genre,
  date,
  ...(reference !== undefined && { reference }),
});

type Page = ReturnType<Searched['documents'][number]['read']>;

function page({ id, title = `The ${id}`, passages, notes = [] }: SmallDocument): Page {
  return {
    data: { title, archive: {} },
    form: [],
    former: [],
    passages: passages.map((passage, at) => ({
      id: passage.id,
      text: passage.text,
      sentences: passage.sentences.map((sentence, index) => ({ ...sentence, number: String(index + 1) })),
      annotations: [
        ...passage.insertions.map(({ start, end }) => ({
          type: 'supplied' as const,
          start,
          end,
          kind: 'words' as const,
        })),
        ...(passage.mentions ?? []).map((one) => ({ type: 'mention' as const, ...one })),
        ...(passage.dates ?? []).map(({ start, end, days }) => ({
          type: 'date' as const,
          start,
          end,
          date: days.from === days.to ? days.from : `${days.from}/${days.to}`,
          basis: 'stated' as const,
        })),
      ],
      former: [],
      notes: at === 0 ? notes.map((text, number) => ({ id: `n${number}`, number: number + 1, text })) : [],
    })),
  };
}

function entryPage({ id, name, forms = [], text = '' }: SmallEntry): ReturnType<Searched['entries'][number]> {
  return {
    id,
    name,
    text,
    names: forms.map((form) => ({ form })),
    facts: [],
    mentions: 0,
    contexts: [],
  } as unknown as ReturnType<Searched['entries'][number]>;
}
