import { cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { codeVersion, setupVersion } from '../../src/loader/code-version.ts';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'version-'));
  for (const file of ['package-lock.json', ...globSync('src/{edition,wording,islands}/**/*.ts')]) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    cpSync(file, join(root, file));
  }
});
afterEach(() => rmSync(root, { recursive: true }));

const change = (file: string, from: RegExp | string, to: string) => {
  const text = readFileSync(join(root, file), 'utf8');
  const changed = text.replace(from, to);
  expect(changed).not.toBe(text);
  writeFileSync(join(root, file), changed);
};

test('the same code and libraries have the same version', () => {
  expect(codeVersion(root)).toBe(codeVersion(root));
});

test('another version of a library makes another, so that what it made before is made anew', () => {
  const before = codeVersion(root);
  change('package-lock.json', /("node_modules\/edtf": \{\s+"version": ")[^"]+/, '$19.9.9');
  expect(codeVersion(root)).not.toBe(before);
});

test.each(['src/edition/passages.ts', 'src/wording/locator.ts'])('so does a change of %s', (file) => {
  const before = codeVersion(root);
  change(file, /$/, '\n// changed');
  expect(codeVersion(root)).not.toBe(before);
});

test('what only runs in the browser makes no difference to data, but all pages are printed anew: their scripts have other names', () => {
  const before = [codeVersion(root), setupVersion(root)];
  change('src/islands/reading.ts', /$/, '\n// changed');
  expect(codeVersion(root)).toBe(before[0]);
  expect(setupVersion(root)).not.toBe(before[1]);
});
