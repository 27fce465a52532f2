import * as lexicon from './lexicon.ts';
import type { Reader } from './reader.ts';

/** A number that may be a day of a month: `2`, `the 27th`, `27th`, `the twenty-seventh`. */
export function readDay(r: Reader, at: number): { day: number; to: number } | undefined {
  const the = r.is(at, 'the') ? 1 : 0;
  const { text, lower, glued } = r.word(at + the);
  const digits = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(text);
  if (digits) {
    const day = Number(digits[1]);
    const before = r.word(at + the - 1).text;
    if (glued && /[\p{L}\p{N}.,:$#№]$/u.test(before)) return undefined;
    if (the && digits[0] === digits[1]) return undefined;
    const decimal = /^[.,:]$/.test(r.word(at + the + 1).text) && r.word(at + the + 1).glued;
    if (decimal && r.word(at + the + 2).glued && /^\d/.test(r.word(at + the + 2).text)) return undefined;
    return day >= 1 && day <= 31 ? { day, to: at + the + 1 } : undefined;
  }
  const tens = { twenty: 20, thirty: 30 }[lower];
  if (tens !== undefined && r.is(at + the + 1, '-')) {
    const unit = lexicon.ordinalNumber(r.lower(at + the + 2));
    return unit !== undefined && unit < 10 ? { day: tens + unit, to: at + the + 3 } : undefined;
  }
  const ordinal = lower === 'thirtieth' ? 30 : lexicon.ordinalNumber(lower);
  return ordinal === undefined ? undefined : { day: ordinal, to: at + the + 1 };
}

export function readMonthName(r: Reader, at: number): { month: number; to: number } | undefined {
  const word = r.word(at);
  const month = lexicon.monthNumber(word.text);
  if (month === undefined) return undefined;
  const dot =
    word.text.length <= 5 &&
    r.is(at + 1, '.') &&
    r.word(at + 1).glued &&
    !/^(?:march|april|may|june|july)$/.test(word.lower);
  return { month, to: at + (dot ? 2 : 1) };
}

export function readFullYear(r: Reader, at: number): { year: number; to: number } | undefined {
  const { text, glued } = r.word(at);
  const before = r.word(at - 1).text;
  if (!/^\d{4}$/.test(text) || (glued && /[\p{L}\p{N}.,:/#№]$/u.test(before) && !/^[.,]$/.test(before)))
    return undefined;
  const next = r.word(at + 1);
  if (
    next.glued &&
    (/^\p{L}/u.test(next.text) ||
      (/^[.,:]$/.test(next.text) && /^\d/.test(r.word(at + 2).text) && r.word(at + 2).glued))
  )
    return undefined;
  const year = plausible(r, Number(text));
  return year === undefined ? undefined : { year, to: at + 1 };
}

/** A year of two digits is of the document’s century. */
export function readCentury(r: Reader, text: string): number | undefined {
  if (/^\d{4}$/.test(text)) return plausible(r, Number(text));
  if (!/^\d{2}$/.test(text)) return undefined;
  const { year } = r.reckoning.written;
  const near = Math.floor(year / 100) * 100 + Number(text);
  return [near, near - 100, near + 100].reduce((best, one) =>
    Math.abs(one - year) < Math.abs(best - year) ? one : best,
  );
}

/** Documents speak of the centuries before them, and plan for one ahead. */
export function plausible(r: Reader, year: number): number | undefined {
  const { written } = r.reckoning;
  return written.year - 400 <= year && year <= written.year + 100 ? year : undefined;
}

/** Whether an hour of twelve stands somewhere: `5 p.m.`. */
export function isHour(r: Reader, at: number): boolean {
  const to = readClock(r, at);
  return to > at && /^(?:\.|m|am|pm)$/.test(r.lower(to - 1));
}

/** Takes in the hour behind a day: `, 4:00 p.m.`, `at 21:10`, `—5 p.m.`. */
export function readClock(r: Reader, at: number): number {
  const comma = r.is(at, ',', '—', '–') ? 1 : 0;
  const start = at + comma + (r.is(at + comma, 'at') ? 1 : 0);
  if (!/^\d{1,2}$/.test(r.word(start).text)) return at;
  const minutes =
    r.is(start + 1, ':', '.') && r.word(start + 1).glued && /^\d{2}$/.test(r.word(start + 2).text);
  const half = start + (minutes ? 3 : 1);
  const noon = r.is(half, 'a', 'p') && r.is(half + 1, '.') && r.is(half + 2, 'm') ? half + 3 : undefined;
  if (noon !== undefined) return r.is(noon, '.') ? noon + 1 : noon;
  if (r.is(half, 'am', 'pm')) return half + 1;
  return minutes && r.is(start + 1, ':') ? half : at;
}

/** Whether a number counts what follows it: `in 1500 copies`, `of 1500 young men`. */
export function countsThings(r: Reader, at: number, from: number): boolean {
  const near = [r.lower(at), r.lower(at + 1)];
  return (
    lexicon.counted.test(near[0] ?? '') ||
    (lexicon.counted.test(near[1] ?? '') &&
      /^\p{Ll}/u.test(near[0] ?? '') &&
      !/^(?:the|by|in|of|and|for|to|from|with)$/.test(near[0] ?? '')) ||
    /^[$£€¥#№]$/.test(r.word(from - 1).text) ||
    // `from 1956 to 2010 won`
    (/^(?:to|or|-|–)$/.test(near[0] ?? '') &&
      /^\d+$/.test(near[1] ?? '') &&
      lexicon.counted.test(r.lower(at + 2)))
  );
}
