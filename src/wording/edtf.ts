import { daysOf } from '../schema/calendar.ts';
import { parseEdtf } from '../schema/edtf.ts';
import { dateInWords } from './dates.ts';

/** The one date that a `<time>` element may take: intervals, seasons, decades and rough dates have none. */
export function singleDate(edtf: string): string | undefined {
  return /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d{2})?)?$/.test(edtf) ? edtf : undefined;
}

/**
 * An EDTF date in words.
 *
 * @returns `11 February 1965`, `about February 1964`, `14–15 October 1964`, `not after 4 February 1965`,
 *   `from 11 February 1965, end date unknown`
 */
export function edtfInWords(edtf: string): string {
  const { start, end, approximate, interval } = parseEdtf(edtf);
  const words = interval ? intervalInWords(start, end) : dateInWords(start ?? '');
  return approximate ? `about ${words}` : words;
}

function intervalInWords(start: string | undefined, end: string | undefined): string {
  if (start === undefined) return end === undefined ? 'undated' : `not after ${dateInWords(end)}`;
  if (end === undefined) return `from ${dateInWords(start)}`;
  // It ended in the same month or year: nobody knows when.
  if (start.startsWith(end)) return `from ${dateInWords(start)}, end date unknown`;
  if (start.length === 10 && end.length === 10) {
    if (start.slice(0, 7) === end.slice(0, 7)) return `${Number(start.slice(8))}–${dateInWords(end)}`;
    if (start.slice(0, 4) === end.slice(0, 4))
      return `${dateInWords(start).replace(/ \d+$/, '')} – ${dateInWords(end)}`;
  }
  const dash = start.length === 4 && end.length === 4 ? '–' : ' – ';
  return `${dateInWords(start)}${dash}${dateInWords(end)}`;
}

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
