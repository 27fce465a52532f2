import { execFileSync, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { labelledDump } from '../ingest/dumps.ts';

const folder = mkdtempSync(join(realpathSync(tmpdir()), 'new-'));
const edition = join(folder, 'letters');
const site = join(folder, 'site');

const node = (...args: string[]) =>
  execFileSync(process.execPath, args, {
    env: { ...process.env, EDITION: edition, NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1' },
    encoding: 'utf8',
    stdio: 'pipe',
  });
const build = () => node('node_modules/astro/bin/astro.mjs', 'build', '--outDir', site);
const page = (path: string) => readFileSync(join(site, path), 'utf8');
/** Where the navigation of a page leads. */
const navigation = (path: string) =>
  [...(/<nav [^>]*aria-label="Site".*?<\/nav>/s.exec(page(path))?.[0] ?? '').matchAll(/href="([^"]*)"/g)].map(
    ([, address]) => address,
  );
const entry = (name: string) =>
  `---\nname: ${name}\nsources: [ferry]\nconfidence: document\n---\n\nSo the telegram says.\n`;

beforeAll(() => {
  node('scripts/new.ts', edition);
  writeFileSync(
    join(folder, 'dump.txt'),
    labelledDump('The Danube ferry left Ujvar at noon.', 'Captain Lindqvist said [he said] so on 3 June.'),
  );
});
afterAll(() => rmSync(folder, { recursive: true }));

test('an empty edition builds, and has no page or way to what it has not', () => {
  build();
  expect(page('index.html')).toContain('There is no document in this edition yet.');
  expect(navigation('index.html')).toEqual(['/about/']);
  for (const absent of ['documents', 'people', 'chronology', 'themes', 'insertions', 'survey'])
    expect(existsSync(join(site, absent, 'index.html')), absent).toBe(false);
  expect(node('scripts/check.ts', site)).toContain('0 findings');
  expect(node('scripts/survey.ts')).toBe('Nothing to look at.\n');
}, 120_000);

test('one document alone builds; then three entries of registers are found in it', () => {
  node('scripts/ingest.ts', join(folder, 'dump.txt'), '--id', 'ferry', '--today', '2000-01-01');
  expect(node('scripts/survey.ts')).toContain('Lindqvist');
  rmSync(site, { recursive: true, force: true });
  build();
  expect(navigation('documents/ferry/index.html')).toEqual(['/documents/', '/insertions/', '/about/']);
  expect(node('scripts/check.ts', site)).toContain('0 findings');

  for (const [path, name] of [
    ['people/lindqvist', 'Captain Lindqvist'],
    ['places/danube', 'Danube'],
    ['places/ujvar', 'Ujvar'],
  ] as const) {
    mkdirSync(join(edition, path, '..'), { recursive: true });
    writeFileSync(join(edition, `${path}.md`), entry(name));
  }
  rmSync(site, { recursive: true, force: true });
  build();
  expect(navigation('index.html')).toEqual(['/documents/', '/people/', '/insertions/', '/about/']);
  const text = page('documents/ferry/index.html');
  for (const path of ['people/lindqvist', 'places/danube', 'places/ujvar']) {
    expect(text).toContain(`href="/${path}/"`);
    // A document is a source of its own.
    expect(page(`${path}/index.html`)).toContain('href="/documents/ferry/"');
  }
  expect(node('scripts/check.ts', site)).toContain('0 findings');
}, 240_000);

test.each([
  ['no folder', [], 'Say where the edition is to stand'],
  ['a folder that is not empty', [folder], 'is there already and not empty'],
  ['a folder in a file', [join(folder, 'dump.txt', 'x')], 'can’t be written'],
])('%s is told in a sentence', (_, args, said) => {
  const { status, stderr } = spawnSync(process.execPath, ['scripts/new.ts', ...args], { encoding: 'utf8' });
  expect(status).toBe(2);
  expect(stderr).toContain(said);
  expect(stderr).not.toContain('    at ');
});
