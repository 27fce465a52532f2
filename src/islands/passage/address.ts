/** A passage, or a range of them, as an address names it. */
export interface Place {
  /** The id of the first sentence, or of a paragraph. */
  from: string;
  /** The id of the last sentence, where it is a range. */
  to?: string;
}

const id = /^(?:[poc]\d+[a-z]*|abstract)(?:s\d+[a-z]*)?$/;

/** Whether a fragment looks like the id of a passage, living or not. */
export const isPassageId = (text: string): boolean => id.test(text);

/**
 * Reads what an address points at.
 *
 * @param address the part of it behind the path: `?to=p7s14#p7s12`
 * @returns the place; nothing where the fragment names no passage
 */
export function readAddress({ hash, search }: { hash: string; search: string }): Place | undefined {
  const from = decodeURIComponent(hash.slice(1));
  if (!isPassageId(from)) return undefined;
  const to = new URLSearchParams(search).get('to');
  return to !== null && isPassageId(to) && to !== from ? { from, to } : { from };
}

/** The part of an address behind the path: `#p7s12`, `?to=p7s14#p7s12`. */
export function writeAddress({ from, to }: Place): string {
  return `${to === undefined || to === from ? '' : `?to=${to}`}#${from}`;
}
