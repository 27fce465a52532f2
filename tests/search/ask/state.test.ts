import fc from 'fast-check';
import { expect, test } from 'vitest';
import { TEXT_LAYERS } from '../../../src/search/match/layers.ts';
import {
  blank,
  readState,
  SORTS,
  toggle,
  writeState,
  type SearchState,
} from '../../../src/search/ask/state.ts';

test('what is asked survives the address', () => {
  const slug = fc.stringMatching(/^[a-z0-9-]+$/);
  const states: fc.Arbitrary<SearchState> = fc.record({
    query: fc.string({ unit: 'grapheme' }),
    written: fc.boolean(),
    layers: fc.subarray([...TEXT_LAYERS]),
    documents: fc.uniqueArray(slug),
    genres: fc.uniqueArray(slug),
    from: fc.constantFrom('', '1965', '1965-02', '1965-02-10'),
    to: fc.constantFrom('', '1965', '1965-02', '1965-02-10'),
    entries: fc.uniqueArray(slug.map((name) => `people/${name}`)),
    sort: fc.constantFrom(...SORTS),
  });
  fc.assert(
    fc.property(states, (state) => {
      expect(readState(writeState(state))).toEqual(state);
    }),
  );
});

test('an address says nothing but what differs', () => {
  expect(writeState(blank)).toBe('');
  expect(writeState({ ...blank, query: 'Kim Il-sŏng' })).toBe('?q=Kim+Il-s%C5%8Fng');
  expect(writeState({ ...blank, query: 'a', layers: ['note'], entries: ['people/kim'] })).toBe(
    '?q=a&in=note&with=people%2Fkim',
  );
});

test('what an address has of no meaning is left', () => {
  expect(readState('?q=a&in=nowhere&from=soon&sort=up&as=no&go=')).toEqual({ ...blank, query: 'a' });
});

test('a filter is set and taken away', () => {
  const set = toggle(blank, 'layers', 'note');
  expect(set.layers).toEqual(['note']);
  expect(toggle(set, 'layers', 'note')).toEqual(blank);
});
