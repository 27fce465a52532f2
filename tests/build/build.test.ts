import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { alone } from '../../scripts/alone.ts';
import { note, sources, stands } from '../../scripts/build/stamp.ts';
import { stagingOf, swapIn } from '../../scripts/build/swap.ts';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'build-'))));
afterEach(() => rmSync(folder, { recursive: true }));

const write = (name: string, text: string) => {
  const path = join(folder, name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, text);
};

test('one works at a time, and a second says that it waits', async () => {
  const lock = join(folder, 'lock');
  const told: string[] = [];
  const work = (name: string) =>
    alone(
      lock,
      (owner) => void told.push(`${name} waits for ${owner === process.pid ? 'us' : owner}`),
      async () => {
        told.push(`${name} begins`);
        await setTimeout(300);
        told.push(`${name} ends`);
      },
    );
  await Promise.all([work('first'), work('second')]);
  expect(told).toEqual(['first begins', 'second waits for us', 'first ends', 'second begins', 'second ends']);
  expect(existsSync(lock)).toBe(false);
});

test('the lock of a process that died is taken over, and a failure lets it go', async () => {
  const lock = join(folder, 'lock');
  writeFileSync(lock, String(2 ** 22 + 1));
  const fail = () => Promise.reject(new Error('no'));
  await expect(alone(lock, () => undefined, fail)).rejects.toThrow('no');
  expect(existsSync(lock)).toBe(false);
});

test('who waits too long says for whom, and leaves the lock as it is', async () => {
  const lock = join(folder, 'lock');
  writeFileSync(lock, String(process.pid));
  const work = () => Promise.resolve('done');
  const fault = (owner: number) => new Error(`still ${owner}`);
  await expect(alone(lock, () => undefined, work, { time: 0, fault })).rejects.toThrow(
    `still ${process.pid}`,
  );
  expect(readFileSync(lock, 'utf8')).toBe(String(process.pid));
});

test('what was made takes its place whole', () => {
  const place = join(folder, 'dist');
  write('dist/old.html', 'old');
  mkdirSync(stagingOf(place));
  writeFileSync(join(stagingOf(place), 'new.html'), 'new');
  swapIn(place);
  expect(readFileSync(join(place, 'new.html'), 'utf8')).toBe('new');
  expect(existsSync(join(place, 'old.html'))).toBe(false);
  expect(existsSync(stagingOf(place))).toBe(false);
});

test('a site stands until its sources or its files are touched', () => {
  const stamp = join(folder, 'stamp.json');
  const place = join(folder, 'dist');
  write('src/a.ts', 'a');
  write('content/documents/a.md', 'a');
  write('dist/index.html', 'one');
  const from = () => sources(folder, join(folder, 'content'));
  note(stamp, from(), place);
  expect(stands(stamp, from(), place)).toBe(true);
  for (const file of ['src/a.ts', 'content/documents/a.md', 'dist/index.html']) {
    write(file, `${file} is another`);
    expect(stands(stamp, from(), place)).toBe(false);
    note(stamp, from(), place);
  }
  rmSync(place, { recursive: true });
  expect(stands(stamp, from(), place)).toBe(false);
});
