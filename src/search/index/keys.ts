import type { Days } from '../match/days.ts';

/** The keys of the concordance: words as they are, and what else is listed behind a sign that no word has. */

export const wordKey = (word: string): string => word;
/** Two words in sequence, one of them among the commonest. */
export const pairKey = (first: string, second: string): string => `&${first} ${second}`;
/** Where an entry of a register is named. */
export const entryKey = (entry: string): string => `@${entry}`;
/** Where a date is meant. In order of the first day. */
export const dateKey = ({ from, to }: Days): string => `#${from}/${to}`;
/** The documents of a genre. */
export const genreKey = (genre: string): string => `%${genre}`;
/** What is listed besides places begins with this sign, and so is ahead of all of them. */
const LISTED = '!';
/** Entries with a name of these letters. */
export const nameKey = (letters: string): string => `${LISTED}n${letters}`;
/** Documents with an id, shelf mark or catalog number. */
export const referenceKey = (text: string): string => `${LISTED}r${text}`;
/** Documents of a day; in order. */
export const dayKey = (date: string): string => `${LISTED}d${date}`;
/** What may be meant by a text that begins so: entries and titles, by every word of them on. */
export const suggestionKey = (text: string): string => `${LISTED}s${text}`;

/** The dates behind keys. */
export function daysOfKey(key: string): Days {
  const [from = '', to = ''] = key.slice(1).split('/');
  return { from, to };
}

/** The words behind the key of a pair; nothing where it is none. */
export const pairOf = (key: string): string[] | undefined =>
  key.startsWith('&') ? key.slice(1).split(' ') : undefined;
