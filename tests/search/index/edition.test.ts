import { expect, test } from 'vitest';
import { parseQuery } from '../../../src/search/ask/query.ts';
import { documentRecord } from '../../../src/search/index/edition.ts';
import { matchTerm } from '../../../src/search/match/match.ts';
import { document } from '../../edition/invent.ts';

test('words that only a bracket parts are found in sequence, be it supplied or apparatus', () => {
  const { data, passages } = document(
    'letter',
    {},
    { p1: 'The talks [sic] ended, and [the] guests left […] at noon.' },
  );
  const [passage] = documentRecord('letter', {
    data,
    form: [],
    former: [],
    passages: passages.map((one) => ({ ...one, notes: [] })),
  }).passages.filter(({ id }) => id === 'p1');
  const found = (query: string) =>
    parseQuery(query)
      .any.flat()
      .flatMap((term) => (passage ? matchTerm(term, passage) : []))
      .map(({ start, end }) => passage?.text.slice(start, end));
  expect(found('"talks ended"')).toEqual(['talks [sic] ended']);
  expect(found('"and guests"')).toEqual(['and [the] guests']);
  expect(found('"left at noon"')).toEqual(['left […] at noon']);
});
