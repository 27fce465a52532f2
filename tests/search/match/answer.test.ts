import { describe, expect, test } from 'vitest';
import { answer, type Searchable } from '../../../src/search/match/answer.ts';
import { parseQuery, termText } from '../../../src/search/ask/query.ts';
import { invent } from '../naive.ts';

const records: Searchable[] = [
  {
    id: 'apart',
    passages: [invent('The Premier spoke.', 'p1'), invent('[North] Korea listened to it.', 'p2')],
  },
  {
    id: 'together',
    passages: [
      invent('The Premier of Korea spoke, and Korea’s papers [of Korea] wrote.', 'p1'),
      invent('Cuba.', 'p2'),
    ],
  },
  {
    id: 'note',
    passages: [{ ...invent('On the Premier and [North] Korea, see there.', 'note'), kind: 'note' }],
  },
  { id: 'entry', passages: [{ ...invent('Korea is a country.', 'entry'), kind: 'register' }] },
];

/** An answer in short. */
const ask = (query: string, ...filter: Parameters<typeof answer>[2][]) => {
  const { documents, terms, missing, ...rest } = answer(parseQuery(query), records, ...filter);
  return {
    ...rest,
    documents: documents.map(({ id, passages }) => [
      id,
      ...passages.map(
        ({ passage, complete, occurrences }) =>
          `${passage.id}${complete ? ' complete' : ''}: ` +
          occurrences.map(({ start, end }) => passage.text.slice(start, end)).join(', '),
      ),
    ]),
    terms: Object.fromEntries(terms.map(({ term, occurrences }) => [termText(term), occurrences])),
    missing: missing.map(({ term, words }) => [termText(term), ...words]),
  };
};

describe('answer', () => {
  test('all the words may stand in paragraphs apart; documents with one that has them all come first', () => {
    expect(ask('premier korea')).toEqual({
      documents: [
        ['together', 'p1 complete: Premier, Korea, Korea, Korea'],
        ['note', 'note complete: Premier, Korea'],
        ['apart', 'p1: Premier', 'p2: Korea'],
      ],
      total: { documents: 3, paragraphs: 4, occurrences: 8 },
      kinds: { text: 5, insertion: 1, heading: 0, note: 2, register: 0 },
      terms: { premier: 3, korea: 6 },
      missing: [],
    });
  });

  test('what is filtered is counted all the same, but doesn’t make up all the words', () => {
    expect(ask('cuba korea', ['text'])).toEqual({
      documents: [['together', 'p1: Korea, Korea', 'p2: Cuba']],
      total: { documents: 1, paragraphs: 2, occurrences: 3 },
      kinds: { text: 3, insertion: 1, heading: 0, note: 0, register: 0 },
      terms: { cuba: 1, korea: 6 },
      missing: [],
    });
    expect(ask('premier korea', ['insertion'])).toMatchObject({
      documents: [],
      kinds: { text: 5, insertion: 1, heading: 0, note: 2, register: 0 },
    });
    expect(ask('korea', ['register', 'note']).documents).toEqual([
      ['note', 'note complete: Korea'],
      ['entry', 'entry complete: Korea'],
    ]);
  });

  test('a word that occurs nowhere is named, and what the others find is not passed off as an answer', () => {
    expect(ask('korea kozygin "korea listened to us" "it listened"')).toEqual({
      documents: [],
      total: { documents: 0, paragraphs: 0, occurrences: 0 },
      kinds: { text: 0, insertion: 0, heading: 0, note: 0, register: 0 },
      terms: { korea: 6, kozygin: 0, '"korea listened to us"': 0, '"it listened"': 0 },
      missing: [['kozygin', 'kozygin'], ['"korea listened to us"', 'us'], ['"it listened"']],
    });
  });

  test('what is excluded is a paragraph, and nothing in it counts', () => {
    expect(ask('korea -papers -country').documents).toEqual([
      ['apart', 'p2 complete: Korea'],
      ['note', 'note complete: Korea'],
    ]);
    expect(ask('cuba korea -papers')).toMatchObject({ documents: [], missing: [] });
  });

  test('a document shows what the alternatives it meets ask for', () => {
    expect(ask('korea cuba OR spoke listened').documents).toEqual([
      ['apart', 'p1: spoke', 'p2: listened'],
      ['together', 'p1: Korea, Korea, Korea', 'p2: Cuba'],
    ]);
  });

  test('a query without words finds nothing, and says nothing', () => {
    expect(ask('-korea')).toMatchObject({ documents: [], terms: {}, missing: [] });
    expect(ask('…')).toMatchObject({ documents: [], terms: {}, missing: [] });
  });
});
