import { describe, expect, test } from 'vitest';
import { packPassageIds, unpackPassageIds } from '../../../src/search/index/passage-ids.ts';
import { packRecord, unpackRecord, type SearchRecord } from '../../../src/search/index/record.ts';
import { documents } from '../edition.ts';
import { invent } from '../naive.ts';

const travel = (record: SearchRecord): SearchRecord =>
  unpackRecord(JSON.parse(JSON.stringify(packRecord(record))) as ReturnType<typeof packRecord>);

/** As a file has it: with nothing left to be understood. */
const explicit = (record: SearchRecord): SearchRecord => ({
  ...record,
  passages: record.passages.map((passage) => ({ type: 'text', mentions: [], dates: [], ...passage })),
});

describe('a record comes out of its file as it went in', () => {
  test.each(documents)('$id', (record) => {
    expect(travel(record)).toEqual(explicit(record));
  });

  test('with nested insertions, mentions, and sentences that were retired', () => {
    const passage = {
      ...invent('So [he [Kim] said] that. Then [Kosygin] left.', 'p7'),
      sentences: [
        { id: 'p7s1', start: 0, end: 25 },
        { id: 'p7s3', start: 25, end: 45 },
      ],
      mentions: [
        { start: 8, end: 11, entry: 'people/kim' },
        { start: 31, end: 38, entry: 'people/kosygin' },
      ],
      dates: [{ start: 20, end: 24, days: { from: '1965-02-01', to: '1965-02-28' } }],
    };
    const record = { id: 'one', passages: [passage] };
    expect(travel(record)).toEqual(explicit(record));
  });

  test('an entry with its card', () => {
    const record: SearchRecord = {
      id: 'people/kim',
      passages: [
        { ...invent('Kim · 김 · Kim Il Sung', 'name'), type: 'register' },
        { ...invent('A premier.', 'statement0'), type: 'register' },
      ],
      card: {
        name: 'Kim',
        forms: [{ form: '김', lang: 'ko' }, { form: 'Kim Il Sung' }],
        mentions: 3,
        documents: 1,
      },
    };
    expect(travel(record)).toMatchObject(record);
  });
});

describe('packPassageIds', () => {
  test.each([
    ['o1:1 p1:3 p2', ['o1', 'o1s1', 'p1', 'p1s1', 'p1s2', 'p1s3', 'p2']],
    ['p1:1 p1s3 p1s3a p1s2', ['p1', 'p1s1', 'p1s3', 'p1s3a', 'p1s2']],
    ['abstract:1 p7a:1 p9', ['abstract', 'abstracts1', 'p7a', 'p7as1', 'p9']],
  ])('%s', (packed, ids) => {
    expect(packPassageIds(ids)).toBe(packed);
    expect(unpackPassageIds(packed)).toEqual(ids);
  });
});
