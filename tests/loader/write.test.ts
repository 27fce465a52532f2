import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeFile, writeFiles } from '../../src/loader/write.ts';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'write-'))));
afterEach(() => rmSync(folder, { recursive: true }));

const list = () => readdirSync(folder, { recursive: true }).map(String).sort();

test('files are written whole, folders made, and nothing is left beside them', () => {
  writeFiles(
    new Map<string, string | Uint8Array>([
      [join(folder, 'a.txt'), 'one'],
      [join(folder, 'b/c.bin'), new Uint8Array([1, 2])],
    ]),
  );
  writeFile(join(folder, 'a.txt'), 'two');
  expect(list()).toEqual(['a.txt', 'b', join('b', 'c.bin')]);
  expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe('two');
});

test('where one can’t be written, none is', () => {
  writeFile(join(folder, 'a.txt'), 'before');
  const files = new Map([
    [join(folder, 'a.txt'), 'after'],
    [join(folder, 'a.txt/b.txt'), 'a folder can’t be a file'],
  ]);
  expect(() => {
    writeFiles(files);
  }).toThrow();
  expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe('before');
  expect(list()).toEqual(['a.txt']);
});
