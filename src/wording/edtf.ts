import { dateInWords } from './dates.ts';

/** A date of an event in EDTF, taken apart. */
export interface EventDate {
  /** The day, month or year with which it begins; nothing where only its end is known. */
  start?: string;
  /** The day, month or year with which it ends, where it is an interval. */
  end?: string;
  /** About this date. */
  approximate: boolean;
  /** Whether it is an interval. */
  interval: boolean;
}

/**
 * Takes an EDTF date apart.
 *
 * @param edtf `1965-02-11`, `1964-02~`, `1965-02-04/1965-02-14`, `../1965-02-04`
 */
export function parseEdtf(edtf: string): EventDate {
  const [first = '', last] = edtf.split('/');
  const start = bare(first);
  const end = last === undefined ? undefined : bare(last);
  return {
    ...(start !== undefined && { start }),
    ...(end !== undefined && { end }),
    approximate: /[~?%]/.test(edtf),
    interval: last !== undefined,
  };
}

const bare = (part: string): string | undefined => (part === '..' ? undefined : part.replace(/[~?%]$/, ''));

/** The one date that a `<time>` element may take: intervals and rough dates have none. */
export function singleDate(edtf: string): string | undefined {
  const { start, approximate, interval } = parseEdtf(edtf);
  return approximate || interval ? undefined : start;
}

/**
 * An EDTF date in words.
 *
 * @returns `11 February 1965`, `about February 1964`, `14–15 October 1964`, `not after 4 February 1965`,
 *   `11 February 1965 to a later day of the month`
 */
export function edtfInWords(edtf: string): string {
  const { start, end, approximate, interval } = parseEdtf(edtf);
  const words = interval ? intervalInWords(start, end) : dateInWords(start ?? '');
  return approximate ? `about ${words}` : words;
}

function intervalInWords(start: string | undefined, end: string | undefined): string {
  if (start === undefined) return end === undefined ? 'undated' : `not after ${dateInWords(end)}`;
  if (end === undefined) return `from ${dateInWords(start)}`;
  if (start.startsWith(end))
    return `${dateInWords(start)} to a later day of the ${end.length === 4 ? 'year' : 'month'}`;
  if (start.length === 10 && end.length === 10) {
    if (start.slice(0, 7) === end.slice(0, 7)) return `${Number(start.slice(8))}–${dateInWords(end)}`;
    if (start.slice(0, 4) === end.slice(0, 4))
      return `${dateInWords(start).replace(/ \d+$/, '')} – ${dateInWords(end)}`;
  }
  const dash = start.length === 4 && end.length === 4 ? '–' : ' – ';
  return `${dateInWords(start)}${dash}${dateInWords(end)}`;
}

/** The days that a date, as exact as it is, takes up: the first, and the day after the last. */
export function daysOf(date: string): { from: number; to: number } {
  const [year = 0, month, day] = date.split('-').map(Number);
  const utc = (y: number, m: number, d: number) => Date.UTC(y, m - 1, d) / DAY;
  if (month === undefined) return { from: utc(year, 1, 1), to: utc(year + 1, 1, 1) };
  if (day === undefined) return { from: utc(year, month, 1), to: utc(year, month + 1, 1) };
  return { from: utc(year, month, day), to: utc(year, month, day) + 1 };
}

const DAY = 24 * 60 * 60 * 1000;

/**
 * The days of an EDTF date, counted from 1970-01-01.
 *
 * @returns the first day, and the day after the last; where the beginning is not known, `from` is the last day
 */
export function span(edtf: string): { from: number; to: number; open: boolean } {
  const { start, end } = parseEdtf(edtf);
  const last = daysOf(end ?? start ?? '1970');
  return start === undefined
    ? { from: last.to - 1, to: last.to, open: true }
    : { from: daysOf(start).from, to: last.to, open: false };
}

/** The ISO date of a day counted from 1970-01-01. */
export function isoDay(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}
