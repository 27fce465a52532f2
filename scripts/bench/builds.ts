import { execFileSync } from 'node:child_process';
import { globSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dump, dumpId, writeEdition } from './edition.ts';
import { table } from './table.ts';

/** So large are the editions that are built. */
const SIZES = [2, 100, 1000];
/** The size that the bars are for; smaller editions cost mostly what any site does. */
const BARRED = 1000;

/**
 * What each step may cost: so many times what a bare unified loop with GFM takes for the same documents, and so many
 * milliseconds a document for search. The files of the whole edition, or of its volumes, are measured apart: a change
 * has one of them printed anew.
 */
const bars: Record<string, { times: number; search: number }> = {
  cold: { times: 8, search: 25 },
  unchanged: { times: 1.6, search: 0 },
  'one changed': { times: 2.5, search: 6 },
  'one added': { times: 2.5, search: 6 },
  'a form added': { times: 3, search: 6 },
};

const root = join(import.meta.dirname, '../..');

/** Seconds of processor time, of a script and all that it starts. */
function cpu(script: string, edition: string): number {
  const timed = `TIMEFORMAT='%U %S'; { time { ("$NODE" ${script}) >/dev/null 2>&1; } ; } 2>&1`;
  const told = execFileSync('bash', ['-c', timed], {
    cwd: root,
    env: { ...process.env, EDITION: edition, NODE: process.execPath },
    encoding: 'utf8',
  });
  return told
    .trim()
    .split(' ')
    .reduce((sum, one) => sum + Number(one), 0);
}

/**
 * Builds generated editions of several sizes after each thing that an editor does, beside a bare loop.
 *
 * @param sizes of how many documents
 * @returns a table, and whether every bar holds
 */
export function builds(sizes: readonly number[] = SIZES): { text: string; held: boolean } {
  const rows: (string | number)[][] = [];
  const missed: string[] = [];
  for (const size of sizes) {
    const edition = join(root, `.cache/bench/edition-${size}`);
    const out = join(root, `.cache/bench/site-${size}`);
    for (const path of [edition, out]) rmSync(path, { recursive: true, force: true });
    writeEdition(edition, size);
    const ingest = () => cpu('scripts/ingest.ts', edition);
    const build = (more = '') => cpu(`scripts/build.ts --outDir ${out} ${more}`, edition);
    const ingested = ingest();
    const bare = Math.min(...[1, 2].map(() => cpu('scripts/bench/bare.ts', edition)));
    const steps: Record<string, number> = { cold: build() };
    const printed = execFileSync(process.execPath, [join(import.meta.dirname, 'volumes.ts')], {
      cwd: root,
      env: { ...process.env, EDITION: edition },
      encoding: 'utf8',
    });
    const volumes = JSON.parse(printed) as { seconds: number; count: number };
    const ofVolumes = (step: string) =>
      step === 'unchanged' ? 0 : volumes.seconds / (step === 'cold' ? 1 : volumes.count);
    steps.unchanged = build();
    change(join(edition, 'documents', `${dumpId(1)}.md`), /^title: .*/m, 'title: Another Title');
    steps['one changed'] = build();
    writeFileSync(join(edition, 'sources', `${dumpId(size)}.txt`), dump(size));
    writeFileSync(join(edition, 'sources', `${dumpId(size)}.yml`), `id: ${dumpId(size)}\n`);
    const added = ingest();
    steps['one added'] = build();
    const [person = ''] = globSync('people/*.md', { cwd: edition }).sort();
    change(join(edition, person), /^sources:/m, 'variants: [{ form: Herring, use: search }]\nsources:');
    steps['a form added'] = build();
    for (const [step, seconds] of Object.entries(steps)) {
      const bar = bars[step];
      const most = bar && bar.times * bare + (bar.search * size) / 1000;
      const apart = ofVolumes(step);
      const own = seconds - apart;
      if (size >= BARRED && most !== undefined && own > most) missed.push(`${size} documents, ${step}`);
      const atMost = size < BARRED ? '' : round(most ?? 0);
      rows.push([size, step, round(own), round(own / bare), atMost, round(apart)]);
    }
    rows.push([size, 'ingest', round(ingested), round(ingested / bare), '', '']);
    rows.push([size, 'ingest of one more', round(added), round(added / bare), size < BARRED ? '' : 1, '']);
    rows.push([size, 'largest page, KB', Math.round(largest(out) / 1000), '', '', '']);
  }
  const head = ['documents', 'build', 'CPU s', 'to a bare loop', 'at most', 'volumes, apart'];
  const told = missed.map((one) => `\nMissed: ${one}`).join('');
  return { text: table(head, rows) + told, held: missed.length === 0 };
}

const round = (value: number) => Number(value.toFixed(2));

function change(path: string, what: RegExp, by: string): void {
  writeFileSync(path, readFileSync(path, 'utf8').replace(what, by));
}

/** The size of the largest page. */
function largest(site: string): number {
  return Math.max(...globSync('**/*.html', { cwd: site }).map((file) => statSync(join(site, file)).size));
}
