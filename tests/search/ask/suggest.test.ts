import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nearWords, otherKeyboard, slips } from '../../../src/search/ask/suggest.ts';
import { packWords, spelledWords, unpackWords, Vocabulary } from '../../../src/search/index/vocabulary.ts';
import type { SearchRecord } from '../../../src/search/index/record.ts';
import { documents } from '../edition.ts';
import { invent } from '../naive.ts';

const vocabulary = (records: readonly SearchRecord[], names: readonly string[] = []) => {
  const words = new Vocabulary();
  for (const record of records) words.text(spelledWords(record));
  words.names(names);
  return [...words.files(() => 'all').values()].flat().map(({ word, count }) => ({ word, count }));
};
const known = vocabulary(documents);

describe('nearWords', () => {
  test.each([
    ['kozygin', ['Kosygin']],
    ['Kosigyn', ['Kosygin']],
    ['Breznev', ['Brezhnev']],
    ['Kruschev', ['Khrushchev']],
    ['revisionsim', ['revisionism', 'revisionist']],
    ['tempre', ['temper']],
    ['Kimm', ['Kim']],
    ['Chou', ['Zhou']],
    ['Kosy', ['Kosygin']],
    ['xq', []],
    ['1966', []],
    ['周恩莱', []],
    ['zzzzzzzz', []],
  ])('%s → %j', (word, expected) => {
    expect(nearWords(word, known)).toEqual(expected);
  });

  test('of words equally near, the more frequent first; no more than asked for', () => {
    const words = [
      { word: 'card', count: 1 },
      { word: 'cart', count: 9 },
      { word: 'care', count: 5 },
    ];
    expect(nearWords('carx', words, 2)).toEqual(['cart', 'care']);
  });
});

test('words written in short are read as they were', () => {
  expect(unpackWords(packWords(known)).length).toBe(known.length);
  expect(new Map(unpackWords(packWords(known)).map(({ word, count }) => [word, count]))).toEqual(
    new Map(known.map(({ word, count }) => [word, count])),
  );
});

test('vocabulary: each word in its most frequent spelling, the most frequent first', () => {
  const passages = [invent('the Party, the U.S. 周恩来 the [Pa]rty in 1965; the party’s')];
  expect(vocabulary([{ id: 'one', passages }])).toEqual([
    { word: 'the', count: 4 },
    { word: 'Party', count: 3 },
  ]);
  expect(vocabulary([{ id: 'one', passages }], ['Party Congress'])).toContainEqual({
    word: 'Congress',
    count: 0,
  });
});

test('what was typed on the other keyboard', () => {
  expect(['Rjcsuby', 'Лщынпшт', '1965', '周恩来'].map(otherKeyboard)).toEqual([
    'Косыгин',
    'Kosygin',
    undefined,
    undefined,
  ]);
});

describe('slips', () => {
  /** By definition, without a thought for time. */
  const plain = ([a, ...as]: string[], [b, ...bs]: string[]): number => {
    if (a === undefined || b === undefined) return [a, ...as, b, ...bs].filter(Boolean).length;
    const ways = [plain(as, bs) + Number(a !== b), plain(as, [b, ...bs]) + 1, plain([a, ...as], bs) + 1];
    if (as.length > 0 && a === bs[0] && b === as[0]) ways.push(plain(as.slice(1), bs.slice(1)) + 1);
    return Math.min(...ways);
  };
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });

  test('are counted as defined, up to the limit', () => {
    fc.assert(
      fc.property(word, word, fc.nat({ max: 6 }), (a, b, limit) => {
        expect(slips(a, b)).toBe(plain([...a], [...b]));
        expect(slips(a, b, limit)).toBe(Math.min(plain([...a], [...b]), limit + 1));
      }),
    );
  });
});
