import { existsSync, globSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder, editionFolder } from '../schema/edition-folder.ts';
import type { Pages } from '../route-data/index.ts';
import { digestOf, textDigest } from './code-version.ts';
import { writeFile } from './write.ts';

/**
 * Where route data lies between the loader, which makes it, and the pages, which print it:
 * large things stay out of Astro's data store, which is bundled as one module.
 */
const folder = `${cacheFolder}/data`;

/** The file of one piece of route data; two base paths never share one, since addresses differ. */
const place = (base: string, name: string) => join(folder, encodeURIComponent(base), `${name}.json`);

/** What is stored: of what it was made, and a digest of each piece. */
export interface Stock {
  /** The version of the code that made them. */
  version: string;
  /** A digest of all that the pieces were made of. */
  made: string;
  /** What there was to tell of the content. */
  told: string;
  /** The digests of the pieces by their names: `documents/ID`. */
  pieces: Record<string, string>;
}

/** What was read last: each document's page asks for the digests of a whole edition. */
let stockRead: { path: string; changed: number; stock: Stock } | undefined;

/** What was stored last; nothing where there is none of use. */
export function readStock(base: string): Stock {
  const path = place(base, 'stock');
  const changed = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (stockRead?.path === path && stockRead.changed === changed) return stockRead.stock;
  const stock = (readJson(path) as Stock | undefined) ?? { version: '', made: '', told: '', pieces: {} };
  stockRead = { path, changed, stock };
  return stock;
}

/**
 * Stores pieces of route data: writes those that changed, and takes away those that are no longer of the edition.
 *
 * @param of where they are from and what there is to tell
 */
export function store(
  base: string,
  of: Omit<Stock, 'pieces'>,
  pieces: Iterable<{ page: keyof Pages; id: string; data: unknown }>,
): Stock {
  const before = readStock(base);
  // Where it is cut off, nothing counts as stored.
  rmSync(place(base, 'stock'), { force: true });
  stockRead = undefined;
  const stock: Stock = { ...of, pieces: {} };
  for (const { page, id, data } of pieces) {
    const name = `${page}/${id}`;
    const json = JSON.stringify(data);
    const digest = textDigest(json);
    if (before.pieces[name] !== digest || !existsSync(place(base, name))) writeFile(place(base, name), json);
    stock.pieces[name] = digest;
  }
  for (const name of Object.keys(before.pieces))
    if (!(name in stock.pieces)) rmSync(place(base, name), { force: true });
  writeFile(place(base, 'stock'), JSON.stringify(stock));
  return stock;
}

/** The route data of a page, as last stored. */
export function readPage<K extends keyof Pages>(base: string, page: K, id: string): Pages[K] {
  return JSON.parse(readFileSync(place(base, `${page}/${id}`), 'utf8')) as Pages[K];
}

/**
 * What was kept under a name, as long as it was made of the same and still holds; else it is made anew and kept.
 *
 * @param of all that it depends on
 * @param make makes it; `undefined` is not kept
 * @param holds whether what was kept is of use still
 */
export function kept<T>(
  name: string,
  of: readonly unknown[],
  make: () => T | undefined,
  holds: (value: T) => boolean = () => true,
): T | undefined {
  const digest = digestOf(of);
  const path = join(folder, `${name}.json`);
  const before = readJson(path) as { digest: string; value: T } | undefined;
  if (before?.digest === digest && holds(before.value)) return before.value;
  const value = make();
  if (value !== undefined) writeFile(path, JSON.stringify({ digest, value }));
  return value;
}

/** Takes away what was kept in a room under names that are none of these. */
export function sweep(room: string, names: ReadonlySet<string>): void {
  for (const file of globSync('*.json', { cwd: join(folder, room) }))
    if (!names.has(file.replace(/\.json$/, ''))) rmSync(join(folder, room, file), { force: true });
}

/** A file of ours; nothing where there is none of use. */
export function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}

/** A document's typed Markdown, as it stands in the content. */
export function readTypedMarkdown(id: string): string {
  return readFileSync(join(editionFolder, 'documents', `${id}.md`), 'utf8');
}
