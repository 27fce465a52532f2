import type { Found } from '../match/find.ts';

/**
 * The address of a page that marks what was found: with the query, how it was meant, and the names that it was taken to
 * be of, so that the page needs nothing of search to mark the same places.
 */
export function pathWith(path: string, { state, names }: Pick<Found, 'state' | 'names'>): string {
  const values = new URLSearchParams([
    ['q', state.query],
    ...(state.written ? [['as', 'written']] : []),
    ...state.layers.filter((type) => type === 'text' || type === 'insertion').map((type) => ['in', type]),
    ...state.entries.map((entry) => ['with', entry]),
    ...names.flatMap(({ named, term }) => named.map(({ entry }) => ['name', `${entry}=${term.text}`])),
  ]);
  return `${path}?${values.toString()}`;
}
