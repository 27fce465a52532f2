import { gunzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import { readings } from '../match/passage.ts';
import { pagefindKey } from '../ask/rank.ts';
import type { SearchRecord } from './record.ts';

/** Of what Pagefind makes, the files that are read: its core and its index, without its texts and its interfaces. */
const READ = /^(?:pagefind\.js|pagefind-entry\.json|.*\.pf_meta|index\/.*|wasm\.unknown\.pagefind)$/;
/** A language that Pagefind knows no stems of: what it is given are keys, and keys are found as they are. */
const LANGUAGE = 'zxx';
/** Of an index in small parts, a search reads only a little. */
const PART = '2000';

/**
 * What Pagefind takes in of a record. It is given no prose but keys, each a word to it: so what it finds is what our
 * own matcher finds, in any script, over brackets and torn words, without stems or beginnings of words. A word that
 * stands there often is given more than once, but no oftener than helps to put the best records first: places of words
 * are most of an index's weight.
 *
 * @returns keys; equal ones side by side
 */
export function recordKeys({ passages }: Pick<SearchRecord, 'passages'>): string[] {
  const counts = new Map<string, number>();
  const add = (key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const passage of passages) {
    const { published, without, torn } = readings(passage);
    const words = torn ? [...published.words, ...without.words] : published.words;
    for (const { word } of words) add(word);
    for (const { entry } of passage.mentions ?? []) add(pagefindKey(entry));
  }
  return [...counts].flatMap(([key, count]) => Array<string>(1 + Math.floor(Math.log2(count))).fill(key));
}

/** A record as Pagefind takes it in. */
export interface NamedRecord {
  /** The same from one build to the next, and no two alike. */
  name: string;
  /** The document or entry that it is of. */
  of: string;
  /** The keys by which it is found, parted by spaces; empty where there is nothing to find. */
  keys: string;
}

/** What Pagefind makes of records. */
export interface Indexed {
  files: { path: string; content: Uint8Array }[];
  /** By what name it knows each record. */
  names: Map<string, string>;
}

/** Has Pagefind index records, in a process of its own. */
export async function indexRecords(records: readonly NamedRecord[]): Promise<Indexed> {
  // Read by Pagefind's own process when it starts.
  process.env.PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE ??= PART;
  const { index, errors } = await createIndex();
  const check = (what: string, problems: readonly string[]) => {
    if (problems.length > 0) throw new Error(`The search index could not be ${what}: ${problems.join('; ')}`);
  };
  check('made', errors);
  if (!index) throw new Error('The search index could not be made.');
  try {
    for (const { name, keys } of records) {
      // Records with one address would overwrite each other.
      const added = await index.addCustomRecord({ url: name, content: keys, language: LANGUAGE });
      check(`given ${name}`, added.errors);
    }
    const made = await index.getFiles();
    check('written', made.errors);
    const names = new Map<string, string>();
    for (const { path, content } of made.files) {
      const [, name] = /fragment\/(.+)\.pf_fragment$/.exec(path) ?? [];
      if (name !== undefined) names.set(addressOf(content), name);
    }
    return { files: made.files.filter(({ path }) => READ.test(path)), names };
  } finally {
    await close();
  }
}

/** The address in a fragment of Pagefind's: JSON, behind a signature, compressed. */
function addressOf(fragment: Uint8Array): string {
  const text = gunzipSync(fragment).toString('utf8');
  return (JSON.parse(text.slice(text.indexOf('{'))) as { url: string }).url;
}
