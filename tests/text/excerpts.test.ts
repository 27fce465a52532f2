import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keywordInContext, opening, segments } from '../../src/text/excerpts.ts';
import { bare, brackets } from '../edition/invent.ts';

test('segments tell insertions and matches apart, and both', () => {
  const text = 'Then [Ada] Byron came [in].';
  expect(segments(text, { start: 5, end: 27 }, brackets(text), [{ start: 5, end: 16 }])).toEqual([
    { text: '[Ada]', supplied: true, match: true },
    { text: ' Byron', match: true },
    { text: ' came ' },
    { text: '[in]', supplied: true },
    { text: '.' },
  ]);
});

test('an insertion in an insertion is one segment', () => {
  const text = 'a [b [c] d] e';
  expect(segments(text, { start: 0, end: text.length }, brackets(text))).toEqual([
    { text: 'a ' },
    { text: '[b [c] d]', supplied: true },
    { text: ' e' },
  ]);
});

test('segments are the text, character for character', () => {
  const texts = fc.string({ unit: fc.constantFrom('a', ' ', '[', ']'), maxLength: 30 });
  fc.assert(
    fc.property(texts, fc.nat(30), fc.nat(30), (text, a, b) => {
      const start = Math.min(a, b, text.length);
      const end = Math.min(Math.max(a, b), text.length);
      const joined = segments(text, { start, end }, brackets(text))
        .map((segment) => segment.text)
        .join('');
      expect(joined).toBe(text.slice(start, end));
    }),
  );
});

test.each([
  ['one two KEY three four', 40, ['one two ', ' three four']],
  ['one two KEY three four', 5, ['two ', ' thre']],
  ['one two KEY three four', 6, ['two ', ' three']],
  ['one two KEY three four', 7, ['two ', ' three']],
  ['one two KEY three four', 8, ['one two ', ' three']],
  ['given[KEY] You', 30, ['given[', '] You']],
  ['KEY', 10, ['', '']],
])('“%s” within %i', (text, reach, [before, after]) => {
  const start = text.indexOf('KEY');
  expect(keywordInContext(text, { start, end: start + 3 }, reach)).toEqual({ before, match: 'KEY', after });
});

test('in a text without spaces, characters are kept whole', () => {
  const text = '他说朝鲜同志的意见是对的';
  expect(keywordInContext(text, { start: 4, end: 6 }, 3)).toEqual({
    before: '说朝鲜',
    match: '同志',
    after: '的意见',
  });
  const marked = '𝔎𝔎𝔎周𝔎e\u0301\u0301𝔎';
  expect(keywordInContext(marked, { start: 6, end: 7 }, 4)).toMatchObject({ before: '𝔎𝔎', after: '𝔎' });
});

test('an opening is of whole sentences, and at least one', () => {
  const passage = bare('p1', 'He came early. He left. Nobody saw him go.');
  expect(opening(passage, 100)).toEqual({ start: 0, end: 42, cut: false });
  expect(opening(passage, 30)).toEqual({ start: 0, end: 23, cut: true });
  expect(opening(passage, 3)).toEqual({ start: 0, end: 14, cut: true });
});
