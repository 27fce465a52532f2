import { expect, test } from 'vitest';
import { table } from '../../scripts/survey/table.ts';
import { survey } from '../../src/edition/survey/index.ts';
import { document, edition, entry } from './invent.ts';

const entries = [
  entry('people/ada', { name: 'Ada Byron', variants: [{ form: 'Ada' }], sources: ['letter'] }),
  entry('people/augusta', {
    name: 'Ada Augusta',
    variants: [{ form: 'Ada', use: 'search' }],
    unmentioned: 'Her aunt.',
    sources: ['lost'],
  }),
];
const letter = document(
  'letter',
  { date: '1901-05-06' },
  {
    p1: 'Ada met Zelenko in Karashahr. The next day Zelenko left; on Tuesday she wrote. Write to [a@example.org].',
    p2: 'The Ministry of Mines sent nobody some weeks ago. On 3 May it rained.',
  },
  entries,
);
const found = survey(
  edition({
    documents: [letter],
    entries,
    bibliography: { lost: { id: 'lost', type: 'book', title: 'A lost book' } },
  }),
);

test('what looks like a name and is in no register, with its places', () => {
  expect(found.documents[0]?.names).toEqual([
    { words: 'Zelenko', places: ['letter#p1s1', 'letter#p1s2'] },
    { words: 'Karashahr', places: ['letter#p1s1'] },
    { words: 'Ministry of Mines', places: ['letter#p2s1'] },
  ]);
});

test('what speaks of a time and has no date', () => {
  expect(found.documents[0]?.dates).toEqual([{ words: 'some weeks ago', places: ['letter#p2s1'] }]);
});

test('brackets of which nothing is claimed', () => {
  expect(found.documents[0]?.brackets).toEqual([{ words: '[a@example.org]', places: ['letter#p1s3'] }]);
});

test('forms that several entries have, statements that can’t be looked up, entries that nothing names', () => {
  expect(found.ambiguous).toEqual([{ form: 'Ada', entries: ['people/ada', 'people/augusta'] }]);
  expect(found.unsupported).toEqual([
    { where: 'people/augusta', statement: 'the description', sources: ['lost'] },
  ]);
  expect(found.unmentioned).toEqual([{ entry: 'people/augusta', why: 'Her aunt.' }]);
});

test('as a table, of all documents or of one', () => {
  expect(table(found, ['letter'])).toBe(
    [
      'letter: names in no register (3)',
      '  Zelenko            2 × p1s1, p1s2',
      '  Karashahr          1 × p1s1',
      '  Ministry of Mines  1 × p2s1',
      '',
      'letter: dates not resolved (1)',
      '  some weeks ago  1 × p2s1',
      '',
      'letter: brackets of which nothing is claimed (1)',
      '  [a@example.org]  1 × p1s3',
    ].join('\n'),
  );
  expect(table(found, [])).toContain('Named in no document (1)\n  people/augusta  Her aunt.');
  expect(table({ documents: [], ambiguous: [], unsupported: [], unmentioned: [] }, [])).toBe(
    'Nothing to look at.',
  );
});
