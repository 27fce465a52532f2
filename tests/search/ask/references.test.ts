import { describe, expect, test } from 'vitest';
import { addresses, readMonthOrDay, type Addressable } from '../../../src/search/ask/references.ts';

const documents: Addressable[] = [
  {
    id: 'talks',
    date: '1965-03-02',
    reference: 'PRC FMA 109-02833-03',
    record: '117405',
    passages: ['abstract', 'o1', 'c2', 'p1', 'p2', 'p2s12', 'p7a'],
  },
  {
    id: 'visit',
    date: '1965-02-10',
    reference: 'PRC FMA 106-00827-02',
    passages: ['o1', 'p2', 'p7', 'p7s12'],
  },
  { id: 'bare', date: '1964-12', passages: [] },
];

describe('addresses', () => {
  test.each([
    ['109-02833-03', ['talks by reference']],
    ['PRC FMA 109-02833-03', ['talks by reference']],
    ['fma 109–02833–03', ['talks by reference']],
    ['PRC FMA 106-00827-02, 70-79', ['visit by reference']],
    ['117405', ['talks by record']],
    ['talks', ['talks by id']],
    ['10 February 1965', ['visit by date']],
    ['February 10th, 1965', ['visit by date']],
    ['1965-02-10', ['visit by date']],
    ['1965-02', ['visit by date']],
    ['Feb. 1965', ['visit by date']],
    ['December 1964', ['bare by date']],
    ['p7', ['visit#p7']],
    ['P7', ['visit#p7']],
    ['#p7', ['visit#p7']],
    ['¶ 7', ['visit#p7']],
    ['¶7', ['visit#p7']],
    ['¶\u00a02', ['talks#p2', 'visit#p2']],
    ['para 7', ['visit#p7']],
    ['Para. 7', ['visit#p7']],
    ['paragraph 7', ['visit#p7']],
    ['p7a', ['talks#p7a']],
    ['p7s12', ['visit#p7s12']],
    ['¶7 s12', ['visit#p7s12']],
    ['¶ 7, sentence 12', ['visit#p7s12']],
    ['para. 7, sent. 12', ['visit#p7s12']],
    ['opening line 1', ['talks#o1', 'visit#o1']],
    ['c2', ['talks#c2']],
    ['109-02833-03, ¶ 2', ['talks#p2 by reference']],
    ['visit#p7s12', ['visit#p7s12 by id']],
    ['10 February 1965 p2', ['visit#p2 by date']],
    ['117405 p7', []],
    ['p99', []],
    ['03', []],
    ['PRC', []],
    ['PRC FMA', []],
    ['1965', []],
    ['March', []],
    ['1 March', []],
    ['Kosygin', []],
    ['Kosygin p7', []],
    ['help 7', []],
    ['109-02833-03 Kosygin', []],
    ['', []],
  ])('%s', (query, expected) => {
    expect(
      addresses(query, documents).map(
        ({ document, passage, by }) => document + (passage ? `#${passage}` : '') + (by ? ` by ${by}` : ''),
      ),
    ).toEqual(expected);
  });
});

test('a year alone is a number, and no date', () => {
  expect(['1965', 'March 1965', '2 March 1965', 'March'].map(readMonthOrDay)).toEqual([
    undefined,
    '1965-03',
    '1965-03-02',
    undefined,
  ]);
});
