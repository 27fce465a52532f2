import { describe, expect, test } from 'vitest';
import { isWanted, readDates } from '../../../src/search/ask/dates.ts';
import { daysMeant } from '../../../src/search/match/days.ts';

const told = (text: string) =>
  readDates(text).map((days) => ('yearly' in days ? `--${days.yearly}` : `${days.from}/${days.to}`));

describe('readDates', () => {
  test.each([
    ['1965', ['1965-01-01/1965-12-31']],
    ['1964-11', ['1964-11-01/1964-11-30']],
    ['November 1964', ['1964-11-01/1964-11-30']],
    ['Nov. 1964', ['1964-11-01/1964-11-30']],
    ['10 February 1965', ['1965-02-10/1965-02-10']],
    ['Feb. 10th, 1965', ['1965-02-10/1965-02-10']],
    ['the 10th of February 1965', []],
    ['10th of February 1965', ['1965-02-10/1965-02-10']],
    ['27 February', ['--02-27']],
    ['Feb 27', ['--02-27']],
    ['29 February', ['--02-29']],
    ['30 February', []],
    ['1965-02-29', []],
    ['10.2.1965', ['1965-02-10/1965-02-10']],
    ['10/2/1965', ['1965-02-10/1965-02-10', '1965-10-02/1965-10-02']],
    ['2/20/1965', ['1965-02-20/1965-02-20']],
    ['July 1964..March 1965', ['1964-07-01/1965-03-31']],
    ['1964–1965', ['1964-01-01/1965-12-31']],
    ['1965-02-04/1965-02-14', ['1965-02-04/1965-02-14']],
    ['1965..1964', []],
    ['March', []],
    ['May', []],
    ['0065', []],
    ['109-02833-03', []],
    ['Kim 1965', []],
    ['', []],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });
});

describe('daysMeant', () => {
  test.each([
    ['1965-02-10', '1965-02-10/1965-02-10'],
    ['1964-02', '1964-02-01/1964-02-29'],
    ['196X', '1960-01-01/1969-12-31'],
    ['1965-21', '1965-03-01/1965-05-31'],
    ['1965~', '1965-01-01/1965-12-31'],
    ['1965-02-XX', '1965-02-01/1965-02-28'],
    ['1964-11/1965-02', '1964-11-01/1965-02-28'],
    ['../1965', undefined],
    ['1965-13', undefined],
    ['soon', undefined],
  ])('%s', (date, expected) => {
    const days = daysMeant(date);
    expect(days && `${days.from}/${days.to}`).toBe(expected);
  });
});

test('what lies within is wanted', () => {
  const wanted = (date: string, query: string) => {
    const [days] = readDates(query);
    const own = daysMeant(date);
    return days && own && isWanted(own, days);
  };
  expect(
    ['1965-02-10', '1965-02', '1965', '1964-12/1965-01'].map((date) => wanted(date, 'February 1965')),
  ).toEqual([true, true, false, false]);
  expect(
    ['1965-02-27', '1949-02-27', '1965-02', '1965-02-26'].map((date) => wanted(date, '27 February')),
  ).toEqual([true, true, false, false]);
});
