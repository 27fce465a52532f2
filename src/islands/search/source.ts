import { readNames, type Catalog } from '../../search/index/catalog.ts';
import { openLibrary, type Library } from '../../search/match/find.ts';
import type { Source } from '../../search/ask/candidates.ts';
import type { Pagefind } from '../../search/ask/pagefind.ts';
import { unpackRecord, type PackedRecord, type SearchRecord } from '../../search/index/record.ts';
import {
  nameWords,
  unpackVocabulary,
  type KnownWord,
  type PackedVocabulary,
} from '../../search/ask/suggest.ts';

/** Search, ready to be asked. */
export interface OpenSearch {
  library: Library;
  source: Source;
  /** The words of all texts and names; read when they are first wanted. */
  words: () => Promise<readonly KnownWord[]>;
}

let opening: Promise<OpenSearch> | undefined;

/**
 * Opens search: once, when it is first wanted. After a failure it may be tried again.
 *
 * @param folder the address of the search page, beside which all lies that search reads
 */
export function openSearch(folder: URL): Promise<OpenSearch> {
  opening ??= open(folder).catch((error: unknown) => {
    opening = undefined;
    throw error;
  });
  return opening;
}

async function open(folder: URL): Promise<OpenSearch> {
  // What is searched may have been published anew since the catalog was kept.
  const fetching = getJson<Catalog>(new URL('catalog.json', folder), 'no-cache');
  const [catalog, pagefind] = await Promise.all([
    fetching,
    loadPagefind(new URL('../pagefind/pagefind.js', folder)),
  ]);
  const address = (file: string) => new URL(`${file}?${catalog.version}`, folder);
  const words = once(async (file: string): Promise<readonly KnownWord[]> => [
    ...unpackVocabulary(await getJson<PackedVocabulary>(address(file))),
    ...nameWords(readNames(catalog)),
  ]);
  return {
    library: openLibrary(catalog),
    source: {
      lookUp: once(async (key: string) => {
        // In quotation marks a word is itself, and not the beginning of others.
        const { results } = await pagefind.search(`"${key}"`);
        return new Map(results.map(({ id, score }) => [id, score]));
      }),
      read: once(async (file: string): Promise<SearchRecord[]> =>
        (await getJson<PackedRecord[]>(address(file))).map(unpackRecord),
      ),
    },
    words: () => words('words.json'),
  };
}

/** Pagefind in this page and not in a worker: its part takes a millisecond, and a worker's script would cost 11 KB. */
async function loadPagefind({ href }: URL): Promise<Pagefind> {
  const pagefind = (await import(/* @vite-ignore */ href)) as Pagefind;
  await pagefind.options({ noWorker: true });
  await pagefind.init();
  // `init` returns before the index is there, and a search that finds it missing looks again only after 50 ms.
  await pagefind.preload('');
  return pagefind;
}

async function getJson<T>(address: URL, cache: RequestCache = 'default'): Promise<T> {
  const response = await fetch(address, { cache });
  if (!response.ok) throw new Error(`${address.href} was answered with ${response.status}`);
  return (await response.json()) as T;
}

/** Asks for each thing once; what failed is asked for again. */
function once<T>(get: (key: string) => Promise<T>): (key: string) => Promise<T> {
  const known = new Map<string, Promise<T>>();
  return (key) => {
    const asked =
      known.get(key) ??
      get(key).catch((error: unknown) => {
        known.delete(key);
        throw error;
      });
    known.set(key, asked);
    return asked;
  };
}
