import { createHash } from 'node:crypto';
import { partFolder } from './layout.ts';
import type { Indexed, NamedRecord } from './pagefind.ts';

/**
 * So many records a part of Pagefind's index has at most, but for chance. Pagefind's memory grows with a part, and so does
 * what a change costs; of a query, what is read grows with how many parts there are.
 */
const MOST = 1024;

/** What only the first part needs: Pagefind itself. */
const SHARED = /^(?:pagefind\.js|wasm\..*)$/;

/**
 * Parts records, those of one document together, by what they are called and by nothing else: so a change is one of its
 * part alone, and what comes of it doesn't depend on what was there before.
 *
 * @param records what has no keys is in no part
 * @param most how many records are a part's
 */
export function partsOf(records: readonly NamedRecord[], most = MOST): NamedRecord[][] {
  const indexed = records.filter(({ keys }) => keys !== '');
  let count = 1;
  while (count * most < indexed.length) count *= 2;
  const parts = Array.from({ length: count }, (): NamedRecord[] => []);
  for (const record of indexed)
    parts[count === 1 ? 0 : createHash('sha256').update(record.of).digest().readUInt32BE() % count]?.push(
      record,
    );
  return parts;
}

/**
 * Has the parts indexed, one after the other.
 *
 * @param index indexes a part
 * @returns the files of all, by their paths in the site, and by what name Pagefind knows each record
 */
export async function indexParts(
  records: readonly NamedRecord[],
  index: (part: number, records: readonly NamedRecord[]) => Promise<Indexed>,
  most?: number,
): Promise<Indexed> {
  const all: Indexed = { files: [], names: new Map() };
  const taken = new Set<string>();
  for (const [at, part] of partsOf(records, most).entries()) {
    const { files, names } = await unlike(at, part, taken, index);
    for (const [record, name] of names) {
      all.names.set(record, name);
      taken.add(name);
    }
    for (const { path, content } of files)
      if (at === 0 || !SHARED.test(path))
        all.files.push({ path: `pagefind/${partFolder(at)}${path}`, content });
  }
  return all;
}

/**
 * Has a part indexed so that its records have names of their own. Pagefind names a record by a short digest, and parts
 * don't know of each other: where two have one name, the later part's records are called otherwise until none has.
 */
async function unlike(
  at: number,
  part: readonly NamedRecord[],
  taken: ReadonlySet<string>,
  index: (part: number, records: readonly NamedRecord[]) => Promise<Indexed>,
): Promise<Indexed> {
  for (let mark = ''; ; mark += '~') {
    const { files, names } = await index(
      at,
      part.map((record) => ({ ...record, name: record.name + mark })),
    );
    if ([...names.values()].some((name) => taken.has(name))) continue;
    return { files, names: new Map(part.flatMap(({ name }) => entryOf(name, names.get(name + mark)))) };
  }
}

const entryOf = (record: string, name: string | undefined): [string, string][] =>
  name === undefined ? [] : [[record, name]];
