import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseQuery, stringifyQuery, termText, type Query } from '../../../src/search/ask/query.ts';

/** The tree in short: alternatives, then exclusions; exact terms in quotes. */
const short = ({ any, none }: Query) => [any.map((all) => all.map(termText)), none.map(termText)];

describe('parseQuery', () => {
  test('gives terms their words, folded', () => {
    expect(parseQuery('Byeong-jik “Premier Kim’s”')).toEqual({
      any: [
        [
          { text: 'Byeong-jik', words: ['byeong', 'jik'], exact: false },
          { text: 'Premier Kim’s', words: ['premier', 'kim', 's'], exact: true },
        ],
      ],
      none: [],
    });
  });

  test.each<[query: string, any: string[][], none?: string[]]>([
    ['one two', [['one', 'two']]],
    ['  one\u00a0 two\n', [['one', 'two']]],
    ['"one two" three "four"', [['"one two"', 'three', '"four"']]],
    ['“one two” „three“ «four»', [['"one two"', '"three"', '"four"']]],
    ['one"two three"four', [['one', '"two three"', 'four']]],
    ['"he said “no” twice" more', [['"he said “no” twice"', 'more']]],
    ['one -two −three –four', [['one']], ['two', 'three', 'four']],
    ['one -"two three"', [['one']], ['"two three"']],
    ['-one', [], ['one']],
    ['one-two', [['one-two']]],
    ['one - two', [['one', 'two']]],
    ['"one"-two', [['"one"', 'two']]],
    ['one two OR three', [['one', 'two'], ['three']]],
    ['one or two', [['one', 'or', 'two']]],
    ['one OR -two', [['one']], ['two']],
    ['OR one OR OR two OR', [['one'], ['two']]],
    ['one "OR" two', [['one', '"OR"', 'two']]],
    ['OR', [['or']]],
    ['- OR OR', [['or']]],
    ['-OR', [], ['or']],
    ['"one two', [['"one two"']]],
    ['one "', [['one']]],
    ['one ""', [['one']]],
    ['one One "one"', [['one', '"one"']]],
    ['[lost his] temper', [['[lost', 'his]', 'temper']]],
    ['AND NOT (one* + two?)', [['AND', 'NOT', '(one*', 'two?)']]],
    ['周恩来 김일성', [['周恩来', '김일성']]],
    ['', []],
    [' - "" [?] … ', []],
  ])('%s', (query, any, none = []) => {
    expect(short(parseQuery(query))).toEqual([any, none]);
  });
});

const pieces = fc.constantFrom(
  'a',
  'Kim',
  'OR',
  'or',
  '-',
  '–',
  '"',
  '“',
  '”',
  ' ',
  '  ',
  '周',
  '’s',
  '[',
  '?',
  '—',
  '\u00a0',
);
const queries = fc.array(pieces, { maxLength: 12 }).map((list) => list.join(''));

test('a query written out reads as the same query', () => {
  fc.assert(
    fc.property(queries, (query) => {
      const parsed = parseQuery(query);
      expect(parseQuery(stringifyQuery(parsed))).toEqual(parsed);
    }),
    { numRuns: 1000 },
  );
});

test('no query is an error, no term is without a word, and no word is lost', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (query) => {
      const { any, none } = parseQuery(query);
      for (const term of [...any.flat(), ...none]) expect(term.words.length).toBeGreaterThan(0);
      for (const all of any) expect(all.length).toBeGreaterThan(0);
      if (/[a-z]/i.test(query)) expect(any.length + none.length).toBeGreaterThan(0);
    }),
  );
});
