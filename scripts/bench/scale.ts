/**
 * Searches a generated corpus, counts every answer through by brute force, and measures what search reads and how long
 * it takes: `node scripts/bench/scale.ts 5000 FOLDER`. The files are left in the folder; figures are printed as JSON.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { writerInto } from '../../src/loader/write.ts';
import { blank } from '../../src/search/ask/state.ts';
import { buildSearch } from '../../src/search/index/build.ts';
import type { Files } from '../../src/search/index/files.ts';
import { find } from '../../src/search/match/find.ts';
import { openLibrary, type Library } from '../../src/search/match/library.ts';
import { passageOfSentence, project, recordOfSentence } from '../../src/search/match/lists.ts';
import { corpus } from './documents.ts';
import { Counted, type Asked, type Counts } from './truth.ts';

const [count, folder] = [Number(process.argv[2]), process.argv[3] ?? ''];
const start = cpu();
const documents = corpus(count);
// Documents are made again while they are indexed.
const making = cpu() - start;

const watched = watchChildren();
const before = cpu();
await buildSearch({ documents, entries: [] }, writerInto(folder));
const pagefind = watched();
const built = (cpu() - before - making + pagefind.work) * 1000;
const peaks = { own: process.resourceUsage().maxRSS / 1000, pagefind: pagefind.memory };

const counted = new Counted(documents);
const asked = counted.queries();
let read = 0;
const files: Files = {
  read(path) {
    const bytes = readFileSync(join(folder, 'search', path));
    const packed = /^shelf\/[\d-]+$/.test(path);
    read += packed ? bytes.length : gzipSync(bytes).length;
    return Promise.resolve(packed ? gunzipSync(bytes) : bytes);
  },
};
await openLibrary(files);
const opened = read;
const rows: { kind: string; query: string; exact: boolean; bytes: number; time: number }[] = [];
const occurring: Asked[] = [];
for (const one of asked) {
  // Nothing is kept from the query before, but what opening costs is told apart.
  const library = await openLibrary(files);
  read = 0;
  const begin = performance.now();
  const found = await find({ ...blank, query: one.query }, library);
  const time = performance.now() - begin;
  const told = countsOf(found.hits, library);
  const exact = JSON.stringify(told) === JSON.stringify(sorted(counted.count(one)));
  if (found.hits.sentences.length > 0) occurring.push(one);
  rows.push({ kind: one.kind, query: one.query, exact, bytes: read, time });
  if (!exact) console.error(one.query, JSON.stringify(told), JSON.stringify(counted.count(one)));
}
console.log(
  JSON.stringify({
    count,
    built: built / count,
    peaks,
    opened,
    files: readdirSync(join(folder, 'search/shelf')).length,
    rows,
    sample: pick(occurring),
  }),
);

/** What an answer says in numbers. */
function countsOf(hits: Awaited<ReturnType<typeof find>>['hits'], { head }: Library): Counts {
  const end = head.documents;
  const sentences = hits.sentences.filter((sentence) => recordOfSentence(sentence) < end);
  const years: Record<string, number> = {};
  for (const sentence of sentences) {
    const year = head.years.findLast(([, first]) => first <= recordOfSentence(sentence))?.[0] ?? '';
    years[year] = (years[year] ?? 0) + 1;
  }
  return sorted({
    occurrences: hits.marks.at.filter((place) => place < end * 2 ** 35).length,
    sentences: sentences.length,
    paragraphs: project(sentences, passageOfSentence).length,
    documents: project(sentences, recordOfSentence).length,
    years,
  });
}

function sorted({ years, ...rest }: Counts): Counts {
  return { ...rest, years: Object.fromEntries(Object.entries(years).sort()) };
}

/** Some queries of each kind that have lines, to be asked in a browser. */
function pick(all: readonly Asked[]): string[] {
  const byKind = Map.groupBy(all, ({ kind }) => kind);
  return [...byKind.values()].flatMap((list) =>
    list.filter((_, at) => at % 12 === 5).map(({ query }) => query),
  );
}

/** Seconds of work of this process. */
function cpu(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

/** Watches the processes that this one starts, where the system tells; gives the most memory, in MB, and their seconds of work. */
function watchChildren(): () => { memory: number; work: number } {
  let memory = 0;
  const work = new Map<string, number>();
  const timer = setInterval(() => {
    if (!existsSync('/proc')) return;
    for (const id of readdirSync('/proc').filter((name) => /^\d+$/.test(name)))
      try {
        const status = readFileSync(`/proc/${id}/status`, 'utf8');
        if (Number(/PPid:\s*(\d+)/.exec(status)?.[1]) !== process.pid) continue;
        memory = Math.max(memory, Number(/VmHWM:\s*(\d+)/.exec(status)?.[1]) / 1000);
        const times = readFileSync(`/proc/${id}/stat`, 'utf8')
          .replace(/^.*\) /, '')
          .split(' ')
          .map(Number);
        work.set(id, ((times[11] ?? 0) + (times[12] ?? 0)) / 100);
      } catch {
        // It ended meanwhile, or this is no system with such files.
      }
  }, 250);
  return () => {
    clearInterval(timer);
    return { memory, work: [...work.values()].reduce((sum, one) => sum + one, 0) };
  };
}
