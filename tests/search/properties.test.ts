import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wantedTerms } from '../../src/search/ask/query.ts';
import { blank } from '../../src/search/ask/state.ts';
import { find as search } from '../../src/search/match/find.ts';
import { forms } from '../../src/search/match/forms.ts';
import { isFunctionWord } from '../../src/search/match/function-words.ts';
import { passageOfSentence, passageWithin, recordOfPassage } from '../../src/search/match/lists.ts';
import { keysOf, marksAmong } from '../../src/search/match/in-texts.ts';
import { readings } from '../../src/search/match/passage.ts';
import { documents } from './edition.ts';
import { shelve } from './library.ts';
import { find, readingTexts, spell } from './naive.ts';

const places = documents.flatMap(({ passages }, record) => passages.map((passage) => ({ record, passage })));
const vocabulary = [
  ...new Set(places.flatMap(({ passage }) => readings(passage).published.words.map(({ word }) => word))),
];
const { library } = await shelve({ documents: documents.map((one) => ({ ...one, title: '—' })) });
const ask = (query: string) => search({ ...blank, query, written: true }, library);

/** A phrase cut from one of the two readings of some passage, and where it stands. */
const cuts = fc
  .tuple(fc.constantFrom(...places), fc.boolean(), fc.nat(), fc.nat({ max: 24 }))
  .map(([{ record, passage }, published, at, length]) => {
    const [quiet, without] = readingTexts(passage);
    const reading = (published ? quiet : without) ?? { text: '', offsets: [] };
    const all = spell(reading.text);
    const from = at % Math.max(all.length, 1);
    const [first, last] = [all[from], all[Math.min(from + length, all.length - 1)]];
    if (!first || !last) return { record, passage, phrase: '', start: 0, end: 0 };
    const start = reading.offsets[first.start] ?? -1;
    const end = (reading.offsets[last.end - 1] ?? -1) + 1;
    return { record, passage, phrase: reading.text.slice(first.start, last.end), start, end };
  })
  .filter(({ phrase }) => phrase !== '');

test('a phrase cut from either reading is found where it was cut from', async () => {
  await fc.assert(
    fc.asyncProperty(cuts, fc.boolean(), async ({ record, passage, phrase, start, end }, pasted) => {
      // Pasted as published, brackets and all, or as it reads.
      const query = pasted ? passage.text.slice(start, end) : phrase;
      const found = await search({ ...blank, query: `"${query.replaceAll('"', ' ')}"` }, library);
      expect(found.missing).toEqual([]);
      const number = record * 2 ** 14 + (documents[record]?.passages.indexOf(passage) ?? 0);
      const own = marksAmong(wantedTerms(found.query), passage, number, keysOf(found.hits.marks));
      expect(own.map((one) => `${one.start}-${one.end}`)).toContain(`${start}-${end}`);
    }),
    { numRuns: 200 },
  );
});

test('a word that occurs nowhere is named, whatever it is asked with', async () => {
  const occurs = new Set(vocabulary.flatMap(forms));
  const word = fc
    .oneof(
      fc.string({ unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyzéŏж'), minLength: 1, maxLength: 12 }),
      fc.constantFrom(...vocabulary).map((known) => [...known].reverse().join('')),
      fc.constantFrom(...vocabulary).map((known) => `${known}q`),
    )
    .filter((one) => spell(one).every((part) => !occurs.has(part.word) && !isFunctionWord(part.word)));
  await fc.assert(
    fc.asyncProperty(word, fc.constantFrom(...vocabulary), fc.boolean(), async (unknown, known, quoted) => {
      const text = quoted ? `"${unknown}"` : unknown;
      const found = await ask(`"${known}" ${text}`);
      expect(found.missing.map(({ term, words }) => [term.text, words])).toEqual([
        [unknown, spell(unknown).map((part) => part.word)],
      ]);
      expect(found.hits.sentences.length).toBe(0);
    }),
    { numRuns: 150 },
  );
});

/** Quoted terms that mostly occur: words, cut phrases, and neighbors put together at random. */
const terms = fc
  .oneof(
    fc.constantFrom(...vocabulary),
    cuts.map(({ phrase }) => phrase.split(/\s+/).slice(0, 3).join(' ')),
    fc
      .array(fc.constantFrom('the', 'kim', 'soviet', 'north', 'korea', 'of', 's', 'party', '1'), {
        minLength: 1,
        maxLength: 2,
      })
      .map((list) => list.join(' ')),
  )
  .filter((term) => spell(term).length > 0);

/** The sentences, paragraphs and stretches that a query finds, by the plainest of means. */
function naive(any: readonly (readonly string[])[], none: readonly string[]): string[] {
  const found = new Set<string>();
  documents.forEach(({ passages }, record) => {
    passages.forEach((passage, at) => {
      const cuts = passage.sentences.length > 0 ? passage.sentences : [{ id: '', start: 0, end: Infinity }];
      const stretches = new Map([...any.flat(), ...none].map((term) => [term, find(term, passage)]));
      const within = (term: string, { start, end }: { start: number; end: number }) =>
        (stretches.get(term) ?? []).filter((one) => {
          const from = Number(one.split('-')[0]);
          return start <= from && from < end;
        });
      cuts.forEach((cut, sentence) => {
        if (none.some((term) => within(term, cut).length > 0)) return;
        for (const all of any)
          if (all.every((term) => within(term, cut).length > 0)) {
            found.add(`sentence ${record} ${at} ${sentence}`);
            for (const term of all)
              for (const one of within(term, cut)) found.add(`mark ${record} ${at} ${one}`);
          }
      });
    });
  });
  return [...found].sort();
}

test('any query over both documents: every sentence and occurrence, nothing else', async () => {
  const queries = fc.record({
    any: fc.array(fc.array(terms, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }),
    none: fc.array(terms, { maxLength: 1 }),
  });
  await fc.assert(
    fc.asyncProperty(queries, async ({ any, none }) => {
      const query = [
        any.map((all) => all.map((term) => `"${term}"`).join(' ')).join(' OR '),
        ...none.map((term) => `-"${term}"`),
      ].join(' ');
      const { hits, query: read } = await ask(query);
      const counted = keysOf(hits.marks);
      const stretches = documents.flatMap(({ passages }, record) =>
        passages.flatMap((passage, at) =>
          marksAmong(wantedTerms(read), passage, record * 2 ** 14 + at, counted).map(
            ({ start, end }) => `mark ${record} ${at} ${start}-${end}`,
          ),
        ),
      );
      const sentences = Array.from(hits.sentences, (sentence) => {
        const passage = passageOfSentence(sentence);
        return `sentence ${recordOfPassage(passage)} ${passageWithin(passage)} ${sentence % 2 ** 14}`;
      });
      expect([...new Set([...sentences, ...stretches])].sort()).toEqual(naive(any, none));
      expect(stretches.length).toBe(hits.marks.at.length);
    }),
    { numRuns: 60 },
  );
});
