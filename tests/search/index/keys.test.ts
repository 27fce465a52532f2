import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { recordKeys, termKeys } from '../../../src/search/index/keys.ts';
import { matchTerm } from '../../../src/search/match/match.ts';
import { parseQuery } from '../../../src/search/ask/query.ts';
import { words } from '../../../src/search/match/tokens.ts';
import { documents } from '../edition.ts';
import { invent } from '../naive.ts';

const keysOf = (text: string) => recordKeys({ id: 'one', passages: [invent(text)] });

describe('recordKeys', () => {
  test.each([
    ['Talks, talks', ['talks', 'talk0plain']],
    ['re[write] 周恩来', ['rewrite', '周', '恩', '来', 're']],
    ['Đồng P’yŏng', ['dong', 'p', 'yong']],
  ])('%s', (text, keys) => {
    expect(new Set(keysOf(text))).toEqual(new Set(keys));
  });

  test('a frequent word is given a few times only', () => {
    expect(keysOf('cat '.repeat(100))).toHaveLength(7);
  });
});

test('whatever a term finds in a record, its keys find the record', () => {
  const indexed = documents.map((record) => ({ record, keys: new Set(recordKeys(record)) }));
  const forms = [
    ...new Set(
      documents.flatMap(({ passages }) =>
        passages.flatMap(({ text }) => words(text).map(({ word }) => word)),
      ),
    ),
  ].flatMap((word) => [word, `${word}s`, `${word}ed`, word.replace(/s$|ed$|ing$/, '')]);
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...forms), { minLength: 1, maxLength: 3 }),
      fc.boolean(),
      (list, quoted) => {
        const query = parseQuery(quoted ? `"${list.join(' ')}"` : list.join(' '));
        for (const term of query.any.flat())
          for (const { record, keys } of indexed) {
            const isFound = record.passages.some((passage) => matchTerm(term, passage).length > 0);
            const isHeld = termKeys(term).every((group) => group.some((key) => keys.has(key)));
            // A single word is held by those that have it, and by no others.
            expect(term.words.length === 1 ? isHeld === isFound : isHeld || !isFound).toBe(true);
          }
      },
    ),
  );
});
