/**
 * Measures the built site: `npm run bench`, after `npm run build`; `npm run bench -- 5000` takes a generated corpus of so
 * many documents, else of 1,000. Prints tables, and exits with 1 where a budget
 * is not held. Times are ratios, or told beside what they are compared with, since machines differ.
 */
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { findBrowser } from '../tests/site/browser.ts';
import { scores } from './bench/lighthouse.ts';
import { names } from './bench/names.ts';
import { scales, searches } from './bench/search.ts';
import { serve } from './bench/serve.ts';
import { weights } from './bench/weight.ts';

const root = join(import.meta.dirname, '../dist');
const documents = Number(process.argv[2] ?? 1000);
const { origin, stop } = await serve('dist');
const options = await findBrowser();
const browser = await chromium.launch(options);
try {
  const measures = [
    () => browser.newPage().then((page) => weights(page, root, origin)),
    () => searches(browser, root, origin),
    () => scales(browser, root, documents),
    () => scores(options, root, origin),
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
