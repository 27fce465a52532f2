import fc from 'fast-check';
import { expect, test } from 'vitest';
import { layersOf, unite } from '../../src/marks/layers.ts';
import type { Range } from '../../src/text/range.ts';

const range = fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 20 })).map(([start, length]) => ({
  start,
  end: start + length,
}));
const ranges = fc.array(range, { maxLength: 12 });
const COUNT = 3;

const meet = (a: Range, b: Range) => a.start <= b.end && b.start <= a.end;
/** How many ranges meet at one place of the text, at most. */
const depth = (all: readonly Range[]) =>
  Math.max(0, ...all.map(({ start }) => all.filter((one) => meet(one, { start, end: start })).length));

test('ranges that overlap or touch lie on different layers, as long as there are enough', () => {
  fc.assert(
    fc.property(ranges, (all) => {
      const layers = layersOf(all, COUNT);
      for (const layer of layers) expect(layer).toBeLessThan(COUNT);
      fc.pre(depth(all) <= COUNT);
      all.forEach((one, at) => {
        all.slice(0, at).forEach((other, before) => {
          if (meet(one, other)) expect(layers[at]).not.toBe(layers[before]);
        });
      });
    }),
  );
});

test('united, ranges cover what they covered, and none meets another', () => {
  const covered = (all: readonly Range[]) =>
    new Set(all.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, at) => start + at)));
  fc.assert(
    fc.property(ranges, (all) => {
      const united = unite(all);
      expect(covered(united)).toEqual(covered(all));
      united.slice(1).forEach(({ start }, before) => {
        expect(start).toBeGreaterThan(united[before]?.end ?? Infinity);
      });
    }),
  );
});

test('a mark within another, and one that goes on where it ends, are told apart', () => {
  const [inner, outer, next, apart] = [
    { start: 5, end: 9 },
    { start: 0, end: 20 },
    { start: 20, end: 30 },
    { start: 40, end: 50 },
  ];
  expect(layersOf([inner, outer, next, apart], COUNT)).toEqual([1, 0, 1, 0]);
});
