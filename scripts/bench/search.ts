import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, extname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Browser, Page } from '@playwright/test';
import { close, createIndex } from 'pagefind';
import { buildSearch, type SearchFile } from '../../src/search/index/build.ts';
import { name, text } from './corpus.ts';
import { median } from './median.ts';
import { serve } from './serve.ts';
import { table } from './table.ts';

/** Bytes of the first search and of each later one, and milliseconds from a key to its answer. */
const BUDGET = { first: 125_000, next: 10_000, warm: 60 };
/** How much longer an answer may take than Pagefind's own core. */
const RATIO = 1.3;
/** What is looked for on the site itself: common and rare words, phrases, names. */
const QUERIES = ['Kosygin', 'temper', '"Communist Party"', '周恩来', 'the', 'Korea -North', 'nuclear'];
/** The generated corpus. */
const DOCUMENTS = 1000;
const WORDS = 1500;
const NAMES = 4000;

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

/**
 * Searches a generated corpus with our search and with Pagefind's bare core over the same texts, which brings the
 * texts of as many documents; each query once, in a page of its own, with the cores loaded.
 *
 * @param root the folder of the built site, whose search page is used
 */
export async function compare(browser: Browser, root: string): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), 'search-'));
  const write = ({ path, content }: SearchFile) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  };
  for (const part of ['_astro', 'search/index.html'])
    cpSync(join(root, part), join(folder, part), { recursive: true });
  const texts = Array.from({ length: DOCUMENTS }, (_, seed) => text(seed, WORDS, NAMES));
  for (const file of await indexBare(texts)) write({ ...file, path: `bare/${file.path}` });
  write({
    path: 'bare/index.html',
    content: '<!doctype html><html lang="en"><title>Pagefind</title></html>',
  });
  for (const file of (await buildSearch(generated(texts))).files) write(file);

  const { origin, stop } = await serve(folder);
  try {
    const queries = [name(7).split(' ')[0] ?? '', name(123), 'bako rimu', 'vitem'];
    const rows: (string | number)[][] = [];
    for (const query of queries) {
      const runs = { bare: [] as number[], ours: [] as number[] };
      for (let run = 0; run < 5; run++) {
        runs.bare.push(await askBare(browser, origin, query));
        runs.ours.push(await askOurs(browser, origin, query));
      }
      const [bare, ours] = [median(runs.bare), median(runs.ours)];
      rows.push([query, Math.round(bare), Math.round(ours), Number((ours / bare).toFixed(2))]);
    }
    const held = rows.every(([, , , ratio]) => Number(ratio) <= RATIO);
    rows.push(['budget', '', '', RATIO]);
    return { text: table([`${DOCUMENTS} documents, ms`, 'Pagefind’s core', 'ours', 'ratio'], rows), held };
  } finally {
    stop();
    rmSync(folder, { recursive: true });
  }
}

/** Pagefind's index of plain texts, as it makes it by itself. */
async function indexBare(texts: readonly string[]): Promise<SearchFile[]> {
  const { index } = await createIndex();
  if (!index) throw new Error('Pagefind makes no index');
  for (const [at, content] of texts.entries())
    await index.addCustomRecord({
      url: `/${at}/`,
      content,
      language: 'en',
      meta: { title: `Document ${at}` },
    });
  const { files } = await index.getFiles();
  await close();
  return files.map(({ path, content }) => ({ path: `pagefind/${path}`, content }));
}

/** Generated texts as documents of one paragraph. */
function generated(texts: readonly string[]): Parameters<typeof buildSearch>[0] {
  return {
    documents: texts.map((content, at) => {
      const id = `document-${at}`;
      const title = `Document ${at}`;
      const annotations = [...content.matchAll(/\[[^\]]*\]/g)].map(({ 0: match, index }) => ({
        type: 'supplied' as const,
        start: index,
        end: index + match.length,
        kind: 'words' as const,
      }));
      return {
        listed: { id, label: title, shortTitle: title, date: '1965-01-01' },
        read: () => ({
          data: { title, archive: {} },
          form: [],
          former: [],
          passages: [
            {
              id: 'p1',
              text: content,
              annotations,
              sentences: [],
              former: [],
              notes: [],
            },
          ],
        }),
      };
    }),
    entries: [],
  };
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

/** Types a query as if with one key, and measures until its answer stands in the page. */
async function type(page: Page, query: string): Promise<number> {
  return page.evaluate(async (text) => {
    const field = document.querySelector('input');
    const answer = document.querySelector('.answer');
    if (!field || !answer) throw new Error('no search page');
    const answered = new Promise<number>((resolve) => {
      const observer = new MutationObserver(() => {
        observer.disconnect();
        resolve(performance.now());
      });
      observer.observe(answer, { childList: true });
    });
    field.value = text;
    const start = performance.now();
    field.dispatchEvent(new Event('input', { bubbles: true }));
    return (await answered) - start;
  }, query);
}

/** What a file weighs on the wire: texts compressed, as any host does it, what is compressed already as it is. */
function weigh(root: string, path: string): number {
  if (!/^\/(?:_astro|search|pagefind)\/./.test(path)) return 0;
  const bytes = readFileSync(join(root, path));
  const packed = ['.js', '.json'].includes(extname(path));
  return packed ? brotliCompressSync(bytes).length : /\.(?:pagefind|pf_\w+)$/.test(path) ? bytes.length : 0;
}
