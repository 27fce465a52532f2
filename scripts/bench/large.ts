import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { dump, dumpId, writeEdition } from './edition.ts';
import { median } from './median.ts';
import { serve } from './serve.ts';
import { table } from './table.ts';

/** How much slower than here the processor is, as a phone's is. */
const SLOWER = 4;
/** Milliseconds from what a reader does until it is drawn. */
const BAR = 200;
/** How long a selection rests before it counts as made, in milliseconds: it opens the panel then. */
const REST = 250;
const RUNS = 3;
/** Between one thing and the next, in milliseconds. */
const PAUSE = 400;

/** The large documents, by their seeds: two hundred paragraphs of a thousand words, and ten thousand insertions. */
const DOCUMENTS: Record<number, Parameters<typeof dump>[1]> = {
  1: { words: 200 * 1_070, least: 1_000 },
  2: { words: 54_000, inserted: 40 },
};
const WINDOWS = [
  { width: 1360, height: 900 },
  { width: 390, height: 844 },
];

const root = join(import.meta.dirname, '../..');

/**
 * Reads large documents on a slower processor, from their middle.
 *
 * @returns a table with the median of three runs, and whether what a reader does is drawn in time
 */
export async function large(browser: Browser): Promise<{ text: string; held: boolean }> {
  const { origin, stop } = await serve(build());
  const rows: (string | number)[][] = [];
  try {
    for (const seed of Object.keys(DOCUMENTS).map(Number))
      for (const viewport of WINDOWS) {
        const page = await browser.newPage({ viewport, reducedMotion: 'reduce' });
        const { insertions, paragraphs } = await open(page, `${origin}/documents/${dumpId(seed)}/`);
        const took = new Map<string, number[]>();
        for (let run = 0; run < RUNS; run++)
          for (const [what, time] of await read(page)) took.set(what, [...(took.get(what) ?? []), time]);
        const name = `${paragraphs} ¶, ${insertions} insertions, ${viewport.width} px`;
        for (const [what, times] of took) rows.push([name, what, median(times)]);
        await page.close();
      }
  } finally {
    stop();
  }
  const text = table(
    [`large documents, ${SLOWER} times slowed`, 'what a reader does', 'ms until it is drawn'],
    [...rows, ['budget', '', BAR]],
  );
  return { text, held: rows.every(([, , time]) => Number(time) <= BAR) };
}

/** Makes an edition with the large documents, and returns the folder of its site. */
function build(): string {
  const edition = join(root, '.cache/bench/edition-large');
  const site = join(root, '.cache/bench/site-large');
  writeEdition(edition, 1);
  for (const [seed, sizes] of Object.entries(DOCUMENTS)) {
    const id = dumpId(Number(seed));
    writeFileSync(join(edition, 'sources', `${id}.txt`), dump(Number(seed), sizes));
    writeFileSync(join(edition, 'sources', `${id}.yml`), `id: ${id}\n`);
  }
  for (const command of [['scripts/ingest.ts'], ['scripts/build.ts', '--outDir', site]])
    execFileSync(process.execPath, command, {
      cwd: root,
      env: { ...process.env, EDITION: edition },
      stdio: 'ignore',
    });
  return site;
}

/** Opens a document at its middle, and tells how large it is. */
async function open(page: Page, address: string): Promise<{ insertions: number; paragraphs: number }> {
  await page.goto(address);
  const size = await page.evaluate(() => {
    const numbers = [...document.querySelectorAll<HTMLAnchorElement>('.num')];
    location.hash = numbers[numbers.length >> 1]?.hash ?? '';
    return { insertions: document.querySelectorAll('[data-kind]').length, paragraphs: numbers.length };
  });
  await page.waitForTimeout(2000);
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  return size;
}

/** Does what readers do, and tells how long the page takes for each. */
async function read(page: Page): Promise<[what: string, time: number][]> {
  const times: [string, number][] = [];
  const time = async (what: string, then: Then, act: () => Promise<void>) => {
    const drawn = page.evaluate(untilDrawn, then);
    await page.waitForTimeout(PAUSE);
    await act();
    times.push([what, Math.round(await drawn)]);
    await page.waitForTimeout(PAUSE);
  };
  const press = async (what: string, then: Omit<Then, 'event'>, { x, y }: Point) => {
    await page.mouse.move(x, y);
    await time(what, { event: 'click', ...then }, async () => {
      await page.mouse.down();
      await page.mouse.up();
    });
  };
  const escape = () =>
    time('Escape', { event: 'keydown', of: 'passage-panel', state: '[hidden]' }, () =>
      page.keyboard.press('Escape'),
    );

  const folded = page.locator('[popovertarget=view]');
  const isFolded = await folded.isVisible();
  if (isFolded) await folded.click();
  for (const view of ['quiet', 'without', 'published']) {
    const then = { of: 'html', state: `[data-view=${view}]` };
    await press(`view: ${view}`, then, await middleOf(page, `label:has(#view-${view})`));
  }
  for (const numbers of ['on', 'off']) {
    const then = { of: 'html', state: `[data-numbers=${numbers}]` };
    await press(`sentence numbers: ${numbers}`, then, await middleOf(page, 'label:has(#numbers)'));
  }
  if (isFolded) await page.keyboard.press('Escape');

  const opened = { of: 'passage-panel', state: ':not([hidden])' };
  const [first] = await page.evaluate(twoSentences);
  await press('a sentence', opened, first);
  // The page may have moved, so that the panel doesn't cover it.
  const [one, two] = await page.evaluate(twoSentences);
  const other = one.id === first.id ? two : one;
  await press('another', { of: `[id="${other.id}"]`, state: '.cited' }, other);
  await escape();
  const [from, to] = await page.evaluate(twoSentences);
  await page.mouse.move(from.x, from.y);
  await time('words of two, selected', { event: 'pointerup', ...opened }, async () => {
    await page.mouse.down();
    await page.mouse.move(to.x, to.y, { steps: 4 });
    await page.mouse.up();
  });
  const [what, selected] = times.at(-1) ?? ['', 0];
  times.splice(-1, 1, [what, selected - REST]);
  await escape();
  await page.evaluate(() => getSelection()?.empty());
  return times;
}

interface Point {
  x: number;
  y: number;
}

/** What is waited for: the event of a reader, and then the state of an element, both as the page knows them. */
interface Then {
  event: string;
  of: string;
  state: string;
}

/** In the page: how long it is from an event until a state that follows from it is drawn. */
function untilDrawn({ event, of, state }: Then): Promise<number> {
  const element = document.querySelector(of);
  return new Promise((done, fail) => {
    setTimeout(() => fail(new Error(`After ${event}, ${of} never came to be ${state}`)), 20_000);
    const look = (start: number) =>
      requestAnimationFrame(() => {
        if (element?.matches(state)) setTimeout(() => done(performance.now() - start));
        else look(start);
      });
    addEventListener(event, ({ timeStamp }) => look(timeStamp), { capture: true, once: true });
  });
}

/** In the page: places in the window in two sentences that follow each other, where no link is. */
function twoSentences(): [Point & { id: string }, Point & { id: string }] {
  const found: (Point & { id: string })[] = [];
  for (let y = 130; y < 500; y += 4)
    for (let x = innerWidth / 4; x < innerWidth / 2; x += 8) {
      const hit = document.elementFromPoint(x, y);
      // Not between two lines.
      const isInside = [y - 5, y + 5].every((near) => document.elementFromPoint(x, near) === hit);
      const id = hit?.matches('.s') && isInside ? hit.id : '';
      if (id && found.every((one) => one.id !== id)) found.push({ x, y, id });
    }
  const [first, second] = found;
  if (!first || !second) throw new Error('There are no two sentences in the window');
  return [first, second];
}

async function middleOf(page: Page, selector: string): Promise<Point> {
  const { x = 0, y = 0, width = 0, height = 0 } = (await page.locator(selector).boundingBox()) ?? {};
  return { x: x + width / 2, y: y + height / 2 };
}
