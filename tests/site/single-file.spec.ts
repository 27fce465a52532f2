import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import { parse } from 'yaml';
import { volumeToHtml } from '../../src/exports/edition/single-file.ts';
import { bundleSearcher } from '../../src/loader/searcher.ts';
import { hostileEdition } from '../exports/edition/hostile.ts';
import { volumeOf } from '../exports/edition/volume.ts';
import { violations } from './axe.ts';
import { findFirefox, launchFirefox } from './firefox.ts';
import { documents, expect, test as base, type BuiltSite } from './fixture.ts';
import { readModel } from './model.ts';

const fileOf = ({ folder }: BuiltSite) =>
  pathToFileURL(resolve(import.meta.dirname, '../..', folder, 'edition.html')).href;

/** A page without network, in which a request to anything but a file on the disk or an exception fails the test. */
const test = base.extend<{ disk: Page }>({
  disk: async ({ browser }, use) => {
    const context = await browser.newContext({
      offline: true,
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const problems: string[] = [];
    context.on('request', (request) => {
      if (!/^(?:file|data):/.test(request.url())) problems.push(request.url());
    });
    context.on('weberror', (error) => problems.push(String(error.error())));
    const page = await context.newPage();
    await use(page);
    await context.close();
    expect(problems, 'the file is quiet').toEqual([]);
  },
});

const table = parse(readFileSync(new URL('../fixtures/search/queries.yml', import.meta.url), 'utf8')) as {
  query: string;
  talks?: Record<string, number>;
  conversation?: Record<string, number>;
  filter?: string[];
}[];

/** What is quoted is found by no other name. */
const exact = table.filter(({ query, filter }) => /^["“]/.test(query) && !filter);
const expected = ({ talks = {}, conversation = {} }: (typeof table)[number]) =>
  [...Object.values(talks), ...Object.values(conversation)].reduce((sum, count) => sum + count, 0);

/** How many places an answer tells. */
const places = (told: string) =>
  Number(/with (\d+) place/.exec(told)?.[1] ?? /^(\d+) sentence/.exec(told)?.[1] ?? 0);

const ask = async (page: Page, query: string): Promise<string> => {
  await page.getByRole('searchbox').fill(query);
  await page.getByRole('searchbox').press('Enter');
  return page.locator('#results [role=status]').innerText();
};

test.describe('the edition as one file, from a disk and without network', { tag: '@once' }, () => {
  test('both documents are read, to the character', async ({ disk, site }) => {
    await disk.goto(fileOf(site));
    for (const { id, title } of documents) {
      await expect(disk.getByRole('heading', { name: title })).toBeVisible();
      const texts = await disk.locator(`[id^="${id}_"].s`).evaluateAll((all) =>
        all.map((sentence) => {
          const copy = sentence.cloneNode(true) as Element;
          for (const one of copy.querySelectorAll('.ref, .side-head')) one.remove();
          for (const one of copy.querySelectorAll('br')) one.replaceWith('\n');
          return copy.textContent;
        }),
      );
      expect(texts).toEqual(
        readModel(site, id).passages.flatMap(({ text, sentences }) =>
          sentences.map(({ start, end }) => text.slice(start, end)),
        ),
      );
    }
  });

  test('an exact phrase is counted as by hand, and leads to its sentence', async ({ disk, site }) => {
    await disk.goto(fileOf(site));
    for (const row of exact) expect.soft(places(await ask(disk, row.query)), row.query).toBe(expected(row));
    await ask(disk, exact.find((row) => expected(row) > 0)?.query ?? '');
    await disk.locator('#results a').first().click();
    await expect(disk.locator('.s:target')).toBeInViewport();
  });

  test('a name is found by all its names, as on the site', async ({ disk, site, page, at }) => {
    await disk.goto(fileOf(site));
    await page.goto(at('/search/?q=Kosygin'));
    const told = await page.locator('.tally, .count').first().innerText();
    expect(places(await ask(disk, 'Kosygin'))).toBe(places(told));
  });

  test('a name opens its entry, an entry leads to its places, a note back to its words', async ({
    disk,
    site,
  }) => {
    await disk.goto(fileOf(site));
    await disk.locator('a.mention[href^="#people"]').first().click();
    await expect(disk.locator('.entry:target')).toBeInViewport();
    await disk.locator('.entry:target .places a').first().click();
    await expect(disk.locator('.document :target')).toBeInViewport();
    await disk.locator('.text a.ref').first().click();
    await disk.locator('.note:target a').first().click();
    await expect(disk.locator('a.ref:target')).toBeInViewport();
  });

  test('the views show the published text, without brackets, and without insertions; what is copied is published', async ({
    disk,
    site,
  }) => {
    await disk.goto(fileOf(site));
    const insertion = disk.locator('.paragraph .supplied:not(.supplied .supplied)').first();
    const text = await insertion.innerText();
    expect(text).toMatch(/^\[.+\]$/);
    await disk.getByLabel('Quiet').check();
    expect(await insertion.innerText()).toBe(text.replace(/[[\]]/g, ''));
    await disk.getByLabel('Without').check();
    await expect(insertion.locator('.words').first()).toBeHidden();
    const paragraph = insertion.locator('xpath=ancestor::p');
    const [document = '', id = ''] = (await paragraph.getAttribute('id'))?.split('_') ?? [];
    await paragraph.evaluate((element) => getSelection()?.selectAllChildren(element));
    await disk.keyboard.press('ControlOrMeta+c');
    const published = readModel(site, document).passages.find((one) => one.id === id)?.text;
    expect(await disk.evaluate(() => navigator.clipboard.readText())).toBe(published);
  });

  test('it is accessible, and does not scroll sideways on a small phone', async ({ disk, site }) => {
    test.setTimeout(60_000);
    await disk.goto(fileOf(site));
    await ask(disk, 'of the');
    for (const [colorScheme, width] of [
      ['light', 320],
      ['dark', 1360],
    ] as const) {
      await disk.emulateMedia({ colorScheme });
      await disk.setViewportSize({ width, height: 800 });
      expect.soft(await violations(disk), `${colorScheme}, ${width} px wide`).toEqual([]);
      const tooWide = await disk.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect.soft(tooWide, `${width} px wide`).toBeLessThanOrEqual(0);
    }
  });

  test('words that try to be a script stay words', async ({ disk }) => {
    const file = join(mkdtempSync(join(tmpdir(), 'single-file-')), 'edition.html');
    writeFileSync(file, volumeToHtml(volumeOf(hostileEdition()), bundleSearcher()));
    await disk.goto(pathToFileURL(file).href);
    expect(await disk.title()).toContain('<script>');
    await ask(disk, 'taken');
    await expect(disk.locator('#results mark')).not.toHaveCount(0);
    expect(await disk.locator('img').count()).toBe(0);
    expect(await disk.title()).toContain('<script>');
  });

  test('in Firefox the documents are read, searched and followed too', async ({ site }) => {
    const firefox = findFirefox();
    test.skip(firefox === undefined, 'no Firefox is installed');
    test.setTimeout(90_000);
    const browser = await launchFirefox(firefox ?? '');
    const tab = await browser.newPage();
    const problems: string[] = [];
    tab.on('pageerror', (error) => problems.push(String(error)));
    tab.on('request', (request) => {
      if (!/^(?:file|data):/.test(request.url())) problems.push(request.url());
    });
    await tab.goto(fileOf(site));
    expect(await tab.$$eval('.document', (all) => all.length)).toBe(documents.length);
    for (const row of exact) {
      await tab.$eval('#query', (field, query) => ((field as HTMLInputElement).value = query), row.query);
      await tab.$eval('#search', (form) => {
        document.querySelector('#results')?.replaceChildren();
        (form as HTMLFormElement).requestSubmit();
      });
      const status = await tab.waitForSelector('#results [role=status]');
      expect
        .soft(places((await status?.evaluate((one) => one.textContent)) ?? ''), row.query)
        .toBe(expected(row));
    }
    const press = (selector: string) => tab.$eval(selector, (link) => (link as HTMLElement).click());
    await press('a.mention[href^="#people"]');
    await tab.waitForSelector('.entry:target');
    await press('.entry:target .places a');
    await tab.waitForSelector('.document :target');
    await press('#view-without');
    const shown = await tab.$eval('.paragraph .supplied .words', (words) => words.getClientRects().length);
    expect(shown).toBe(0);
    await browser.close();
    expect(problems, 'the file is quiet').toEqual([]);
  });
});
