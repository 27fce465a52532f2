import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { XmlDocument } from 'libxml2-wasm';
import { afterAll, expect, test } from 'vitest';
import { finishBuild } from './finish-build.ts';

const home = mkdtempSync(join(tmpdir(), 'sitemap-'));
process.env.EDITION = 'content';
const { makeStock } = await import('../../src/loader/loader.ts');
const { sitemap } = await import('../../src/loader/sitemap.ts');
afterAll(() => {
  rmSync(home, { recursive: true });
});

const silent = { warn: () => undefined, error: () => undefined };
const pages = ['', 'documents/soviet-korean-talks/', 'marks/', 'offline/', '404/'].map((pathname) => ({
  pathname,
}));

/** Writes the sitemaps of a site into a folder. */
async function write(site: string | undefined): Promise<string> {
  makeStock(process.cwd(), '/edition/', silent, false);
  const dir = mkdtempSync(join(home, 'site-'));
  await finishBuild(sitemap(), dir, { base: '/edition/', site, pages });
  return dir;
}

const read = (file: string, name: string) => {
  const tree = XmlDocument.fromString(readFileSync(file, 'utf8'));
  const found = tree
    .find(`//s:${name}`, { s: 'http://www.sitemaps.org/schemas/sitemap/0.9' })
    .map((node) => node.content);
  tree.dispose();
  return found;
};

test('every page but those that say nothing of the edition is listed, a document with its last revision', async () => {
  const dir = await write('https://example.org');
  expect(read(join(dir, 'sitemap-index.xml'), 'loc')).toEqual(['https://example.org/edition/sitemap-0.xml']);
  const file = join(dir, 'sitemap-0.xml');
  expect(read(file, 'loc')).toEqual([
    'https://example.org/edition/',
    'https://example.org/edition/documents/soviet-korean-talks/',
  ]);
  expect(read(file, 'lastmod')).toEqual([expect.stringMatching(/^\d{4}-\d\d-\d\d$/)]);
});

test('there is none where it is not known how pages are addressed', async () => {
  expect(readdirSync(await write(undefined))).toEqual([]);
});
