import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  comparePassageIds,
  isPassageId,
  paragraphOf,
  parseFragment,
  parsePassageId,
  parsePassageRef,
  printPassageRef,
  printPassageId,
  roleOf,
  roles,
  sentenceName,
  sentenceNumber,
  type PassageId,
} from '../../src/schema/passage-id.ts';

const number = fc
  .tuple(fc.nat(1200), fc.stringMatching(/^z{0,2}[a-y]?$/))
  .map(([whole, letters]) => `${whole}${letters}`);

/** Any id, taken apart. */
const anyId: fc.Arbitrary<PassageId> = fc
  .tuple(fc.constantFrom(...roles), number, fc.option(number, { nil: undefined }))
  .map(([role, own, sentence]) => ({
    role,
    ...(role !== 'abstract' && { number: own }),
    ...(sentence !== undefined && { sentence }),
  }));

test.each<[string, PassageId]>([
  ['abstract', { role: 'abstract' }],
  ['abstracts1', { role: 'abstract', sentence: '1' }],
  ['o1', { role: 'opener', number: '1' }],
  ['p7', { role: 'paragraph', number: '7' }],
  ['p7s12', { role: 'paragraph', number: '7', sentence: '12' }],
  ['p7as3b', { role: 'paragraph', number: '7a', sentence: '3b' }],
  ['p7s', { role: 'paragraph', number: '7s' }],
  ['p7ss1', { role: 'paragraph', number: '7s', sentence: '1' }],
  ['p0a', { role: 'paragraph', number: '0a' }],
  ['c2za', { role: 'closer', number: '2za' }],
])('%s', (text, id) => {
  expect(parsePassageId(text)).toEqual(id);
});

const none = [
  '',
  'p',
  'p07',
  '7',
  'P7',
  'p7 ',
  'p7\n',
  'x7',
  's12',
  'p7s12s3',
  'abstract1',
  'p7-p8',
  'cite',
  'p99999999',
];
test.each(none)('“%s” is none', (text) => {
  expect(parsePassageId(text)).toBeUndefined();
  expect(isPassageId(text)).toBe(false);
});

test('reading is the inverse of printing', () => {
  fc.assert(
    fc.property(anyId, (id) => {
      const text = printPassageId(id);
      expect(parsePassageId(text)).toEqual(id);
      const { sentence, ...paragraph } = id;
      expect(paragraphOf(text)).toBe(printPassageId(paragraph));
      expect(roleOf(text)).toBe(sentence === undefined ? id.role : undefined);
      expect(text).toBe(paragraphOf(text) + (sentence === undefined ? '' : sentenceName(sentence)));
    }),
  );
});

test('what reads as an id prints as it was', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^(abstract|[opc][0-9]{0,3}[a-z]{0,2})(s[0-9]{0,3}[a-z]?)?$/), (text) => {
      const id = parsePassageId(text);
      if (id) expect(printPassageId(id)).toBe(text);
    }),
  );
});

test('the name of a sentence', () => {
  expect(sentenceNumber('s12a')).toBe('12a');
  expect(sentenceNumber('p7s12')).toBeUndefined();
});

describe('order', () => {
  test('is that of roles, numbers and letters, a paragraph before its sentences', () => {
    const sorted =
      'abstract abstracts1 o1 o2 p0a p2 p7 p7s2 p7s10 p7s10a p7a p7as1 p7y p7za p10 c1 c10'.split(' ');
    expect(sorted.toReversed().sort(comparePassageIds)).toEqual(sorted);
    expect(['cite', 'p10', 'p2', 'about'].sort(comparePassageIds)).toEqual(['p2', 'p10', 'about', 'cite']);
  });

  test('is total', () => {
    const text = anyId.map(printPassageId);
    fc.assert(
      fc.property(text, text, text, (a, b, c) => {
        expect(Math.sign(comparePassageIds(a, b))).toBe(-Math.sign(comparePassageIds(b, a)) + 0);
        expect(comparePassageIds(a, b) === 0).toBe(a === b);
        const [first = '', second = '', third = ''] = [a, b, c].sort(comparePassageIds);
        expect(comparePassageIds(first, second)).toBeLessThanOrEqual(0);
        expect(comparePassageIds(first, third)).toBeLessThanOrEqual(0);
      }),
    );
  });
});

test.each([
  ['p7', { from: 'p7' }],
  ['p7s12', { from: 'p7s12' }],
  ['p7s12-p8s1', { from: 'p7s12', to: 'p8s1' }],
  ['p7-p7', { from: 'p7' }],
  ['p7s12~AA_-b', { from: 'p7s12' }],
  ['p7s12-p7s14~AA', { from: 'p7s12', to: 'p7s14' }],
  ['p7-', undefined],
  ['p7-p8-p9', undefined],
  ['~AA', undefined],
  ['cite', undefined],
])('the fragment %s', (fragment, place) => {
  expect(parseFragment(fragment)).toEqual(place);
});

test('a reference to a passage of a document', () => {
  expect(parsePassageRef(printPassageRef('letter', 'p7s12'))).toEqual({
    document: 'letter',
    passage: 'p7s12',
  });
});
