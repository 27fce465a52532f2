import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { labelledDump } from './dumps.ts';

const script = fileURLToPath(new URL('../../scripts/ingest.ts', import.meta.url));
let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'ingest-'));
  mkdirSync(join(root, 'content/sources'), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true }));

function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [script, '--root', root, '--today', '2000-01-01', ...args],
    { encoding: 'utf8' },
  );
  return { status, stdout, stderr };
}

function listFiles(): string[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .sort();
}

test('a new dump is taken in byte for byte, and drift is shown', () => {
  const path = join(root, 'new.txt');
  writeFileSync(path, `\uFEFF${labelledDump('One [North] paragraph.')}\r\n`);
  expect(run(path, '--id', 'ferry').status).toBe(0);
  expect(listFiles()).toEqual([
    'content/anchors.yml',
    'content/documents/ferry.md',
    'content/sources/new.txt',
    'new.txt',
  ]);
  expect(readFileSync(join(root, 'content/sources/new.txt'))).toEqual(readFileSync(path));
  expect(run('--check').status).toBe(0);

  const document = join(root, 'content/documents/ferry.md');
  writeFileSync(document, readFileSync(document, 'utf8').replace('genre: telegram', 'genre: cable'));
  const { status, stderr } = run('--check');
  expect(status).toBe(1);
  expect(stderr).toContain('-genre: cable\n+genre: telegram\n');
});

test('after an error nothing is written, the new dump neither', () => {
  const path = join(root, 'new.txt');
  writeFileSync(path, 'Nothing that is known.');
  expect(run(path).status).toBe(1);
  expect(listFiles()).toEqual(['new.txt']);
});

test('a dump is not replaced by another of its name', () => {
  writeFileSync(join(root, 'content/sources/new.txt'), labelledDump('One paragraph.'));
  writeFileSync(join(root, 'new.txt'), labelledDump('Another paragraph.'));
  const { status, stderr } = run(join(root, 'new.txt'));
  expect(status).toBe(2);
  expect(stderr).toContain('content/sources/new.txt is another dump already; rename the new one');
});
