import { constants, inflateSync } from 'node:zlib';
import type { Browser, Page } from 'puppeteer-core';
import { test as base, documents, expect } from './fixture.ts';
import { findFirefox, launchFirefox } from './firefox.ts';
import { readModel } from './model.ts';

const firefox = findFirefox();
const [first = { id: '' }] = documents;
const path = `/documents/${first.id}/`;

const test = base.extend<{ tab: Page }, { browserOfMozilla: Browser }>({
  browserOfMozilla: [
    async ({ browserName: _ }, use) => {
      const browser = await launchFirefox(firefox ?? '');
      await use(browser);
      await browser.close();
    },
    { scope: 'worker' },
  ],
  /** A page in Firefox, in which an uncaught exception or a request to elsewhere fails the test. */
  tab: async ({ browserOfMozilla, at }, use) => {
    const context = await browserOfMozilla.createBrowserContext();
    const tab = await context.newPage();
    const problems: string[] = [];
    tab.on('pageerror', (error) => problems.push(String(error)));
    tab.on('request', (request) => {
      const url = new URL(request.url());
      if (url.protocol.startsWith('http') && url.origin !== new URL(at('/')).origin) problems.push(url.href);
    });
    await tab.setViewport({ width: 1360, height: 850 });
    await use(tab);
    await context.close();
    expect(problems, 'the site is quiet').toEqual([]);
  },
});

const cited = (tab: Page) => tab.$$eval('.cited', (all) => all.map(({ id }) => id));
const nameOfPanel = (tab: Page) => tab.$eval('.panel-name', (name) => name.textContent);
const choose = (tab: Page, id: string) => tab.$eval(`#${id}`, (input) => (input as HTMLElement).click());

/** Presses what is in the panel, once that has come to rest: puppeteer presses where a thing was when it looked. */
async function press(tab: Page, selector: string): Promise<void> {
  await tab.$eval('passage-panel', (panel) =>
    Promise.all(panel.getAnimations().map(({ finished }) => finished)).then(() => undefined),
  );
  await tab.click(selector);
}

/** Selects from the beginning of one element to the end of another. */
const select = (tab: Page, from: string, to: string) =>
  tab.evaluate(
    (start, end) => {
      const [one, other] = [document.getElementById(start), document.getElementById(end)];
      if (one && other) getSelection()?.setBaseAndExtent(one, 0, other, other.childNodes.length);
    },
    from,
    to,
  );

/** How many pages a PDF has; what describes them is in compressed streams. */
function pagesOf(pdf: Buffer): number {
  const parts: string[] = [];
  for (let at = pdf.indexOf('stream\n'); at > 0; at = pdf.indexOf('stream\n', at + 1)) {
    const stream = pdf.subarray(at + 'stream\n'.length, pdf.indexOf('endstream', at));
    // 0x78 begins what is deflated; the end of the line before `endstream` is no part of it.
    if (stream[0] === 0x78)
      parts.push(inflateSync(stream, { finishFlush: constants.Z_SYNC_FLUSH }).toString('latin1'));
  }
  return parts.join('\n').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

test.describe('in Firefox', { tag: '@once' }, () => {
  test.describe.configure({ mode: 'default' });
  test.skip(firefox === undefined, 'no Firefox is installed');

  test('the text is read, in each view', async ({ tab, at, site }) => {
    const { passages } = readModel(site, first.id);
    await tab.goto(at(path));
    const texts = await tab.$$eval('.s', (all) => all.map(({ textContent }) => textContent));
    expect(texts).toEqual(
      passages.flatMap(({ text, sentences }) => sentences.map(({ start, end }) => text.slice(start, end))),
    );
    const shown = (selector: string) => tab.$eval(selector, (element) => element.getClientRects().length > 0);
    expect(await shown('.text ins.supplied .bracket, .paragraph ins.supplied .bracket')).toBe(true);
    await choose(tab, 'view-quiet');
    expect(await shown('.paragraph ins.supplied .bracket')).toBe(false);
    await tab.reload();
    expect(await shown('.paragraph ins.supplied .bracket'), 'the view is remembered').toBe(false);
  });

  test('a press on ¶ is a link, and Back comes back', async ({ tab, at }) => {
    await tab.goto(at(path));
    await tab.click('a.num[href="#p1"]');
    await expect.poll(() => nameOfPanel(tab)).toBe('¶ 1');
    await tab.click('a.num[href="#p2"]');
    await expect.poll(() => nameOfPanel(tab)).toBe('¶ 2');
    expect(tab.url()).toBe(at(`${path}#p2`));
    await tab.evaluate(() => history.back());
    await expect.poll(() => nameOfPanel(tab)).toBe('¶ 1');
    expect(await cited(tab)).toEqual(['p1']);
    await tab.keyboard.press('Escape');
    await expect.poll(() => tab.$eval('passage-panel', (panel) => (panel as HTMLElement).hidden)).toBe(true);
  });

  test('a range is opened by its address, and made by selecting', async ({ tab, at }) => {
    await tab.goto(at(`${path}?to=p2s2#p2s1`));
    expect(await cited(tab)).toEqual(['p2s1', 'p2s2']);
    await select(tab, 'p3s1', 'p3s2');
    await expect.poll(() => nameOfPanel(tab)).toBe('¶ 3, sentences 1–2');
    expect(tab.url()).toBe(at(`${path}?to=p3s2#p3s1`));
  });

  test('what is copied is the published text', async ({ tab, at, site }) => {
    const text = readModel(site, first.id).passages.find(({ id }) => id === 'p2')?.text ?? '';
    await tab.goto(at(path));
    await choose(tab, 'view-without');
    await select(tab, 'p2', 'p2');
    await tab.keyboard.down('Control');
    await tab.keyboard.press('c');
    await tab.evaluate(() => {
      const field = document.createElement('textarea');
      document.body.append(field);
      field.focus();
    });
    await tab.keyboard.press('v');
    await tab.keyboard.up('Control');
    expect(await tab.$eval('textarea', (field) => field.value)).toBe(text);
  });

  test('a search leads to a sentence', async ({ tab, at }) => {
    await tab.goto(at('/search/?q=Kosygin'));
    await tab.waitForSelector('main a[href*="/documents/"][href*="#"]');
    await tab.$eval('main a[href*="/documents/"][href*="#"]', (hit) => (hit as HTMLElement).click());
    await tab.waitForSelector('.cited');
    expect(new URL(tab.url()).pathname).toMatch(/\/documents\/[^/]+\/$/);
  });

  test('a passage is marked and noted, listed, and deleted', async ({ tab, at }) => {
    const marks = () =>
      tab.$eval('.num[href="#p1"]', (number) => (number as HTMLElement).dataset.marks ?? '0');
    await tab.goto(at(path));
    await tab.click('a.num[href="#p1"]');
    await expect.poll(() => nameOfPanel(tab)).toBe('¶ 1');
    await press(tab, '[data-mark=words]');
    await tab.waitForSelector('.mark-fields textarea');
    await tab.type('.mark-fields textarea', 'Kosygin & tea');
    await expect.poll(() => tab.$eval('passage-panel output', (told) => told.textContent)).toBe('Saved.');
    await tab.goto(at('/marks/'));
    await tab.waitForSelector('.mark-note');
    expect(await tab.$eval('.mark-note', (note) => note.textContent)).toBe('Kosygin & tea');
    await tab.goto(at(path));
    await expect.poll(marks).toBe('1');
    const isDrawn = () =>
      tab.evaluate(() => !('highlights' in CSS) || (CSS.highlights.get('mark-1')?.size ?? 0) > 0);
    await expect.poll(isDrawn).toBe(true);
    await tab.click('a.num[href="#p1"]');
    await tab.waitForSelector('.mark [aria-label^="Delete"]');
    await tab.$eval('.mark [aria-label^="Delete"]', (button) => (button as HTMLElement).click());
    await expect.poll(marks).toBe('0');
  });

  test('the document is printed', async ({ tab, at }) => {
    await tab.goto(at(path));
    expect(pagesOf(Buffer.from(await tab.pdf({ format: 'A4' })))).toBeGreaterThan(0);
  });
});
