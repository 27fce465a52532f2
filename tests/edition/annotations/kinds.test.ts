import { expect, test } from 'vitest';
import { kindLabels } from '../../../src/edition/annotations/kinds.ts';
import { kinds, ofType } from '../../../src/edition/model.ts';
import { document, entry } from '../invent.ts';

const entries = [
  entry('people/ada', { name: 'Ada Byron', variants: [{ form: 'Ada' }, { form: 'Ada Bairon' }] }),
  entry('places/arden', { name: 'North Arden', variants: [{ form: 'Arden' }, { form: 'Ardenic' }] }),
  entry('organizations/guild', {
    name: 'Weavers’ Guild',
    variants: [{ form: 'Guild' }, { form: 'the Ardeners' }],
  }),
  entry('events/fair', { name: 'Spring Fair' }),
];

test.each([
  // marks alone
  ['what have you done[?]', 'punctuation'],
  ['he came [—] and went', 'punctuation'],
  // all of it another name of what was just named
  ['then Ada Byron [Ada Bairon] came', 'variant'],
  // part of a date
  ['on 27 November of last year [1900] he came', 'date'],
  ['on the 27th [of April] he came', 'date'],
  // part of the name of a place, adjectives too
  ['in [North] Arden', 'place'],
  // part of the name of a person or organization, or of an adjective before one
  ['then [Ada] Byron came', 'name'],
  ['Ada [Byron’s] letter', 'name'],
  ['the [Weavers’] Guild met', 'name'],
  // in apposition: says who or what is meant
  ['why did you [the Ardeners] come', 'gloss'],
  ['our house [the Weavers’ Guild] stands', 'gloss'],
  ['we live here [in Arden] and work', 'gloss'],
  ['they [the old ones] came', 'gloss'],
  // fills a gap, even with a name in it
  ['he [lost his] temper', 'words'],
  ['and [they] came', 'words'],
  ['he went to [Arden]', 'words'],
  ['[Ada] came', 'words'],
  ['it was at the [Spring Fair] that', 'words'],
  ['he said that [the Ardeners] came', 'words'],
])('%s: %s', (text, kind) => {
  const { passages } = document('letter', {}, { p1: text }, entries);
  const insertions = passages.flatMap(({ annotations }) => ofType(annotations, 'supplied'));
  expect(insertions.map((insertion) => insertion.kind)).toEqual([kind]);
});

test('every kind is told to readers in words', () => {
  expect(Object.keys(kindLabels).sort()).toEqual([...kinds].sort());
});
