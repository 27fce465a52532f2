import { expect, test } from 'vitest';
import { readAddress, writeAddress } from '../../../src/islands/passage/address.ts';

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
  ['#cite', '', undefined],
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
