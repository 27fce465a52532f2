import { dayNumber, dayOf, iso, monthsFrom, seasonOf, weekdayOf } from './calendar.ts';
import * as lexicon from './lexicon.ts';
import { readFullYear, readMonthName } from './small.ts';
import type { Reader, Read } from './reader.ts';
import { tenseAt } from './words.ts';
import { own } from '../../../schema/own.ts';

/** `today`, `yesterday evening`, `the day before yesterday`, `this morning`, `last night`, `the next day`. */
export function readRelativeDay(r: Reader, at: number): Read | undefined {
  const shift = { today: 0, tonight: 0, yesterday: -1, tomorrow: 1 }[r.lower(at)];
  if (shift !== undefined) return daysAway(r, shift, timeOfDay(r, at + 1));
  if (r.is(at, 'this') && isTimeOfDay(r, at + 1)) return daysAway(r, 0, at + 2);
  if (r.is(at, 'last') && r.is(at + 1, 'night', 'evening')) return daysAway(r, -1, at + 2);
  if (r.is(at, 'day') && r.is(at + 1, 'before', 'after') && r.is(at + 2, 'yesterday', 'tomorrow'))
    return daysAway(r, r.is(at + 1, 'after') ? 2 : -2, at + 3);
  if (!r.is(at, 'the')) return undefined;
  if (r.is(at + 1, 'day') && r.is(at + 2, 'before', 'after')) {
    const after = r.is(at + 2, 'after');
    const word = after ? 'tomorrow' : 'yesterday';
    if (r.is(at + 3, word)) return daysAway(r, after ? 2 : -2, at + 4);
    return /^(?:|[.,;:)])$/.test(r.word(at + 3).text) ? daysFromTold(r, after ? 1 : -1, at + 3) : undefined;
  }
  const way = { previous: -1, preceding: -1, next: 1, following: 1, same: 0 }[r.lower(at + 1)];
  if (way === undefined || !(r.is(at + 2, 'day') || isTimeOfDay(r, at + 2))) return undefined;
  return daysFromTold(r, way, at + 3);
}

const isTimeOfDay = (r: Reader, at: number) => r.is(at, 'morning', 'afternoon', 'evening', 'night', 'noon');

const timeOfDay = (r: Reader, at: number) => (isTimeOfDay(r, at) ? at + 1 : at);

function daysAway(r: Reader, shift: number, to: number): Read | undefined {
  const { said } = r.reckoning;
  if (said.day === undefined) return undefined;
  return { to, point: { ...dayOf(dayNumber(said) + shift), relative: true } };
}

/** From the day told before; what lies before that day may hang on the day of speaking. */
function daysFromTold(r: Reader, shift: number, to: number): Read | undefined {
  if (r.told !== undefined) return { to, point: { ...dayOf(r.told + shift), relative: true } };
  return shift < 0 ? daysAway(r, shift, to) : undefined;
}

/** `last week`, `next month`, `this year`, `last autumn`, `next March`, `the week before last`. */
export function readRelativeSpan(r: Reader, at: number): Read | undefined {
  const the = r.is(at, 'the') ? 1 : 0;
  if (the && r.is(at + 1, 'week', 'month', 'year') && r.is(at + 2, 'before') && r.is(at + 3, 'last'))
    return unitsAway(r, r.lower(at + 1), -2, at + 4);
  // `this past June` is the last one, `this coming winter` the next.
  const pointed = r.is(at, 'this') && r.is(at + 1, 'past', 'coming') ? 1 : 0;
  const shift = { last: -1, past: -1, this: 0, next: 1, previous: -1, current: 0, present: 0, coming: 1 }[
    r.lower(at + the + pointed)
  ];
  if (shift === undefined || (the && r.is(at + the, 'last', 'next')) || (!pointed && r.is(at + the, 'past')))
    return undefined;
  const start = at + the + pointed + 1;
  const unit = r.lower(start);
  if (/^(?:week|weekend|month|year)$/.test(unit)) {
    const of = unit === 'year' ? readFullYear(r, start + 1) : undefined;
    const year = r.reckoning.said.year + shift;
    if (of?.year === year) return { to: of.to, point: { year } };
    return unitsAway(r, unit, shift, start + 1);
  }
  const season = own(lexicon.seasons, unit);
  if (season !== undefined) return seasonAway(r, season, shift, start + 1);
  const month = readMonthName(r, start);
  if (!month) return undefined;
  return {
    to: month.to,
    point: { ...monthAway(r, month.month, shift), month: month.month, relative: true },
  };
}

function unitsAway(r: Reader, unit: string, shift: number, to: number): Read | undefined {
  const { said } = r.reckoning;
  if (unit === 'year') return { to, point: { year: said.year + shift, relative: true } };
  if (said.month === undefined) return undefined;
  if (unit === 'month')
    return { to, point: { ...monthsFrom({ year: said.year, month: said.month }, shift), relative: true } };
  if (said.day === undefined) return undefined;
  const monday = dayNumber(said) - weekdayOf(dayNumber(said)) + 7 * shift;
  const first = unit === 'weekend' ? monday + 5 : monday;
  const edtf = `${iso(dayOf(first))}/${iso(dayOf(monday + 6))}`;
  return { to, point: { edtf, relative: true } };
}

/** The last one that is over, or the next that begins. */
function seasonAway(r: Reader, season: number, shift: number, to: number): Read | undefined {
  const { year, month } = r.reckoning.said;
  if (month === undefined) return undefined;
  const now = seasonOf(month);
  const behind = shift < 0 && (now === 24 && month <= 2 ? true : season >= now);
  const ahead = shift > 0 && season <= now && !(now === 24 && month <= 2);
  return { to, point: { season, year: year + (behind ? -1 : 0) + (ahead ? 1 : 0), relative: true } };
}

function monthAway(r: Reader, month: number, shift: number): { year: number } {
  const { year, month: now = 1 } = r.reckoning.said;
  if (shift < 0) return { year: month < now ? year : year - 1 };
  if (shift > 0) return { year: month > now ? year : year + 1 };
  return { year };
}

/** `two days ago`, `a fortnight ago`, `three years ago`, `in two days`. */
export function readAgo(r: Reader, at: number): Read | undefined {
  if (r.is(at, 'half') && r.is(at + 1, 'a') && r.is(at + 2, 'year') && r.is(at + 3, 'ago'))
    return unitsAway(r, 'month', -6, at + 4);
  const ahead = r.is(at, 'in') ? 1 : 0;
  const number = lexicon.smallNumber(r.lower(at + ahead));
  const unit = own(lexicon.spans, r.lower(at + ahead + 1));
  if (number === undefined || unit === undefined) return undefined;
  const to = at + ahead + 2;
  const days = number * { day: 1, week: 7, fortnight: 14, month: 0, year: 0 }[unit];
  // `four days later`, `two weeks earlier`: from the day that was told
  if (!ahead && days && r.told !== undefined && r.is(to, 'later', 'afterwards', 'earlier'))
    return daysFromTold(r, r.is(to, 'earlier') ? -days : days, to + 1);
  if (!ahead && ((r.is(to, 'from') && r.is(to + 1, 'now')) || r.is(to, 'hence'))) {
    const end = r.is(to, 'hence') ? to + 1 : to + 2;
    return days ? daysAway(r, days, end) : unitsAway(r, unit, number, end);
  }
  if (ahead ? tenseAt(r.words, at, to) !== 'future' : !r.is(to, 'ago')) return undefined;
  const shift = ahead ? number : -number;
  if (unit === 'year' || unit === 'month') return ahead ? undefined : unitsAway(r, unit, shift, to + 1);
  return daysAway(r, ahead ? days : -days, ahead ? to : to + 1);
}

/** Whether no noun follows: `Saturday last`, not `on Saturday last week’s paper`. */
const stopsAt = (r: Reader, at: number) => !own(lexicon.spans, r.lower(at)) && !isTimeOfDay(r, at);

/** `on Wednesday`, `last Sunday`, `Saturday next`, `next Monday`; a weekday alone is the nearest that the tense allows. */
export function readWeekday(r: Reader, at: number, inRange: boolean): Read | undefined {
  const lead = r.is(at, 'last', 'next', 'this', 'coming') ? 1 : 0;
  const { text, lower } = r.word(at + lead);
  const weekday = own(lexicon.weekdays, lower);
  const { said } = r.reckoning;
  if (weekday === undefined || said.day === undefined || !/^\p{Lu}/u.test(text)) return undefined;
  const today = dayNumber(said);
  const ahead = (((weekday - weekdayOf(today)) % 7) + 7) % 7;
  const behind = !lead && r.is(at + 1, 'last', 'next') && stopsAt(r, at + 2) ? 1 : 0;
  const way = lead
    ? r.lower(at)
    : behind
      ? r.lower(at + 1)
      : r.is(at - 1, 'since')
        ? 'past'
        : tenseAt(r.words, at, at + 1);
  const shift =
    way === 'last'
      ? ahead - 7
      : way === 'next' || way === 'coming'
        ? ahead || 7
        : way === 'past'
          ? ahead && ahead - 7
          : way === 'future' || way === 'this' || ahead <= 3
            ? ahead
            : ahead - 7;
  // `from Monday to Thursday` said on a Monday of what is over: the Monday before.
  const back = inRange && way === 'past' && shift === 0 ? -7 : shift;
  return { to: timeOfDay(r, at + lead + behind + 1), point: { ...dayOf(today + back), relative: true } };
}
