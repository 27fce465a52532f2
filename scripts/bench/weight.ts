import { globSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { table } from './table.ts';

/** What a reading page may weigh, in bytes after brotli. */
const budgets: Record<string, number> = { html: 25_000, css: 8_000, script: 6_000, font: 100_000 };
const kinds: Record<string, string> = { '.html': 'html', '.css': 'css', '.js': 'script', '.woff2': 'font' };

const compress = (content: string | Buffer) => brotliCompressSync(content).length;

/** Fonts are compressed as they are. */
const weigh = (file: string, kind: string) => {
  const bytes = readFileSync(file);
  return kind === 'font' ? bytes.length : compress(bytes);
};

/** A page without its style elements, and what these hold. */
function part(html: string): { markup: string; style: string } {
  const styles = /<style[^>]*>([^]*?)<\/style>/g;
  return {
    markup: html.replace(styles, ''),
    style: [...html.matchAll(styles)].map(([, text]) => text).join('\n'),
  };
}

/**
 * Loads every document's page and weighs what it fetched before any interaction.
 *
 * @param page a page of a browser
 * @param root the folder of the built site
 * @param origin where it is served
 * @returns a table, and whether every budget holds
 */
export async function weights(
  page: Page,
  root: string,
  origin: string,
): Promise<{ text: string; held: boolean }> {
  const rows: (string | number)[][] = [];
  let held = true;
  for (const file of globSync('documents/*/index.html', { cwd: root }).sort()) {
    const fetched: string[] = [];
    const foreign: string[] = [];
    const note = (request: { url(): string }) => {
      const url = new URL(request.url());
      if (url.protocol === 'data:') return;
      if (url.origin === origin) fetched.push(decodeURIComponent(url.pathname));
      else foreign.push(url.href);
    };
    page.on('request', note);
    await page.addInitScript(() => {
      new PerformanceObserver((list) => {
        const shifts = list.getEntries() as unknown as { value: number }[];
        document.documentElement.dataset.shift = String(
          shifts.reduce((sum, { value }) => sum + value, Number(document.documentElement.dataset.shift ?? 0)),
        );
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(`${origin}/${file.replace(/index\.html$/, '')}`, { waitUntil: 'networkidle' });
    const shift = Number(await page.evaluate(() => document.documentElement.dataset.shift ?? 0));
    page.off('request', note);

    // What is written into the page is weighed as what it is.
    const { markup, style } = part(readFileSync(join(root, file), 'utf8'));
    const sums: Record<string, number> = { html: compress(markup), css: compress(style), script: 0, font: 0 };
    for (const path of fetched) {
      const name = path.endsWith('/') ? `${path}index.html` : path;
      const kind = kinds[extname(name)];
      if (kind !== undefined && kind !== 'html')
        sums[kind] = (sums[kind] ?? 0) + weigh(join(root, name), kind);
    }
    held &&=
      Object.entries(budgets).every(([kind, most]) => (sums[kind] ?? 0) <= most) &&
      shift === 0 &&
      foreign.length === 0;
    rows.push([
      file.split('/')[1] ?? '',
      ...Object.keys(budgets).map((kind) => sums[kind] ?? 0),
      shift,
      foreign.length,
    ]);
  }
  const limits = ['budget', ...Object.values(budgets), 0, 0];
  const head = ['reading page, bytes', ...Object.keys(budgets), 'layout shift', 'foreign requests'];
  return { text: table(head, [...rows, limits]), held };
}
