import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { context } from '../../../src/search/show/context.ts';
import { documents } from '../edition.ts';
import { invent } from '../naive.ts';

describe('context', () => {
  const text = 'It was so. The Premier had [lost his] temper this time, [which] was rare.';
  const passage = {
    ...invent(text),
    sentences: [
      { id: 'p1s1', start: 0, end: 10 },
      { id: 'p1s2', start: 11, end: text.length },
    ],
  };
  const at = (match: string) => ({ start: text.indexOf(match), end: text.indexOf(match) + match.length });

  test.each([
    ['his', 20, ['Premier had [lost ', 'his', '] temper this time,', 'p1s2']],
    ['so. The', 7, ['It was ', 'so. The', ' Premie', 'p1s1']],
    ['so. The', 8, ['It was ', 'so. The', ' Premier', 'p1s1']],
    ['Premier', 99, ['It was so. The ', 'Premier', text.slice(22), 'p1s2']],
    ['It', 12, ['', 'It', ' was so. The', 'p1s1']],
    ['rare', 5, ['was ', 'rare', '.', 'p1s2']],
  ])('%s within %i', (match, limit, expected) => {
    const { before, match: middle, after, place } = context(passage, at(match), limit);
    expect([before, middle, after, place]).toEqual(expected);
  });

  test('a passage without sentences is itself the place', () => {
    expect(context(invent('a b', 'note'), { start: 2, end: 3 })).toEqual({
      before: 'a ',
      match: 'b',
      after: '',
      place: 'note',
    });
  });

  test('where not one word fits, characters are kept whole', () => {
    const run = invent('𝔎𝔎𝔎周𝔎e\u0301\u0301𝔎');
    expect(context(run, { start: 6, end: 7 }, 3)).toMatchObject({ before: '𝔎', match: '周', after: '𝔎' });
    expect(context(run, { start: 6, end: 7 }, 4)).toMatchObject({ before: '𝔎𝔎', after: '𝔎' });
  });

  test('is cut from the text as it stands, at the borders of words, within the limit', () => {
    const passages = fc.constantFrom(...documents.flatMap((document) => document.passages));
    fc.assert(
      fc.property(
        passages,
        fc.nat(),
        fc.nat({ max: 40 }),
        fc.integer({ min: 20, max: 90 }),
        (one, from, length, limit) => {
          const start = from % one.text.length;
          const end = Math.min(start + length + 1, one.text.length);
          const { before, match, after } = context(one, { start, end }, limit);
          const first = start - before.length;
          const last = end + after.length;
          expect(one.text.slice(first, last)).toBe(before + match + after);
          expect(Math.max(before.length, after.length)).toBeLessThanOrEqual(limit);
          expect(first === 0 || before === '' || /\s/.test(one.text.charAt(first - 1))).toBe(true);
          expect(last === one.text.length || after === '' || /\s/.test(one.text.charAt(last))).toBe(true);
        },
      ),
    );
  });
});
