import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Term } from '../../../src/search/ask/query.ts';
import type { Places } from '../../../src/search/index/places.ts';
import { union } from '../../../src/search/match/lists.ts';
import { lookUp } from '../../../src/search/match/look-up.ts';
import { matchTerm } from '../../../src/search/match/match.ts';
import { placesOfMatches } from '../../../src/search/match/places-of.ts';
import type { SearchPassage } from '../../../src/search/match/passage.ts';
import { concordanceOf } from '../concordance.ts';
import { documents } from '../edition.ts';
import { invent } from '../naive.ts';

/** Few words, so that phrases recur, over and beside insertions and inside torn words. */
const token = fc.constantFrom(
  ...['the', 'of', 'a', 'kim', 'party', 'parties', 'write', 'north'],
  ...[
    '[the]',
    '[of the]',
    '[kim]',
    '[?]',
    '[a [kim] of]',
    '[s]',
    'write[s]',
    're[write]',
    'kim[a b]kim',
    '. ',
  ],
);
const texts = fc.array(fc.tuple(token, fc.constantFrom(' ', ' ', ' ', ', ', '-', '')), { maxLength: 60 });
const passages = texts.map((list): SearchPassage => {
  const passage = invent(list.flat().join(''));
  const cuts = [...passage.text.matchAll(/\. /g)].map(({ index }) => index + 2);
  const outside = cuts.filter(
    (cut) => !passage.insertions.some(({ start, end }) => start < cut && cut < end),
  );
  const sentences = [0, ...outside].map((start, at) => ({
    id: `p1s${at + 1}`,
    start,
    end: outside[at] ?? passage.text.length,
  }));
  const word = /\bkim(?: of)?\b/g;
  const mentions = [...passage.text.matchAll(word)].map(({ 0: { length }, index }) => ({
    start: index,
    end: index + length,
    entry: 'people/kim',
  }));
  return { ...passage, sentences, mentions };
});
const records = fc.array(fc.array(passages, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 4 });

const wordOf = fc.constantFrom(
  'the',
  'of',
  'a',
  'kim',
  'party',
  'write',
  'writes',
  'north',
  'rewrite',
  'kimkim',
  'pa*',
  'wr*',
);
const terms = fc
  .record({
    words: fc.array(wordOf, { minLength: 1, maxLength: 5 }),
    exact: fc.boolean(),
    near: fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined, freq: 5 }),
    named: fc.boolean(),
  })
  .map(({ words, exact, near, named }): Term => ({
    text: words.join(' '),
    words,
    exact,
    ...(near !== undefined && words.length > 1 && { near }),
    ...(named && { entries: ['people/kim'] }),
  }));

const told = ({ at, info }: Places) => Array.from(at, (place, index) => `${place} ${info[index]}`);

/** What the matcher finds, passage by passage. */
function matched(term: Term, all: readonly (readonly SearchPassage[])[]): Places {
  return union(
    all.flatMap((list, record) =>
      list.map((passage, index) =>
        placesOfMatches(matchTerm(term, passage), passage, record * 2 ** 14 + index),
      ),
    ),
  );
}

test('the concordance has every occurrence that the matcher finds, and nothing else', async () => {
  await fc.assert(
    fc.asyncProperty(records, fc.array(terms, { minLength: 1, maxLength: 6 }), async (all, wanted) => {
      const concordance = concordanceOf(all);
      for (const term of wanted)
        expect(told(await lookUp(term, concordance)), JSON.stringify(term)).toEqual(told(matched(term, all)));
    }),
    { numRuns: 300 },
  );
});

test('a phrase longer than any window is found over insertions', async () => {
  await fc.assert(
    fc.asyncProperty(records, fc.nat(), fc.integer({ min: 12, max: 30 }), async (all, at, length) => {
      const concordance = concordanceOf(all);
      const masked = all.flat().map(({ text }) => text.replace(/\[[^[\]]*(?:\[[^\]]*\][^[\]]*)*\]/g, ''));
      const words = (masked[at % masked.length] ?? '').match(/[a-z]+/g) ?? [];
      if (words.length <= length) return;
      const term: Term = { text: '', words: words.slice(0, length), exact: true };
      expect(told(await lookUp(term, concordance))).toEqual(told(matched(term, all)));
    }),
    { numRuns: 200 },
  );
});

test('of the documents themselves', async () => {
  const all = documents.map((one) => one.passages);
  const concordance = concordanceOf(all);
  const vocabulary = [
    ...new Set(all.flat().flatMap(({ text }) => text.toLowerCase().match(/[a-z]+/g) ?? [])),
  ];
  for (const word of vocabulary) {
    const term: Term = { text: word, words: [word], exact: false };
    expect(told(await lookUp(term, concordance)), word).toEqual(told(matched(term, all)));
  }
});
