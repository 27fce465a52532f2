import {
  dayNumber,
  dayOf,
  exists,
  iso,
  monthsFrom,
  nearestYear,
  type DateOrigin,
  type PartialDate,
} from './calendar.ts';
import type * as lexicon from './lexicon.ts';
import type { Reader } from './reader.ts';
import { tenseAt } from './words.ts';

/** What a point or a pair of points comes to. */
export interface Meaning {
  /** EDTF. */
  value: string;
  /** `relative`: reckoned from when it is said; `inferred`: its year, month or century is taken from the document. */
  basis: 'stated' | 'relative' | 'inferred';
}

/** What a point comes to when the document gives what it lacks. */
export function meaningOf(r: Reader, point: PartialDate, from: number, to: number): Meaning | undefined {
  const basis = point.relative ? 'relative' : 'stated';
  if (point.edtf !== undefined) return { value: point.edtf, basis };
  const { written } = r.reckoning;
  let { year, month } = point;
  const { day, season } = point;
  if (month === undefined && day !== undefined) {
    const near = dayOfMonth(r, day, tenseAt(r.words, from, to));
    if (!near) return undefined;
    ({ year, month } = near);
  }
  const inferred = point.year === undefined;
  year ??= nearestYear(point, written);
  if (month !== undefined && day !== undefined && !exists(year, month, day)) return undefined;
  const value =
    season === undefined
      ? iso({ year, ...(month !== undefined && { month }), ...(day !== undefined && { day }) })
      : `${iso({ year })}-${season}`;
  return { value: point.approximate ? `${value}~` : value, basis: inferred ? 'inferred' : basis };
}

/** `the 9th`: of the month of speaking or one beside it, the nearest that the tense allows. */
function dayOfMonth(
  r: Reader,
  day: number,
  tense: 'past' | 'future' | undefined,
): Required<DateOrigin> | undefined {
  const { said } = r.reckoning;
  if (said.month === undefined) return undefined;
  const months = [-1, 0, 1].map((shift) => ({
    ...monthsFrom({ year: said.year, month: said.month ?? 1 }, shift),
    day,
  }));
  const real = months.filter((one) => exists(one.year, one.month, one.day));
  if (said.day === undefined) return real.find(({ month }) => month === said.month);
  const distance = (one: Required<DateOrigin>) => dayNumber(one) - dayNumber(said);
  const fitting = real.filter((one) =>
    tense === 'past' ? distance(one) <= 0 : tense === 'future' ? distance(one) >= 0 : true,
  );
  return [...fitting].sort((a, b) => Math.abs(distance(a)) - Math.abs(distance(b)))[0];
}

/** A value as the limit that words make of it. */
export function bounded(value: string, limit: lexicon.Limit | undefined): string {
  if (limit === undefined || /[~X]/.test(value)) return value;
  const [first = '', last = first] = value.split('/');
  if (limit === 'from') return `${first}/..`;
  return `../${limit === 'before' ? dayBefore(first) : last}`;
}

/** The day, month or year before one. */
function dayBefore(date: string): string {
  const [year = 0, month, day] = date.split('-').map(Number);
  if (month === undefined) return iso({ year: year - 1 });
  if (month > 12) return date;
  if (day === undefined) return iso(monthsFrom({ year, month }, -1));
  return iso(dayOf(dayNumber({ year, month, day }) - 1));
}
