import { once } from 'node:events';
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type LaunchOptions } from '@playwright/test';
import lighthouse from 'lighthouse';
import { parse, type DefaultTreeAdapterMap } from 'parse5';
import { median } from './median.ts';
import { serve } from './serve.ts';
import { table } from './table.ts';

/** Of each category, on a phone. */
const SCORE = 100;
/**
 * How much later than on a bare page of its text the largest thing of the longest document may be painted, where the
 * browser itself is slowed down: what Lighthouse reckons from the bytes takes nothing to be painted before all have come.
 */
const RATIO = 1.3;
const RUNS = 5;
/** So many documents are measured, the longest first. */
const DOCUMENTS = 2;
const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

interface Scores {
  scores: number[];
  /** Largest contentful paint, in milliseconds. */
  paint: number;
}

/**
 * Runs Lighthouse, as on a phone, on one page of each kind, and on a bare page of the longest document's text.
 *
 * @param options how to launch the browser
 * @param root the folder of the built site
 * @param origin where it is served
 * @returns a table with the median of five runs, and whether every bar is held
 */
export async function scores(
  options: LaunchOptions,
  root: string,
  origin: string,
): Promise<{ text: string; held: boolean }> {
  const documents = globSync('documents/*/index.html', { cwd: root })
    .map((file) => ({
      path: `/${file.replace(/index\.html$/, '')}`,
      html: readFileSync(join(root, file), 'utf8'),
    }))
    .sort((a, b) => b.html.length - a.html.length)
    .slice(0, DOCUMENTS);
  const [entry = ''] = globSync('people/*/index.html', { cwd: root }).sort();
  const paths = [
    '/',
    ...documents.map(({ path }) => path),
    `/${entry.replace(/index\.html$/, '')}`,
    '/search/',
    '/chronology/',
  ];
  const port = await freePort();
  const browser = await chromium.launch({
    ...options,
    args: [...(options.args ?? []), `--remote-debugging-port=${port}`],
  });
  const bare = mkdtempSync(join(tmpdir(), 'bare-'));
  writeFileSync(join(bare, 'index.html'), bareHtml(documents[0]?.html ?? ''));
  const server = await serve(bare);
  try {
    const rows: (string | number)[][] = [];
    for (const path of paths) {
      const { scores: medians, paint } = await measure(`${origin}${path}`, port);
      rows.push([path, ...medians, Math.round(paint)]);
    }
    const base = await measure(`${server.origin}/`, port);
    rows.push(['a bare page of the longest text', ...base.scores, Math.round(base.paint)]);
    const slowed = await measure(`${origin}${documents[0]?.path ?? '/'}`, port, 'devtools');
    const slowedBase = await measure(`${server.origin}/`, port, 'devtools');
    const ratio = slowed.paint / slowedBase.paint;
    const head = [`Lighthouse, phone, median of ${RUNS}`, ...categories, 'largest paint, reckoned, ms'];
    const held =
      rows.slice(0, -1).every((row) => row.slice(1, -1).every((score) => Number(score) >= SCORE)) &&
      ratio <= RATIO;
    const told =
      `The longest document is painted ${ratio.toFixed(2)} times as late as a bare page of its text (${RATIO} at most): ` +
      `${Math.round(slowed.paint)} to ${Math.round(slowedBase.paint)} ms in a browser slowed down, ` +
      `${(Number(rows[1]?.at(-1)) / base.paint).toFixed(2)} as reckoned.`;
    return { text: `${table(head, rows)}\n${told}`, held };
  } finally {
    server.stop();
    rmSync(bare, { recursive: true });
    await browser.close();
  }
}

async function measure(
  url: string,
  port: number,
  throttlingMethod: 'simulate' | 'devtools' = 'simulate',
): Promise<Scores> {
  const runs: Scores[] = [];
  for (let run = 0; run < RUNS; run++) {
    const result = await lighthouse(url, {
      port,
      output: 'json',
      logLevel: 'silent',
      onlyCategories: [...categories],
      throttlingMethod,
    });
    if (!result || result.lhr.runtimeError)
      throw new Error(`Lighthouse can’t measure ${url}: ${result?.lhr.runtimeError?.message ?? 'no result'}`);
    const { lhr } = result;
    runs.push({
      scores: categories.map((category) => Math.round((lhr.categories[category]?.score ?? 0) * 100)),
      paint: lhr.audits['largest-contentful-paint']?.numericValue ?? Infinity,
    });
  }
  return {
    scores: categories.map((_, index) => median(runs.map((run) => run.scores[index] ?? 0))),
    paint: median(runs.map(({ paint }) => paint)),
  };
}

type Node = DefaultTreeAdapterMap['node'];

/** A page with nothing but the text of another’s main part: no style, no script, no font. */
function bareHtml(html: string): string {
  const blocks: string[] = [];
  const textOf = (node: Node): string =>
    'value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
  const walk = (node: Node): void => {
    if (/^(?:h[1-6]|p|li|dt|dd)$/.test(node.nodeName)) blocks.push(`<p>${escape(textOf(node))}</p>`);
    else if ('childNodes' in node && !/^(?:head|script|style|template)$/.test(node.nodeName))
      node.childNodes.forEach(walk);
  };
  walk(parse(html));
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Text</title>${blocks.join('\n')}</html>`;
}

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
