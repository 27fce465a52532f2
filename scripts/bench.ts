/**
 * Measures the built site: `npm run bench`, after `npm run build`; `npm run bench -- 5000` takes a generated corpus of so
 * many documents, else of 1,000. Prints tables, and exits with 1 where a budget
 * is not held; with `--builds` it measures ingest and builds alone, of 2, 100 and 1,000 generated documents, with `--large`
 * of 5,000 too. Times are ratios, or told beside what they are compared with, since machines differ.
 */
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { parseArgs } from 'node:util';
import { findBrowser } from '../tests/site/browser.ts';
import { builds } from './bench/builds.ts';
import { large } from './bench/large.ts';
import { scores } from './bench/lighthouse.ts';
import { marks } from './bench/marks.ts';
import { names } from './bench/names.ts';
import { scales, searches } from './bench/search.ts';
import { serve } from './bench/serve.ts';
import { weights } from './bench/weight.ts';

const root = join(import.meta.dirname, '../dist');
const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { builds: { type: 'boolean', default: false }, large: { type: 'boolean', default: false } },
});
if (options.builds) {
  const { text, held } = builds(options.large ? [2, 100, 1000, 5000] : undefined);
  console.log(text);
  process.exit(held ? 0 : 1);
}
const documents = Number(positionals[0] ?? 1000);
const { origin, stop } = await serve('dist');
const found = await findBrowser();
const browser = await chromium.launch(found);
try {
  const measures = [
    () => browser.newPage().then((page) => weights(page, root, origin)),
    () => marks(browser, root, origin),
    () => large(browser),
    () => searches(browser, root, origin),
    () => scales(browser, root, documents),
    () => scores(found, root, origin),
  ];
  for (const measure of measures) {
    const { text, held } = await measure();
    console.log(`${text}\n`);
    if (!held) process.exitCode = 1;
  }
  console.log(names());
} finally {
  await browser.close();
  stop();
}
