import { rank, type Pagefind } from '../../search/ask/rank.ts';
import { wantedTerms } from '../../search/ask/query.ts';
import type { Found } from '../../search/match/find.ts';
import { partFolder } from '../../search/index/layout.ts';
import type { Library } from '../../search/match/library.ts';

/** Pagefind's module, of which every try gets an instance of its own: one that failed remembers it. */
interface PagefindModule {
  createInstance(options: { basePath: string; noWorker: boolean }): Pagefind;
}

let current: Promise<Pagefind> | undefined;

/**
 * Has Pagefind rank records.
 *
 * @param records those that have all the words, as the concordance proves
 * @throws where Pagefind lacks one of them: it takes a part of its index that it can't read for an empty one
 */
export async function rankRecords(
  records: readonly number[],
  found: Found,
  library: Library,
  folder: URL,
): Promise<Map<number, number>> {
  try {
    current ??= load(new URL('../pagefind/', folder), library.head.parts);
    const scores = await rank(wantedTerms(found.query), await current);
    const ranked = await Promise.all(
      records.map(async (record) => [record, scores.get(await library.rankName(record))] as const),
    );
    return new Map(
      ranked.map(([record, score]) => {
        if (score === undefined) throw new Error(`Pagefind lacks record ${record}`);
        return [record, score];
      }),
    );
  } catch (error) {
    current = undefined;
    throw error;
  }
}

/** In this page and not in a worker: its part takes a millisecond, and a worker's script would cost 11 KB. */
async function load({ href }: URL, parts: number): Promise<Pagefind> {
  const module = (await import(/* @vite-ignore */ `${href}pagefind.js`)) as PagefindModule;
  const pagefind = module.createInstance({ basePath: href, noWorker: true });
  await pagefind.init();
  const others = Array.from({ length: parts - 1 }, (_, at) => href + partFolder(at + 1));
  await Promise.all(others.map((other) => pagefind.mergeIndex(other)));
  // `init` returns before the index is there, and a search that finds it missing looks again only after 50 ms.
  await pagefind.preload('');
  return pagefind;
}
