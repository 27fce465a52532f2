import { expect, test } from 'vitest';
import { listInWords } from '../../src/wording/lists.ts';
import { shelfMark } from '../../src/wording/shelf-mark.ts';

test('a shelf mark tells the file and the leaves, as far as they are known', () => {
  expect(shelfMark({ reference: 'PRC FMA 109-02833-03', folios: '38-40' })).toBe(
    'PRC FMA 109-02833-03, 38-40',
  );
  expect(shelfMark({ reference: 'PRC FMA 109-02833-03' })).toBe('PRC FMA 109-02833-03');
  expect(shelfMark({ folios: '38-40' })).toBe('38-40');
  expect(shelfMark({ repository: 'An archive' })).toBeUndefined();
});

test('a list has its commas and its “and”', () => {
  expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map(listInWords)).toEqual([
    '',
    'a',
    'a and b',
    'a, b, and c',
  ]);
});
