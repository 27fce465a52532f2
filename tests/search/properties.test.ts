import fc from 'fast-check';
import { expect, test } from 'vitest';
import { answer } from '../../src/search/match/answer.ts';
import { forms } from '../../src/search/match/inflect.ts';
import { readings } from '../../src/search/match/passage.ts';
import { parseQuery } from '../../src/search/ask/query.ts';
import { documents } from './edition.ts';
import { find, readingTexts, spell } from './naive.ts';

const places = documents.flatMap(({ id, passages }) => passages.map((passage) => ({ id, passage })));
const vocabulary = [
  ...new Set(places.flatMap(({ passage }) => readings(passage).published.words.map(({ word }) => word))),
];

/** A phrase cut from one of the two readings of some passage, and where it stands. */
const cuts = fc
  .tuple(fc.constantFrom(...places), fc.boolean(), fc.nat(), fc.nat({ max: 12 }))
  .map(([{ id, passage }, published, at, length]) => {
    const [quiet, without] = readingTexts(passage);
    const reading = (published ? quiet : without) ?? { text: '', offsets: [] };
    const all = spell(reading.text);
    const from = at % Math.max(all.length, 1);
    const [first, last] = [all[from], all[Math.min(from + length, all.length - 1)]];
    if (!first || !last) return { id, passage, phrase: '', start: 0, end: 0 };
    const start = reading.offsets[first.start] ?? -1;
    const end = (reading.offsets[last.end - 1] ?? -1) + 1;
    return { id, passage, phrase: reading.text.slice(first.start, last.end), start, end };
  })
  .filter(({ phrase }) => phrase !== '');

test('a phrase cut from either reading is found where it was cut from', () => {
  fc.assert(
    fc.property(cuts, fc.boolean(), ({ id, passage, phrase, start, end }, pasted) => {
      // Pasted as published, brackets and all, or as it reads.
      const query = pasted ? passage.text.slice(start, end) : phrase;
      const found = answer(parseQuery(`"${query.replaceAll('"', ' ')}"`), documents);
      const stretches = found.documents
        .find((document) => document.id === id)
        ?.passages.find((one) => one.passage === passage)
        ?.occurrences.map((one) => `${one.start}-${one.end}`);
      expect(stretches).toContain(`${start}-${end}`);
      expect(found.missing).toEqual([]);
    }),
    { numRuns: 1000 },
  );
});

test('a word that occurs nowhere is named, whatever it is asked with', () => {
  const occurs = new Set(vocabulary.flatMap(forms));
  const word = fc
    .oneof(
      fc.string({ unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyzéŏж'), minLength: 1, maxLength: 12 }),
      fc.constantFrom(...vocabulary).map((known) => [...known].reverse().join('')),
      fc.constantFrom(...vocabulary).map((known) => `${known}q`),
    )
    .filter((one) => spell(one).every((part) => !occurs.has(part.word)));
  fc.assert(
    fc.property(word, fc.constantFrom(...vocabulary), fc.boolean(), (unknown, known, quoted) => {
      const text = quoted ? `"${unknown}"` : unknown;
      const found = answer(parseQuery(`${known} ${text}`), documents);
      expect(found.missing.map(({ term, words }) => [term.text, words])).toEqual([
        [unknown, spell(unknown).map((part) => part.word)],
      ]);
      expect(found.documents).toEqual([]);
    }),
    { numRuns: 500 },
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

test('any query over both documents: every occurrence, nothing else', () => {
  const queries = fc.record({
    any: fc.array(fc.array(terms, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }),
    none: fc.array(terms, { maxLength: 1 }),
  });
  fc.assert(
    fc.property(queries, ({ any, none }) => {
      const expected = documents.map(({ id, passages }) => {
        const open = passages.filter((passage) => none.every((term) => find(term, passage).length === 0));
        const met = any.filter((all) =>
          all.every((term) => open.some((passage) => find(term, passage).length > 0)),
        );
        const list = open.map((passage) => [
          passage.id,
          [...new Set(met.flat().flatMap((term) => find(term, passage)))].sort(),
        ]);
        return [id, list.filter(([, stretches]) => stretches?.length)];
      });
      const query = [
        any.map((all) => all.map((term) => `"${term}"`).join(' ')).join(' OR '),
        ...none.map((term) => `-"${term}"`),
      ].join(' ');
      const found = answer(parseQuery(query), documents);
      expect(
        documents.map(({ id }) => [
          id,
          (found.documents.find((one) => one.id === id)?.passages ?? []).map(({ passage, occurrences }) => [
            passage.id,
            occurrences.map(({ start, end }) => `${start}-${end}`).sort(),
          ]),
        ]),
      ).toEqual(expected);
    }),
    { numRuns: 60 },
  );
});
