import { createHash } from 'node:crypto';
import { globSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { VFile } from 'vfile';
import { sidecarName, type Source } from '../../src/ingest/draft.ts';
import { paths, type Inputs, type Outputs } from '../../src/ingest/ingest.ts';
import { cacheFolder } from '../../src/schema/edition-folder.ts';
import { siteSchema } from '../../src/schema/site.ts';
import { readYaml } from '../../src/typed-markdown/index.ts';

/** Folders of code on which what ingest makes depends. */
const code = ['src/schema', 'src/text', 'src/remark-supplied', 'src/typed-markdown', 'src/ingest'];

/** Where it is kept what each dump was made into. */
const seenFile = join(cacheFolder, 'ingest.json');

/** Dump → the digest of all that its document depends on and is, and the document's id. */
type Seen = Record<string, { key: string; id: string }>;

/** What lies in the edition. */
export interface Shelf {
  inputs: Inputs;
  /** The dumps that were read, not those that are as they were. */
  read: readonly Source[];
}

/**
 * Reads what ingest goes by.
 *
 * @param added a dump that is not in the edition yet, or there under the same name
 * @param options the day, whether ids may be retired, and whether all is read, even what was seen to be as it is
 */
export function readShelf(
  added: Source | undefined,
  options: { today: string; retire: boolean; all: boolean },
): Shelf {
  const genres = readGenres();
  const seen = options.all ? {} : readSeen();
  const base = baseKey(genres);
  const unchanged = new Map<string, string>();
  const read: Source[] = [];
  for (const name of list(paths.sources, '.txt')) {
    if (name === added?.name) continue;
    const source = readSource(join(paths.sources, name), name);
    const known = Object.hasOwn(seen, name) ? seen[name] : undefined;
    const key = known && keyOf(base, source, textOf(known.id));
    if (known && key === known.key) unchanged.set(name, known.id);
    else read.push(source);
  }
  if (added) read.push(added);
  const kept = new Set(unchanged.values());
  const others = (folder: string, extension: string): Map<string, string> =>
    new Map(
      list(folder, extension)
        .filter((name) => !kept.has(name.slice(0, -extension.length)))
        .map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
    );
  return {
    inputs: {
      sources: read,
      documents: others(paths.documents, '.md'),
      ledgers: others(paths.ledger, '.yml'),
      unchanged,
      genres,
      retire: options.retire,
      today: options.today,
    },
    read,
  };
}

/**
 * Remembers what dumps were made into, so that they need not be read again until they, their documents or the code
 * change.
 */
export function remember({ inputs, read }: Shelf, { results, files }: Outputs): void {
  const base = baseKey(inputs.genres ?? []);
  const before = readSeen();
  const seen: Seen = Object.fromEntries(
    Object.entries(before).filter(([name]) => inputs.unchanged?.has(name) === true),
  );
  for (const source of read) {
    const result = results.find((one) => one.source === source.name);
    if (result?.state !== 'made' || result.id === undefined) continue;
    const text =
      (files.get(`${paths.documents}/${result.id}.md`) ?? '') +
      (files.get(`${paths.ledger}/${result.id}.yml`) ?? '');
    seen[source.name] = { key: keyOf(base, source, text), id: result.id };
  }
  try {
    mkdirSync(cacheFolder, { recursive: true });
    writeFileSync(`${seenFile}.part`, JSON.stringify(seen));
    renameSync(`${seenFile}.part`, seenFile);
  } catch {
    // Without it all is read anew the next time.
  }
}

/** Reads a dump with its sidecar. */
export function readSource(path: string, name: string): Source {
  const sidecar = readText(join(paths.sources, sidecarName(name)));
  return { name, bytes: readFileSync(path), ...(sidecar !== undefined && { sidecar }) };
}

/** The text of a file; nothing if there is none. */
export function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

function list(folder: string, extension: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith(extension))
      .sort();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}

/** The edition's own genres; a fault in `edition.yml` is the build's to tell. */
function readGenres(): string[] {
  const text = readText(paths.settings);
  if (text === undefined) return [];
  return readYaml(text, siteSchema, new VFile(), { ruleId: 'edition', source: 'ingest' })?.genres ?? [];
}

function textOf(id: string): string {
  return (
    (readText(join(paths.documents, `${id}.md`)) ?? '') + (readText(join(paths.ledger, `${id}.yml`)) ?? '')
  );
}

/** The digest of what all documents depend on: code, libraries, settings. */
function baseKey(genres: readonly string[]): string {
  const hash = createHash('sha256').update(JSON.stringify(genres));
  for (const file of ['package-lock.json', ...globSync(code.map((folder) => `${folder}/**/*.ts`)).sort()])
    hash.update(readText(file) ?? '');
  return hash.digest('hex');
}

function keyOf(base: string, source: Source, text: string): string {
  const hash = createHash('sha256').update(base).update(source.bytes);
  return hash.update(`\0${source.sidecar ?? ''}\0${source.id ?? ''}\0${text}`).digest('hex');
}

function readSeen(): Seen {
  try {
    return JSON.parse(readFileSync(seenFile, 'utf8')) as Seen;
  } catch {
    return {};
  }
}
