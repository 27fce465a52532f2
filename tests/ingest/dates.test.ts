import { expect, test } from 'vitest';
import { isDateLine, isDateStatement } from '../../src/ingest/dates.ts';

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
