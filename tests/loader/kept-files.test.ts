import { appendFileSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, expect, test } from 'vitest';
import { FileMemory } from '../../src/loader/kept-files.ts';
import { cacheFolder } from '../../src/schema/edition-folder.ts';

const room = `kept-files-test-${process.pid}`;
const home = mkdtempSync(join(tmpdir(), 'site-'));
afterEach(() => {
  rmSync(join(cacheFolder, 'data', room), { recursive: true, force: true });
});
afterAll(() => {
  rmSync(home, { recursive: true });
});

/** Makes two files under a name and puts them into a site; tells the site's files and whether they were made anew. */
function make(
  memory: FileMemory,
  name: string,
  of: string,
): { made: boolean; files: Record<string, string> } {
  let made = false;
  const kept = memory.kept(name, [of], () => {
    made = true;
    return { [`${name}.txt`]: `${name} of ${of}`, [`parts/${name}.bin`]: Uint8Array.of(1, 2, 3) };
  });
  expect(kept.sizeOf(`parts/${name}.bin`)).toBe(3);
  expect(kept.sizeOf('else')).toBe(0);
  expect(kept.read('else')).toBeUndefined();
  const site = mkdtempSync(join(home, 'made-'));
  kept.putInto(site);
  const text = readFileSync(join(site, `${name}.txt`), 'utf8');
  expect(kept.read(`${name}.txt`)).toBe(text);
  return { made, files: { site, text, bytes: readFileSync(join(site, 'parts', `${name}.bin`)).join() } };
}

test('files of the same are made once, and every site has them whole', () => {
  const first = make(new FileMemory(room), 'a', 'x');
  const second = make(new FileMemory(room), 'a', 'x');
  expect([first.made, second.made]).toEqual([true, false]);
  for (const { files } of [first, second]) expect(files).toMatchObject({ text: 'a of x', bytes: '1,2,3' });
});

test('files of something else are made anew; a site that was made before keeps its own', () => {
  const { files } = make(new FileMemory(room), 'a', 'x');
  expect(make(new FileMemory(room), 'a', 'y')).toMatchObject({ made: true, files: { text: 'a of y' } });
  expect(readFileSync(join(files.site ?? '', 'a.txt'), 'utf8')).toBe('a of x');
});

test('what was edited in a site is not taken into the next', () => {
  const { files } = make(new FileMemory(room), 'a', 'x');
  appendFileSync(join(files.site ?? '', 'a.txt'), ', edited by hand');
  expect(make(new FileMemory(room), 'a', 'x')).toMatchObject({ made: true, files: { text: 'a of x' } });
});

test('what is asked for no longer is swept away', () => {
  make(new FileMemory(room), 'gone', 'x');
  const memory = new FileMemory(room);
  make(memory, 'stays', 'x');
  memory.sweep();
  expect(readdirSync(join(cacheFolder, 'data', room)).sort()).toEqual(['stays', 'stays.json']);
});
