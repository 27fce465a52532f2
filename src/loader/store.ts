import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder, editionFolder } from '../schema/edition-folder.ts';
import type { Pages } from '../route-data/index.ts';
import { writeFile } from './write.ts';

/**
 * Where route data lies between the loader, which makes it, and the pages, which print it:
 * large things stay out of Astro's data store, which is bundled as one module.
 */
const folder = `${cacheFolder}/data`;

/** The file of one piece of route data; two base paths never share one, since addresses differ. */
const place = (base: string, name: string) => join(folder, encodeURIComponent(base), `${name}.json`);

/** Keeps a piece of route data. */
export function storePage<K extends keyof Pages>(base: string, page: K, id: string, data: Pages[K]): void {
  writeFile(place(base, `${page}/${id}`), JSON.stringify(data));
}

/** The route data of a page, as last stored. */
export function readPage<K extends keyof Pages>(base: string, page: K, id: string): Pages[K] {
  return JSON.parse(readFileSync(place(base, `${page}/${id}`), 'utf8')) as Pages[K];
}

/** What was kept under a name, with the digest of what it was made from; nothing where there is none of use. */
export function readKept(name: string): { digest: string; value: unknown } | undefined {
  try {
    return JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as {
      digest: string;
      value: unknown;
    };
  } catch {
    return undefined;
  }
}

/** Keeps a value under a name. */
export function keep(name: string, digest: string, value: unknown): void {
  writeFile(join(folder, `${name}.json`), JSON.stringify({ digest, value }));
}

/** A document's typed Markdown, as it stands in the content. */
export function readTypedMarkdown(id: string): string {
  return readFileSync(join(editionFolder, 'documents', `${id}.md`), 'utf8');
}
