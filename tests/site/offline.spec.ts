import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { writeWorker } from '../../src/offline/integration.ts';
import { MOST_KEPT } from '../../src/offline/plan.ts';
import { documents, expect, test, type BuiltSite } from './fixture.ts';

/** A copy of the built site with a server of its own, which can be stopped and published anew. */
class Published {
  readonly folder = mkdtempSync(join(tmpdir(), 'offline-'));
  readonly #base: string;
  #server: ChildProcess | undefined;
  address = '';

  constructor({ folder, base }: BuiltSite) {
    this.#base = base;
    cpSync(resolve(import.meta.dirname, '../..', folder), this.folder, { recursive: true });
  }

  async serve(): Promise<void> {
    const server = spawn(process.execPath, ['tests/site/server.ts', this.folder, this.#base]);
    this.#server = server;
    this.address = await new Promise((found) => {
      server.stdout.on('data', (line) => {
        found(/http:\S+/.exec(String(line))?.[0] ?? '');
      });
    });
  }

  /** From now on nothing answers. */
  async stop(): Promise<void> {
    const gone = new Promise((done) => this.#server?.once('exit', done));
    this.#server?.kill();
    await gone;
  }

  /** Publishes a page with other words. */
  change(path: string, from: string, to: string): void {
    const file = join(this.folder, path, 'index.html');
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll(from, to));
    writeWorker(this.folder, this.#base, true);
  }

  /** Becomes larger than what is kept unread. */
  grow(): void {
    const page = join(this.folder, 'documents/large');
    mkdirSync(page);
    writeFileSync(join(page, 'index.html'), 'x'.repeat(MOST_KEPT));
    writeWorker(this.folder, this.#base, true);
  }

  /** Has the worker run as in a browser that is told to save data. */
  saveData(): void {
    const file = join(this.folder, 'sw.js');
    const saving = "Object.defineProperty(navigator, 'connection', { value: { saveData: true } });";
    writeFileSync(file, `${saving}\n${readFileSync(file, 'utf8')}`);
  }

  remove(): void {
    this.#server?.kill();
    rmSync(this.folder, { recursive: true });
  }
}

/** How many files the browser keeps. */
const kept = (page: Page) =>
  page.evaluate(async () => {
    let count = 0;
    for (const key of await caches.keys()) count += (await (await caches.open(key)).keys()).length;
    return count;
  });

/** The paths of the files that the browser keeps, under the site's. */
const keptPaths = (page: Page) =>
  page.evaluate(async () => {
    const { scope } = (await navigator.serviceWorker.getRegistration()) ?? { scope: '' };
    const paths: string[] = [];
    for (const key of await caches.keys())
      for (const { url } of await (await caches.open(key)).keys()) paths.push(url.slice(scope.length));
    return paths;
  });

/** Waits until all is kept that is going to be. */
async function settled(page: Page, atLeast: number): Promise<void> {
  let before = -1;
  await expect
    .poll(
      async () => {
        const now = await kept(page);
        const isDone = now === before && now >= atLeast;
        before = now;
        return isDone;
      },
      { intervals: [400], timeout: 30_000 },
    )
    .toBe(true);
}

test.describe('without network @once', () => {
  let published: Published;
  let context: BrowserContext;

  test.beforeEach(async ({ browser, site }) => {
    // All of the site is fetched and hashed.
    test.slow();
    published = new Published(site);
    await published.serve();
    context = await browser.newContext({ serviceWorkers: 'allow' });
  });

  test.afterEach(async () => {
    await context.close();
    published.remove();
  });

  test('after one visit all documents are read, search answers, links are followed; it can be switched off', async () => {
    const page = await context.newPage();
    const at = (path: string) => published.address + path;
    await page.goto(at('?offline'));
    await settled(page, 60);
    // Search is kept when it is first used.
    await page.goto(at('search/?q=Kosygin'));
    await expect(page.locator('mark').first()).toBeVisible();
    await settled(page, 90);
    await published.stop();

    for (const { id, title } of documents) {
      await page.goto(at(`documents/${id}/?to=p1s1#p1s1`));
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
    }
    await page.locator('a.mention.first').first().click();
    await page.goto(at('search/?q=Brezhnev'));
    await expect(page.locator('mark').first()).toBeVisible();
    await page.goto(at('nowhere/'));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Without network');

    await page.locator('#offline').uncheck();
    await expect.poll(() => kept(page)).toBe(0);
  });

  test('the reader marks, notes and finds it again', async () => {
    const page = await context.newPage();
    const { id } = documents[0] as { id: string };
    await page.goto(`${published.address}?offline`);
    await settled(page, 60);
    await published.stop();
    await page.goto(`${published.address}documents/${id}/`);
    await page.locator('.num[href="#p1"]').click();
    await page.getByRole('button', { name: 'Mark', exact: true }).click();
    await page.locator('.mark-fields textarea').fill('Without network');
    await expect(page.locator('passage-panel output')).toHaveText('Saved.');
    await page.goto(`${published.address}marks/`);
    await expect(page.locator('.mark-note')).toHaveText('Without network');
    await page.locator('.mark > a').click();
    await expect(page.locator('.num[href="#p1"]')).toHaveAttribute('aria-description', '1 mark');
  });

  test('a new build replaces the old one, and a page that is open says that its text is newer', async () => {
    const page = await context.newPage();
    const { id } = documents[0] as { id: string };
    await page.goto(`${published.address}documents/${id}/?offline`);
    await settled(page, 60);
    const builds = () => page.evaluate(() => caches.keys());
    const [first] = await builds();
    published.change(`documents/${id}`, '</h1>', ' (revised)</h1>');
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
    await page.getByRole('link', { name: 'Read it' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('(revised)');
    await expect.poll(builds).toHaveLength(1);
    expect(await builds()).not.toContain(first);
    // Read anew, it is not told again.
    await expect(page.locator('.newer')).toHaveCount(0);
  });

  test('of a large edition what was read is kept, and a page that was not says so', async () => {
    const page = await context.newPage();
    const [read = { id: '', title: '' }, unread = { id: '' }] = documents;
    const at = (path: string) => published.address + path;
    published.grow();
    await page.goto(at('about/?offline'));
    await settled(page, 5);
    await page.goto(at(`documents/${read.id}/`));
    await expect.poll(() => keptPaths(page)).toContain(`documents/${read.id}/`);
    await published.stop();

    await page.goto(at(`documents/${read.id}/`));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(read.title);
    await page.goto(at('documents/'));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Documents');
    await page.goto(at(`documents/${unread.id}/`));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Without network');
    await expect(page.locator('main')).toContainText('keeps only what you have read');
    expect(await keptPaths(page)).not.toContain(`documents/${unread.id}/`);
  });

  test('where data are to be saved, nothing is fetched that was not read', async () => {
    const page = await context.newPage();
    const [read = { id: '', title: '' }] = documents;
    published.saveData();
    await page.goto(`${published.address}?offline`);
    await page.evaluate(() => navigator.serviceWorker.ready);
    await page.goto(`${published.address}documents/${read.id}/`);
    await expect.poll(() => keptPaths(page)).toContain(`documents/${read.id}/`);
    await settled(page, 1);
    const pages = (await keptPaths(page)).filter((path) => path === '' || path.endsWith('/'));
    expect(pages).toEqual([`documents/${read.id}/`]);
    await published.stop();
    await page.reload();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(read.title);
  });

  test('where the site is made nothing is kept unasked', async () => {
    const page = await context.newPage();
    await page.goto(published.address);
    await page.waitForTimeout(500);
    expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(
      0,
    );
  });
});
