import { once } from '../index/files.ts';
import { NOWHERE, unpackPlaces } from '../index/places.ts';
import type { Shelf } from '../index/shelf.ts';
import type { PlaceIndex } from './look-up.ts';

/** The concordance on a shelf. */
export function openConcordance(
  shelf: Shelf,
  paired: readonly string[],
  passages: PlaceIndex['passages'],
): PlaceIndex {
  return {
    paired: new Set(paired),
    places: once(async (key) => {
      const bytes = await shelf.get(key);
      return bytes ? unpackPlaces(bytes) : NOWHERE;
    }),
    async range(from, to) {
      return (await shelf.range(from, to)).map(([key, bytes]) => [key, unpackPlaces(bytes)]);
    },
    passages,
  };
}
