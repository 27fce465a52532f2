/** Words that an id does without. */
const dropped = new Set([
  'a',
  'an',
  'the',
  'of',
  'and',
  'to',
  'in',
  'on',
  'at',
  'for',
  'with',
  'between',
  'from',
  'by',
  's',
]);

/** So many words of the title are enough to know a document by, with its date. */
const MOST_WORDS = 6;

/**
 * Proposes an id for a document that was given none.
 *
 * @param date its date, ISO 8601
 * @param title its title
 * @returns such as `1965-03-02-telegram-chinese-embassy-north-korea-transmittal`
 */
export function proposeId(date: string, title: string): string {
  const words = title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '' && !dropped.has(word));
  return [date, ...words.slice(0, MOST_WORDS)].filter((part) => part !== '').join('-');
}
