import { describe, expect, test } from 'vitest';
import { findDates, reckon } from '../../../src/edition/annotations/dates/index.ts';
import { brackets } from '../invent.ts';

/** The dates of a text, as if written on Wednesday 20 February 1901: `phrase = value, basis`. */
function dates(text: string, document: { date: string; occurred?: string } = { date: '1901-02-20' }) {
  return findDates({ text, insertions: brackets(text) }, reckon(document, [text])).map(
    ({ start, end, date, basis }) => `${text.slice(start, end)} = ${date}, ${basis}`,
  );
}

describe.each<[string, [string, string[]][]]>([
  [
    'days, months and years',
    [
      ['on 3 February 1900 he came', ['3 February 1900 = 1900-02-03, stated']],
      ['on February 3rd, 1900, he came', ['February 3rd, 1900 = 1900-02-03, stated']],
      ['in 1900 February 3', ['1900 February 3 = 1900-02-03, stated']],
      ['in February 1900', ['February 1900 = 1900-02, stated']],
      ['on the first day of April 1900', ['the first day of April 1900 = 1900-04-01, stated']],
      ['in the year of our Lord 1834', ['the year of our Lord 1834 = 1834, stated']],
      ['in the year of grace 1834', ['the year of grace 1834 = 1834, stated']],
      ['March 2, 1900—5 p. m.', ['March 2, 1900—5 p. m. = 1900-03-02, stated']],
      ['a census of 1865 gives more', ['1865 = 1865, stated']],
      ['on 14 Aug 99', ['14 Aug 99 = 1899-08-14, stated']],
      ['on the 8th of Novr. the ship', ['the 8th of Novr. = 1900-11-08, inferred']],
      ['in ’99 he came', ['’99 = 1899, stated']],
      ['Meiji 33 (1900) is over', ['1900 = 1900, stated']],
      ['the twenty-seventh of February', ['the twenty-seventh of February = 1901-02-27, inferred']],
      ['on 29 February 1900', []],
      ['on 1 March', ['1 March = 1901-03-01, inferred']],
      ['on 15 December', ['15 December = 1900-12-15, inferred']],
      ['on 10 February 1901, 4:00 p.m.', ['10 February 1901, 4:00 p.m. = 1901-02-10, stated']],
    ],
  ],
  [
    'numbers',
    [
      ['signed 19.VIII.1900', ['19.VIII.1900 = 1900-08-19, stated']],
      ['on 27/VII he', ['27/VII = 1901-07-27, inferred']],
      ['on 13.2.1901', ['13.2.1901 = 1901-02-13, stated']],
      ['on 1901-02-13', ['1901-02-13 = 1901-02-13, stated']],
      ['sent 98.10.27', ['98.10.27 = 1898-10-27, stated']],
      ['my minute of 16/2 refers', ['16/2 = 1901-02-16, inferred']],
      ['3/4 of a report of 3/4 of them', []],
      ['ours of 30.9. and yours', ['30.9. = 1900-09-30, inferred']],
      ['a mean of 3.5. Then', []],
      ['received 3/2/01', ['3/2/01 = 1901-03-02, stated']],
      ['received 3/2/01 and 2/13/01', ['3/2/01 = 1901-03-02, stated', '2/13/01 = 1901-02-13, stated']],
      ['received 3/2/01 and 13/2/01', ['3/2/01 = 1901-02-03, stated', '13/2/01 = 1901-02-13, stated']],
      ['file 91/4, 17/53, 10.984, C-47, 1.2.3.4', []],
    ],
  ],
  [
    'ranges',
    [
      ['from 3 to 7 August 1900', ['from 3 to 7 August 1900 = 1900-08-03/1900-08-07, stated']],
      ['on May 1-2, 1900', ['May 1-2, 1900 = 1900-05-01/1900-05-02, stated']],
      ['June and July 1900', ['June and July 1900 = 1900-06/1900-07, stated']],
      ['all June & July 1900', ['June & July 1900 = 1900-06/1900-07, stated']],
      [
        'between 27 November and 10 December 1900',
        ['between 27 November and 10 December 1900 = 1900-11-27/1900-12-10, stated'],
      ],
      ['in 1893-1895', ['1893-1895 = 1893/1895, stated']],
      ['the vote of 1898/99', ['1898/99 = 1898/1899, stated']],
      ['in 1871–2 they', ['1871–2 = 1871/1872, stated']],
      ['from April to October', ['from April to October = 1900-04/1900-10, inferred']],
      [
        'on 24 November 1900 and the 12 December story',
        ['24 November 1900 = 1900-11-24, stated', '12 December = 1900-12-12, inferred'],
      ],
      ['5-10 schools, ward 7-12', []],
    ],
  ],
  [
    'limits',
    [
      ['by 15 March', ['by 15 March = ../1901-03-15, inferred']],
      ['since 9 September 1844', ['since 9 September 1844 = 1844-09-09/.., stated']],
      ['dead before 1905', ['before 1905 = ../1904, stated']],
      ['before the end of March', ['before the end of March = ../1901-03, inferred']],
      ['not before 1905', ['not before 1905 = 1905/.., stated']],
      ['not later than 3 May 1901', ['not later than 3 May 1901 = ../1901-05-03, stated']],
      ['from 1905 onwards', ['from 1905 onwards = 1905/.., stated']],
      ['it was moved until 1 March 1901', ['1 March 1901 = 1901-03-01, stated']],
    ],
  ],
  [
    'parts and rough times',
    [
      ['the summer of 1899', ['the summer of 1899 = 1899-22, stated']],
      ['in the 1830s', ['the 1830s = 183X, stated']],
      ['in the ’30s or the 60s', ['the ’30s = 183X, stated', 'the 60s = 186X, stated']],
      ['it was promised for the summer', ['the summer = 1901-22, inferred']],
      ['the summer heat; in winter it was cold', []],
      ['in early 1899', ['early 1899 = 1899-01/1899-04, stated']],
      ['by the end of November', ['by the end of November = ../1900-11, inferred']],
      ['the first half of 1857', ['the first half of 1857 = 1857-01/1857-06, stated']],
      ['about 10 March 1900', ['about 10 March 1900 = 1900-03-10~, stated']],
      ['on the eve of 1 March', ['the eve of 1 March = 1901-02-28, inferred']],
      ['at Easter', ['Easter = 1901-04-07, inferred']],
      [
        'on Good Friday and Whit Sunday 1900',
        ['Good Friday = 1901-04-05, inferred', 'Whit Sunday 1900 = 1900-06-03, stated'],
      ],
      ['on the last day of February', ['the last day of February = 1901-02-28, inferred']],
      ['as early as September', ['September = 1900-09, inferred']],
      ['around the 14th they left', ['around the 14th = 1901-02-14~, inferred']],
      ['at Michaelmas 1900', ['Michaelmas 1900 = 1900-09-29, stated']],
      ['idle since last Christmas', ['since last Christmas = 1900-12-25/.., relative']],
      ['next Christmas', ['next Christmas = 1901-12-25, relative']],
    ],
  ],
  [
    'from when it is said',
    [
      ['he came yesterday', ['yesterday = 1901-02-19, relative']],
      ['Today I write', ['Today = 1901-02-20, relative']],
      ['the day before yesterday', ['the day before yesterday = 1901-02-18, relative']],
      ['two days ago', ['two days ago = 1901-02-18, relative']],
      ['eighteen months ago', ['eighteen months ago = 1899-08, relative']],
      ['half a year ago', ['half a year ago = 1900-08, relative']],
      ['a year from now', ['a year from now = 1902, relative']],
      ['this past June', ['this past June = 1900-06, relative']],
      ['this weekend', ['this weekend = 1901-02-23/1901-02-24, relative']],
      ['ill since the first of the year', ['since the first of the year = 1901-01-01/.., relative']],
      ['the 19th proximo', ['the 19th proximo = 1901-03-19, relative']],
      [
        'he came Saturday last, or Wednesday next',
        ['Saturday last = 1901-02-16, relative', 'Wednesday next = 1901-02-27, relative'],
      ],
      ['since Thursday nobody has slept', ['since Thursday = 1901-02-14/.., relative']],
      ['day after tomorrow they depart', ['day after tomorrow = 1901-02-22, relative']],
      [
        'on the 3rd he came; four days later he left',
        ['the 3rd = 1901-02-03, inferred', 'four days later = 1901-02-07, relative'],
      ],
      ['he came last week', ['last week = 1901-02-11/1901-02-17, relative']],
      ['next month', ['next month = 1901-03, relative']],
      ['last year was dry', ['last year = 1900, relative']],
      ['last autumn', ['last autumn = 1900-23, relative']],
      ['idle since last year', ['last year = 1900, relative']],
      ['he left on Monday', ['Monday = 1901-02-18, relative']],
      ['he will leave on Monday', ['Monday = 1901-02-25, relative']],
      ['the letter of the 9th came late', ['the 9th = 1901-02-09, inferred']],
      [
        'on the 3rd he came, and the next day he left',
        ['the 3rd = 1901-02-03, inferred', 'the next day = 1901-02-04, relative'],
      ],
      ['a few days ago, and for several years', []],
      ['now, at this moment, or recently', []],
    ],
  ],
  [
    'insertions',
    [
      ['on the 17th [of February] he came', ['the 17th [of February] = 1901-02-17, supplied']],
      ['on 30 July [1900] he came', ['30 July [1900] = 1900-07-30, supplied']],
      ['on 27 November of last year [1900] he', ['27 November of last year [1900] = 1900-11-27, supplied']],
      ['on 27 January of this year he', ['27 January of this year = 1901-01-27, relative']],
      ['on Thursday [14 February]', ['Thursday [14 February] = 1901-02-14, supplied']],
    ],
  ],
  [
    'what looks like a date and is none',
    [
      ['let them march on, you may ask', []],
      ['May it please the court', []],
      ['the sun, Sun Yat-sen, a second later', []],
      ['the October Revolution', []],
      ['the 13th of March Directorate, First of May Stadium', []],
      ['in 1500 copies, at noon', []],
      ['the price rose from 1850 to 2010 won', []],
      ['the 26th Congress, the 38th parallel', []],
      ['the “26th of July” Movement', []],
    ],
  ],
])('%s', (_, cases) => {
  test.each(cases)('%s', (text, expected) => {
    expect(dates(text)).toEqual(expected);
  });
});

describe('what dates are reckoned from', () => {
  test('Easter by the calendar that was in use', () => {
    expect(dates('at Easter', { date: '1236' })).toEqual(['Easter = 1236-03-30, inferred']);
    expect(dates('at Easter', { date: '1583' })).toEqual(['Easter = 1583-04-10, inferred']);
  });

  test('a month or a year alone gives what can be said with it', () => {
    const text = 'yesterday, this month, last year, on 3 May';
    expect(dates(text, { date: '1901-02' })).toEqual([
      'this month = 1901-02, relative',
      'last year = 1900, relative',
      '3 May = 1901-05-03, inferred',
    ]);
    expect(dates(text, { date: '1901' })).toEqual([
      'last year = 1900, relative',
      '3 May = 1901-05-03, inferred',
    ]);
  });

  test('the conversation that is reported, where its day is stated', () => {
    expect(dates('He came yesterday.', { date: '1901-02-20', occurred: '1901-02-16' })).toEqual([
      'yesterday = 1901-02-15, relative',
    ]);
  });

  test('nothing, in a document without a date', () => {
    expect(dates('yesterday, 3 February 1900', { date: 'undated' })).toEqual([]);
  });
});
