import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { dump } from '../../scripts/bench/edition.ts';
import type { Document } from '../../src/edition/model.ts';
import { letters, print } from './paper.ts';

const folder = mkdtempSync(join(tmpdir(), 'large-'));
const [edition, site] = [join(folder, 'edition'), join(folder, 'site')];
let server: ChildProcess | undefined;
let address = '';
let paragraphs: Document['passages'] = [];

const node = (...args: string[]) =>
  execFileSync(process.execPath, args, { env: { ...process.env, EDITION: edition }, stdio: 'pipe' });

/** Writes a note on some words of a paragraph. */
function annotate(passage: string, quote: string, text: string): void {
  const head = ['kind: note', 'document: large', `passage: ${passage}`, `quote: ${quote}`];
  const grounds = ['sources: [large]', 'confidence: document'];
  writeFileSync(
    join(edition, 'notes', `${passage}.md`),
    `---\n${[...head, ...grounds].join('\n')}\n---\n\n${text}\n`,
  );
}

/** Opens the document, which is served at an address of its own, at a passage. */
async function read(page: Page, id: string, width = 1360): Promise<void> {
  await page.setViewportSize({ width, height: 900 });
  await page.goto(`${address}documents/large/#${id}`);
  await page.waitForLoadState('networkidle');
}

/** Has all leaves laid out as they are near the window. */
const layOut = (page: Page) =>
  page.addStyleTag({
    content: '.leaf { contain: layout paint style; content-visibility: visible !important }',
  });

/** How far a passage begins from where the browser is to bring it. */
const offOf = (page: Page, id: string) =>
  page.locator(`[id="${id}"]`).evaluate((passage) => {
    const { scrollPaddingTop } = getComputedStyle(document.documentElement);
    const wanted = parseFloat(scrollPaddingTop) + parseFloat(getComputedStyle(passage).scrollMarginTop);
    return Math.abs(passage.getBoundingClientRect().top - wanted);
  });

test.describe('a document that is laid out in leaves', { tag: '@once' }, () => {
  test.describe.configure({ mode: 'default' });
  // So that a test can lay out what is far from the window.
  test.use({ bypassCSP: true });

  // It has a short note at the beginning of a paragraph and a long one at the end of another, again and again.
  test.beforeAll(async () => {
    test.setTimeout(300_000);
    node('scripts/new.ts', edition);
    writeFileSync(join(edition, 'bibliography.json'), '[]');
    writeFileSync(join(folder, 'large.txt'), dump(1, { words: 9000 }));
    node('scripts/ingest.ts', join(folder, 'large.txt'), '--id', 'large');
    mkdirSync(join(edition, 'notes'));
    const text = readFileSync(join(edition, 'documents/large.md'), 'utf8');
    for (const [index, [, words = '', id = '']] of [...text.matchAll(/^(.+) \{#(p\d+)\}$/gm)].entries()) {
      const first = /^\w+ \w+ \w+/.exec(words);
      const last = /\w+ \w+ \w+(?=\.$)/.exec(words);
      if (index % 4 === 0 && first) annotate(id, first[0], 'A few words.');
      if (index % 4 === 2 && last) annotate(id, last[0], 'A note of many words. '.repeat(40));
    }
    node('scripts/build.ts', '--outDir', site);
    const model = readFileSync(join(site, 'documents/large.json'), 'utf8');
    paragraphs = (JSON.parse(model) as Document).passages.filter(({ role }) => role === 'paragraph');
    server = spawn(process.execPath, ['tests/site/server.ts', site, '/']);
    address = await new Promise((found) => {
      server?.stdout?.on('data', (line) => found(/http:\S+/.exec(String(line))?.[0] ?? ''));
    });
  });
  test.afterAll(() => {
    server?.kill();
    rmSync(folder, { recursive: true });
  });
  test('a link lands on its passage, however far down, and stays there', async ({ page }) => {
    const ids = [0.5, 0.9].map((part) => paragraphs[Math.floor(paragraphs.length * part)]?.id ?? '');
    for (const width of [1360, 390])
      for (const id of ids) {
        await page.goto('about:blank');
        await read(page, id, width);
        expect(await offOf(page, id), `${id} at ${width} px`).toBeLessThan(2);
        await page.waitForTimeout(800);
        expect(await offOf(page, id), `${id} later, ${width} px`).toBeLessThan(2);
      }
    const last = paragraphs.at(-1)?.id ?? '';
    await page.locator(`.toc a[href="#${last}"]`).evaluate((link: HTMLElement) => link.click());
    await expect(page.locator(`[id="${last}"]`)).toBeInViewport();
    await expect(page.locator(`[id="${last}"].cited`)).toHaveCount(1);
  });

  test('what stands in the margins is not cut, and no two notes stand over each other', async ({ page }) => {
    for (const width of [1360, 1100, 800, 390]) {
      await read(page, 'p1', width);
      await layOut(page);
      const { cut, over, wide } = await page.evaluate(() => {
        const boxes = (selector: string) =>
          [...document.querySelectorAll(selector)].map((one) => ({ one, box: one.getBoundingClientRect() }));
        const notes = boxes('.note').filter(({ box }) => box.height > 0);
        return {
          cut: boxes('.leaf :is(.note, .num, .parallels)')
            .filter(({ one, box }) => {
              const leaf = one.closest('.leaf')?.getBoundingClientRect();
              return leaf && box.height > 0
                ? box.left < leaf.left ||
                    box.right > leaf.right ||
                    box.top < leaf.top ||
                    box.bottom > leaf.bottom
                : false;
            })
            .map(({ one }) => one.outerHTML.slice(0, 60)),
          over: notes
            .filter(({ box }, index) => box.bottom > (notes[index + 1]?.box.top ?? Infinity))
            .map(({ one }) => one.id),
          wide: document.documentElement.scrollWidth - innerWidth,
        };
      });
      expect.soft(cut, `cut, ${width} px`).toEqual([]);
      expect.soft(over, `over each other, ${width} px`).toEqual([]);
      expect.soft(wide, `wider than the window, ${width} px`).toBeLessThanOrEqual(0);
    }
  });

  test('its leaves follow each other as its paragraphs do', async ({ page }) => {
    await read(page, 'p1');
    await layOut(page);
    const gaps = await page.locator('.passage.paragraph > .body > [id]:not(.former)').evaluateAll((all) =>
      all.map((one, index) => {
        const next = all[index + 1]?.getBoundingClientRect().top;
        return next === undefined ? undefined : Math.round(next - one.getBoundingClientRect().bottom);
      }),
    );
    const [usual] = gaps;
    expect(gaps.slice(0, -1).filter((gap) => gap !== usual)).toEqual([]);
  });

  test('all of it is on paper', async ({ page }) => {
    await read(page, 'p1');
    const printed = letters(await print(page));
    for (const { id, text } of paragraphs)
      expect.soft(printed.includes(text.replaceAll(/\s/g, '')), id).toBe(true);
  });
});
