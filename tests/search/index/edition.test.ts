import { expect, test } from 'vitest';
import { parseQuery } from '../../../src/search/ask/query.ts';
import { textRecord } from '../../../src/search/index/edition.ts';
import { findInTexts } from '../../../src/search/match/in-texts.ts';
import { document } from '../../edition/invent.ts';

test('words that only a bracket parts are found in sequence, be it supplied or apparatus', () => {
  const { data, passages } = document(
    'letter',
    {},
    { p1: 'The talks [sic] ended, and [the] guests left […] at noon.' },
  );
  const { passages: texts } = textRecord('letter', {
    data,
    form: [],
    former: [],
    passages: passages.map((one) => ({ ...one, notes: [] })),
  });
  const found = (query: string) =>
    findInTexts(parseQuery(query), texts).marks.flatMap((marks, at) =>
      marks.map(({ start, end }) => texts[at]?.text.slice(start, end)),
    );
  expect(found('"talks ended"')).toEqual(['talks [sic] ended']);
  expect(found('"and guests"')).toEqual(['and [the] guests']);
  expect(found('"left at noon"')).toEqual(['left […] at noon']);
});
