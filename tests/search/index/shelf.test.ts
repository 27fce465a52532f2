import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inMemory } from '../../../src/search/index/files.ts';
import { openShelf, ShelfWriter } from '../../../src/search/index/shelf.ts';

/** A shelf of keys, in files so small that there are many. */
function shelve(all: ReadonlyMap<string, Uint8Array>) {
  const files = new Map<string, Uint8Array>();
  const writer = new ShelfWriter((path, content) => files.set(path, content), 20);
  const keys = [...all.keys()].sort((a, b) => Number(a > b) - Number(a < b));
  for (const key of keys) writer.add(key, all.get(key) ?? new Uint8Array());
  return { shelf: openShelf(writer.finish(), inMemory(files)), keys, files };
}

const keys = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '周', '&'), minLength: 1, maxLength: 5 });

test('what is put on a shelf is found there, and nothing else', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.dictionary(keys, fc.uint8Array({ maxLength: 30 })),
      fc.array(keys, { maxLength: 5 }),
      async (held, asked) => {
        const all = new Map(Object.entries(held));
        const { shelf } = shelve(all);
        for (const key of [...all.keys(), ...asked])
          expect(await shelf.get(key).then((bytes) => bytes && [...bytes])).toEqual(
            all.has(key) ? [...(all.get(key) ?? [])] : undefined,
          );
      },
    ),
    { numRuns: 50 },
  );
});

test('keys from one to another come in order, over many pages, as many as are wanted', async () => {
  const all = new Map(
    Array.from({ length: 1500 }, (_, at) => [`k${String(at).padStart(4, '0')}`, new Uint8Array(20)]),
  );
  const { shelf, keys: sorted, files } = shelve(all);
  expect([...files.keys()].filter((path) => path.endsWith('.json')).length).toBeGreaterThan(2);
  for (const [from, to, most] of [
    ['', '~', undefined],
    ['k0100', 'k0900', undefined],
    ['k0255', 'k1400', 7],
    ['x', 'y', 3],
  ] as const) {
    const expected = sorted.filter((key) => key >= from && key < to).slice(0, most);
    expect((await shelf.range(from, to, most)).map(([key]) => key)).toEqual(expected);
  }
});

test('a file that is missing or cut short is no empty one', async () => {
  const { shelf, files } = shelve(new Map([['a', new Uint8Array(30)]]));
  const [path = '', bytes = new Uint8Array()] = [...files][0] ?? [];
  files.delete(path);
  await expect(shelf.get('a')).rejects.toThrow(path);
  files.set(path, bytes.subarray(0, 12));
  await expect(shelf.get('a')).rejects.toThrow(path);
  files.set(path, bytes);
  expect(await shelf.get('a')).toHaveLength(30);
});
