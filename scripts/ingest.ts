/**
 * Makes the documents and ledgers of an edition from the dumps in its `sources`. `npm run ingest -- --help` says how.
 */
import { basename, extname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { createTwoFilesPatch } from 'diff';
import { VFile } from 'vfile';
import { reporter } from 'vfile-reporter';
import type { Source } from '../src/ingest/draft.ts';
import { plainExample } from '../src/ingest/formats/plain-text.ts';
import { ingest, paths, type Outputs, type Result } from '../src/ingest/ingest.ts';
import { editionFolder } from '../src/schema/edition-folder.ts';
import { Desk } from './ingest/commit.ts';
import { explain, Fault } from './ingest/faults.ts';
import { readShelf, readSource, readText, remember, type Shelf } from './ingest/shelf.ts';

const help = `npm run ingest                                 makes what changed, of all dumps in ${paths.sources}
npm run ingest -- path/to/dump.txt [--id ID]   takes a new dump in first
npm run ingest -- --check                      changes nothing; shows the difference, and fails if there is one
npm run ingest -- --retire                     lets published ids go whose text is gone
npm run ingest -- --plain                      shows the head that makes a document of any text
EDITION=folder names another edition than \`content\`; --today DATE works on another day.`;

process.exitCode = await run().catch((error: unknown) => {
  const reason =
    explain(error) ??
    `Ingest met a fault of its own: ${error instanceof Error ? error.message : String(error)}. Please report it, with the dump`;
  return complain(reason);
});

/** Does what the arguments say; returns the exit code. */
async function run(): Promise<number> {
  const { values: options, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      check: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
      id: { type: 'string' },
      plain: { type: 'boolean', default: false },
      retire: { type: 'boolean', default: false },
      today: { type: 'string', default: new Date().toISOString().slice(0, 10) },
    },
  });
  if (options.help || options.plain) {
    console.log(options.help ? help : plainExample);
    return 0;
  }
  const [dump, ...more] = positionals;
  if (more.length > 0) throw new Fault('Give one dump at a time');
  if (options.id !== undefined && dump === undefined)
    throw new Fault('--id belongs to a new dump; give its path');
  if (options.check && dump !== undefined)
    throw new Fault(`--check goes over the dumps in ${paths.sources}; give no path`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(options.today) || Number.isNaN(Date.parse(options.today)))
    throw new Fault(`--today takes a day such as 2026-05-04, not ${options.today}`);

  const { today, retire } = options;
  if (options.check) return check(make(readShelf(undefined, { today, retire, all: true })));
  const desk = new Desk(editionFolder);
  return desk.alone(async () => {
    const added = dump === undefined ? undefined : readAdded(dump, options.id);
    const shelf = readShelf(added, { today, retire, all: false });
    const outputs = make(shelf);
    tell(outputs, added?.name);
    if (!outputs.ok) return 1;
    const files = new Map<string, string | Uint8Array>(outputs.files);
    const path = added && `${paths.sources}/${added.name}`;
    if (path !== undefined && readText(path) === undefined) files.set(path, added?.bytes ?? '');
    const changed = new Map(
      [...files].filter(([name, text]) => typeof text !== 'string' || readText(name) !== text),
    );
    await desk.commit(new Map([...changed].map(([name, text]) => [resolve(name), text])));
    remember(shelf, outputs);
    return conclude(outputs.results, [...changed.keys()]);
  });
}

function make({ inputs }: Shelf): Outputs {
  return ingest(inputs);
}

/** A new dump; whatever its name ends in, in the edition it is a `.txt`. */
function readAdded(path: string, id: string | undefined): Source {
  const name = `${basename(path, extname(path))}.txt`;
  const source = readSource(path, name);
  const place = join(paths.sources, name);
  const before = resolve(path) === resolve(place) ? undefined : readText(place);
  if (before !== undefined && before !== new TextDecoder().decode(source.bytes))
    throw new Fault(`${place} is another dump already; rename the new one`);
  return { ...source, ...(id !== undefined && { id }) };
}

/** Tells what there is to tell of the document at hand, and in a line that there is more on others. */
function tell({ reports, results }: Outputs, at: string | undefined): void {
  const isAtHand = ({ source }: Result): boolean => at === undefined || source === at;
  const others = results.filter((result) => !isAtHand(result));
  const elsewhere = new Set(others.flatMap(({ files }) => files));
  const told = reports.filter((report) => report.messages.length > 0 && !elsewhere.has(report));
  if (told.length > 0) console.error(reporter(told, { verbose: true }));
  const open = others.filter(
    ({ state, files }) => state !== 'made' || files.some(({ messages }) => messages.length > 0),
  );
  if (open.length > 0)
    console.error(
      `There is something to tell of ${open.map(({ source }) => source).join(', ')} as well: \`npm run ingest\` tells it.`,
    );
  for (const { leftOut, source, state } of results.filter(isAtHand)) {
    if (state === 'refused' || leftOut.length === 0) continue;
    console.log(`Left out of ${source} as the page’s own:`);
    for (const { number, text } of leftOut) console.log(`${String(number).padStart(5)} | ${text.trim()}`);
  }
}

/** Says what was done, and what comes next. */
function conclude(results: readonly Result[], written: readonly string[]): number {
  console.log(written.length === 0 ? 'Nothing to change.' : `Written: ${written.join(', ')}`);
  const waiting = results.filter(({ state }) => state === 'waiting');
  for (const { source } of waiting)
    console.log(
      `${source} waits for answers: open ${paths.sources}/${source.replace(/\.txt$/, '.yml')}, delete what is wrong, and run \`npm run ingest\`.`,
    );
  if (waiting.length === 0 && written.length > 0)
    console.log(
      'Read the difference (`git diff`, `git status`), and commit sources, documents and ledger together.',
    );
  return waiting.length > 0 ? 1 : 0;
}

/** Compares what lies there with what ingest makes of it. */
function check({ files, reports, results, ok }: Outputs): number {
  const waiting = results.filter(({ state }) => state === 'waiting');
  const asked = new Set(waiting.flatMap((result) => result.files));
  const told = reports.filter((report) => report.messages.length > 0 && !asked.has(report));
  if (told.length > 0) console.error(reporter(told, { verbose: true }));
  for (const { source } of waiting)
    console.log(
      `${source} waits for answers in ${paths.sources}, and is no document yet; \`npm run ingest\` tells the questions.`,
    );
  if (!ok) return 1;
  let differ = 0;
  for (const [path, text] of files) {
    const before = readText(path) ?? '';
    if (path.startsWith(`${paths.sources}/`) || before === text) continue;
    differ += 1;
    console.error(createTwoFilesPatch(path, path, before, text, 'as it is', 'as ingest makes it'));
  }
  if (differ > 0)
    console.error('Documents and dumps differ. Run `npm run ingest`, read the difference, and commit it.');
  return differ > 0 ? 1 : 0;
}

function complain(reason: string): number {
  const file = new VFile();
  file.message(reason).fatal = true;
  console.error(reporter(file));
  return 2;
}
