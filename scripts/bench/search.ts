import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Browser, Page } from '@playwright/test';
import { close, createIndex } from 'pagefind';
import { writerInto } from '../../src/loader/write.ts';
import type { Searched } from '../../src/search/index/build.ts';
import { corpus } from './documents.ts';
import { median, share } from './median.ts';
import { serve } from './serve.ts';
import { table } from './table.ts';

/** Bytes of the first search and of each later one, and milliseconds from a key to the first line. */
const BUDGET = { first: 135_000, next: 12_000, warm: 60 };
/** What is looked for on the site itself: common and rare words, phrases, names, dates. */
const QUERIES = [
  'Kosygin',
  'temper',
  '"Communist Party"',
  '周恩来',
  'the',
  'Korea -North',
  'nuclear',
  '1 March conference',
  'February 1965',
  'kosyg*',
];
/**
 * What search may cost in a generated corpus: bytes read before the first answer, bytes of a query (median and of 95 in
 * 100), processor milliseconds of the index a document, MB of memory, and how long an answer takes beside Pagefind's
 * core. Memory is a bar of 5,000 documents; Pagefind itself takes some for every document, which is allowed to it.
 */
const SCALE = { open: 150_000, median: 40_000, most: 400_000, build: 25, memory: 2000, ratio: 0.3 };
/** MB of memory that Pagefind takes for a document whatever is done. */
const FLOOR = 0.43;

interface Measured {
  text: string;
  held: boolean;
}

/**
 * Types queries into the search page of the built site, and tells what each fetched and how long its answer took.
 *
 * @param root the folder of the built site
 * @param origin where it is served
 */
export async function searches(browser: Browser, root: string, origin: string): Promise<Measured> {
  const page = await browser.newPage();
  let bytes = 0;
  const known = new Set<string>();
  page.on('response', (response) => {
    const { pathname } = new URL(response.url());
    if (!known.has(pathname)) bytes += weigh(root, pathname);
    known.add(pathname);
  });
  // What every page has is not search's.
  await page.goto(`${origin}/about/`, { waitUntil: 'networkidle' });
  bytes = 0;
  await page.goto(`${origin}/search/`, { waitUntil: 'networkidle' });
  const rows: (string | number)[][] = [];
  for (const query of QUERIES) {
    await type(page, query);
    await page.waitForLoadState('networkidle');
    const fetched = bytes;
    bytes = 0;
    // A second time nothing is fetched: what is left is the work.
    const times: number[] = [];
    for (let run = 0; run < 5; run++) times.push(await type(page, query));
    rows.push([query, fetched, Math.round(median(times))]);
  }
  await page.close();
  const held = rows.every(
    ([, fetched, time], at) =>
      Number(fetched) <= (at === 0 ? BUDGET.first : BUDGET.next) && Number(time) <= BUDGET.warm,
  );
  rows.push(
    ['budget of the first', BUDGET.first, BUDGET.warm],
    ['budget of the others', BUDGET.next, BUDGET.warm],
  );
  return { text: table(['search, bytes', 'fetched', 'ms from key to answer'], rows), held };
}

/** What `scale.ts` prints. */
interface Scaled {
  built: number;
  /** MB of memory of our process and of Pagefind's. */
  peaks: { own: number; pagefind: number };
  opened: number;
  files: number;
  rows: { kind: string; exact: boolean; bytes: number; time: number }[];
  sample: string[];
}

/**
 * Searches a generated corpus: counts every answer through by brute force, and asks some of the queries in a browser,
 * beside Pagefind's bare core over the same texts; each query once, in a page of its own, with nothing cached but the
 * cores.
 *
 * @param root the folder of the built site, whose search page is used
 * @param documents how many
 */
export async function scales(browser: Browser, root: string, documents: number): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), 'search-'));
  try {
    const script = join(import.meta.dirname, 'scale.ts');
    const printed = execFileSync(process.execPath, [script, String(documents), folder], {
      encoding: 'utf8',
      maxBuffer: 64_000_000,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const scaled = JSON.parse(printed) as Scaled;
    const compared = await compare(browser, root, folder, documents, scaled.sample);
    const { built, peaks, opened, rows } = scaled;
    const [bytes, times] = [rows.map((row) => row.bytes), rows.map((row) => row.time)];
    const exact = rows.filter((row) => row.exact).length;
    const kinds = [...Map.groupBy(rows, ({ kind }) => kind)].map(([kind, list]) => [
      kind,
      list.filter((row) => row.exact).length,
      list.length,
      median(list.map((row) => row.bytes)),
      share(
        list.map((row) => row.bytes),
        0.95,
      ),
      Number(median(list.map((row) => row.time)).toFixed(1)),
    ]);
    const isLarge = documents >= 5000;
    const memory = { own: SCALE.memory, pagefind: Math.max(SCALE.memory, FLOOR * documents) };
    const held =
      exact === rows.length &&
      opened <= SCALE.open &&
      median(bytes) <= SCALE.median &&
      share(bytes, 0.95) <= SCALE.most &&
      built <= SCALE.build &&
      (!isLarge || (peaks.own <= memory.own && peaks.pagefind <= memory.pagefind)) &&
      compared.ratio <= SCALE.ratio;
    const text = [
      table(
        [`${documents} documents`, 'exact', 'of', 'bytes, median', '95 %', 'ms, Node'],
        [
          ...kinds,
          ['all', exact, rows.length, median(bytes), share(bytes, 0.95), Number(median(times).toFixed(1))],
          ['budget', rows.length, rows.length, SCALE.median, SCALE.most, ''],
        ],
      ),
      table(
        ['index', 'measured', 'budget'],
        [
          ['bytes before the first answer', opened, SCALE.open],
          ['processor ms a document', Number(built.toFixed(1)), SCALE.build],
          ['MB of our process', Math.round(peaks.own), isLarge ? memory.own : ''],
          ['MB of Pagefind’s', Math.round(peaks.pagefind), isLarge ? memory.pagefind : ''],
        ],
      ),
      compared.text,
    ].join('\n\n');
    return { text, held };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Milliseconds in a browser from a key to the first line, and of Pagefind's core with the texts of as many documents. */
async function compare(
  browser: Browser,
  root: string,
  folder: string,
  documents: number,
  queries: readonly string[],
): Promise<{ text: string; ratio: number }> {
  const write = writerInto(folder);
  for (const part of ['_astro', 'search/index.html'])
    cpSync(join(root, part), join(folder, part), { recursive: true });
  for (const { path, content } of await indexBare(corpus(documents))) write(`bare/${path}`, content);
  write('bare/index.html', '<!doctype html><html lang="en"><title>Pagefind</title></html>');
  const { origin, stop } = await serve(folder);
  try {
    const rows: (string | number)[][] = [];
    for (const query of queries) {
      // Once without measuring: a host has its files compressed before they are asked for.
      await askBare(browser, origin, query);
      await askOurs(browser, origin, query);
      const bare = await askBare(browser, origin, query);
      const ours = await askOurs(browser, origin, query);
      rows.push([query, Math.round(bare), Math.round(ours), Number((ours / bare).toFixed(2))]);
    }
    const ratio = median(rows.map(([, , , own]) => Number(own)));
    const [bare, ours] = [1, 2].map((at) => median(rows.map((row) => Number(row[at]))));
    rows.push(['median', bare ?? 0, ours ?? 0, ratio], ['budget', '', '', SCALE.ratio]);
    return { text: table(['ms in a browser', 'Pagefind’s core', 'ours', 'ratio'], rows), ratio };
  } finally {
    stop();
  }
}

/** Pagefind's index of the documents as plain texts, as it makes it by itself. */
async function indexBare(documents: Searched['documents']): Promise<{ path: string; content: Uint8Array }[]> {
  const { index } = await createIndex();
  if (!index) throw new Error('Pagefind makes no index');
  for (const { listed, read } of documents)
    await index.addCustomRecord({
      url: `/${listed.id}/`,
      content: read()
        .passages.map(({ text }) => text)
        .join('\n\n'),
      language: 'en',
      meta: { title: listed.shortTitle },
    });
  const { files } = await index.getFiles();
  await close();
  return files.map(({ path, content }) => ({ path: `pagefind/${path}`, content }));
}

/** Milliseconds that Pagefind's core takes for a query and the texts of the best documents. */
async function askBare(browser: Browser, origin: string, query: string): Promise<number> {
  const page = await browser.newPage();
  await page.goto(`${origin}/bare/`);
  const time = await page.evaluate(
    async ({ address, asked }) => {
      interface Core {
        init(): Promise<void>;
        search(query: string): Promise<{ results: { data(): Promise<unknown> }[] }>;
      }
      const core = (await import(address)) as Core;
      await core.init();
      await core.search('zzz');
      const start = performance.now();
      const { results } = await core.search(asked);
      await Promise.all(results.slice(0, 10).map((result) => result.data()));
      return performance.now() - start;
    },
    { address: `${origin}/bare/pagefind/pagefind.js`, asked: query },
  );
  await page.close();
  return time;
}

async function askOurs(browser: Browser, origin: string, query: string): Promise<number> {
  const page = await browser.newPage();
  await page.goto(`${origin}/search/`, { waitUntil: 'networkidle' });
  await type(page, 'zzz');
  const time = await type(page, query);
  await page.close();
  return time;
}

/** Types a query as if with one key, and measures until the first line of its answer stands in the page. */
async function type(page: Page, query: string): Promise<number> {
  return page.evaluate(async (text) => {
    const field = document.querySelector<HTMLInputElement>('input.query');
    const answer = document.querySelector('.answer');
    if (!field || !answer) throw new Error('no search page');
    const answered = new Promise<number>((resolve) => {
      const observer = new MutationObserver(() => {
        // An answer without lists has no line to wait for.
        if (answer.querySelector('.hits') && !answer.querySelector('.hit')) return;
        observer.disconnect();
        resolve(performance.now());
      });
      observer.observe(answer, { childList: true, subtree: true });
    });
    field.value = text;
    const start = performance.now();
    field.dispatchEvent(new Event('input', { bubbles: true }));
    return (await answered) - start;
  }, query);
}

/** What a file weighs on the wire: texts compressed, as any host does it, what is compressed already as it is. Fonts apart. */
function weigh(root: string, path: string): number {
  if (!/^\/(?:_astro|search|pagefind)\/./.test(path) || path.endsWith('.woff2')) return 0;
  const bytes = readFileSync(join(root, path));
  return ['.js', '.json', '.css'].includes(extname(path)) ? brotliCompressSync(bytes).length : bytes.length;
}
