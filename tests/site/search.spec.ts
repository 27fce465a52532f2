import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { parse } from 'yaml';
import { paragraphOf } from '../../src/schema/passage-id.ts';
import type { TextKind } from '../../src/search/match/answer.ts';
import { words } from '../../src/search/match/tokens.ts';
import { violations } from './axe.ts';
import { documents, expect, test } from './fixture.ts';
import { ofType } from '../../src/edition/model.ts';
import { readModel } from './model.ts';

const [first = { id: '', title: '', date: '', archive: {} }] = documents;

const field = (page: Page) => page.getByRole('searchbox');
const hits = (page: Page) => page.locator('.hits a.kwic');
const tally = (page: Page) => page.locator('.answer .tally');

/** Types a query, and waits until another answer stands. */
async function ask(page: Page, query: string): Promise<void> {
  await page.evaluate(() => {
    for (const element of document.querySelectorAll('.answer > *')) element.classList.add('earlier');
  });
  await field(page).fill(query);
  await expect(page.locator('.answer > .earlier')).toHaveCount(0);
  await expect(page.locator('.answer > *')).not.toHaveCount(0);
}

/** How many hits are shown in each paragraph of each document: `{ ID: { p7: 3 } }`. */
async function places(page: Page): Promise<Record<string, Record<string, number>>> {
  const addresses = await hits(page).evaluateAll((links) =>
    (links as HTMLAnchorElement[]).map(({ pathname, hash }) => ({ pathname, hash })),
  );
  const counts: Record<string, Record<string, number>> = {};
  for (const { pathname, hash } of addresses) {
    const [, document] = /\/documents\/([^/]+)\/$/.exec(pathname) ?? [];
    const passage = paragraphOf(hash.slice(1));
    if (document === undefined || !passage || passage.startsWith('note-')) continue;
    const own = (counts[document] ??= {});
    own[passage] = (own[passage] ?? 0) + 1;
  }
  return counts;
}

/** The texts that are marked on a document's page. */
const marked = (page: Page, name = 'found') =>
  page.evaluate(
    (of) => [...(CSS.highlights.get(of) ?? [])].map((range) => (range as Range).toString()),
    name,
  );

test('finds what was counted by hand, in every document', { tag: '@once' }, async ({ page, at }) => {
  test.setTimeout(60_000);
  const table = parse(readFileSync(new URL('../fixtures/search/queries.yml', import.meta.url), 'utf8')) as {
    query: string;
    talks?: object;
    conversation?: object;
    missing?: object;
    filter?: TextKind[];
  }[];
  /** Names in other scripts, which stand in no text, are found under those that do. */
  const isName = (query: string) => /^[\p{sc=Han}\p{sc=Cyrillic}]+$/u.test(query);
  let filtered: TextKind[] = [];
  await page.goto(at('/search/'));
  for (const { query, talks, conversation, missing, filter = [] } of table) {
    if (isName(query)) continue;
    if (filter.join() !== filtered.join()) {
      filtered = filter;
      await page.goto(at(`/search/?${new URLSearchParams(filter.map((kind) => ['in', kind])).toString()}`));
    }
    await ask(page, query);
    const expected = {
      ...(talks && { 'soviet-korean-talks': talks }),
      ...(conversation && { 'pan-kim-conversation': conversation }),
    };
    expect.soft(await places(page), query).toEqual(expected);
    if (missing) await expect.soft(page.locator('.why'), query).not.toHaveCount(0);
  }
});

test('the index knows every word of the texts', { tag: '@once' }, async ({ page, at, site }) => {
  const wanted = documents.map(({ id }) => [
    ...new Set(readModel(site, id).passages.flatMap(({ text }) => words(text).map(({ word }) => word))),
  ]);
  await page.goto(at('/search/'));
  const unknown = await page.evaluate(
    async ([ids, lists]) => {
      const catalog = (await (await fetch('catalog.json')).json()) as {
        records: string;
        documents: { id: string }[];
      };
      const address = new URL('../pagefind/pagefind.js', location.href).href;
      const pagefind = (await import(address)) as {
        search: (query: string) => Promise<{ results: { id: string }[] }>;
      };
      const names = catalog.records.split(' ');
      const lost: string[] = [];
      for (const [place, list] of lists.entries()) {
        const name = names[catalog.documents.findIndex(({ id }) => id === ids[place])];
        for (const word of list) {
          const { results } = await pagefind.search(`"${word}"`);
          if (!results.some(({ id }) => id === name)) lost.push(word);
        }
      }
      return lost;
    },
    [documents.map(({ id }) => id), wanted] as const,
  );
  expect(unknown).toEqual([]);
});

test('tells how many there are before it shows them, and in whose text each lies', async ({ page, at }) => {
  await page.goto(at('/search/?q=North'));
  await expect(tally(page)).toHaveText(/^\d+ occurrences in \d+ paragraphs: /);
  const group = page.getByRole('group', { name: 'In', exact: true });
  await expect(group.getByRole('button', { name: /^Insertions \d+$/ })).toBeVisible();
  const inInsertions = await hits(page).filter({ hasText: 'insertion' }).count();
  await group.getByRole('button', { name: /^Insertions/ }).click();
  await expect(hits(page)).toHaveCount(inInsertions);
  await expect(page).toHaveURL(/\?q=North&in=insertion$/);
  await expect(page.getByRole('status')).toHaveText(/^\d+ occurrences/);
});

test('a hit leads to its sentence, where the words are marked', async ({ page, at }) => {
  await page.goto(at('/search/?q="lost his temper"'));
  await expect(hits(page)).toHaveCount(1);
  await hits(page).click();
  await expect(page).toHaveURL(/\/documents\/[^/]+\/\?q=%22lost\+his\+temper%22#p2s1$/);
  await expect.poll(() => marked(page)).toEqual(['lost his] temper']);
  await expect(page.locator('.cited')).toHaveAttribute('id', 'p2s1');
  const bar = page.getByRole('group', { name: 'What your search found here' });
  await expect(bar).toContainText('1 of 1');
  await page.getByLabel('Without', { exact: true }).check();
  await expect(bar).toContainText('1 of 1');
  await bar.getByRole('button', { name: 'Take the marks away' }).click();
  await expect(bar).toHaveCount(0);
  expect(await marked(page)).toEqual([]);
  await expect(page).toHaveURL(/\/documents\/[^/]+\/#p2s1$/);
});

test('the marks of a document can be stepped through, and stay out of citations', async ({
  page,
  at,
  site,
}) => {
  const { passages } = readModel(site, first.id);
  const mentions = passages.flatMap(({ annotations }) => ofType(annotations, 'mention'));
  const [{ entry } = { entry: '' }] = mentions;
  const count = mentions.filter((one) => one.entry === entry).length;
  await page.goto(at(`/documents/${first.id}/?q=&name=${entry}`));
  const bar = page.getByRole('group', { name: 'What your search found here' });
  await expect(bar).toContainText(`1 of ${count}`);
  expect(await marked(page)).toHaveLength(count);
  await bar.getByRole('button', { name: 'The one before' }).click();
  await expect(bar).toContainText(`${count} of ${count}`);
  const [last] = await marked(page, 'found-one');
  expect(last).toBe((await marked(page)).at(-1));
  await page.keyboard.press('ArrowRight');
  await expect(bar).toContainText(`1 of ${count}`);
  await page
    .locator('#p1 > .s')
    .first()
    .click({ position: { x: 3, y: 8 } });
  // The search stays in the address, so that the marks are there again; it is in no citation.
  await expect(page).toHaveURL(/[?&]name=[^#]*#p1s1$/);
  await expect(page.locator('.panel-citation')).not.toContainText('name=');
});

test('names are found under any name, with a line that says why', async ({ page, at }) => {
  const names = {
    'Chou En-lai': 'Zhou Enlai',
    'Kim Il-sŏng': 'Kim Il Sung',
    周恩来: 'Zhou Enlai',
    김일성: 'Kim Il Sung',
    Косыгин: 'Alexei Kosygin',
    DPRK: 'North Korea',
  };
  for (const [query, name] of Object.entries(names)) {
    await page.goto(at(`/search/?q=${query}`));
    await expect(page.locator('.why').first()).toHaveText(
      `“${query}” is ${name}, found under every name that the documents use.`,
    );
    await expect(page.locator('.found-entry h2 a').first()).toHaveText(name);
    await expect(hits(page).first()).toBeVisible();
    // The card says how often the documents name the entry, and so many are found.
    const [, named] = /Named (\d+) times/.exec(await page.locator('.found-entry').first().innerText()) ?? [];
    await expect(tally(page)).toContainText(`${named} occurrences`);
  }
  await hits(page).first().click();
  await expect(page).toHaveURL(/name=places%2Fnorth-korea#/);
  await expect.poll(async () => (await marked(page)).length).toBeGreaterThan(0);
});

test('a name that is written as typed can be looked for in other words too', async ({ page, at }) => {
  await page.goto(at('/search/?q=US'));
  const before = await tally(page).innerText();
  await page.getByRole('link', { name: 'Find these too' }).click();
  await expect(page).toHaveURL(/names=all/);
  await expect(tally(page)).not.toHaveText(before);
  await page.goBack();
  await expect(tally(page)).toHaveText(before);
});

test('what was not found is told with a reason and a way on', async ({ page, at }) => {
  await page.goto(at('/search/?q=kozygin'));
  await expect(page.locator('.why')).toContainText('“kozygin” does not occur; did you mean Kosygin');
  await page.getByRole('link', { name: 'Kosygin', exact: true }).click();
  await expect(field(page)).toHaveValue('Kosygin');
  await expect(hits(page).first()).toBeVisible();

  const ways: Record<string, string> = {
    '"lost temper"': 'Look for them apart',
    'temper Gromyko': 'Look for any of them',
    'temper -Kosygin -Korean -lip': 'Leave nothing out',
  };
  for (const [query, way] of Object.entries(ways)) {
    await page.goto(at(`/search/?q=${encodeURIComponent(query)}`));
    await page.getByRole('link', { name: way }).click();
    await expect(hits(page).first()).toBeVisible();
  }
  await page.goto(at('/search/?q=temper&document=none'));
  await page.getByRole('link', { name: 'Show all' }).click();
  await expect(hits(page).first()).toBeVisible();
});

test('query, filters and order live in the address, and can be gone back to', async ({ page, at }) => {
  await page.goto(at('/search/'));
  await field(page).pressSequentially('Kosygin');
  await expect(page).toHaveURL(/\?q=Kosygin$/);
  const all = await tally(page).innerText();
  await page.getByRole('group', { name: 'Document' }).getByRole('button').first().click();
  await expect(page).toHaveURL(/\?q=Kosygin&document=/);
  await page.getByRole('group', { name: 'Named with it' }).getByRole('button').first().click();
  await expect(page).toHaveURL(/&with=/);
  const pressed = page.getByRole('group', { name: 'Named with it' }).locator('[aria-pressed=true]');
  // The address changes at once, the answer when it is there.
  await expect(pressed).toHaveCount(1);
  const narrowed = await tally(page).innerText();
  expect(narrowed).not.toBe(all);
  await page.reload();
  await expect(tally(page)).toHaveText(narrowed);
  await expect(pressed).toHaveCount(1);
  await page.goBack();
  await page.goBack();
  await expect(tally(page)).toHaveText(all);
  await expect(page).toHaveURL(/\?q=Kosygin$/);
  await page.goBack();
  await expect(field(page)).toHaveValue('');
  await expect(page.locator('.answer')).toBeEmpty();
  await page.goForward();
  await expect(tally(page)).toHaveText(all);
  await page.goto(at(`/search/?q=Kosygin&date=${first.date.slice(0, 7)}`));
  await expect(page.getByRole('group', { name: 'Date' }).locator('[aria-pressed=true]')).toHaveCount(1);
});

test('at hand everywhere by keyboard', { tag: '@once' }, async ({ page, at }) => {
  await page.goto(at('/about/'));
  await page.keyboard.press('/');
  await expect(field(page)).toBeFocused();
  await page.keyboard.type('Kosygin');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/search\/\?q=Kosygin$/);
  await expect(hits(page).first()).toBeVisible();
  await page.keyboard.press('/');
  await expect(field(page)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('.found-entry h2 a')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(hits(page).first()).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(field(page)).toBeFocused();
  await page.keyboard.type('temper');
  await expect(page.locator('.found-entry')).toHaveCount(0);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/documents\//);
});

test('a reference goes straight to what it names', async ({ page, at }) => {
  const references = documents.flatMap(({ archive, id, date }) => {
    const alone = documents.filter((other) => other.date === date).length === 1;
    return [id, archive.reference, archive.record, ...(alone ? [date] : [])].flatMap((text) =>
      text === undefined ? [] : [{ text, path: `/documents/${id}/` }],
    );
  });
  for (const { text, path } of references) {
    await page.goto(at('/about/'));
    await field(page).fill(text);
    await field(page).press('Enter');
    await expect(page, text).toHaveURL(at(path));
  }
  await page.goto(at(`/search/?q=${first.id}, ¶ 2, sentence 1`));
  await expect(page.locator('.destination')).toHaveCount(1);
  await field(page).press('Enter');
  await expect(page).toHaveURL(at(`/documents/${first.id}/#p2s1`));
  // What stands in every document goes to none of them by itself.
  await page.goto(at('/search/?q=¶ 1&go='));
  await expect(page.locator('.destination')).toHaveCount(documents.length);
  await expect(page).toHaveURL(/\/search\/\?q=/);
});

test('no byte of search before a reader shows that it is wanted', { tag: '@once' }, async ({ page, at }) => {
  const fetched: string[] = [];
  page.on('request', (request) => {
    if (/\/(?:pagefind|search)\//.test(new URL(request.url()).pathname)) fetched.push(request.url());
  });
  await page.goto(at(`/documents/${first.id}/`));
  await page.waitForLoadState('networkidle');
  expect(fetched).toEqual([]);
  await field(page).hover();
  await expect.poll(() => fetched.some((url) => url.endsWith('.pagefind'))).toBe(true);
});

test('a late answer never overwrites a newer one', { tag: '@once' }, async ({ page, at }) => {
  const held = Promise.withResolvers<undefined>();
  await page.route('**/search/documents/**', async (route) => {
    await held.promise;
    await route.continue();
  });
  await page.goto(at('/search/'));
  const asked = page.waitForRequest('**/search/documents/**');
  await field(page).fill('Kosygin');
  await asked;
  await field(page).fill('…');
  await expect(page.locator('.why')).toHaveText('No word to look for.');
  held.resolve(undefined);
  await page.waitForLoadState('networkidle');
  await expect(page.locator('.why')).toHaveText('No word to look for.');
  await expect(hits(page)).toHaveCount(0);
});

test('answers are accessible, and fit a small phone', { tag: '@once' }, async ({ page, at }) => {
  test.setTimeout(60_000);
  await page.goto(at('/search/?q=Kosygin'));
  await expect(hits(page).first()).toBeVisible();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    for (const width of [320, 1360]) {
      await page.setViewportSize({ width, height: 800 });
      expect.soft(await violations(page), `${colorScheme}, ${width} px wide`).toEqual([]);
      const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect.soft(beyond).toBeLessThanOrEqual(0);
    }
  }
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the field leads to the search page, which says what to do', async ({ page, at }) => {
    await page.goto(at('/'));
    await field(page).fill('Kosygin');
    await field(page).press('Enter');
    await expect(page).toHaveURL(/\/search\/\?q=Kosygin/);
    await expect(page.locator('.sorry')).toBeVisible();
    await page.locator('.sorry').getByRole('link', { name: 'insertions' }).click();
    await expect(page).toHaveURL(at('/insertions/'));
  });
});
