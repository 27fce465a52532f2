import { expect, test } from 'vitest';
import { fragmentOf, readAddress, withTo, writeAddress } from '../../../src/islands/passage/address.ts';

test.each([
  ['#p7', '', { from: 'p7' }],
  ['#p7s12', '', { from: 'p7s12' }],
  ['#p7as3b', '', { from: 'p7as3b' }],
  ['#abstract', '', { from: 'abstract' }],
  ['#p7s12', '?to=p7s14', { from: 'p7s12', to: 'p7s14' }],
  ['#p7s12', '?to=p7s12', { from: 'p7s12' }],
  ['#p7s12', '?to=nonsense', { from: 'p7s12' }],
  ['#p7s12-p7s14', '', { from: 'p7s12', to: 'p7s14' }],
  ['#p7s12-p7s14', '?to=p8', { from: 'p7s12', to: 'p7s14' }],
  ['#p7s12~AA', '', { from: 'p7s12' }],
  ['#p7s14-p7s12', '', { from: 'p7s14', to: 'p7s12' }],
  ['#cite', '', undefined],
  ['#%', '', undefined],
  ['#%E0%A4%A', '?to=p7', undefined],
  ['', '?to=p7', undefined],
])('%s with %s', (hash, search, place) => {
  expect(readAddress({ hash, search })).toEqual(place);
});

test('writing is the inverse of reading', () => {
  for (const place of [{ from: 'p7' }, { from: 'p7s12', to: 'p8s1' }]) {
    const { hash, search } = new URL(writeAddress(place), 'http://localhost/');
    expect(readAddress({ hash, search })).toEqual(place);
  }
});

test.each([
  ['#p7', 'p7'],
  ['#%C2%B6', '¶'],
  ['#%', '%'],
  ['#%E0%A4%A', '%E0%A4%A'],
  ['', ''],
])('the fragment %s is read, well written or not', (hash, fragment) => {
  expect(fragmentOf({ hash })).toBe(fragment);
});

test('what else the query holds stays, the end of another range does not', () => {
  expect(writeAddress({ from: 'p7' }, '?q=rice&to=p9')).toBe('?q=rice#p7');
  expect(writeAddress({ from: 'p7', to: 'p8' }, '?q=rice&to=p9')).toBe('?q=rice&to=p8#p7');
  expect(withTo('?to=p9')).toBe('');
});
