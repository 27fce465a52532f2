import { daysMeant, within, type Days } from '../match/days.ts';
import { words } from '../match/tokens.ts';

/** Which days are wanted: those within a span, or a day or month of any year (`02-27`, `02`). */
export type WantedDays = Days | { yearly: string };

const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
);

/** Whether days are among those that are wanted. */
export function isWanted(days: Days, wanted: WantedDays): boolean {
  if (!('yearly' in wanted)) return within(days, wanted);
  const { yearly } = wanted;
  return days.from.slice(0, 7) === days.to.slice(0, 7) && yearly.length === 2
    ? days.from.slice(5, 7) === yearly
    : days.from === days.to && days.from.slice(5) === yearly;
}

const two = (value: string | number): string => String(value).padStart(2, '0');

/** The number of a month by its name or at least three letters of it; 0 where there is none. */
const monthOf = (name: string): number =>
  name.length < 3 ? 0 : MONTHS.findIndex((month) => month.startsWith(name)) + 1;

/**
 * Reads a date or a span of time, and nothing else.
 *
 * @param text `1965`, `1964-11`, `November 1964`, `Feb. 10th, 1965`, `27 February`, `10.2.1965`, `July 1964..March 1965`
 * @returns of what can be read in two ways (`10/2/1965`), both; nothing where it is no date
 */
export function readDates(text: string): WantedDays[] {
  const ends = text.split(/\s*(?:\.\.+|…|–|—|\/(?=\s*\d{4}-)|\s(?:-|to|until)\s)\s*/);
  const [first = '', last, ...more] = ends;
  if (last === undefined || more.length > 0) return more.length > 0 ? [] : (readOne(text) ?? []);
  const [from, to] = [readOne(first), readOne(last)].map((list) => list?.find((one) => 'from' in one));
  if (!from || !to || !('from' in from) || !('from' in to) || from.from > to.to) return [];
  return [{ from: from.from, to: to.to }];
}

/** Whether a text is written as a day is, of which there is none: `31.2.1965`. */
export const isNoDay = (text: string): boolean => readOne(text)?.length === 0;

/** Reads one date; nothing where a text is not written as one. */
function readOne(text: string): WantedDays[] | undefined {
  const iso = /^\s*(\d{4}(?:-\d\d){0,2})\s*$/.exec(text)?.[1];
  if (iso !== undefined) {
    const found = /^[12]/.test(iso) ? listOf(daysMeant(iso)) : [];
    // `1914-18` is no month.
    return found.length > 0 || iso.length === 10 ? found : undefined;
  }
  const numbers = /^\s*(\d{1,2})([./])(\d{1,2})\2(\d{4})\s*$/.exec(text);
  if (numbers) {
    const [, a = '', sign, b = '', year = ''] = numbers;
    const dayFirst = listOf(daysMeant(`${year}-${two(b)}-${two(a)}`));
    // With a slash Americans put the month first.
    const monthFirst = sign === '/' && a !== b ? listOf(daysMeant(`${year}-${two(a)}-${two(b)}`)) : [];
    return [...dayFirst, ...monthFirst];
  }
  const plain = words(text)
    .map(({ word }) => word)
    .join(' ');
  const named =
    /^(?:(\d{1,2})(?:st|nd|rd|th)? (?:of )?)?([a-z]{3,9})(?: (\d{1,2})(?:st|nd|rd|th)?)?(?: (\d{4}))?$/.exec(
      plain,
    );
  const month = monthOf(named?.[2] ?? '');
  if (!named || month === 0) return undefined;
  const [, before, , after, year] = named;
  const day = before ?? after;
  if (before !== undefined && after !== undefined) return undefined;
  if (year !== undefined) return listOf(daysMeant([year, two(month), ...(day ? [two(day)] : [])].join('-')));
  // A month alone may be a name or a verb (`march`, `may`); a day of it is none.
  if (day === undefined) return undefined;
  if (!daysMeant(`2000-${two(month)}-${two(day)}`)) return [];
  return [{ yearly: `${two(month)}-${two(day)}` }];
}

const listOf = (days: Days | undefined): Days[] => (days ? [days] : []);
