import { describe, expect, test } from 'vitest';
import { recordKeys } from '../../../src/search/index/pagefind.ts';
import { rank } from '../../../src/search/ask/rank.ts';
import { parseQuery, wantedTerms } from '../../../src/search/ask/query.ts';
import { documents } from '../edition.ts';
import { invent } from '../naive.ts';

const keysOf = (text: string) => recordKeys({ passages: [invent(text)] });

describe('recordKeys', () => {
  test.each([
    ['Talks, talks', ['talks']],
    ['re[write] 周恩来', ['rewrite', '周', '恩', '来', 're']],
    ['Đồng P’yŏng', ['dong', 'p', 'yong']],
  ])('%s', (text, keys) => {
    expect(new Set(keysOf(text))).toEqual(new Set(keys));
  });

  test('a frequent word is given a few times only', () => {
    expect(keysOf('cat '.repeat(100))).toHaveLength(7);
  });
});

test('records that have a word in any of its forms are ranked', async () => {
  const keys = documents.map((record) => recordKeys(record));
  const search = (query: string) => {
    const results = keys.flatMap((own, at) => {
      const score = own.filter((key) => `"${key}"` === query).length;
      return score > 0 ? [{ id: String(at), score }] : [];
    });
    return Promise.resolve({ results });
  };
  const ranked = (query: string) =>
    rank(wantedTerms(parseQuery(query)), { search }).then((scores) => [...scores.keys()].sort());
  expect(await ranked('agree')).toEqual(['1']);
  expect(await ranked('temper Brezhnev')).toEqual(['0', '1']);
  expect(await ranked('xyzzy')).toEqual([]);
});
