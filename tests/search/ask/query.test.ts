import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseQuery, termText, type Query } from '../../../src/search/ask/query.ts';

/** The query in short: of each alternative what it must have, then, behind `-`, what it may not. */
const short = ({ any }: Query) =>
  any.map(({ all, none }) => [...all.map(termText), ...none.map((term) => `-${termText(term)}`)].join(' '));

describe('parseQuery', () => {
  test('gives terms their words, folded; a possessive finds its word, but not in quotes', () => {
    const [alternative] = parseQuery('Byeong-jik’s “Premier Kim’s”').any;
    expect(alternative?.all).toEqual([
      { text: 'Byeong-jik’s', words: ['byeong', 'jik'], exact: false },
      { text: 'Premier Kim’s', words: ['premier', 'kim', 's'], exact: true },
    ]);
  });

  test.each<[query: string, any: string[]]>([
    ['one two', ['two']],
    ['nine two', ['nine two']],
    ['  nine\u00a0 two\n', ['nine two']],
    ['"one two" three "four"', ['"one two" three "four"']],
    ['“one two” „three“ «four»', ['"one two" "three" "four"']],
    ['nine"two three"four', ['nine "two three" four']],
    ['"he said “no” twice" ten', ['"he said “no” twice" ten']],
    ['nine -two −three –four', ['nine -two -three -four']],
    ['nine -"two three"', ['nine -"two three"']],
    ['nine NOT two', ['nine -two']],
    ['nine AND two', ['nine two']],
    ['-nine', []],
    ['nine-two', ['nine-two']],
    ['nine - two', ['nine two']],
    ['"nine"-two', ['"nine" two']],
    ['nine two OR three', ['nine two', 'three']],
    ['nine OR -two', ['nine -two']],
    ['OR nine OR OR two OR', ['nine', 'two']],
    ['nine "OR" two', ['nine "OR" two']],
    ['(nine OR two) ten', ['nine ten', 'two ten']],
    ['nine (two -three) OR ten', ['nine two -three', 'ten']],
    ['ten -(nine two)', ['ten -nine', 'ten -two']],
    ['ten -(nine OR two)', ['ten -nine -two']],
    ['(nine OR two', ['nine', 'two']],
    ['nine) two', ['nine two']],
    ['(65)', ['65']],
    ['"nine two"~5 ten', ['"nine two"~5 ten']],
    ['kosyg* “wild* beast”', ['kosyg* "wild* beast"']],
    ['the united nations', ['united nations']],
    ['of the', ['of the']],
    ['the', ['the']],
    ['US policy', ['US policy']],
    ['OR', ['or']],
    ['AND', ['and']],
    ['NOT', ['not']],
    ['"nine two', ['"nine two"']],
    ['nine "', ['nine']],
    ['nine Nine "nine"', ['nine "nine"']],
    ['[lost his] temper', ['[lost temper']],
    ['周恩来 김일성', ['周恩来 김일성']],
    ['', []],
    [' - "" [?] … ', []],
  ])('%s', (query, any) => {
    expect(short(parseQuery(query))).toEqual(any);
  });

  test('what was typed as a sequence is a phrase, the commonest words with it', () => {
    const phrases = (query: string) => parseQuery(query).any.map(({ phrase }) => phrase?.words.join(' '));
    expect(phrases('the united nations')).toEqual(['the united nations']);
    expect(phrases('nine two OR three four -ten')).toEqual(['nine two', 'three four']);
    expect(phrases('nine "two"')).toEqual([undefined]);
    expect(phrases('nine')).toEqual([undefined]);
  });

  test('what may have been meant otherwise is told', () => {
    const doubts = (query: string) => parseQuery(query).doubts.map(({ type }) => type);
    expect(doubts('Kim or Pan')).toEqual(['or']);
    expect(doubts('k* kim*')).toEqual(['short']);
    expect(doubts('(a1 OR b1) '.repeat(6))).toEqual(['many']);
    expect(doubts('Kim OR Pan "this or that"')).toEqual([]);
  });

  test('what is only left out is told apart', () => {
    expect(parseQuery('-nine -(two OR three)').only.map(termText)).toEqual(['nine', 'two', 'three']);
  });
});

const pieces = fc.constantFrom(
  'b',
  'Kim',
  '(',
  ')',
  '*',
  '~2',
  'NOT ',
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

test('no query is an error, no term is without a word, and no word is lost', () => {
  fc.assert(
    fc.property(fc.oneof(queries, fc.string({ unit: 'binary' })), (query) => {
      const { any, only } = parseQuery(query);
      for (const { all, none } of any) {
        expect(all.length).toBeGreaterThan(0);
        for (const term of [...all, ...none]) expect(term.words.length).toBeGreaterThan(0);
      }
      if (/(?:^|\s)[b-z]+(?:\s|$)/.test(query) && !/[-−–(]|NOT/.test(query))
        expect(any.length + only.length).toBeGreaterThan(0);
    }),
  );
});
