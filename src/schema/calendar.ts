/** Days as the calendar has them, counted from 1970-01-01. Runs in the browser too. */

const DAY = 24 * 60 * 60 * 1000;

/**
 * The days that a date, as exact as it is, takes up.
 *
 * @param date ISO 8601: `1965-03-02`, `1965-03` or `1965`
 * @returns the first, and the day after the last
 */
export function daysOf(date: string): { from: number; to: number } {
  const [year = 0, month, day] = date.split('-').map(Number);
  if (month === undefined) return { from: dayOf(year, 1, 1), to: dayOf(year + 1, 1, 1) };
  if (day === undefined) return { from: dayOf(year, month, 1), to: dayOf(year, month + 1, 1) };
  return { from: dayOf(year, month, day), to: dayOf(year, month, day) + 1 };
}

/** `Date.UTC` takes the year 65 for 1965. */
const dayOf = (year: number, month: number, day: number): number =>
  new Date(0).setUTCFullYear(year, month - 1, day) / DAY;

/** The ISO date of a day. */
export function isoDay(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/** Whether the calendar has a date: 1965-02-29 it has not. */
export function isInCalendar(date: string): boolean {
  if (!/^\d{4}(?:-\d\d){0,2}$/.test(date) || date.startsWith('0000')) return false;
  return isoDay(daysOf(date).from).startsWith(date);
}
