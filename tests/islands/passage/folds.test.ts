import { expect, test } from 'vitest';
import { group } from '../../../src/islands/passage/folds.ts';

test('things are counted by sort, the largest group first, each with how often it occurs', () => {
  const things = [
    ['place', '[North]'],
    ['words', '[which]'],
    ['words', '[and]'],
    ['words', '[which]'],
  ] as const;
  expect(group(things)).toEqual([
    {
      sort: 'words',
      count: 3,
      each: new Map([
        ['[which]', 2],
        ['[and]', 1],
      ]),
    },
    { sort: 'place', count: 1, each: new Map([['[North]', 1]]) },
  ]);
});

test('of groups of one size, the one that comes first in the text is first', () => {
  const sorts = group([
    ['b', '1'],
    ['a', '2'],
  ]).map(({ sort }) => sort);
  expect(sorts).toEqual(['b', 'a']);
});
