import { describe, expect, test } from 'vitest';
import { parallelTables } from '../../src/edition/annotations/parallels.ts';
import { shownParallels } from '../../src/route-data/parts/parallels.ts';
import { blocks, type ShownPassage } from '../../src/route-data/document.ts';
import { chronologyPage } from '../../src/route-data/chronology.ts';
import { insertionsPages } from '../../src/route-data/insertions.ts';
import { searchPage } from '../../src/route-data/search.ts';
import { startPage } from '../../src/route-data/start.ts';
import { themesPage } from '../../src/route-data/themes.ts';
import { document } from '../edition/invent.ts';
import { labels, origins, sample } from './edition.ts';

const work = { title: 'A. Author, Work, 1950', url: 'https://example.org/work' };
const letter = { title: 'Letter', document: 'letter' };

test('the chronology: by month, with passages, doubts, record and slips', () => {
  const { months, counts, timeline, journey, works } = chronologyPage(sample, origins);
  expect(months).toEqual([
    {
      id: 'month-1901-05',
      title: 'May 1901',
      happenings: [
        {
          id: 'fair',
          words: '1–3 May 1901',
          edtf: '1901-05-01/1901-05-03',
          doubt: 'date probable',
          scope: 'named',
          text: 'The Fair, according to the letter',
          passages: [
            {
              label: 'Letter',
              places: [{ place: '¶ 1, sentence 2', path: '/documents/letter/#p1s2', quote: 'the Fair' }],
            },
          ],
          event: { name: 'the Fair', path: '/events/fair/' },
          // It says itself that it is according to the letter.
          works: [1],
          record: { text: 'It rained.', works: [2] },
        },
        {
          id: 'letter',
          words: '6 May 1901',
          edtf: '1901-05-06',
          scope: 'named',
          text: 'The letter is written',
          passages: [],
          document: '/documents/letter/',
          sure: 'according to the letter',
          works: [1],
        },
      ],
    },
    {
      id: 'month-1901-06',
      title: 'June 1901',
      happenings: [
        {
          id: 'flood',
          words: 'June 1901',
          edtf: '1901-06',
          doubt: 'date uncertain',
          scope: 'aftermath',
          text: 'The flood',
          passages: [],
          sure: 'inferred',
          works: [2],
          slip: 'The diary has “food.”',
        },
      ],
    },
  ]);
  expect(counts).toEqual({ named: 2, implied: 0, context: 0, aftermath: 1 });
  expect(timeline?.strips.flatMap(({ flags }) => flags.map(({ id, sign }) => [id, sign]))).toEqual([
    ['fair', 'named'],
    ['letter', 'document'],
    ['flood', 'editor'],
  ]);
  expect(journey).toBeUndefined();
  expect(works).toEqual([letter, work]);
});

test('the start page: landmarks and the first themes', () => {
  const { timeline, ...rest } = startPage(sample, labels);
  expect(rest).toEqual({
    landmarks: [
      { id: 'fair', date: '1–3 May 1901', label: 'The Fair' },
      { id: 'letter', date: '6 May 1901', label: 'The letter is written' },
    ],
    themes: [
      {
        id: 'ada',
        title: 'Ada',
        places: [
          { label: 'Letter, ¶ 1, sentence 1', path: '/documents/letter/#p1s1' },
          { label: 'Diary, ¶ 1, sentence 1', path: '/documents/diary/#p1s1' },
        ],
      },
    ],
    allThemes: 1,
  });
  expect(timeline?.strips).toHaveLength(1);
});

test('the themes: passages of each document side by side', () => {
  expect(themesPage(sample, labels)).toEqual({
    themes: [
      {
        id: 'ada',
        title: 'Ada',
        reason: 'Both speak of her.',
        columns: [
          {
            label: 'Letter',
            date: '1901-05-06',
            path: '/documents/letter/',
            passages: [
              {
                place: '¶ 1, sentence 1',
                path: '/documents/letter/#p1s1',
                segments: [
                  { text: 'Then ' },
                  { text: '[Ada]', supplied: true },
                  { text: ' Byron came to Arden.' },
                ],
                cut: false,
              },
              {
                place: '¶ 2',
                path: '/documents/letter/#p2',
                segments: [
                  { text: 'Ada left Arden for Borden ' },
                  { text: '[in May]', supplied: true },
                  { text: '.' },
                ],
                cut: false,
              },
            ],
          },
          {
            label: 'Diary',
            date: '1901-05-09',
            path: '/documents/diary/',
            passages: [
              {
                place: '¶ 1, sentence 1',
                path: '/documents/diary/#p1s1',
                segments: [{ text: 'Ada is ' }, { text: '[well]', supplied: true }, { text: '.' }],
                cut: false,
              },
            ],
          },
        ],
      },
    ],
  });
});

test('the insertions: by kind, and in context by document; apparatus is told apart and last', () => {
  expect(insertionsPages(sample.documents, labels)[0]).toEqual({
    parts: [],
    total: 3,
    apparatus: 1,
    kinds: [
      ['date', 'in May'],
      ['name', 'Ada'],
      ['words', 'well'],
      ['gap', '...'],
    ].map(([kind, text]) => ({
      kind,
      label: expect.any(String) as string,
      count: 1,
      supplied: [{ text, count: 1 }],
    })),
    documents: [
      {
        id: 'letter',
        label: 'Letter',
        title: 'Letter to Arden',
        date: '1901-05-06',
        path: '/documents/letter/',
        insertions: 2,
        counts: [
          ['date', 1],
          ['name', 1],
          ['gap', 1],
        ],
        lines: [
          {
            before: 'Then ',
            match: '[Ada]',
            after: ' Byron came to Arden. She saw [...] the Fair.',
            place: '¶ 1, sentence 1',
            path: '/documents/letter/#p1s1',
            kind: 'name',
          },
          {
            before: 'Then [Ada] Byron came to Arden. She saw ',
            match: '[...]',
            after: ' the Fair.',
            place: '¶ 1, sentence 2',
            path: '/documents/letter/#p1s2',
            kind: 'gap',
          },
          {
            before: 'Ada left Arden for Borden ',
            match: '[in May]',
            after: '.',
            place: '¶ 2, sentence 1',
            path: '/documents/letter/#p2s1',
            kind: 'date',
          },
        ],
      },
      {
        id: 'diary',
        label: 'Diary',
        title: 'Title of diary',
        date: '1901-05-09',
        path: '/documents/diary/',
        insertions: 1,
        counts: [['words', 1]],
        lines: [
          {
            before: 'Ada is ',
            match: '[well]',
            after: '. Arden sleeps.',
            place: '¶ 1, sentence 1',
            path: '/documents/diary/#p1s1',
            kind: 'words',
          },
        ],
      },
    ],
  });
});

describe('the links under a passage', () => {
  const byId = <D extends { id: string }>(list: readonly D[]) => new Map(list.map((one) => [one.id, one]));
  const { documents, entries } = sample;
  const [own] = documents;
  const passage = own?.passages.find(({ id }) => id === 'p1');
  if (!passage) throw new Error('The sample has lost its first paragraph.');

  test('of the editor’s bear theme and reason', () => {
    const tables = parallelTables(documents, sample.themes);
    expect(
      shownParallels('letter', passage, { tables, entries, labels, documents: byId(documents) }),
    ).toEqual([
      {
        quoted: {
          segments: [{ text: 'Ada is ' }, { text: '[well]', supplied: true }, { text: '.' }],
          cut: false,
        },
        document: 'diary',
        passage: 'p1s1',
        by: 'editor',
        theme: { id: 'ada', title: 'Ada' },
        reason: 'Both speak of her.',
        label: 'Diary',
        place: '¶ 1, sentence 1',
        path: '/documents/diary/#p1s1',
        names: [],
      },
    ]);
  });

  test('that were computed bear the shared names', () => {
    const others = [
      document('note', { genre: 'note' }, { p1: 'Ada came to Arden.', p2: 'Dry.' }, [...entries.values()]),
    ];
    const all = [...documents, ...others];
    const context = { tables: parallelTables(all, []), entries, labels, documents: byId(all) };
    const shown = shownParallels('letter', passage, context);
    expect(
      shown.map(({ by, label, place, names }) => [by, label, place, names.map(({ name }) => name)]),
    ).toEqual([['computed', 'note', '¶ 1, sentence 1', ['Ada Byron', 'Arden']]]);
  });
});

test('search takes in what the model has, whatever the pages show: entries as they are filed', () => {
  expect(searchPage(sample, labels)).toEqual({
    documents: [
      expect.objectContaining({ id: 'letter', label: 'Letter' }),
      expect.objectContaining({ id: 'diary', label: 'Diary' }),
    ],
    entries: ['people/bo', 'people/ada', 'places/arden', 'places/borden', 'events/fair'],
  });
});

describe('the page of a document', () => {
  const long = document(
    'long',
    {},
    {
      o1: 'Received.',
      o2: 'Urgent.',
      p1: 'First words of a paragraph that goes on for quite some time before it ends.',
      p2: 'Second.',
      c1: 'Signed.',
    },
    [],
  );
  const passages = (notes: Record<string, number[]>, linked: readonly string[] = []): ShownPassage[] =>
    long.passages.map((passage) => ({
      ...passage,
      html: [passage.text],
      notes: (notes[passage.id] ?? []).map((rise, index) => ({
        id: `${passage.id}-${index}`,
        number: index + 1,
        confidence: 'verified',
        html: '',
        text: '',
        sources: [],
        behind: 0,
        of: 1,
        rise,
        next: 0,
      })),
      sideHeads: [],
      parallels: linked.includes(passage.id)
        ? [
            {
              document: 'other',
              passage: 'p1',
              by: 'computed',
              shared: [],
              quoted: { segments: [], cut: false },
              label: 'Other',
              place: '¶ 1',
              path: '/documents/other/#p1',
              names: [],
            },
          ]
        : [],
    }));

  test('keeps the opening lines together, and a link of several lines once, behind them', () => {
    const shown = blocks(passages({}, ['o1', 'o2', 'p2']));
    expect(
      shown.map(({ role, passages: own, parallels }) => [role, own.map(({ id }) => id), parallels.length]),
    ).toEqual([
      ['opener', ['o1', 'o2'], 1],
      ['paragraph', ['p1'], 0],
      ['paragraph', ['p2'], 1],
      ['closer', ['c1'], 0],
    ]);
  });

  test('leaves free in the margin, below each thing, the lines that the next one rises by', () => {
    const shown = blocks(passages({ p1: [1, 3], p2: [0], c1: [2] }, ['p1']));
    const inMargin = shown.flatMap(({ passages: own, parallels, inMargin: line }) => [
      ...own.flatMap(({ notes }) => notes.map(({ rise, next }) => [rise, next])),
      ...parallels.map(() => [line.rise, line.next]),
    ]);
    expect(inMargin.map(([, next]) => next)).toEqual([...inMargin.slice(1).map(([rise]) => rise), 0]);
    expect(inMargin.map(([rise]) => rise)).toEqual([1, 3, 2, 0, 2]);
  });
});
