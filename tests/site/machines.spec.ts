import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { builtPages, documents, expect, test } from './fixture.ts';

interface Linked {
  '@context': string;
  '@type': string;
  name: string;
  url: string;
  breadcrumb?: { itemListElement: { position: number; name: string; item: string }[] };
  mainEntity?: { '@type': string; name: string };
}

test('every page tells in linked data what it is, under its own name and address', ({ site }) => {
  for (const path of builtPages(site)) {
    if (!path.endsWith('/')) continue;
    const html = readFileSync(
      join(resolve(import.meta.dirname, '../..', site.folder), path, 'index.html'),
      'utf8',
    );
    const scripts = [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)];
    expect.soft(scripts, path).toHaveLength(1);
    const linked = JSON.parse(scripts[0]?.[1] ?? '{}') as Linked;
    expect.soft(linked['@context'], path).toBe('https://schema.org');
    expect.soft(linked.url, path).toBe(site.base.replace(/\/$/, '') + path);
    const steps = linked.breadcrumb?.itemListElement ?? [];
    expect.soft(steps.map(({ position }) => position)).toEqual(steps.map((_, at) => at + 1));
    if (path !== '/') expect.soft(steps.at(-1)?.item, path).toBe(linked.url);
    const files = new Set(builtPages(site));
    const inside = ({ item }: { item: string }) => `/${item.slice(site.base.length)}`;
    for (const step of steps) expect.soft(files, `${path} lies in ${step.item}`).toContain(inside(step));
  }
});

test('each example on the page of data is there, and says what the page says', async ({ page, at }) => {
  await page.goto(at('/about/'));
  await page.locator('#downloads').getByRole('link', { name: 'Data' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Data');
  const examples = await page.locator('.example').evaluateAll((all) =>
    all.map((example) => ({
      address: example.querySelector('a')?.href ?? '',
      excerpt: example.querySelector('code')?.textContent ?? '',
    })),
  );
  expect(examples.length).toBeGreaterThan(20);
  for (const { address, excerpt } of examples) {
    const response = await page.request.get(address);
    expect.soft(response.status(), address).toBe(200);
    expect.soft(excerpt.length, address).toBeGreaterThan(0);
    expect.soft(await response.text(), address).toContain(excerpt);
  }
});

test('a document names its files and the feed as alternates', async ({ page, at }) => {
  for (const { id } of documents) {
    await page.goto(at(`/documents/${id}/`));
    const links = await page
      .locator('link[rel=alternate]')
      .evaluateAll((all) =>
        all.map((link) => ({ href: (link as HTMLLinkElement).href, type: link.getAttribute('type') })),
      );
    expect(links.map(({ type }) => type)).toEqual(
      expect.arrayContaining([
        'application/atom+xml',
        'application/tei+xml',
        'application/json',
        'text/plain',
      ]),
    );
    for (const { href } of links) expect.soft((await page.request.get(href)).status(), href).toBe(200);
  }
});
