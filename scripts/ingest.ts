/**
 * Makes `content/documents` and `content/anchors.yml` from the dumps in `content/sources`.
 *
 *     npm run ingest                                 all dumps
 *     npm run ingest -- --check                      changes nothing; fails and shows the difference on drift
 *     npm run ingest -- path/to/dump.txt [--id ID]   takes a new dump into content/sources first
 *
 * `--root DIR` works in another directory, `--today DATE` on another day; `EDITION` names another folder than `content`.
 */
import { readdir, readFile } from 'node:fs/promises';
import { basename, extname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { createTwoFilesPatch } from 'diff';
import { VFile } from 'vfile';
import { reporter } from 'vfile-reporter';
import { sidecarName, type Source } from '../src/ingest/draft.ts';
import { ingest, paths, type Inputs } from '../src/ingest/ingest.ts';
import { writeFiles } from '../src/loader/write.ts';

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    check: { type: 'boolean', default: false },
    id: { type: 'string' },
    root: { type: 'string', default: '.' },
    today: { type: 'string', default: new Date().toISOString().slice(0, 10) },
  },
});

process.exitCode = await run();

/** Does what the arguments say; returns the exit code. */
async function run(): Promise<number> {
  const [dump, ...more] = positionals;
  if (more.length > 0) return complain('Give one dump at a time');
  if (options.id !== undefined && dump === undefined)
    return complain('--id belongs to a new dump; give its path');
  if (options.check && dump !== undefined)
    return complain(`--check goes over the dumps in ${paths.sources}; give no path`);

  const added = dump === undefined ? undefined : await readAdded(dump);
  const inputs = await readInputs(added);
  const clash = inputs.sources.find((source) => source.name === added?.name && source !== added);
  if (added && clash && Buffer.compare(clash.bytes, added.bytes) !== 0) {
    return complain(`${paths.sources}/${added.name} is another dump already; rename the new one`);
  }

  const { files, reports, ok } = ingest({
    ...inputs,
    sources: inputs.sources.filter((source) => source !== clash),
  });
  const told = reports.filter((report) => report.messages.length > 0);
  if (told.length > 0) console.error(reporter(told, { verbose: true }));
  if (!ok) return 1;

  const changed = await findChanges(files);
  if (options.check) return check(changed);
  if (added && !clash) changed.set(`${paths.sources}/${added.name}`, added.bytes);
  writeFiles(new Map([...changed].map(([path, content]) => [resolve(options.root, path), content])));
  console.log(changed.size === 0 ? 'Nothing to change.' : `Written: ${[...changed.keys()].join(', ')}`);
  return 0;
}

async function readInputs(added: Source | undefined): Promise<Inputs> {
  const dumps = await list(paths.sources, '.txt');
  const sources = await Promise.all(
    dumps.map((name) => readSource(resolve(options.root, paths.sources, name), name)),
  );
  const documents = await Promise.all(
    (await list(paths.documents, '.md')).map(
      async (name) => [name, (await readText(`${paths.documents}/${name}`)) ?? ''] as const,
    ),
  );
  const ledger = await readText(paths.ledger);
  return {
    sources: added ? [...sources, added] : sources,
    documents: new Map(documents),
    ...(ledger !== undefined && { ledger }),
    today: options.today,
  };
}

/** A new dump; whatever its name ends in, in `content/sources` it is a `.txt`. */
async function readAdded(path: string): Promise<Source> {
  const source = await readSource(path, `${basename(path, extname(path))}.txt`);
  return { ...source, ...(options.id !== undefined && { id: options.id }) };
}

async function readSource(path: string, name: string): Promise<Source> {
  const sidecar = await readText(`${paths.sources}/${sidecarName(name)}`);
  return { name, bytes: await readFile(path), ...(sidecar !== undefined && { sidecar }) };
}

/** Those of the files that are not on the disk as they must be. */
async function findChanges(files: ReadonlyMap<string, string>): Promise<Map<string, string | Uint8Array>> {
  const changed = new Map<string, string | Uint8Array>();
  for (const [path, text] of files) if ((await readText(path)) !== text) changed.set(path, text);
  return changed;
}

async function check(changed: ReadonlyMap<string, string | Uint8Array>): Promise<number> {
  for (const [path, text] of changed) {
    const before = (await readText(path)) ?? '';
    console.error(createTwoFilesPatch(path, path, before, String(text), 'as it is', 'as ingest makes it'));
  }
  if (changed.size > 0)
    console.error('Documents and dumps differ. Run `npm run ingest`, read the difference, and commit it.');
  return changed.size > 0 ? 1 : 0;
}

async function list(folder: string, extension: string): Promise<string[]> {
  const names = await readdir(resolve(options.root, folder)).catch(() => []);
  return names.filter((name) => name.endsWith(extension)).sort();
}

async function readText(path: string): Promise<string | undefined> {
  return readFile(resolve(options.root, path), 'utf8').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  });
}

function complain(reason: string): number {
  const file = new VFile();
  file.message(reason).fatal = true;
  console.error(reporter(file));
  return 2;
}
