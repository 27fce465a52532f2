import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findInTexts } from '../../../src/search/match/in-texts.ts';
import { matchTerm } from '../../../src/search/match/match.ts';
import { parseQuery } from '../../../src/search/ask/query.ts';
import { find, invent } from '../naive.ts';

/** What a query finds in an invented text: the stretch, the reading if not the published one, how far it is inserted. */
const found = (query: string, text: string) =>
  (findInTexts(parseQuery(query), [invent(text)]).marks[0] ?? []).map(
    ({ start, end, reading, inInsertion }) =>
      [text.slice(start, end), reading === 'without' && reading, inInsertion !== 'none' && inInsertion]
        .filter((part) => part !== false)
        .join(' | '),
  );

describe('findInTexts', () => {
  test.each([
    ['kim', 'Kim met Kim’s man, not Kimball.', ['Kim', 'Kim']],
    ['"kim met"', 'Kim. Met', ['Kim. Met']],
    ['"a a"', 'a a a', ['a a', 'a a']],
    ['"lost his temper"', 'The Premier had [lost his] temper', ['lost his] temper | part']],
    ['"lost his"', 'The Premier had [lost his] temper', ['lost his | all']],
    ['"had temper"', 'The Premier had [lost his] temper', ['had [lost his] temper | without']],
    ['"premier had"', 'The Premier had [lost his] temper', ['Premier had']],
    ['"given you"', 'given[?] You', ['given[?] You']],
    ['rewrite', 're[write] it', ['re[write | part']],
    ['re', 're[write] it', ['re | without']],
    ['"re it"', 're[write] it', ['re[write] it | without']],
    ['rewrite', '[re][write]', ['re][write | all']],
    ['write', 'write[s]', ['write[s | part']],
    ['"a b"', 'a [b] b', ['a [b | part', 'a [b] b | without']],
    ['talk', 'talks, talking of talkers', ['talks', 'talking']],
    ['"talk"', 'talks, talk', ['talk']],
    ['talk talks', 'talks', ['talks']],
    ['Kosygin’s', "Kosygin and Kosygin's", ['Kosygin', 'Kosygin']],
    ['"Kosygin’s"', "Kosygin and Kosygin's", ["Kosygin's"]],
    ['恩来', '周恩来总理', ['恩来']],
    ['周恩来', '周[恩来]总理', ['周[恩来 | part']],
    ['김일성', '김일성은', ['김일성']],
    ['косыгин', 'А. Косыгин', ['Косыгин']],
    ['one two', 'one and a half', []],
    ['one two OR half', 'one and a half', ['half']],
    ['one OR half -a', 'one and a half', []],
    ['', 'text', []],
  ])('%s in %s', (query, text, expected) => {
    expect(found(query, text)).toEqual(expected);
  });
});

const unit = fc.constantFrom(
  'a',
  'b',
  'é',
  'A',
  ' ',
  ' ',
  ' ',
  '[',
  ']',
  '-',
  '—',
  '’',
  '. ',
  '\u00a0',
  '?',
  '周',
  '来',
  ', ',
);
const texts = fc.array(unit, { maxLength: 30 }).map((list) => list.join(''));
const phrases = fc
  .array(fc.constantFrom('a', 'b', 'é', 'ab', '周', 'aa'), { minLength: 1, maxLength: 3 })
  .map((list) => list.join(' '));

test('every occurrence of a phrase, nothing else: as by the plainest of means', () => {
  fc.assert(
    fc.property(texts, phrases, (text, phrase) => {
      const passage = invent(text);
      const [term] = parseQuery(`"${phrase}"`).any.flatMap(({ all }) => all);
      if (!term) throw new Error('no term');
      expect(matchTerm(term, passage).map(({ start, end }) => `${start}-${end}`)).toEqual(
        find(phrase, passage),
      );
    }),
    { numRuns: 3000 },
  );
});
