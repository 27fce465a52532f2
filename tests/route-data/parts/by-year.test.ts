import fc from 'fast-check';
import { expect, test } from 'vitest';
import { byYear, cutLong, fill, partLinks } from '../../../src/route-data/parts/by-year.ts';

test('years have pages of their own, and a full year several', () => {
  const item = (date: string, id: string) => ({ date, id });
  const items = [
    item('1964-05', 'a'),
    item('1965', 'b'),
    item('1965-03-02', 'c'),
    item('1965-03-02', 'd'),
    item('1966', 'e'),
  ];
  const parts = byYear(items, () => 1, 2);
  expect(parts.map(({ id, title, items: list }) => [id, title, list.map((one) => one.id).join('')])).toEqual([
    ['1964', '1964', 'a'],
    ['1965', '1965, 1 of 2', 'bc'],
    ['1965-2', '1965, 2 of 2', 'd'],
    ['1966', '1966', 'e'],
  ]);
  expect(partLinks(parts, '/documents/by-year/')[1]).toEqual({
    title: '1965, 1 of 2',
    path: '/documents/by-year/1965/',
    documents: 2,
  });
});

test('a document of more lines than a page holds is cut', () => {
  expect(cutLong([{ id: 'a', lines: [1, 2, 3] }], 2)).toEqual([
    { id: 'a', lines: [1, 2] },
    { id: 'a', lines: [3] },
  ]);
});

test('pages hold all items in order, and none more than it may', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 9 })), (sizes) => {
      const pages = fill(sizes, (size) => size, 9);
      expect(pages.flat()).toEqual(sizes);
      for (const page of pages) expect(page.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(9);
    }),
  );
});
