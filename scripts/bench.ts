/**
 * Measures the built site: `npm run bench`, after `npm run build`. Prints tables, and exits with 1 where a budget
 * is not held. Times are ratios, or told beside what they are compared with, since machines differ.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { findBrowser } from '../tests/site/browser.ts';
import { names } from './bench/names.ts';
import { compare, searches } from './bench/search.ts';
import { weights } from './bench/weight.ts';

const root = join(import.meta.dirname, '../dist');
const server = spawn(process.execPath, [join(import.meta.dirname, '../tests/site/server.ts'), 'dist', '/'], {
  stdio: ['ignore', 'pipe', 'inherit'],
});
const [line] = (await once(server.stdout, 'data')) as [Buffer];
const origin = new URL(/http:\S+/.exec(String(line))?.[0] ?? '').origin;
const browser = await chromium.launch(await findBrowser());
try {
  const measures = [
    () => browser.newPage().then((page) => weights(page, root, origin)),
    () => searches(browser, root, origin),
    () => compare(browser, root),
  ];
  for (const measure of measures) {
    const { text, held } = await measure();
    console.log(`${text}\n`);
    if (!held) process.exitCode = 1;
  }
  console.log(names());
} finally {
  await browser.close();
  server.kill();
}
