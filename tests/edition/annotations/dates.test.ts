import { expect, test } from 'vitest';
import { findDates } from '../../../src/edition/annotations/dates.ts';
import { brackets } from '../invent.ts';

/** The dates of a text written on 20 February 1901: `phrase = date, basis`. */
function dates(text: string, written = '1901-02-20') {
  return findDates({ text, insertions: brackets(text) }, written).map(
    ({ start, end, date, basis }) => `${text.slice(start, end)} = ${date}, ${basis}`,
  );
}

test.each([
  ['on 3 February 1900 he came', ['3 February 1900 = 1900-02-03, stated']],
  ['in February 1900', ['February 1900 = 1900-02, stated']],
  ['on 1 March', ['1 March = 1901-03-01, stated']],
  ['on 15 December', ['15 December = 1900-12-15, stated']],
  ['he came yesterday', ['yesterday = 1901-02-19, relative']],
  ['Today I write', ['Today = 1901-02-20, relative']],
  ['he leaves tomorrow', ['tomorrow = 1901-02-21, relative']],
  ['on the 17th [of February] he came', ['the 17th [of February] = 1901-02-17, supplied']],
  ['on 30 July [1900] he came', ['30 July [1900] = 1900-07-30, supplied']],
  ['on 27 November of last year he came', ['27 November of last year = 1900-11-27, stated']],
  ['on 27 November of last year [1900] he came', ['27 November of last year [1900] = 1900-11-27, supplied']],
  ['on 27 January of this year he came', ['27 January of this year = 1901-01-27, stated']],
  ['last year was dry', ['last year = 1900, relative']],
  ['a few days ago, and for several years', []],
  ['now, at this moment, or recently', []],
  ['no date at all', []],
])('%s', (text, expected) => {
  expect(dates(text)).toEqual(expected);
});

test('a document that is not dated to the day gives no expression a date', () => {
  expect(dates('yesterday, 3 February 1900', '1901-02')).toEqual([]);
});

test('all dates of a text, in order', () => {
  expect(dates('On 3 May 1900 and on 4 June 1900.')).toEqual([
    '3 May 1900 = 1900-05-03, stated',
    '4 June 1900 = 1900-06-04, stated',
  ]);
});
