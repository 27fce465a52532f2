import { expect, test } from 'vitest';
import { entryPages } from '../../src/route-data/entry.ts';
import { found, origins, sample } from './edition.ts';

const pages = new Map(
  [...entryPages(sample, found, origins)].flatMap(({ page, data }) =>
    page === 'entries' ? [[data.id, data] as const] : [],
  ),
);
const work = { title: 'A. Author, Work, 1950', url: 'https://example.org/work' };
const letter = { title: 'Letter', document: 'letter' };

test('everything that an entry’s page shows', () => {
  expect(pages.get('people/ada')).toEqual({
    id: 'people/ada',
    register: 'people',
    index: { title: 'People', one: 'Person', path: '/people/' },
    name: 'Ada Byron',
    qualifier: '1815–1852',
    html: '<p>About Ada Byron.</p>',
    text: 'About Ada Byron.',
    about: { works: [1] },
    office: { text: 'Countess', works: [1] },
    dates: [
      { label: 'Born', words: '10 December 1815', edtf: '1815-12-10', works: [1] },
      { label: 'Died', words: '1852', edtf: '1852', sure: 'inferred', works: [1] },
    ],
    facts: [{ text: 'She wrote.', sure: 'according to the letter', works: [2] }],
    names: [
      { form: 'Ada', works: [1] },
      { form: 'Countess Lovelace', scheme: 'title', works: [] },
      { form: 'Ада Байрон', scheme: 'Russian', lang: 'ru', works: [2] },
    ],
    works: [work, letter],
    distinguish: ['Ada of Holland'],
    authorities: [
      { scheme: 'VIAF', id: '123', url: 'https://viaf.org/viaf/123', works: [1] },
      { scheme: 'House list', id: '7', works: [2] },
    ],
    forms: [
      { form: 'Ada', count: 3 },
      { form: '[Ada] Byron', count: 1 },
    ],
    descriptions: [],
    linked: {
      '@type': 'Person',
      name: 'Ada Byron',
      alternateName: ['Ada', 'Countess Lovelace', 'Ада Байрон'],
      description: 'About Ada Byron.',
      birthDate: '1815-12-10',
      deathDate: '1852',
      identifier: [
        { '@type': 'PropertyValue', propertyID: 'VIAF', value: '123' },
        { '@type': 'PropertyValue', propertyID: 'House list', value: '7' },
      ],
      sameAs: ['https://viaf.org/viaf/123'],
    },
    mentions: 4,
    documents: 2,
    parts: [],
    contexts: [
      {
        id: 'letter',
        label: 'Letter',
        title: 'Letter to Arden',
        date: '1901-05-06',
        path: '/documents/letter/',
        inTitle: false,
        lines: [
          {
            before: 'On ',
            match: 'Ada',
            after: '.',
            place: 'abstract, sentence 1',
            path: '/documents/letter/#abstracts1',
          },
          {
            before: 'Then ',
            match: '[Ada] Byron',
            after: ' came to Arden. She saw [...] the Fair.',
            place: '¶ 1, sentence 1',
            path: '/documents/letter/#p1s1',
          },
          {
            before: '',
            match: 'Ada',
            after: ' left Arden for Borden [in May].',
            place: '¶ 2, sentence 1',
            path: '/documents/letter/#p2s1',
          },
        ],
      },
      {
        id: 'diary',
        label: 'Diary',
        title: 'Title of diary',
        date: '1901-05-09',
        path: '/documents/diary/',
        inTitle: false,
        lines: [
          {
            before: '',
            match: 'Ada',
            after: ' is [well]. Arden sleeps.',
            place: '¶ 1, sentence 1',
            path: '/documents/diary/#p1s1',
          },
        ],
      },
    ],
    sayings: [
      {
        label: 'Letter',
        path: '/documents/letter/',
        more: 0,
        sayings: [
          {
            place: 'abstract, sentence 1',
            path: '/documents/letter/#abstracts1',
            segments: [{ text: 'On ' }, { text: 'Ada', match: true }, { text: '.' }],
          },
          {
            place: '¶ 1, sentence 1',
            path: '/documents/letter/#p1s1',
            segments: [
              { text: 'Then ' },
              { text: '[Ada]', supplied: true, match: true },
              { text: ' Byron', match: true },
              { text: ' came to Arden.' },
            ],
          },
          {
            place: '¶ 2, sentence 1',
            path: '/documents/letter/#p2s1',
            segments: [
              { text: 'Ada', match: true },
              { text: ' left Arden for Borden ' },
              { text: '[in May]', supplied: true },
              { text: '.' },
            ],
          },
        ],
      },
      {
        label: 'Diary',
        path: '/documents/diary/',
        more: 0,
        sayings: [
          {
            place: '¶ 1, sentence 1',
            path: '/documents/diary/#p1s1',
            segments: [
              { text: 'Ada', match: true },
              { text: ' is ' },
              { text: '[well]', supplied: true },
              { text: '.' },
            ],
          },
        ],
      },
    ],
    related: [{ title: 'Places', entries: [{ name: 'Arden', path: '/places/arden/' }] }],
    happenings: [],
  });
});

test('a relation holds both ways', () => {
  expect(pages.get('places/arden')?.related).toEqual([
    { title: 'People', entries: [{ name: 'Ada Byron', path: '/people/ada/' }] },
    { title: 'Events', entries: [{ name: 'the Fair', path: '/events/fair/' }] },
  ]);
});

test('a place has its position, an event its place in the chronology', () => {
  expect(pages.get('places/arden')?.coordinates).toEqual({ words: '52.50° N, 1.25° W', works: [1] });
  expect(pages.get('events/fair')).toMatchObject({
    dates: [{ label: 'Date', words: '1–3 May 1901', works: [] }],
    happenings: [
      { path: '/chronology/#fair', date: '1–3 May 1901', text: 'The Fair, according to the letter' },
    ],
  });
});

test('an entry that nothing names says why, and has nothing side by side', () => {
  expect(pages.get('people/bo')).toMatchObject({
    unmentioned: 'Only wrote the letter.',
    mentions: 0,
    forms: [],
    documents: 0,
    contexts: [],
    parts: [],
    sayings: [],
  });
});
