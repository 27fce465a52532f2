import { expect, test } from 'vitest';
import { nearest } from '../../../src/islands/passage/nearest.ts';

const ids = ['abstract', 'o1', 'o2', 'p1', 'p2', 'p4', 'c1'];

test.each([
  ['p2s99', 'p2', 'a missing sentence leads to its paragraph'],
  ['p9', 'p4', 'a number past the last leads to the last of its kind'],
  ['p3', 'p2', 'of two equally near ones the first'],
  ['o9', 'o2', 'a line leads to a line'],
  ['c7s2', 'c1', 'a sentence of a missing line leads to a line'],
  ['%E0%A4%A', 'p1', 'what is no id leads to the first paragraph'],
])('%s → %s: %s', (wanted, found) => {
  expect(nearest(wanted, ids)).toBe(found);
});

test('where nothing is of its kind, the first passage', () => {
  expect(nearest('c3', ['p1', 'p2'])).toBe('p1');
});
