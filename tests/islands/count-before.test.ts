import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countBefore } from '../../src/islands/count-before.ts';

test('it counts what lies before a place as one by one would', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(50)), fc.nat(50), (numbers, place) => {
      const sorted = numbers.sort((a, b) => a - b);
      expect(countBefore(sorted, (one) => one < place)).toBe(sorted.filter((one) => one < place).length);
    }),
  );
});
