import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Browser, BrowserContext, Page } from '@playwright/test';
import type { Document } from '../../src/edition/model.ts';
import { anchor, wholeText } from '../../src/marks/anchor.ts';
import { FORMATS } from '../../src/marks/formats.ts';
import type { Mark } from '../../src/marks/mark.ts';
import { median } from './median.ts';
import { table } from './table.ts';

/** So many marks are on one document. */
const MARKS = 1000;
/** How much slower than here the processor is, as a phone's is. */
const SLOWER = 4;
/**
 * Milliseconds of the longest piece of work while the page gets ready and is scrolled; bytes after brotli of what is
 * fetched for marks, once there are some.
 */
const BARS = { task: 100, used: 15_000 };
const RUNS = 5;

/** The longest pieces of work of a page, in milliseconds, of those that the browser calls long (50 and more). */
interface Longest {
  ready: number;
  scrolled: number;
}

/**
 * Marks the longest document a thousand times and reads it, on a slower processor, beside the same page without marks.
 *
 * @param root the folder of the built site
 * @param origin where it is served
 * @returns a table with the median of five runs, and whether both bars are held
 */
export async function marks(
  browser: Browser,
  root: string,
  origin: string,
): Promise<{ text: string; held: boolean }> {
  const documents = globSync('documents/*.json', { cwd: root })
    .filter((file) => !file.endsWith('.csl.json'))
    .map((file) => JSON.parse(readFileSync(join(root, file), 'utf8')) as Document)
    .sort((a, b) => lengthOf(b) - lengthOf(a));
  const [longest] = documents;
  if (!longest) return { text: 'No document to mark.', held: true };
  const path = `${origin}/documents/${longest.id}/`;
  const context = await browser.newContext();
  try {
    const plain = await measure(context, path, false);
    const without = await fetched(context, path);
    await keep(context, origin, marksOf(longest));
    const marked = await measure(context, path, true);
    const used = [...(await fetched(context, path))]
      .filter((name) => !without.has(name))
      .reduce((sum, name) => sum + brotliCompressSync(readFileSync(join(root, name))).length, 0);
    const text = table(
      [`marks, longest work in ms, ${SLOWER} times slowed`, 'ready', 'scrolled', 'bytes fetched'],
      [
        ['none', plain.ready, plain.scrolled, 0],
        [MARKS, marked.ready, marked.scrolled, used],
        ['budget', BARS.task, BARS.task, BARS.used],
      ],
    );
    const held = Math.max(marked.ready, marked.scrolled) <= BARS.task && used <= BARS.used;
    return { text, held };
  } finally {
    await context.close();
  }
}

const lengthOf = ({ passages }: Document) => passages.reduce((sum, { text }) => sum + text.length, 0);

/** How long the marks are by turns, in characters: words, sentences, a range. */
const LENGTHS = [6, 12, 25, 9, 120, 15, 300, 8];

/** Marks of all lengths, strewn over a document. */
function marksOf({ id, passages, data }: Document): Mark[] {
  const whole = wholeText(passages);
  const begins = [...whole.begins];
  const made = new Date(0).toISOString();
  return Array.from({ length: MARKS }, (_, index) => {
    const start = 1 + Math.floor(((index * 0.618034) % 1) * (whole.text.length - 2));
    const words = {
      start,
      end: Math.min(start + (LENGTHS[index % LENGTHS.length] ?? 1), whole.text.length - 1),
    };
    const [from = ''] = begins.findLast(([, begin]) => begin <= start) ?? [];
    return {
      id: `bench-${index}`,
      document: id,
      title: data.title,
      ...anchor(whole, { from }, words),
      bookmark: false,
      note: index % 3 === 0 ? 'A note of some words.' : '',
      tags: index % 4 === 0 ? ['trade'] : [],
      citation: data.title,
      made,
      changed: made,
    };
  });
}

/** Has the browser keep marks, as a reader does who imports them. */
async function keep(context: BrowserContext, origin: string, all: readonly Mark[]): Promise<void> {
  const page = await context.newPage();
  await page.goto(`${origin}/marks/`);
  const buffer = Buffer.from(FORMATS.jsonld.print(all, ({ from }) => `${origin}/#${from}`));
  await page
    .getByLabel('Import')
    .setInputFiles({ name: 'marks.jsonld', mimeType: 'application/ld+json', buffer });
  await page.getByText(`Read ${all.length} marks.`).waitFor();
  await page.close();
}

/** The paths of all that a page fetches. */
async function fetched(context: BrowserContext, path: string): Promise<Set<string>> {
  const page = await context.newPage();
  const names = new Set<string>();
  page.on('request', (request) => names.add(new URL(request.url()).pathname));
  await page.goto(path, { waitUntil: 'networkidle' });
  await page.close();
  return names;
}

/** Reads a document's page, top to bottom. */
async function measure(context: BrowserContext, path: string, isMarked: boolean): Promise<Longest> {
  const runs: Longest[] = [];
  for (let run = 0; run < RUNS; run++) {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    await page.addInitScript(() => {
      new PerformanceObserver((list) => {
        const { dataset } = document.documentElement;
        for (const { duration } of list.getEntries())
          dataset.longest = String(Math.max(duration, Number(dataset.longest ?? 0)));
      }).observe({ type: 'longtask', buffered: true });
    });
    await page.goto(path, { waitUntil: 'networkidle' });
    // What tells how many marks a paragraph has comes last.
    if (isMarked) await page.locator('.num[data-marks]').first().waitFor();
    const ready = await longestOf(page);
    await page.evaluate(async () => {
      const end = document.documentElement.scrollHeight;
      for (let top = 0; top < end; top += 300) {
        scrollTo({ top, behavior: 'instant' });
        await new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)));
      }
    });
    runs.push({ ready, scrolled: await longestOf(page) });
    await page.close();
  }
  return {
    ready: median(runs.map(({ ready }) => ready)),
    scrolled: median(runs.map(({ scrolled }) => scrolled)),
  };
}

/** The longest piece of work since this was last asked; 0 where none was long. */
async function longestOf(page: Page): Promise<number> {
  await page.waitForTimeout(500);
  return page.evaluate(() => {
    const { dataset } = document.documentElement;
    const { longest = '0' } = dataset;
    delete dataset.longest;
    return Math.round(Number(longest));
  });
}
