/** The first and the last day of a date or of a span of time, ISO 8601; compared as texts. */
export interface Days {
  from: string;
  to: string;
}

/** Whether days lie within others. */
export const within = (one: Days, other: Days): boolean => other.from <= one.from && one.to <= other.to;

/** How many days a month has. */
const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

const two = (value: number): string => String(value).padStart(2, '0');

/** The first and last month of EDTF's seasons and quarters: `1965-21` is the spring. */
const PARTS: Readonly<Record<string, [number, number]>> = {
  21: [3, 5],
  22: [6, 8],
  23: [9, 11],
  24: [12, 12],
  33: [1, 3],
  34: [4, 6],
  35: [7, 9],
  36: [10, 12],
  40: [1, 6],
  41: [7, 12],
};

/**
 * The days of a date.
 *
 * @param date ISO 8601 or EDTF of level 1: `1965-02-10`, `1964-11`, `1965`, `196X`, `1965-21`, `1964-11/1965-02`, `1965~`
 * @returns nothing where a beginning or an end is open, or where the calendar lacks the day
 */
export function daysMeant(date: string): Days | undefined {
  const [first = '', last = first] = date.split('/');
  const [from, to] = [partOf(first), partOf(last)];
  return from && to && from.from <= to.to ? { from: from.from, to: to.to } : undefined;
}

function partOf(part: string): Days | undefined {
  const match = /^(\d{1,4}X{0,3})(?:-(\d\d|XX)(?:-(\d\d|XX))?)?[~?%]?$/.exec(part);
  const [, year = '', month, day] = match ?? [];
  if (year.length !== 4) return undefined;
  const [early, late] = [year.replaceAll('X', '0'), year.replaceAll('X', '9')];
  if (month === undefined || month === 'XX') return { from: `${early}-01-01`, to: `${late}-12-31` };
  const [begins, ends] = PARTS[month] ?? [Number(month), Number(month)];
  if (begins < 1 || ends > 12) return undefined;
  const length = daysIn(Number(late), ends);
  if (day === undefined || day === 'XX')
    return { from: `${early}-${two(begins)}-01`, to: `${late}-${two(ends)}-${two(length)}` };
  if (Number(day) < 1 || Number(day) > length) return undefined;
  return { from: `${early}-${month}-${day}`, to: `${late}-${month}-${day}` };
}
