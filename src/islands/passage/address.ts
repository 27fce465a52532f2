import { isPassageId, parseFragment, type PassageRange } from '../../schema/passage-id.ts';

/**
 * Reads what an address points at.
 *
 * @param address the part of it behind the path: `?to=p7s14#p7s12`, `#p7s12-p7s14`
 * @returns the place; nothing where the fragment names no passage
 */
export function readAddress({ hash, search }: { hash: string; search: string }): PassageRange | undefined {
  const place = parseFragment(decodeURIComponent(hash.slice(1)));
  const to = new URLSearchParams(search).get('to');
  if (!place || place.to !== undefined || to === null || to === place.from || !isPassageId(to)) return place;
  return { from: place.from, to };
}

/** The part of an address behind the path: `#p7s12`; of a range `?to=p7s14#p7s12`, which lands without a script too. */
export function writeAddress({ from, to }: PassageRange): string {
  return `${to === undefined || to === from ? '' : `?to=${to}`}#${from}`;
}
