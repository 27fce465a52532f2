import { describe, expect, test } from 'vitest';
import { DOCUMENTS, find, type Found } from '../../../src/search/match/find.ts';
import type { Piece } from '../../../src/search/show/piece.ts';
import { namePassage, type SearchRecord } from '../../../src/search/index/record.ts';
import { blank, type SearchState } from '../../../src/search/ask/state.ts';
import { view, type View } from '../../../src/search/show/view.ts';
import { shelve } from '../library.ts';
import { invent } from '../naive.ts';

const named = (text: string, id: string, names: Record<string, string>) => {
  const passage = invent(text, id);
  const mentions = Object.entries(names).map(([form, entry]) => {
    const start = text.indexOf(form);
    return { start, end: start + form.length, entry };
  });
  return { ...passage, mentions };
};

const entry = (id: string, name: string, forms: string[], mentions: number, text: string): SearchRecord => {
  const card = { name, forms: forms.map((form) => ({ form })), mentions, documents: 1 };
  return {
    id,
    card,
    passages: [namePassage(card), { ...invent(text, 'statement0'), kind: 'register' as const }],
  };
};

const { library, source } = shelve({
  documents: [
    {
      record: {
        id: 'cable',
        labels: { form0: 'Title' },
        passages: [
          { ...invent('A cable on talks', 'form0'), kind: 'heading' },
          named('The Premier lost [his] temper over Cuba.', 'p1', {
            'The Premier': 'people/kim',
            Cuba: 'places/cuba',
          }),
          named('Kim [Il Sung] asked on 27 February.', 'p2', {
            'Kim [Il Sung]': 'people/kim',
            '27 February': 'dates/1965-02-27',
          }),
        ],
      },
      date: '1965-03-02',
      notes: [
        {
          id: 'cable#note-slip',
          place: '¶ 1, note 1',
          passages: [{ ...invent('Not the premier but a king lost it.', 'note-slip'), kind: 'note' }],
        },
      ],
    },
    {
      record: {
        id: 'minutes',
        passages: [named('Cuba lost ships, and ships, and us.', 'p1', { Cuba: 'places/cuba' })],
      },
      date: '1965-02-10',
    },
  ],
  entries: [
    entry('people/kim', 'Kim Il Sung', ['The Premier', '김일성', 'Ким Ир Сен'], 2, 'A premier.'),
    entry('places/cuba', 'Cuba', ['Republic of Cuba'], 2, 'An island.'),
    entry('places/us', 'United States', ['U.S.'], 0, 'Not named.'),
  ],
});

const ask = (query: string, state: Partial<SearchState> = {}): Promise<Found> =>
  find({ ...blank, query, ...state }, library, source);
const show = async (query: string, state: Partial<SearchState> = {}): Promise<View> =>
  view(await ask(query, state), library, { expanded: new Set(), near: () => [] });
const say = (pieces: readonly Piece[]) =>
  pieces.map((piece) => (typeof piece === 'string' ? piece : `<${piece.text}>`)).join('');
const linesOf = ({ groups }: View) =>
  groups.flatMap(({ id, paragraphs }) =>
    paragraphs.flat().map(({ place, match, kind }) => `${id}, ${place}: ${match} (${kind})`),
  );

describe('what is found', () => {
  test('in the documents, the notes and the registers, each told apart', async () => {
    const { tally, groups, chips } = await show('lost');
    expect(tally).toEqual({
      count: '2 occurrences',
      rest: ' in 2 paragraphs: CABLE 1, MINUTES 1; besides, 1 in the editor’s notes.',
    });
    expect(groups.map(({ title, path, count }) => [title, path, count])).toEqual([
      ['The cable, 2 March 1965', '/documents/cable/', 1],
      ['The minutes, 10 February 1965', '/documents/minutes/', 1],
      ['The editor’s notes: The cable', undefined, 1],
    ]);
    expect(
      chips.map(({ title, chips: list }) => [title, ...list.map(({ text, count }) => `${text} ${count}`)]),
    ).toEqual([
      ['In', 'Archive’s text 2', 'Editor’s notes 1'],
      ['Document', 'CABLE 1', 'MINUTES 1'],
      ['Named with it', 'Cuba 2', 'Kim Il Sung 1'],
      ['Order', 'By date undefined'],
    ]);
  });

  test('each line leads to its place, and brings the words along', async () => {
    const { groups } = await show('"lost temper"');
    expect(groups[0]?.paragraphs[0]?.[0]).toEqual({
      place: '¶ 1',
      path: '/documents/cable/?q=%22lost+temper%22#p1',
      kind: 'text',
      before: 'The Premier ',
      match: 'lost [his] temper',
      after: ' over Cuba.',
    });
    expect(linesOf(await show('talks'))).toEqual(['cable, Title: talks (heading)']);
  });

  test('the most occurrences first, or by date', async () => {
    const order = async (state: Partial<SearchState>) =>
      (await show('lost OR ships', state)).groups.map(({ id }) => id);
    expect(await order({})).toEqual(['minutes', 'cable', 'notes-cable']);
    expect(await order({ sort: 'date' })).toEqual(['minutes', 'cable', 'notes-cable']);
    expect((await show('lost OR temper', { sort: 'date' })).groups.map(({ id }) => id)).toEqual([
      'minutes',
      'cable',
      'notes-cable',
    ]);
    expect((await show('lost OR temper')).groups.map(({ id }) => id)).toEqual([
      'cable',
      'minutes',
      'notes-cable',
    ]);
  });
});

describe('names', () => {
  test.each(['김일성', 'Ким Ир Сен', 'Kim Ilsung'])(
    '%s stands in no text: the entry is found where it is named',
    async (query) => {
      const found = await show(query);
      expect(linesOf(found)).toEqual([
        'cable, ¶ 1: The Premier (text)',
        'cable, ¶ 2: Kim [Il Sung] (insertion)',
      ]);
      expect(found.remarks.map(say)).toEqual([
        `“${query}” is <Kim Il Sung>, found under every name that the documents use.`,
      ]);
      expect(found.cards.map(({ name, named: count }) => [name, count])).toEqual([
        ['Kim Il Sung', 'Named 2 times in one document.'],
      ]);
      expect(found.groups[0]?.paragraphs[0]?.[0]?.path).toBe('/documents/cable/?q=&name=people%2Fkim#p1');
    },
  );

  test('with other words, and in alternatives', async () => {
    expect(linesOf(await show('김일성 temper'))).toEqual([
      'cable, ¶ 1: The Premier (text)',
      'cable, ¶ 1: temper (text)',
      'cable, ¶ 2: Kim [Il Sung] (insertion)',
    ]);
    expect(linesOf(await show('ships OR 김일성'))).toHaveLength(4);
  });

  test('a name that is written as typed is looked for as typed, unless more is wanted', async () => {
    const typed = await show('The Premier');
    expect(linesOf(typed)).toContain('cable, ¶ 1: Premier (text)');
    expect(typed.remarks.map(say)).toEqual([
      'In other words, the documents also name Kim Il Sung 1 time. <Find these too>',
    ]);
    const wide = await show('The Premier', { names: true });
    expect(linesOf(wide).slice(0, 2)).toEqual([
      'cable, ¶ 1: The Premier (text)',
      'cable, ¶ 2: Kim [Il Sung] (insertion)',
    ]);
    expect(wide.remarks.map(say)).toEqual(['<Kim Il Sung>, under every name. <Only “The Premier”>']);
    // The pronoun is what was typed; the country comes before it all the same.
    expect((await show('US')).cards.map(({ name }) => name)).toEqual(['United States']);
  });

  test('a date is found in whatever words', async () => {
    expect(linesOf(await show('1965-02-27'))).toEqual(['cable, ¶ 2: 27 February (text)']);
    expect(linesOf(await show('"27 February"'))).toEqual(['cable, ¶ 2: 27 February (text)']);
  });
});

describe('reasons', () => {
  test.each([
    ['xyzzy', {}, '“xyzzy” does not occur.'],
    ['"lost his shoe"', {}, '“shoe” does not occur.'],
    [
      '"temper lost"',
      {},
      'The words of “temper lost” occur, but not in this sequence. <Look for them apart>',
    ],
    [
      'temper ships',
      {},
      'Each of these occurs, but no document has all of them: temper 1, ships 2. <Look for any of them>',
    ],
    [
      'temper -Cuba',
      {},
      'Every paragraph that has what you look for also has what is to be left out. <Leave nothing out>',
    ],
    ['temper', { documents: ['minutes'] }, 'Without filters, 1 occurrence. <Show all>'],
    ['-Cuba', {}, 'Only words to leave out: add one to look for.'],
    ['…', {}, 'No word to look for.'],
    ['Republic of Cuba xyzzy', {}, '“xyzzy” does not occur.'],
  ] satisfies [string, Partial<SearchState>, string][])('%s %j', async (query, state, reason) => {
    const { remarks, groups } = await show(query, state);
    expect(groups).toEqual([]);
    expect(remarks.map(say)).toContain(reason);
  });

  test('with what may have been meant', async () => {
    const near = (word: string) => (word === 'tempre' ? ['temper', 'tempo'] : []);
    const found = view(await ask('lost "tempre" tempre'), library, { expanded: new Set(), near });
    const [, meant] = found.remarks[0] ?? [];
    expect(say(found.remarks[0] ?? [])).toBe('“tempre” does not occur; did you mean <temper> or <tempo>?');
    expect(meant).toEqual('; did you mean ');
    expect(found.remarks[0]?.[2]).toMatchObject({ state: { query: 'lost "temper" temper' } });
  });

  test('none for a reference', async () => {
    const { destinations, remarks, tally } = await show('p2');
    expect(destinations).toEqual([
      { title: 'CABLE, ¶ 2', detail: 'The cable · 2 March 1965', path: '/documents/cable/#p2' },
    ]);
    expect([remarks, tally.count]).toEqual([[], '']);
  });
});

describe('filters', () => {
  test('by kind of text, document, date, and what is named in the paragraph', async () => {
    expect(linesOf(await show('lost', { kinds: ['note'] }))).toEqual([
      'notes-cable, ¶ 1, note 1: lost (note)',
    ]);
    expect(linesOf(await show('lost', { documents: ['minutes'] }))).toEqual(['minutes, ¶ 1: lost (text)']);
    expect(linesOf(await show('lost', { dates: ['1965-03'] }))).toEqual([
      'cable, ¶ 1: lost (text)',
      'notes-cable, ¶ 1, note 1: lost (note)',
    ]);
    expect(linesOf(await show('lost', { entries: ['people/kim'] }))).toEqual(['cable, ¶ 1: lost (text)']);
    expect(linesOf(await show('lost', { entries: ['people/kim', 'places/cuba'] }))).toEqual([
      'cable, ¶ 1: lost (text)',
    ]);
  });

  test('a filter tells what its other settings would leave', async () => {
    const { chips } = await show('lost', { documents: ['minutes'] });
    expect(
      chips.find(({ title }) => title === 'Document')?.chips.map(({ text, count, on }) => [text, count, on]),
    ).toEqual([
      ['MINUTES', 1, true],
      ['CABLE', 1, false],
    ]);
  });
});

test('of many documents a few are read at a time', async () => {
  const many = Array.from({ length: 3 * DOCUMENTS }, (_, at) => ({
    record: { id: `d${at}`, passages: [invent(at % 3 === 0 ? 'A rare word.' : 'A word.', 'p1')] },
  }));
  const shelf = shelve({ documents: many });
  const state = { ...blank, query: 'word' };
  const found = await find(state, shelf.library, shelf.source);
  expect(found.documents).toEqual({ found: 3 * DOCUMENTS, read: DOCUMENTS });
  expect(new Set(shelf.read).size).toBe(DOCUMENTS);
  const { more, tally } = view(found, shelf.library, { expanded: new Set(), near: () => [] });
  expect(more).toBe('These are the best 10 of 30 documents that may have it.');
  expect(tally.count).toBe('At least 10 occurrences');
  expect((await find(state, shelf.library, shelf.source, 3)).documents).toEqual({ found: 30, read: 30 });
  const rare = shelve({ documents: many });
  await find({ ...state, query: 'rare' }, rare.library, rare.source);
  expect(rare.read.every((file) => Number(/\d+/.exec(file)?.[0]) % 3 === 0)).toBe(true);
});
