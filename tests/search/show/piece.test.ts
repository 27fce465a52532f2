import { expect, test } from 'vitest';
import { number, plural } from '../../../src/search/show/piece.ts';

test('numbers are printed with a comma before every three digits', () => {
  expect([0, 7, 999, 1000, 27_174, 1_234_567].map(number)).toEqual([
    '0',
    '7',
    '999',
    '1,000',
    '27,174',
    '1,234,567',
  ]);
  expect(plural(1, 'sentence')).toBe('1 sentence');
  expect(plural(1000, 'sentence')).toBe('1,000 sentences');
});
