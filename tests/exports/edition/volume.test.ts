import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { volumeToCsv } from '../../../src/exports/edition/csv.ts';
import { MOST_IN_ONE, planVolumes } from '../../../src/exports/edition/volume.ts';
import { document, edition, entry } from '../../edition/invent.ts';
import { volumeOf } from './volume.ts';

const dated = (count: number) =>
  Array.from({ length: count }, (_, at) => ({
    id: `d${at}`,
    date: `${1960 + (at % 2)}-01-01`,
  }));

const partsOf = (...plan: Parameters<typeof planVolumes>) => planVolumes(...plan).map(({ part }) => part);

test('an edition is one volume, a large one a volume a year, and either as its editor says', () => {
  expect(partsOf(dated(MOST_IN_ONE), undefined)).toEqual(['']);
  expect(partsOf(dated(MOST_IN_ONE + 1), undefined)).toEqual(['1960', '1961']);
  expect(partsOf(dated(MOST_IN_ONE + 1), 'one')).toEqual(['']);
  expect(planVolumes(dated(3), 'year')).toEqual([
    { part: '1960', title: '1960', documents: ['d0', 'd2'] },
    { part: '1961', title: '1961', documents: ['d1'] },
  ]);
});

test('or a volume a collection, and one of what is in none', () => {
  const letters = { id: 'letters', title: 'Letters', documents: ['d2', 'd0'] };
  expect(planVolumes(dated(3), [letters])).toEqual([
    { part: 'letters', title: 'Letters', documents: ['d0', 'd2'] },
    { part: 'others', title: 'Other documents', documents: ['d1'] },
  ]);
  expect(partsOf(dated(1), [letters])).toEqual(['letters']);
});

test('a row for each name, description and bracket', () => {
  const kim = entry('people/kim', {
    name: 'Kim Il Sung',
    variants: [{ form: 'the premier', use: 'description' }],
  });
  const letters = edition({
    entries: [kim],
    documents: [
      document('letter', {}, { p1: 'So [that] Kim Il Sung, the premier [two lines illegible], left.' }, [
        kim,
      ]),
    ],
  });
  const at = 'https://example.org/documents/letter/#p1s1';
  expect(volumeToCsv(volumeOf(letters)).slice(1).split('\r\n')).toEqual([
    'what,document,date,passage,place,start,words,id,name,address',
    `mention,letter,1901-05-06,p1s1,"¶ 1, sentence 1",10,Kim Il Sung,people/kim,Kim Il Sung,${at}`,
    `description,letter,1901-05-06,p1s1,"¶ 1, sentence 1",23,the premier,people/kim,Kim Il Sung,${at}`,
    `insertion,letter,1901-05-06,p1s1,"¶ 1, sentence 1",3,[that],words,,${at}`,
    `apparatus,letter,1901-05-06,p1s1,"¶ 1, sentence 1",35,[two lines illegible],gap,illegible,${at}`,
    '',
  ]);
});

describe('the same edition, printed on two days in two time zones,', () => {
  /** Digests of all files, printed in a process of its own. */
  const printed = (zone: string, now: number) =>
    execFileSync(process.execPath, ['tests/exports/edition/print.ts', String(now)], {
      env: { ...process.env, TZ: zone },
      encoding: 'utf8',
    });

  test('is the same to the byte', () => {
    const first = printed('Pacific/Auckland', Date.UTC(2026, 0, 1, 12));
    expect(first.split('\n').length).toBeGreaterThan(10);
    expect(printed('America/Los_Angeles', Date.UTC(2031, 6, 9, 3, 4, 5))).toBe(first);
  });
});
