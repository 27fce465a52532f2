import { isInCalendar } from '../schema/calendar.ts';

const day = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});
const month = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/**
 * A date in words.
 *
 * @param date ISO 8601: `1965-03-02`, `1965-03` or `1965`
 * @returns `2 March 1965`, `March 1965` or `1965`
 */
export function dateInWords(date: string): string {
  if (date.length === 4) return date;
  return (date.length === 7 ? month : day).format(new Date(date));
}

/** The first day of a date: `1965-03` → `1965-03-01`. */
export const firstDay = (date: string): string => `${date}-01-01`.slice(0, 10);

// prettier-ignore
const monthNames = [
  'january', 'february', 'march', 'april', 'may', 'june',
  'july', 'august', 'september', 'october', 'november', 'december',
];

/** The name of a month, whole or in short, for patterns. */
export const MONTH = String.raw`(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?`;
const dayNumber = String.raw`(?<day>\d{1,2})(?:st|nd|rd|th)?`;
const yearNumber = String.raw`(?<year>\d{4})`;

/** The ways in which a date is written; nothing that reads differently in Europe and America. */
const forms = [
  `(?<month>${MONTH}) ${dayNumber},? ${yearNumber}`,
  `(?:the )?${dayNumber}\\.?(?: of)? (?<month>${MONTH}),? ${yearNumber}`,
  `${yearNumber},? (?<month>${MONTH}) ${dayNumber}`,
  `(?<month>${MONTH}),? ${yearNumber}`,
  yearNumber,
  String.raw`(?<year>\d{4})-(?<m>\d{2})(?:-(?<day>\d{2}))?`,
].map((form) => new RegExp(`^${form}$`, 'i'));

/**
 * Reads a date.
 *
 * @param text such as `March 2, 1965`, `2 March 1965`, `March 1965` or `1965`
 * @returns the date as ISO 8601 has it, as exact as stated; `undefined` if the text is no date
 */
export function readDate(text: string): string | undefined {
  const plain = text.replace(/[\s\u00A0]+/g, ' ').trim();
  for (const form of forms) {
    const groups = form.exec(plain)?.groups;
    if (groups) return toIso(groups);
  }
  return undefined;
}

function toIso({ year = '', month: name, m, day: d }: Record<string, string>): string | undefined {
  const number = name
    ? monthNames.findIndex((full) => full.startsWith(name.toLowerCase().slice(0, 3))) + 1
    : m;
  const iso = [year, number, d]
    .filter((part) => part !== undefined)
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
  return isInCalendar(iso) ? iso : undefined;
}
