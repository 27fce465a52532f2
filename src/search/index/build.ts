import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import type { EntryPage } from '../../route-data/entry.ts';
import { documentFile, entryFile, ENTRIES_A_FILE, type Catalog, type CatalogEntry } from './catalog.ts';
import {
  catalogDetails,
  catalogDocuments,
  catalogEntry,
  documentRecord,
  entryRecord,
  noteRecords,
  type Listed,
  type SearchedPage,
} from './edition.ts';
import { recordKeys } from './keys.ts';
import { packRecord, type SearchRecord } from './record.ts';
import { packVocabulary, Vocabulary } from '../ask/suggest.ts';

/** A file of the built site, by its path in it. */
export interface SearchFile {
  path: string;
  content: string | Uint8Array;
}

/** What is searched; pages are read one at a time, since there may be thousands. */
export interface Searched {
  documents: readonly { listed: Listed; read: () => SearchedPage }[];
  entries: readonly (() => EntryPage)[];
}

/** Of what Pagefind makes, the files that are read: its core and its index, without its texts and its interfaces. */
const READ = /^(?:pagefind\.js|pagefind-entry\.json|.*\.pf_meta|index\/.*|wasm\.unknown\.pagefind)$/;
/** A language that Pagefind knows no stems of: what it is given are keys, and keys are found as they are. */
const LANGUAGE = 'zxx';
/** Of an index in small parts, a search reads only a little. */
const PART = '2000';

/**
 * Makes all the files that search reads.
 *
 * @returns the files, and how many records the index has
 */
export async function buildSearch({
  documents,
  entries,
}: Searched): Promise<{ files: SearchFile[]; records: number }> {
  const files: SearchFile[] = [];
  const words = new Vocabulary();
  const add = (path: string, records: readonly SearchRecord[]) => {
    files.push({ path: `search/${path}`, content: JSON.stringify(records.map(packRecord)) });
  };
  /** The keys of every record, in the order of the catalog. */
  const keys: { documents: string[]; notes: string[]; entries: string[] } = {
    documents: [],
    notes: [],
    entries: [],
  };
  const index = (kind: keyof typeof keys, record: SearchRecord) => {
    keys[kind].push(recordKeys(record).join(' '));
    words.add(record);
  };

  const catalog: Catalog = { version: '', documents: [], entries: [], records: '' };
  const listed = catalogDocuments(documents.map((document) => document.listed));
  for (const [at, { read }] of documents.entries()) {
    const page = read();
    const one = listed[at];
    if (!one) continue;
    const record = documentRecord(one.id, page);
    const notes = noteRecords(one.id, page);
    index('documents', record);
    for (const note of notes) index('notes', note);
    add(documentFile(one.id), [record, ...notes]);
    catalog.documents.push({ ...one, ...catalogDetails(page) });
  }
  for (let at = 0; at < entries.length; at += ENTRIES_A_FILE) {
    const pages = entries.slice(at, at + ENTRIES_A_FILE).map((read) => read());
    const records = pages.map(entryRecord);
    for (const record of records) index('entries', record);
    add(entryFile(at), records);
    catalog.entries.push(...pages.map((page): CatalogEntry => catalogEntry(page)));
  }

  const all = [...keys.documents, ...keys.notes, ...keys.entries];
  const made = await indexKeys(all);
  catalog.records = made.names.join(' ');
  files.push({ path: 'search/words.json', content: JSON.stringify(packVocabulary(words.list())) });
  catalog.version = digest(files);
  files.push({ path: 'search/catalog.json', content: JSON.stringify(catalog) }, ...made.files);
  return { files, records: all.length };
}

/** Has Pagefind index records given as their keys; tells by what name it knows each. */
async function indexKeys(records: readonly string[]): Promise<{ files: SearchFile[]; names: string[] }> {
  // Read by Pagefind's own process when it starts.
  process.env.PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE ??= PART;
  const { index, errors } = await createIndex();
  const check = (what: string, problems: readonly string[]) => {
    if (problems.length > 0) throw new Error(`The search index could not be ${what}: ${problems.join('; ')}`);
  };
  check('made', errors);
  if (!index) throw new Error('The search index could not be made.');
  try {
    for (const [at, content] of records.entries()) {
      // Records with one address would overwrite each other.
      const added = await index.addCustomRecord({ url: String(at), content, language: LANGUAGE });
      check(`given record ${at}`, added.errors);
    }
    const made = await index.getFiles();
    check('written', made.errors);
    const names: string[] = [];
    for (const { path, content } of made.files) {
      const [, name] = /fragment\/(.+)\.pf_fragment$/.exec(path) ?? [];
      if (name !== undefined) names[Number(addressOf(content))] = name;
    }
    const read = made.files.filter(({ path }) => READ.test(path));
    return { files: read.map(({ path, content }) => ({ path: `pagefind/${path}`, content })), names };
  } finally {
    await close();
  }
}

/** The address in a fragment of Pagefind's: JSON, behind a signature, compressed. */
function addressOf(fragment: Uint8Array): string {
  const text = gunzipSync(fragment).toString('utf8');
  return (JSON.parse(text.slice(text.indexOf('{'))) as { url: string }).url;
}

function digest(files: readonly SearchFile[]): string {
  const hash = createHash('sha256');
  for (const { content } of files) hash.update(content);
  return hash.digest('hex').slice(0, 8);
}
