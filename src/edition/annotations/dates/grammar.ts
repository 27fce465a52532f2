import { dayNumber, originOf, type PartialDate } from './calendar.ts';
import * as lexicon from './lexicon.ts';
import { isHour, readClock, readDay } from './small.ts';
import {
  readDayMonth,
  readDecade,
  readFeast,
  isDated,
  licensed,
  readMonth,
  readMonthDay,
  readNth,
  readNumeric,
  readSeason,
  stops,
  withYear,
  readYear,
} from './absolute.ts';
import { readAgo, readRelativeDay, readRelativeSpan, readWeekday } from './relative.ts';
import { readPart } from './parts.ts';
import { bounded, meaningOf, type Meaning } from './meaning.ts';
import { Reader, type Read, type Reckoning } from './reader.ts';
import type { Token } from './words.ts';

/** A date expression in words, and what it means. */
export interface Expression extends Meaning {
  /** The first of its words. */
  from: number;
  /** One past the last. */
  to: number;
}

/** So many words an expression has at most before the first that is of a time: `not later than about the second half of`. */
const LEAD = 12;

/**
 * All date expressions of a text, in order; no two overlap.
 *
 * At each word every rule is tried, and the longest wins. Points are as exact as the words; what is missing is taken from
 * the document when an expression is complete, since `2–4 May` gives the month to both of its days.
 */
export function readDates(words: readonly Token[], reckoning: Reckoning): Expression[] {
  const reader = new Reader(words, reckoning);
  const found: Expression[] = [];
  let time = -1;
  for (let at = 0; at < words.length;) {
    if (time < at) time = nextTime(words, at);
    if (time < 0) break;
    at = Math.max(at, time - LEAD);
    const one = readExpression(reader, at);
    if (one) {
      found.push(one);
      const day = originOf(one.value);
      if (/^\d{4}-\d{2}-\d{2}$/.test(one.value) && day) reader.told = dayNumber(day);
    }
    at = one?.to ?? at + 1;
  }
  return found;
}

/** The first word of a time from a word on; -1 where there is none. */
function nextTime(words: readonly Token[], from: number): number {
  for (let at = from; at < words.length; at++) if (lexicon.isOfTime(words[at]?.lower ?? '')) return at;
  return -1;
}

/** expression = bound? span, with its clock time and what says the same behind it */
function readExpression(r: Reader, at: number): Expression | undefined {
  const bound = readBound(r, at);
  const inner = readSpan(r, bound?.to ?? at) ?? (bound ? readSpan(r, at) : undefined);
  if (!inner) return undefined;
  // A loose word bounds nothing: `since last year`.
  const isLoose = bound?.limit === 'from' && readRelativeSpan(r, inner.from) !== undefined;
  const used = bound && bound.to <= inner.from && !isLoose ? bound : undefined;
  const onwards = /^(?:on|onwards?)$/.test(r.lower(inner.to)) && r.is(inner.from - 1, 'from');
  // What lies before the end of a month is in it.
  const limit =
    used?.limit === 'before' && r.is(used.to + 1, 'end', 'close') && r.is(used.to, 'the')
      ? 'to'
      : used?.limit;
  const value = onwards && !/[/~]/.test(inner.value) ? `${inner.value}/..` : bounded(inner.value, limit);
  return {
    ...inner,
    from: used ? at : onwards ? inner.from - 1 : inner.from,
    to: onwards ? inner.to + 1 : readClock(r, inner.to),
    value,
  };
}

/** `by`, `not later than`, `before`, `since`; what is put off until a day takes place on it. */
function readBound(r: Reader, at: number): { to: number; limit: lexicon.Limit } | undefined {
  const found = lexicon.limits.find(([words]) => words.every((word, step) => r.is(at + step, word)));
  if (!found || r.is(at - 1, 'not')) return undefined;
  const [words, limit] = found;
  const before = [1, 2, 3, 4].map((back) => r.lower(at - back)).join(' ');
  const isPutOff = /\b(?:postponed|moved|deferred|delayed|adjourned|off|over)\b/.test(before);
  return isPutOff && r.is(at, 'until', 'till') ? undefined : { to: at + words.length, limit };
}

/** span = point (to point)? and what belongs to it: `Thursday, 20 September`, `last year [1964]`. */
function readSpan(r: Reader, at: number): Expression | undefined {
  const point = readPoint(r, at);
  const range = readRange(r, at);
  if (range && (!point || range.to > point.to)) return range;
  if (!point) return undefined;
  const meaning = meaningOf(r, point.point, at, point.to);
  return meaning && joined(r, { from: at, to: point.to, ...meaning });
}

/** A vaguer time with an exact one behind it that agrees is one expression: `yesterday, 9 April`. */
function joined(r: Reader, first: Expression): Expression {
  const next = first.to + (r.is(first.to, ',', '(', '–', '—') ? 1 : 0);
  const second = readPoint(r, next) ?? readRange(r, next);
  if (!second) return first;
  const meaning =
    'point' in second
      ? meaningOf(r, second.point, next, second.to)
      : { value: second.value, basis: second.basis };
  const agrees =
    first.basis === 'relative' &&
    meaning !== undefined &&
    meaning.basis !== 'relative' &&
    meaning.value !== '';
  if (!agrees) return first;
  const exact = /^\d{4}-\d{2}-\d{2}/.test(meaning.value);
  const sameYear = first.value.startsWith(meaning.value.slice(0, 4));
  return exact || sameYear ? { ...first, to: second.to, ...meaning } : first;
}

/** range = point (to|–|through|and) point, where the last gives the others what they lack */
function readRange(r: Reader, at: number): Expression | undefined {
  const between = r.is(at, 'between');
  const start = at + (between || r.is(at, 'from') ? 1 : 0);
  const first = readEnd(r, start);
  const word = r.word(start);
  if (!first || (word.glued && r.is(start - 1, '/'))) return undefined;
  const to = connector(r, first.to, between || isPart(first));
  // `March 2, 1948—5 p.m.`: the hour of a day.
  if (to === undefined || isHour(r, to)) return undefined;
  const end = readShortYear(r, first, to) ?? readEnd(r, to);
  // `May 1-2, 1965`: the year behind is that of both.
  const second =
    end && first.point.month !== undefined && end.point.month === undefined && end.point.day !== undefined
      ? withYear(r, end.to, end.point, false)
      : end;
  if (!second || !ordered(first.point, second.point)) return undefined;
  if (!fits(first.point, second.point)) return undefined;
  const a = { ...pick(second.point), ...first.point };
  const b = { ...pick(first.point), ...second.point };
  // A bare number is a day only beside a month.
  const bare = a.month === undefined && a.day !== undefined && !first.point.relative;
  if (bare && !(r.is(start, 'the') && isDated(r, start) && stops(r, second.to))) return undefined;
  const last = meaningOf(r, b, at, second.to);
  const nearest = meaningOf(r, a, at, second.to);
  // `from March to September`: the first is before the last, be it nearer in another year.
  const isTurned =
    nearest && last && nearest.value > last.value && a.year === undefined && a.month !== undefined;
  const year = Number(last?.value.slice(0, 4));
  const from = isTurned
    ? ['', '1']
        .map((back) => meaningOf(r, { ...a, year: year - Number(back) }, at, second.to))
        .find((one) => one && one.value <= last.value)
    : nearest;
  if (!from || !last) return undefined;
  const basis = [from.basis, last.basis].includes('relative')
    ? 'relative'
    : from.basis === 'inferred' || last.basis === 'inferred'
      ? 'inferred'
      : 'stated';
  const value = `${from.value.split('/')[0] ?? ''}/${last.value.split('/').at(-1) ?? ''}`;
  return from.value > last.value ? undefined : { from: at, to: second.to, value, basis };
}

/** Either end of a range; a day without its month may stand there. */
function readEnd(r: Reader, at: number): Read | undefined {
  const read = readPoint(r, at, true);
  const day = readDay(r, at);
  return read ?? (day && { to: r.is(day.to, '.') ? day.to + 1 : day.to, point: { day: day.day } });
}

/** A day without its month or a month without its year: what follows `and` gives it. */
const isPart = ({ point: { year, month, day } }: Read) =>
  year === undefined && (month === undefined || day === undefined);

function connector(r: Reader, at: number, and: boolean): number | undefined {
  if (r.is(at, '-', '–', '—', '/', 'to', 'through', 'till', 'until') || (and && r.is(at, 'and', '&')))
    return at + 1;
  return undefined;
}

/** The short second year of `1969-70`, `1998/99`, `1871–2`. */
function readShortYear(r: Reader, { point, to }: Read, at: number): Read | undefined {
  const { text, glued } = r.word(at);
  const only = point.year !== undefined && point.month === undefined && point.season === undefined;
  if (!only || !glued || !r.word(to).glued || !/^\d{1,2}$/.test(text)) return undefined;
  const unit = 10 ** text.length;
  return { to: at + 1, point: { year: Math.floor((point.year ?? 0) / unit) * unit + Number(text) } };
}

function ordered(a: PartialDate, b: PartialDate): boolean {
  return a.year === undefined || b.year === undefined || a.year <= b.year;
}

/** The longest that any rule reads. */
function readPoint(r: Reader, at: number, inRange = false): Read | undefined {
  const approximate = /^(?:about|around|circa|approximately|roughly)$/.test(r.lower(at));
  const start = at + (approximate ? 1 : 0);
  const reads = [
    readNumeric(r, start),
    readDayMonth(r, start),
    readMonthDay(r, start),
    readNth(r, start),
    readRelativeDay(r, start),
    readRelativeSpan(r, start),
    readAgo(r, start),
    readWeekday(r, start, inRange),
    readSeason(r, start),
    readDecade(r, start),
    readFeast(r, start),
    readPart(r, start),
    readMonth(r, start, inRange || approximate || licensed(r, at)),
    readYear(r, start, inRange || approximate),
  ].filter((read) => read !== undefined);
  const longest = reads.reduce<Read | undefined>(
    (best, read) => (best && best.to >= read.to ? best : read),
    undefined,
  );
  // `the “26th of July” Movement`
  const quoted = longest && /^[”"’]$/.test(r.word(longest.to).text) ? 1 : 0;
  if (!longest || lexicon.namedAfter.test(r.word(longest.to + quoted).text)) return undefined;
  if (!approximate) return longest;
  const { point } = longest;
  return point.edtf === undefined && !point.relative
    ? { ...longest, point: { ...point, approximate: true } }
    : longest;
}

/** What one end of a range lends the other. */
const pick = ({ year, month, relative }: PartialDate): PartialDate => ({
  ...(year !== undefined && { year }),
  ...(month !== undefined && { month }),
  ...(relative && { relative }),
});

/** Whether two points can be the ends of one range: both days, both months, both years and so on. */
function fits(a: PartialDate, b: PartialDate): boolean {
  const grain = (point: PartialDate) =>
    point.edtf !== undefined
      ? 'other'
      : point.day !== undefined
        ? 'day'
        : point.month !== undefined
          ? 'month'
          : point.season !== undefined
            ? 'season'
            : 'year';
  return grain(a) === grain(b);
}
