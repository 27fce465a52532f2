/** A date as exact as an expression gives it; what is missing may be taken from the document. */
export interface PartialDate {
  year?: number;
  month?: number;
  day?: number;
  /** EDTF's numbers for spring, summer, autumn and winter: 21 to 24. */
  season?: number;
  /** An EDTF value that is no day, month, season or year: a week, a decade, half a year. */
  edtf?: string;
  /** Whether it is reckoned from the day on which it is said. */
  relative?: boolean;
  /** Whether it is meant roughly. */
  approximate?: boolean;
}

/** The day, month or year from which others are reckoned, as exact as it is known. */
export interface DateOrigin {
  year: number;
  month?: number;
  day?: number;
}

const DAY = 24 * 60 * 60 * 1000;
const two = (number: number) => String(number).padStart(2, '0');

/** The ISO date of a year, month and day, as far as they are given. */
export function iso({ year, month, day }: { year: number; month?: number; day?: number }): string {
  const parts = [String(year).padStart(4, '0'), ...(month === undefined ? [] : [two(month)])];
  if (month !== undefined && day !== undefined) parts.push(two(day));
  return parts.join('-');
}

/** Takes an ISO date apart; the first one where the value is an interval. */
export function originOf(date: string): DateOrigin | undefined {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(date);
  if (!match) return undefined;
  const [, year, month, day] = match;
  return {
    year: Number(year),
    ...(month !== undefined && { month: Number(month) }),
    ...(day !== undefined && { day: Number(day) }),
  };
}

/** Whether the calendar has such a day. */
export function exists(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** A day counted from 1970-01-01; a month or a year by its middle. */
export function dayNumber({ year, month = 7, day = 15 }: DateOrigin): number {
  return Date.UTC(year, month - 1, day) / DAY;
}

/** The year, month and day of a day counted from 1970-01-01. */
export function dayOf(number: number): Required<DateOrigin> {
  const date = new Date(number * DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** The day of the week of a day counted from 1970-01-01: Monday is 0. */
export function weekdayOf(number: number): number {
  return (((number + 3) % 7) + 7) % 7;
}

/** The month that lies so many months away. */
export function monthsFrom({ year, month }: { year: number; month: number }, distance: number) {
  const count = year * 12 + month - 1 + distance;
  return { year: Math.floor(count / 12), month: (((count % 12) + 12) % 12) + 1 };
}

/** The year that brings a month, a day or a season nearest to a date. */
export function nearestYear(
  { month, day, season }: { month?: number; day?: number; season?: number },
  origin: DateOrigin,
): number {
  const middle = season === undefined ? month : SEASON_MIDDLE[season - 21];
  if (middle === undefined || origin.month === undefined) return origin.year;
  const distance = (year: number) =>
    Math.abs(dayNumber({ year, month: middle, ...(day !== undefined && { day }) }) - dayNumber(origin));
  return [origin.year, origin.year - 1, origin.year + 1].reduce((best, year) =>
    distance(year) < distance(best) ? year : best,
  );
}

/** April, July, October, January. */
const SEASON_MIDDLE = [4, 7, 10, 1];

/** The season of a month; December belongs to the winter that follows. */
export function seasonOf(month: number): number {
  return 21 + (Math.floor((month + 9) / 3) % 4);
}

/** The year from which Easter is reckoned by the Gregorian calendar. */
const GREGORIAN = 1583;

/** Easter Sunday by the Western reckoning (Butcher’s rule, Nature 13, 1876); before the reform by the Julian calendar. */
export function easter(year: number): { month: number; day: number } {
  if (year < GREGORIAN) return julianEaster(year);
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - Math.floor(b / 4) - d + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 19 * l) / 433);
  const month = Math.floor((h + l - 7 * m + 90) / 25);
  return { month, day: (h + l - 7 * m + 33 * month + 19) % 32 };
}

/** Easter Sunday in the Julian calendar (Meeus, Astronomical Algorithms, chapter 8). */
function julianEaster(year: number): { month: number; day: number } {
  const moon = (19 * (year % 19) + 15) % 30;
  const sunday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7;
  const day = moon + sunday + 114;
  return { month: Math.floor(day / 31), day: (day % 31) + 1 };
}
