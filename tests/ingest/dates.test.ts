import { expect, test } from 'vitest';
import { isDateLine, isDateStatement, parseDate } from '../../src/ingest/dates.ts';

test.each([
  ['March 2, 1965', '1965-03-02'],
  ['2 March 1965', '1965-03-02'],
  ['2nd of March, 1965', '1965-03-02'],
  ['Sept. 2, 1965', '1965-09-02'],
  ['March 1965', '1965-03'],
  ['1965', '1965'],
  ['1965-03-02', '1965-03-02'],
  ['February 30, 1965', undefined],
  ['3/2/1965', undefined],
  ['1965-13', undefined],
  ['Undated', undefined],
])('%s is %s', (text, iso) => {
  expect(parseDate(text)).toBe(iso);
});

test.each(['Undated', 'circa May 1965', 'March 2-5, 1965', 'Not later than 1965'])(
  '%s states a date',
  (text) => {
    expect(isDateStatement(text)).toBe(true);
  },
);

test.each(['Pyongyang, 12 May 1965', '[Monday], 12 [May] 1965, 10:30 a.m.'])(
  '%s is a line with a date only',
  (text) => {
    expect(isDateLine(text)).toBe(true);
  },
);

test.each(['He came on 12 May 1965', '1965', 'Conference of May 1965'])('%s is not', (text) => {
  expect(isDateLine(text)).toBe(false);
});
