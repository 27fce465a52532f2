import { expect, test } from 'vitest';
import { dateInWords, readDate } from '../../src/wording/dates.ts';

test.each([
  ['March 2, 1965', '1965-03-02'],
  ['2 March 1965', '1965-03-02'],
  ['2nd of March, 1965', '1965-03-02'],
  ['the 2nd of March 1965', '1965-03-02'],
  ['Sept. 2, 1965', '1965-09-02'],
  ['sept 1964', '1964-09'],
  ['March 1965', '1965-03'],
  ['1965', '1965'],
  ['1965-03-02', '1965-03-02'],
  ['1964-12-15', '1964-12-15'],
  ['29 February 1964', '1964-02-29'],
  ['29 February 1965', undefined],
  ['February 30, 1965', undefined],
  ['32 March 1965', undefined],
  ['3/2/1965', undefined],
  ['1965-13', undefined],
  ['1964-13-01', undefined],
  ['1964 12', undefined],
  ['Ma 1965', undefined],
  ['Marching 1965', undefined],
  ['Undated', undefined],
  ['', undefined],
])('%s is %s', (text, iso) => {
  expect(readDate(text)).toBe(iso);
});

test.each(['1965-03-02', '1965-03', '1965'])('%s in words reads as it was', (iso) => {
  expect(readDate(dateInWords(iso))).toBe(iso);
});
