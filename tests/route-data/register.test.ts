import { expect, test } from 'vitest';
import { registerPages } from '../../src/route-data/register.ts';
import { found, labels, sample } from './edition.ts';

const pages = registerPages(sample, found, labels).map(({ page }) => page);
const [people, places, events] = pages;

const registers = [
  { title: 'People', path: '/people/', entries: 2 },
  { title: 'Places', path: '/places/', entries: 2 },
  { title: 'Events', path: '/events/', entries: 1 },
];

test('the index of people: headings by letter, with dates, places of mention and references', () => {
  expect(people).toEqual({
    register: 'people',
    title: 'People',
    lede: 'All whom the letters name.',
    entries: 2,
    mentions: 4,
    letters: [
      { letter: 'A', lines: [{ name: 'Ada', path: '/people/ada/', see: 'Byron, Ada', locators: [] }] },
      {
        letter: 'B',
        lines: [
          {
            name: 'Bo',
            path: '/people/bo/',
            about: 'About Bo.',
            locators: [],
            unmentioned: 'Only wrote the letter.',
          },
          {
            name: 'Byron, Ada',
            path: '/people/ada/',
            qualifier: '1815–1852',
            about: 'Countess',
            locators: [
              {
                document: 'Letter',
                groups: [
                  { sign: '', places: [{ label: 'abstract', path: '/documents/letter/#abstracts1' }] },
                  {
                    sign: '¶',
                    places: [
                      { label: '1', path: '/documents/letter/#p1s1' },
                      { label: '2', path: '/documents/letter/#p2s1' },
                    ],
                  },
                ],
              },
              {
                document: 'Diary',
                groups: [{ sign: '¶', places: [{ label: '1', path: '/documents/diary/#p1s1' }] }],
              },
            ],
          },
        ],
      },
      {
        letter: 'C',
        lines: [{ name: 'Countess Lovelace', path: '/people/ada/', see: 'Byron, Ada', locators: [] }],
      },
    ],
    parts: [],
    registers,
  });
});

test('a place bears its kind, an event its date; an article does not count', () => {
  const lines = (page: typeof places) =>
    page?.letters.flatMap(({ letter, lines: list }) =>
      list.map(({ name, qualifier }) => [letter, name, ...(qualifier ? [qualifier] : [])]),
    );
  expect(lines(places)).toEqual([
    ['A', 'Arden', 'town'],
    ['B', 'Borden'],
  ]);
  expect(lines(events)).toEqual([['F', 'the Fair', '1–3 May 1901']]);
  // A register without entries has no page.
  expect(pages.map(({ register }) => register)).toEqual(['people', 'places', 'events']);
});
