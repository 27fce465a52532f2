import { isPassageId, parseFragment, type PassageRange } from '../../schema/passage-id.ts';

/** The part of an address behind the path. */
type AddressTail = Pick<Location, 'hash' | 'search'>;

/** What stands behind `#`; what is no valid encoding (`#%`, `#%E0%A4%A`) stays as it is written. */
export function fragmentOf({ hash }: Pick<AddressTail, 'hash'>): string {
  const text = hash.slice(1);
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/**
 * Reads what an address points at.
 *
 * @param address the part of it behind the path: `?to=p7s14#p7s12`, `#p7s12-p7s14`
 * @returns the passage or range; nothing where the fragment names no passage
 */
export function readAddress(address: AddressTail): PassageRange | undefined {
  const range = parseFragment(fragmentOf(address));
  const to = toOf(address);
  if (!range || range.to !== undefined || to === null || to === range.from || !isPassageId(to)) return range;
  return { from: range.from, to };
}

/** The end of a range, as the query of an address names it. */
export const toOf = ({ search }: Pick<AddressTail, 'search'>): string | null =>
  new URLSearchParams(search).get('to');

/**
 * The part of an address behind the path: `#p7s12`; of a range `?to=p7s14#p7s12`, which lands without a script too.
 *
 * @param search the query that the address has now: what else it holds, such as a search, stays
 */
export function writeAddress({ from, to }: PassageRange, search = ''): string {
  return `${withTo(search, to === from ? undefined : to)}#${from}`;
}

/** A query with another end of a range, or without one. */
export function withTo(search: string, to?: string): string {
  const values = new URLSearchParams(search);
  values.delete('to');
  if (to !== undefined) values.set('to', to);
  return values.size > 0 ? `?${values}` : '';
}
