import { globSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { Memory } from '../../src/loader/memory.ts';
import { cacheFolder } from '../../src/schema/edition-folder.ts';

const room = `memory-test-${process.pid}`;
const folder = join(cacheFolder, 'data', room);
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Makes something under a name; tells what comes of it and whether it was made anew. */
function make(memory: Memory, name: string, ...of: unknown[]): [text: string, made: boolean] {
  let made = false;
  const { text, bytes } = memory.kept(name, of, () => {
    made = true;
    return { text: `${name} of ${String(of)}`, bytes: Uint8Array.of(1, 2, 3) };
  });
  expect([...bytes]).toEqual([1, 2, 3]);
  return [text, made];
}

describe('Memory', () => {
  test('what is made of the same is made once', () => {
    expect(make(new Memory(room, '1'), 'a/b', 'x')).toEqual(['a/b of x', true]);
    expect(make(new Memory(room, '1'), 'a/b', 'x')).toEqual(['a/b of x', false]);
  });

  test('what is made of something else, or by other code, is made anew', () => {
    make(new Memory(room, '1'), 'a', 'x');
    expect(make(new Memory(room, '1'), 'a', 'y')).toEqual(['a of y', true]);
    expect(make(new Memory(room, '2'), 'a', 'y')).toEqual(['a of y', true]);
  });

  test('a file that is no use is none', () => {
    make(new Memory(room, '1'), 'a', 'x');
    writeFileSync(join(folder, 'a.bin'), 'cut off');
    expect(make(new Memory(room, '1'), 'a', 'x')).toEqual(['a of x', true]);
  });

  test('what is asked for no longer is swept away', () => {
    const before = new Memory(room, '1');
    make(before, 'a/gone', 'x');
    make(before, 'a/stays', 'x');
    const after = new Memory(room, '1');
    make(after, 'a/stays', 'x');
    after.sweep();
    expect(globSync('**/*.bin', { cwd: folder })).toEqual([join('a', 'stays.bin')]);
  });

  test('what takes a while is kept likewise', async () => {
    const later = () => Promise.resolve('made');
    expect(await new Memory(room, '1').keptLater('a', [], later)).toBe('made');
    const never = () => Promise.reject(new Error('made twice'));
    expect(await new Memory(room, '1').keptLater('a', [], never)).toBe('made');
  });
});
