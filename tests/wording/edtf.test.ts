import { describe, expect, test } from 'vitest';
import { daysOf, isoDay } from '../../src/schema/calendar.ts';
import { parseEdtf } from '../../src/schema/edtf.ts';
import { edtfInWords, singleDate, span } from '../../src/wording/edtf.ts';

test.each([
  ['1965-02-11', { start: '1965-02-11', approximate: false, interval: false }],
  ['1964-02~', { start: '1964-02', approximate: true, interval: false }],
  ['1965-02-04/1965-02-14', { start: '1965-02-04', end: '1965-02-14', approximate: false, interval: true }],
  ['../1965-02-04', { end: '1965-02-04', approximate: false, interval: true }],
  ['1965-02-04/..', { start: '1965-02-04', approximate: false, interval: true }],
])('parseEdtf: %s', (edtf, expected) => {
  expect(parseEdtf(edtf)).toEqual(expected);
});

test.each([
  ['1965-02-11', '11 February 1965'],
  ['1965-02', 'February 1965'],
  ['1965', '1965'],
  ['1964-02~', 'about February 1964'],
  ['1961/1967', '1961–1967'],
  ['1964-10-14/1964-10-15', '14–15 October 1964'],
  ['1964-11-27/1964-12-10', '27 November – 10 December 1964'],
  ['1964-11-27/1965-02-10', '27 November 1964 – 10 February 1965'],
  ['../1965-02-04', 'not after 4 February 1965'],
  ['1965-02-04/..', 'from 4 February 1965'],
  ['1965-02-11/1965-02', 'from 11 February 1965, end date unknown'],
  ['1965-02-11/1965', 'from 11 February 1965, end date unknown'],
  ['1964-11/1965-02-10', 'November 1964 – 10 February 1965'],
])('edtfInWords: %s is %s', (edtf, words) => {
  expect(edtfInWords(edtf)).toBe(words);
});

test('only a single, certain date may stand in a time element', () => {
  expect(['1965-02-11', '1965-02', '1964-02~', '1961/1967', '../1965'].map(singleDate)).toEqual([
    '1965-02-11',
    '1965-02',
    undefined,
    undefined,
    undefined,
  ]);
});

describe('days', () => {
  test('of a year, a month, a day', () => {
    const days = (date: string) => daysOf(date).to - daysOf(date).from;
    expect([days('1964'), days('1965'), days('1964-02'), days('1965-12'), days('1965-03-01')]).toEqual([
      366, 365, 29, 31, 1,
    ]);
  });

  test('lead back to the date', () => {
    expect(isoDay(daysOf('1965-03-02').from)).toBe('1965-03-02');
    expect(isoDay(daysOf('1964-12').to)).toBe('1965-01-01');
  });

  test('of an interval run from its first to its last', () => {
    const { from, to, open } = span('1964-12-30/1965-01-02');
    expect([isoDay(from), isoDay(to), open]).toEqual(['1964-12-30', '1965-01-03', false]);
  });

  test('of an open beginning are the last alone', () => {
    const { from, to, open } = span('../1965-02-04');
    expect([isoDay(from), isoDay(to), open]).toEqual(['1965-02-04', '1965-02-05', true]);
  });
});
