import { readFileSync } from 'node:fs';
import type { Page, Route } from '@playwright/test';
import { parse } from 'yaml';
import { ofType } from '../../src/edition/model.ts';
import { violations } from './axe.ts';
import { documents, expect, test } from './fixture.ts';
import { readModel } from './model.ts';

const [first = { id: '', title: '', date: '', archive: {} }] = documents;

const field = (page: Page) => page.locator('form[role=search] input').first();
const hits = (page: Page) => page.locator('.hits a.hit');
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

/** How many places in the documents' text the answer tells of: of as many sentences, unless it says otherwise. */
async function told(page: Page): Promise<number> {
  const text = (await tally(page).count()) > 0 ? await tally(page).innerText() : '';
  const [, sentences = '0', places = sentences] =
    /^(\d+) sentences?(?: with (\d+) places?)?/.exec(text) ?? [];
  return Number(places);
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
    talks?: Record<string, number>;
    conversation?: Record<string, number>;
    missing?: object;
    filter?: string[];
  }[];
  await page.goto(at('/search/'));
  // What is quoted is found by no other name.
  for (const { query, talks = {}, conversation = {}, missing, filter } of table) {
    if (!/^["“]/.test(query) || filter) continue;
    await ask(page, query);
    const counts = [...Object.values(talks), ...Object.values(conversation)];
    expect.soft(await told(page), query).toBe(counts.reduce((sum, count) => sum + count, 0));
    if (missing) await expect.soft(page.locator('.why'), query).not.toHaveCount(0);
  }
});

test('the number on a result is that of the marks on the page that it leads to', async ({ page, at }) => {
  test.setTimeout(60_000);
  for (const query of ['Kosygin', '1 March conference', '"of the" -Soviet', 'imperialis*', 'February 1965']) {
    await page.goto(at(`/search/?q=${encodeURIComponent(query)}`), { waitUntil: 'networkidle' });
    await expect(tally(page)).toBeVisible();
    const count = await told(page);
    const paths = await hits(page).evaluateAll((links) =>
      (links as HTMLAnchorElement[])
        .filter(({ pathname, hash }) => pathname.includes('/documents/') && /^#(?!note)/.test(hash))
        .map(({ pathname, search }) => pathname + search),
    );
    let sum = 0;
    for (const path of new Set(paths)) {
      await page.goto(path);
      const bar = page.getByRole('group', { name: 'What your search found here' });
      const [, own] = /^\d+ of (\d+)/.exec(await bar.innerText()) ?? [];
      sum += Number(own);
    }
    expect.soft(sum, query).toBe(count);
  }
});

test('what is counted by a filter is what it leaves, and lives in the address', async ({ page, at }) => {
  await page.goto(at('/search/?q=North'));
  await expect(tally(page)).toHaveText(/^\d+ sentences.* in \d+ paragraphs: /);
  const all = await tally(page).innerText();
  const choice = page.locator('.facets a', { hasText: 'insertions' });
  const count = Number(/\d+/.exec(await choice.innerText())?.[0]);
  await choice.click();
  await expect(page).toHaveURL(/\?q=North&in=insertion$/);
  await expect(tally(page)).toHaveText(new RegExp(`^${count} sentences`));
  await expect(page.getByRole('status').first()).toHaveText(/^\d+ sentences/);
  await page.locator('.facets div', { hasText: 'With' }).getByRole('link').first().click();
  await expect(page).toHaveURL(/&with=/);
  await expect(page.locator('.facets a[aria-current]')).toHaveCount(2);
  const narrowed = await tally(page).innerText();
  await page.reload();
  await expect(tally(page)).toHaveText(narrowed);
  await page.goBack();
  await page.goBack();
  await expect(tally(page)).toHaveText(all);
  await page.goto(at(`/search/?q=North&from=${first.date.slice(0, 7)}&to=${first.date}`));
  await expect(page.locator('.range input').first()).toHaveValue(first.date.slice(0, 7));
});

test('a hit leads to its sentence, where the words are marked until Escape', async ({ page, at }) => {
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
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(bar).toHaveCount(0);
  expect(await marked(page)).toEqual([]);
  expect(new URL(page.url()).search).toBe('');
});

test('what is typed before search has come is asked when it has', { tag: '@once' }, async ({ page, at }) => {
  const held = Promise.withResolvers<undefined>();
  await page.route('**/_astro/page.*.js', async (route) => {
    await held.promise;
    await route.continue();
  });
  await page.goto(at('/search/'));
  await field(page).fill('lost his temper');
  held.resolve(undefined);
  await expect(hits(page)).toHaveCount(1);
  await expect(field(page)).toHaveValue('lost his temper');
});

test('coming back, one is where one was', async ({ page, at }) => {
  await page.setViewportSize({ width: 1000, height: 500 });
  await page.goto(at('/search/?q=Kosygin'), { waitUntil: 'networkidle' });
  const hit = hits(page).nth(14);
  await hit.scrollIntoViewIfNeeded();
  const path = (await hit.getAttribute('href')) ?? '';
  const y = await page.evaluate(() => scrollY);
  await hit.click();
  await expect(page).toHaveURL(path);
  await page.goBack();
  await expect(hits(page).nth(14)).toBeFocused();
  expect(Math.abs((await page.evaluate(() => scrollY)) - y)).toBeLessThan(40);
});

test('an answer is taken away whole', { tag: '@once' }, async ({ page, at }) => {
  await page.goto(at('/search/?q=Korea&sort=order'), { waitUntil: 'networkidle' });
  await expect(tally(page)).toBeVisible();
  const sentences = await hits(page).count();
  const waiting = page.waitForEvent('download');
  await page.locator('.export').getByRole('button', { name: 'CSV' }).click();
  const download = await waiting;
  expect(download.suggestedFilename()).toBe('search-Korea.csv');
  const lines = readFileSync(await download.path(), 'utf8')
    .trimEnd()
    .split('\r\n');
  expect(lines.length).toBeGreaterThanOrEqual(sentences + 1);
  expect(lines[1]).toMatch(/https?:\/\/[^,]+\/documents\/[^,]+#\w+$/);
});

test('hits are sorted by what stands before and behind', { tag: '@once' }, async ({ page, at }) => {
  await page.goto(at('/search/?q="Kosygin"&sort=right'));
  await expect(hits(page).first()).toBeVisible();
  const behind = await page.locator('.hits').first().locator('.hit .r').allInnerTexts();
  const words = behind.map((text) =>
    (text.replace(/^\S*?Kosygin/, '').match(/[\p{L}\p{N}'’-]+/gu) ?? []).join(' '),
  );
  expect(words).toEqual([...words].sort(new Intl.Collator('en', { ignorePunctuation: true }).compare));
});

test(
  'words in one document only are ranked by Pagefind, and if it fails, that is told',
  { tag: '@once' },
  async ({ browser, at }) => {
    // Failures are told on the console: a page of its own.
    const page = await browser.newPage();
    let fails = true;
    await page.route('**/pagefind/index/**', (route) => (fails ? route.abort() : route.continue()));
    await page.goto(at('/search/?q="temper" "clique"'));
    // It is all that there is, and so stands open.
    const apart = page.locator('.apart', { hasText: 'in one document only' });
    await expect(apart.locator('.hit')).toHaveCount(1);
    await expect(apart).toContainText('could not be told');
    fails = false;
    await apart.getByRole('button', { name: 'Try again' }).click();
    await expect(apart).not.toContainText('could not be told');
    await expect(apart.locator('.hit')).toHaveCount(1);
  },
);

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

test('names are found under any name, never worse for being written', async ({ page, at }) => {
  const names = {
    'Chou En-lai': 'Zhou Enlai',
    'Zhou Enlai': 'Zhou Enlai',
    'Kim Il-sŏng': 'Kim Il Sung',
    'Kim Il-sung': 'Kim Il Sung',
    周恩来: 'Zhou Enlai',
    김일성: 'Kim Il Sung',
    Косыгин: 'Alexei Kosygin',
    DPRK: 'North Korea',
  };
  const counts = new Map<string, number>();
  for (const [query, name] of Object.entries(names)) {
    await page.goto(at(`/search/?q=${query}`));
    await expect(page.locator('.understood')).toContainText(`${query} (${name}, under every name)`);
    await expect(page.locator('.found-entry h2 a').first()).toHaveText(name);
    await expect(hits(page).first()).toBeVisible();
    expect(await told(page), query).toBeGreaterThanOrEqual(counts.get(name) ?? 0);
    counts.set(name, Math.max(await told(page), counts.get(name) ?? 0));
  }
  await page.getByRole('link', { name: 'Only as written' }).click();
  await expect(page).toHaveURL(/as=written/);
  await expect(tally(page)).toContainText('No matches in the documents’ text');
  await page.goBack();
  await expect(page.locator('.understood')).toContainText('under every name');
  await hits(page).first().click();
  await expect(page).toHaveURL(/name=places%2Fnorth-korea%3DDPRK#/);
  await expect.poll(async () => (await marked(page)).length).toBeGreaterThan(0);
});

test('what was not found is told with a reason and a way on', async ({ page, at }) => {
  await page.goto(at('/search/?q=kozygin'));
  await expect(page.locator('.why')).toContainText('“kozygin” does not occur; did you mean Kosygin');
  await page.getByRole('link', { name: 'Kosygin', exact: true }).click();
  await expect(field(page)).toHaveValue('Kosygin');
  await expect(hits(page).first()).toBeVisible();

  const ways: Record<string, string> = {
    Rjcsuby: 'Косыгин',
    '"lost temper"': 'Look for them apart',
    'temper Gromyko': 'Look for any of them',
    'temper -Premier': 'Leave nothing out',
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

test('the history holds what was entered, not every letter', async ({ page, at }) => {
  await page.goto(at('/search/'));
  await field(page).pressSequentially('Kosygin');
  await expect(page).toHaveURL(/\?q=Kosygin$/);
  const all = await tally(page).innerText();
  await page.goBack();
  await expect(field(page)).toHaveValue('');
  await expect(page.locator('.answer')).toBeEmpty();
  await page.goForward();
  await expect(tally(page)).toHaveText(all);
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
});

test('suggestions by the pattern of a combobox', { tag: '@once' }, async ({ page, at }) => {
  await page.goto(at('/search/'));
  const combobox = page.getByRole('combobox');
  await combobox.pressSequentially('kosy');
  const options = page.getByRole('option');
  await expect(options.first()).toContainText('Alexei Kosygin');
  await expect(combobox).toHaveAttribute('aria-expanded', 'true');
  await combobox.press('ArrowDown');
  await expect(combobox).toBeFocused();
  await expect(combobox).toHaveAttribute('aria-activedescendant', 'suggestion-0');
  await expect(options.first()).toHaveAttribute('aria-selected', 'true');
  expect(await violations(page)).toEqual([]);
  await combobox.press('Escape');
  await expect(options).toHaveCount(0);
  await combobox.press('Backspace');
  await expect(options.first()).toBeVisible();
  await combobox.press('ArrowDown');
  await combobox.press('Enter');
  await expect(combobox).toHaveValue('Alexei Kosygin');
  await expect(page.locator('.found-entry')).toHaveCount(1);
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
  await expect.poll(() => fetched.some((url) => url.endsWith('head.json'))).toBe(true);
});

test('a late answer never overwrites a newer one', { tag: '@once' }, async ({ page, at }) => {
  const held = Promise.withResolvers<undefined>();
  await page.route('**/search/texts/**', async (route) => {
    await held.promise;
    await route.continue();
  });
  await page.goto(at('/search/'));
  const asked = page.waitForRequest('**/search/texts/**');
  await field(page).fill('Kosygin');
  await asked;
  await field(page).fill('…');
  await expect(page.locator('.why')).toHaveText('No word to look for.');
  held.resolve(undefined);
  await page.waitForLoadState('networkidle');
  await expect(page.locator('.why')).toHaveText('No word to look for.');
  await expect(hits(page)).toHaveCount(0);
});

test(
  'whatever fails, it is never told that something does not occur, and a retry works',
  { tag: '@once' },
  async ({ browser, at }) => {
    // Failures are told on the console: a page of its own.
    const page = await browser.newPage();
    test.setTimeout(60_000);
    const ways: Record<string, (route: Route) => Promise<void>> = {
      abort: (route) => route.abort(),
      missing: (route) => route.fulfill({ status: 404, body: 'Not found' }),
      garbage: (route) => route.fulfill({ status: 200, body: '<!doctype html><p>Welcome to the hotel' }),
    };
    for (const [way, fail] of Object.entries(ways))
      for (const file of ['head.json', 'shelf/*', 'texts/*', 'blocks/*']) {
        await page.route(`**/search/${file}*`, fail);
        await page.goto(at('/search/'));
        await field(page).fill('temper');
        const again = page.getByRole('button', { name: 'Try again' });
        await expect(again, `${way} of ${file}`).toBeVisible();
        await expect(page.locator('.search')).not.toContainText('does not occur');
        await page.unroute(`**/search/${file}*`);
        await again.click();
        await expect(hits(page), `${way} of ${file}`).toHaveCount(1);
      }
  },
);

test('a file that hangs is given up, and told', { tag: '@once' }, async ({ browser, at }) => {
  // Failures are told on the console: a page of its own.
  const page = await browser.newPage();
  await page.route('**/search/shelf/**', () => new Promise<void>(() => undefined));
  await page.goto(at('/search/?q=temper'));
  await expect(page.getByRole('alert')).toContainText('could not be loaded', { timeout: 20_000 });
  await expect(page.locator('.search')).not.toContainText('does not occur');
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
