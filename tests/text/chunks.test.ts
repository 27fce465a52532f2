import { expect, test } from 'vitest';
import { chunks } from '../../src/text/chunks.ts';

test.each([
  [2, [[1, 2], [3, 4], [5]]],
  [5, [[1, 2, 3, 4, 5]]],
  [Infinity, [[1, 2, 3, 4, 5]]],
])('a list in pieces of %s', (size, pieces) => {
  expect(chunks([1, 2, 3, 4, 5], size)).toEqual(pieces);
  expect(chunks([], size)).toEqual([]);
});
