import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { printWork } from '../../../src/exports/citation/engine.ts';
import { bibliographySchema } from '../../../src/schema/bibliography.ts';

const print = (work: object) =>
  printWork(bibliographySchema.parse([{ id: 'w', ...work }]).w ?? expect.fail());

test.each([
  [
    'an article',
    {
      type: 'article-journal',
      title: 'The Failure of Alliances',
      author: [{ family: 'Priest', given: 'A. J.' }],
      'container-title': 'Journal',
      volume: '3',
      issue: 2,
      issued: { 'date-parts': [[1999, 6]] },
      page: '14-19',
      DOI: '10.1234/abc',
      note: 'opening read',
    },
    'A. J. Priest, “The Failure of Alliances,” Journal, vol. 3, no. 2, June 1999, 14–19 (opening read)',
  ],
  [
    'a record of an archive, with its number there',
    {
      type: 'document',
      title: 'Telegram, “On ‘Talks’”',
      issued: { 'date-parts': [[1965, 3, 2]] },
      archive_location: 'PRC FMA 109',
      page: '38-40',
      archive: 'An Archive',
      number: '117405',
    },
    'Telegram, “On ‘Talks,’” 2 March 1965, PRC FMA 109, 38–40, An Archive, record 117405',
  ],
  [
    'a book of two authors in a series, and its translator',
    {
      type: 'book',
      title: '我所亲历的中苏大论战',
      author: [{ literal: 'Cui Qi (崔奇)' }, { family: 'Odom', given: 'Thomas P.' }],
      translator: [{ family: 'Doe', given: 'Jane' }],
      'collection-title': 'Papers',
      'collection-number': '14',
      'publisher-place': 'Beijing',
      publisher: 'Press',
      issued: { 'date-parts': [[2009]] },
    },
    'Cui Qi (崔奇) and Thomas P. Odom, 我所亲历的中苏大论战, trans. Jane Doe, Papers 14, Beijing: Press, 2009',
  ],
  ['a title alone', { type: 'webpage', title: 'A page' }, '“A page”'],
  ['a report', { type: 'report', title: 'Retrenchment', number: 'CB 63-86' }, 'Retrenchment, CB 63-86'],
])('%s is printed in the form of a note', (_, work, printed) => {
  expect(print(work)).toBe(printed);
});

test('every work of the edition is printed with its title and year', () => {
  const works = bibliographySchema.parse(JSON.parse(readFileSync('content/bibliography.json', 'utf8')));
  const lacking = Object.values(works).filter((work) => {
    const printed = printWork(work);
    const year = work.issued?.['date-parts'][0][0];
    return /undefined|\[object/.test(printed) || (year !== undefined && !printed.includes(`${year}`));
  });
  expect(lacking).toEqual([]);
});
