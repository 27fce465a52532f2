import { dayNumber, dayOf, iso, monthsFrom, nearestYear } from './calendar.ts';
import * as lexicon from './lexicon.ts';
import { readFullYear } from './small.ts';
import { readDayMonth, readDecade, readMonth, readMonthDay, readSeason, readYear } from './absolute.ts';
import { readRelativeSpan } from './relative.ts';
import type { Reader, Read } from './reader.ts';

/** `early March`, `mid-October`, `the end of the year`, `the first half of 1957`, `the second week of August`. */
export function readPart(r: Reader, at: number): Read | undefined {
  if (r.is(at, 'early', 'mid', 'late')) {
    const start = at + (r.is(at + 1, '-', '–') ? 2 : 1);
    return partOf(r.lower(at), readWhole(r, start));
  }
  const the = r.is(at, 'the') ? 1 : 0;
  if (the && r.is(at + 1, 'mid', 'early', 'late')) return readPart(r, at + 1);
  if (the && r.is(at + 1, 'eve') && r.is(at + 2, 'of')) return eve(r, at + 3);
  if (the && r.is(at + 1, 'night') && r.is(at + 2, 'of')) return undefined;
  if (the && r.is(at + 1, 'beginning', 'start', 'end', 'middle', 'close') && r.is(at + 2, 'of'))
    return partOf(r.lower(at + 1), readWhole(r, at + 3));
  const number = lexicon.ordinalNumber(r.lower(at + the)) ?? (r.is(at + the, 'last') ? 0 : undefined);
  if (the && number !== undefined && r.is(at + 3, 'of')) {
    const unit = r.lower(at + 2);
    if (number === 0 && unit === 'day') return lastDay(r, readMonth(r, at + 4, true));
    if (/^(?:half|quarter)$/.test(unit)) return fraction(unit, number, readWhole(r, at + 4));
    if (/^(?:days|week|weeks|decade|part)$/.test(unit)) {
      const whole = readWhole(r, at + 4);
      return whole?.point.month === undefined ? undefined : whole;
    }
  }
  const counted = lexicon.smallNumber(r.lower(at + the));
  if (counted !== undefined && r.is(at + the + 1, 'days', 'day') && r.is(at + the + 2, 'in'))
    return readMonth(r, at + the + 3, true);
  return undefined;
}

/** What a part is of: a month, a year, a decade, `the year`, `next month`. */
function readWhole(r: Reader, at: number): Read | undefined {
  const { year, month } = r.reckoning.said;
  if (r.is(at, 'the') && r.is(at + 1, 'year') && !readFullYear(r, at + 2))
    return { to: at + 2, point: { year, relative: true } };
  if (r.is(at, 'the') && r.is(at + 1, 'month') && month !== undefined)
    return { to: at + 2, point: { year, month, relative: true } };
  return (
    readMonth(r, at, true) ??
    readDecade(r, at) ??
    readSeason(r, at) ??
    readRelativeSpan(r, at) ??
    readYear(r, at, true)
  );
}

/** The early, middle or late third of a year; of a month, a season or a decade the whole, since no one counts days. */
function partOf(part: string, whole: Read | undefined): Read | undefined {
  const year = whole?.point.year;
  if (!whole || year === undefined || whole.point.month !== undefined || whole.point.season !== undefined)
    return whole;
  const months = {
    early: [1, 4],
    mid: [5, 8],
    middle: [5, 8],
    late: [9, 12],
    beginning: [1, 1],
    start: [1, 1],
    end: [12, 12],
    close: [12, 12],
  }[part];
  const [from = 1, to = 12] = months ?? [];
  const relative = whole.point.relative;
  const value =
    part === 'middle' || part === 'mid'
      ? `${iso({ year })}~`
      : `${iso({ year, month: from })}/${iso({ year, month: to })}`;
  const point = from === to ? { year, month: from } : { edtf: value };
  return { to: whole.to, point: { ...point, ...(relative && { relative }) } };
}

function fraction(unit: string, number: number, whole: Read | undefined): Read | undefined {
  const { year, month, relative } = whole?.point ?? {};
  if (!whole || year === undefined) return undefined;
  if (month !== undefined) return whole;
  const length = unit === 'half' ? 6 : 3;
  const last = (number || 12 / length) * length;
  if (last > 12) return undefined;
  const edtf = `${iso({ year, month: last - length + 1 })}/${iso({ year, month: last })}`;
  return { to: whole.to, point: { edtf, ...(relative && { relative }) } };
}

/** `the last day of May` */
function lastDay(r: Reader, month: Read | undefined): Read | undefined {
  if (month?.point.month === undefined) return undefined;
  const year = month.point.year ?? nearestYear(month.point, r.reckoning.written);
  const next = monthsFrom({ year, month: month.point.month }, 1);
  const { day } = dayOf(dayNumber({ ...next, day: 1 }) - 1);
  return { to: month.to, point: { ...month.point, day } };
}

/** The day before a day of the year. */
function eve(r: Reader, at: number): Read | undefined {
  const day = readDayMonth(r, at) ?? readMonthDay(r, at);
  if (day?.point.month === undefined || day.point.day === undefined) return undefined;
  const year = day.point.year ?? nearestYear(day.point, r.reckoning.written);
  const eve = dayOf(dayNumber({ year, month: day.point.month, day: day.point.day }) - 1);
  return { to: day.to, point: day.point.year === undefined ? { month: eve.month, day: eve.day } : eve };
}
