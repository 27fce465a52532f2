import { dayNumber, dayOf, easter, exists, monthsFrom, type PartialDate } from './calendar.ts';
import * as lexicon from './lexicon.ts';
import { readCentury, countsThings, readDay, readFullYear, readMonthName } from './small.ts';
import type { Reader, Read } from './reader.ts';
import { tenseAt } from './words.ts';
import { own } from '../../../schema/own.ts';

/** `2.3.1965`, `3/2/65`, `1965-03-02`, `2.VIII.1958`, `27/VII`, `on 1 XI`. */
export function readNumeric(r: Reader, at: number): Read | undefined {
  const [a, sep, b, sep2, c] = [0, 1, 2, 3, 4].map((step) => r.word(at + step));
  if (
    !a ||
    !sep ||
    !b ||
    !sep2 ||
    !c ||
    !/^\d+$/.test(a.text) ||
    (a.glued && !r.is(at - 1, '/', '(', '“', '"'))
  )
    return undefined;
  const roman = lexicon.romanMonth(b.text);
  const day = Number(a.text);
  if (roman !== undefined && !sep.glued && sep === b) return undefined;
  const spacedRoman = lexicon.romanMonth(sep.text);
  if (spacedRoman !== undefined && !sep.glued && /^(?:on|of|from|by|since|until)$/.test(r.lower(at - 1))) {
    const year = readFullYear(r, at + 2);
    return exists(2000, spacedRoman, day)
      ? { to: year?.to ?? at + 2, point: { day, month: spacedRoman, ...(year && { year: year.year }) } }
      : undefined;
  }
  if (!/^[./-]$/.test(sep.text) || !sep.glued || !b.glued) return undefined;
  const whole = sep2.text === sep.text && sep2.glued && c.glued && /^\d+$/.test(c.text);
  if (roman !== undefined) {
    const year = whole ? readCentury(r, c.text) : undefined;
    if (!exists(2000, roman, day) || (whole && year === undefined)) return undefined;
    return { to: at + (whole ? 5 : 3), point: { day, month: roman, ...(year !== undefined && { year }) } };
  }
  if (!/^\d+$/.test(b.text)) return undefined;
  if (!whole) return readShortNumeric(r, at) ?? readDotted(r, at);
  if (tail(r, at + 5)) return undefined;
  // No month has so many days: `62.10.27` begins with the year.
  const isYearFirst = a.text.length === 4 || (/^\d{2}$/.test(a.text) && day > 31);
  const year = readCentury(r, isYearFirst ? a.text : c.text);
  const point = isYearFirst
    ? { month: Number(b.text), day: Number(c.text), ...(year !== undefined && { year }) }
    : inOrder(r, day, Number(b.text), year);
  if (point?.year === undefined || !exists(point.year, point.month, point.day)) return undefined;
  return { to: at + 5, point };
}

/** `my letter of 16/7`: a day and a month, where what bears a date stands before; `of 3/4 of them` is a part. */
function readShortNumeric(r: Reader, at: number): Read | undefined {
  const bears = r.is(at - 1, 'of') ? r.lower(at - 2) : r.lower(at - 1);
  const [day, month] = [Number(r.lower(at)), Number(r.lower(at + 2))];
  if (!lexicon.dated.test(bears) || !r.is(at + 1, '/') || tail(r, at + 3) || r.is(at + 3, 'of'))
    return undefined;
  return exists(2000, month, day) ? { to: at + 3, point: { day, month } } : undefined;
}

/** `ours of 30.9. and`: a period behind the month, too, and no sentence that begins there. */
function readDotted(r: Reader, at: number): Read | undefined {
  const [day, month] = [Number(r.lower(at)), Number(r.lower(at + 2))];
  const dots = r.is(at + 1, '.') && r.is(at + 3, '.') && r.word(at + 3).glued && !r.word(at + 4).glued;
  if (!dots || !isDated(r, at) || !/^(?:$|[\p{Ll},;)])/u.test(r.word(at + 4).text)) return undefined;
  return exists(2000, month, day) ? { to: at + 4, point: { day, month } } : undefined;
}

/** Whether a number goes on behind its last part: `12.3.4.5`, `1/2/3-a`. */
const tail = (r: Reader, at: number) =>
  r.word(at).glued && /^[./-]$/.test(r.word(at).text) && r.word(at + 1).glued;

/** Which of two numbers is the day: the one that must be, as the document writes elsewhere, or what is nearer to it. */
function inOrder(r: Reader, first: number, second: number, year: number | undefined) {
  if (year === undefined) return undefined;
  const dayMonth = { year, month: second, day: first };
  const monthDay = { year, month: first, day: second };
  const valid = (one: typeof dayMonth) => exists(year, one.month, one.day);
  if (!valid(monthDay)) return valid(dayMonth) ? dayMonth : undefined;
  if (!valid(dayMonth)) return monthDay;
  const { order, written } = r.reckoning;
  if (order) return order === 'day-month' ? dayMonth : monthDay;
  const distance = (one: typeof dayMonth) => Math.abs(dayNumber(one) - dayNumber(written));
  return distance(monthDay) < distance(dayMonth) ? monthDay : dayMonth;
}

/** `2 March 1965`, `the 27th of February`, `3rd March, 1950`, `14 Aug 89`, `13 January this year`. */
export function readDayMonth(r: Reader, at: number): Read | undefined {
  const day = readDay(r, at);
  if (!day) return undefined;
  const dot = r.is(day.to, '.') && r.word(day.to).glued ? 1 : 0;
  // `the first day of April`
  const noun = r.is(day.to, 'day') && r.is(day.to + 1, 'of') ? 1 : 0;
  const of = noun || r.is(day.to + dot, 'of') ? 1 : 0;
  // `since the first of the year`
  if (day.day === 1 && of && r.is(day.to + 1, 'the') && r.is(day.to + 2, 'year'))
    return { to: day.to + 3, point: { year: r.reckoning.said.year, month: 1, day: 1, relative: true } };
  const month = readMonthName(r, day.to + dot + noun + of);
  if (month) {
    if (!exists(2000, month.month, day.day)) return undefined;
    return withYear(r, month.to, { day: day.day, month: month.month }, true);
  }
  // `the 21st of this month`, `the 7th instant`
  const at2 = day.to + of;
  const which = r.lower(at2);
  const shift = {
    this: 0,
    the: 0,
    last: -1,
    next: 1,
    inst: 0,
    instant: 0,
    ult: -1,
    ultimo: -1,
    prox: 1,
    proximo: 1,
  }[which];
  const { year, month: now } = r.reckoning.said;
  if (shift === undefined || now === undefined || !r.is(at, 'the')) return undefined;
  const latin = /^(?:inst|ult|prox)/.test(which);
  if (!latin && (!of || !r.is(at2 + 1, 'month'))) return undefined;
  return {
    to: at2 + (latin ? 1 : 2),
    point: { ...monthsFrom({ year, month: now }, shift), day: day.day, relative: true },
  };
}

/** `March 2, 1965`, `June 3rd`, `May 1-2`, and with the year in front `1971 June 8`. */
export function readMonthDay(r: Reader, at: number): Read | undefined {
  const front = readFullYear(r, at);
  const month = readMonthName(r, front?.to ?? at);
  const day = month && readDay(r, month.to);
  if (!day || r.is(month.to, 'the') || readMonthName(r, day.to) || !exists(2000, month.month, day.day))
    return undefined;
  if (/^[.:]$/.test(r.word(day.to).text) && r.word(day.to + 1).glued && /^\d/.test(r.word(day.to + 1).text))
    return undefined;
  const point = { day: day.day, month: month.month };
  if (front) return { to: day.to, point: { ...point, year: front.year } };
  return withYear(r, day.to, point, false);
}

/** A point with the year that may follow: `, 1965`, `1965`, `of last year`, `this year [1965]`. */
export function withYear(r: Reader, at: number, point: PartialDate, short: boolean): Read {
  const comma = r.is(at, ',') ? 1 : 0;
  const full = readFullYear(r, at + comma);
  if (full && !countsThings(r, full.to, at + comma))
    return { to: full.to, point: { ...point, year: full.year } };
  const next = r.word(at);
  if (short && /^\d{2}$/.test(next.text) && !next.glued && /^(?:|[.,;:)–—-])$/.test(r.word(at + 1).text)) {
    const year = readCentury(r, next.text);
    if (year !== undefined) return { to: at + 1, point: { ...point, year } };
  }
  const word = readYearWord(r, at);
  if (!word) return { to: at, point };
  const said = readFullYear(r, word.to);
  const meant = r.reckoning.said.year + word.shift;
  return said?.year === meant
    ? { to: said.to, point: { ...point, year: meant } }
    : { to: word.to, point: { ...point, year: meant, relative: true } };
}

/** `of last year`, `this year`, `of the same year`: how many years from the document’s. */
function readYearWord(r: Reader, at: number): { to: number; shift: number } | undefined {
  const start = at + (r.is(at, 'of') ? 1 : 0);
  const the = r.is(start, 'the') ? 1 : 0;
  const shift = { this: 0, last: -1, next: 1, current: 0, present: 0, previous: -1, past: -1, coming: 1 }[
    r.lower(start + the)
  ];
  if (shift === undefined || !r.is(start + the + 1, 'year')) return undefined;
  return { to: start + the + 2, shift };
}

/** `the 9th`, where the sentence shows that no thing is counted: `your cable of the 9th came late`. */
export function readNth(r: Reader, at: number): Read | undefined {
  if (!r.is(at, 'the') || !/^\d{1,2}(?:st|nd|rd|th)$/.test(r.word(at + 1).text)) return undefined;
  const day = Number.parseInt(r.word(at + 1).text, 10);
  return isDated(r, at) && stops(r, at + 2) && day >= 1 && day <= 31
    ? { to: at + 2, point: { day } }
    : undefined;
}

/** Whether the word before a day shows that it is one: `on the 9th`, `your cable of the 9th`. */
export function isDated(r: Reader, at: number): boolean {
  return /^(?:of|on|until|till|by|from|to|since|between|before|after|dated|and|for|through|about|around)$/.test(
    r.lower(at - 1),
  );
}

/** Whether no thing follows that a number before it could count: `the 9th Congress`, `the 38th parallel`. */
export function stops(r: Reader, at: number): boolean {
  const { text, glued } = r.word(at);
  if (glued && text === '-') return false;
  return /^(?:|[.,;:!?()\]”"’–—-]|to|and|or|of|at|in|on|with|by|for|from|until|before|after|that|which|when|as|but|he|she|we|they|it|I|you|is|was|are|were|will|has|had|came|[a-z]+ed)$/.test(
    text,
  );
}

/** A month with or without its year: `February 1965`, `in October`, `next March`, `the June issue`. */
export function readMonth(r: Reader, at: number, licensed: boolean): Read | undefined {
  const month = readMonthName(r, at);
  if (!month) return undefined;
  const read = withYear(r, month.to, { month: month.month }, false);
  // `31 February 1965` is no day, and no month either.
  if (/^\d{1,2}(?:st|nd|rd|th)?$/.test(r.lower(at - 1))) return undefined;
  if (read.to > month.to) return read;
  const { text, lower } = r.word(at);
  const before = r.lower(at - 1);
  const next = r.word(month.to);
  const plural = /^\d/.test(next.text) && next.glued;
  if (plural || (/^\d{1,2}$/.test(next.text) && !r.is(month.to + 1, ':'))) return undefined;
  if (licensed && !(before === 'to' && lexicon.isAmbiguousMonth(lower))) return read;
  // `the June issue`: what follows is a common noun.
  const attribute =
    before === 'the' && /^\p{Ll}/u.test(next.text) && !/^(?:of|and|or|is|was)$/.test(next.text);
  return attribute && !lexicon.isAmbiguousMonth(text) ? read : undefined;
}

/** Whether what stands before shows that a time follows. */
export function licensed(r: Reader, at: number): boolean {
  return (lexicon.temporal.test(r.lower(at - 1)) && !r.is(at - 1, 'and', 'to', 'for')) || isAsEarlyAs(r, at);
}

/** `as early as September`, `as late as 1958` */
const isAsEarlyAs = (r: Reader, at: number) =>
  r.is(at - 1, 'as') && r.is(at - 2, 'early', 'late', 'recently') && r.is(at - 3, 'as');

/** A year alone needs a word that shows it: `in 1975`, `a census of 1965`, `FY 1970`. */
export function readYear(r: Reader, at: number, inRange: boolean): Read | undefined {
  const fiscal = r.is(at, 'fy') ? 1 : 0;
  const feast = r.is(at, 'the') && r.is(at + 1, 'new') && r.is(at + 2, 'year') ? 3 : 0;
  const named = r.is(at, 'the') && r.is(at + 1, 'year', 'years') ? 2 + ofGrace(r, at + 2) : 0;
  const start = at + (fiscal || feast || named);
  // `in ’54`
  if (/^['’‘]$/.test(r.word(at).text) && r.word(at + 1).glued && licensed(r, at)) {
    const century = /^\d{2}$/.test(r.lower(at + 1)) ? readCentury(r, r.lower(at + 1)) : undefined;
    return century === undefined ? undefined : { to: at + 2, point: { year: century } };
  }
  const short = fiscal ? readCentury(r, r.word(start).text) : undefined;
  const year = readFullYear(r, start) ?? (short === undefined ? undefined : { year: short, to: start + 1 });
  if (!year || countsThings(r, year.to, start)) return undefined;
  const before = r.lower(at - 1);
  const afterYear = /^(?:,|and|or|to|-|–|through)$/.test(before) && readFullYear(r, at - 2) !== undefined;
  // `the 1954 accords`: so near to the document, a number between an article and a noun is a year.
  const { year: now } = r.reckoning.written;
  const isNear = now - 60 <= year.year && year.year <= now + 5;
  const attribute = before === 'the' && isNear && /^\p{Ll}/u.test(r.word(year.to).text);
  // `Showa 20 (1945)`
  const aside = isNear && before === '(' && r.is(year.to, ')');
  const shown =
    attribute ||
    aside ||
    isAsEarlyAs(r, at) ||
    fiscal ||
    feast ||
    named ||
    inRange ||
    lexicon.temporal.test(before) ||
    afterYear;
  return shown ? { to: year.to, point: { year: year.year } } : undefined;
}

/** How many words count the years from: `the year of our Lord 1234`. */
const ofGrace = (r: Reader, at: number) =>
  r.is(at, 'of')
    ? r.is(at + 1, 'our', 'the') && r.is(at + 2, 'lord')
      ? 3
      : r.is(at + 1, 'grace')
        ? 2
        : 0
    : 0;

/** `the summer of 1959`, `autumn 1914`, `the winter of 1932-1933`, `by the autumn`. */
export function readSeason(r: Reader, at: number): Read | undefined {
  const start = at + (r.is(at, 'the') ? 1 : 0);
  const season = own(lexicon.seasons, r.lower(start));
  if (season === undefined) return undefined;
  const of = r.is(start + 1, 'of', ',') ? 1 : 0;
  const year = readFullYear(r, start + 1 + of);
  if (!year) {
    const word = readYearWord(r, start + 1);
    if (word)
      return { to: word.to, point: { season, year: r.reckoning.said.year + word.shift, relative: true } };
    // With an article and in a clause that has a tense it is one season; `in winter` is any.
    const isOne =
      start > at &&
      /^(?:in|by|for|since|until|till|before|after|during)$/.test(r.lower(at - 1)) &&
      stops(r, start + 1) &&
      !r.is(start + 1, 'of') &&
      tenseAt(r.words, at, start + 1) !== undefined;
    return isOne ? { to: start + 1, point: { season } } : undefined;
  }
  const sep = r.is(year.to, '-', '–', '/') && r.word(year.to).glued;
  const second = sep
    ? (readFullYear(r, year.to + 1) ?? readShortYearOf(r, year.year, year.to + 1))
    : undefined;
  if (second) return { to: second.to, point: { edtf: `${year.year}/${second.year}` } };
  return { to: year.to, point: { season, year: year.year } };
}

function readShortYearOf(r: Reader, year: number, at: number) {
  const { text } = r.word(at);
  return /^\d{2}$/.test(text) ? { year: Math.floor(year / 100) * 100 + Number(text), to: at + 1 } : undefined;
}

/** `the 1930s`, `the thirties`, `the last century`. */
export function readDecade(r: Reader, at: number): Read | undefined {
  const the = r.is(at, 'the') ? 1 : 0;
  const { text, lower } = r.word(at + the);
  // `the ’60s`
  const short = the && /^['’‘]$/.test(text) ? 1 : 0;
  const tenth = the ? /^([1-9])0s$/.exec(r.word(at + the + short).text)?.[1] : undefined;
  if (tenth !== undefined) return { to: at + the + short + 1, point: decadeOf(r, Number(tenth)) };
  const digits = /^(\d{3})0s$/.exec(text);
  if (digits) return { to: at + the + 1, point: { edtf: `${digits[1] ?? ''}X` } };
  const tens = own(lexicon.decades, lower);
  if (the && tens !== undefined) return { to: at + 2, point: decadeOf(r, tens / 10) };
  if (the && /^(?:last|previous|present|current)$/.test(lower) && r.is(at + 2, 'century')) {
    const back = /^(?:last|previous)$/.test(lower) ? 1 : 0;
    const century = Math.floor(r.reckoning.said.year / 100);
    return { to: at + 3, point: { edtf: `${century - back}XX`, relative: true } };
  }
  return undefined;
}

/** The last decade with such a number that has begun. */
function decadeOf(r: Reader, tenth: number): PartialDate {
  const now = Math.floor(r.reckoning.said.year / 10);
  const century = Math.floor(now / 10);
  return { edtf: `${century * 10 + tenth > now ? century - 1 : century}${tenth}X` };
}

/** By the first word of a day with a name: how many words such names have, the most first. */
const feastLengths = new Map(
  [...Map.groupBy(Object.keys(lexicon.feasts), (name) => name.split(' ')[0] ?? '')].map(([first, names]) => [
    first,
    names.map((name) => name.split(' ').length).sort((a, b) => b - a),
  ]),
);

/** `Christmas Eve`, `May Day`, `Easter`, `New Year’s Day 1972`, `last Christmas`. */
export function readFeast(r: Reader, at: number): Read | undefined {
  const way = { last: -1, next: 1 }[r.lower(at)];
  const named = way === undefined ? undefined : readFeast(r, at + 1);
  if (way !== undefined) {
    const { month, day, year } = named?.point ?? {};
    if (!named || month === undefined || day === undefined || year !== undefined) return undefined;
    const { said } = r.reckoning;
    const isPast = dayNumber({ year: said.year, month, day }) < dayNumber(said);
    const shift = isPast === way < 0 ? 0 : way;
    return { to: named.to, point: { month, day, year: said.year + shift, relative: true } };
  }
  for (const length of feastLengths.get(r.lower(at)) ?? []) {
    const name = [...Array(length).keys()].map((step) => r.lower(at + step)).join(' ');
    const feast = own(lexicon.feasts, name);
    if (feast) return withYear(r, at + length, feast, false);
  }
  if (!/^\p{Lu}/u.test(r.word(at).text)) return undefined;
  const pair = own(lexicon.movable, `${r.lower(at)} ${r.lower(at + 1)}`);
  const distance = pair ?? own(lexicon.movable, r.lower(at));
  if (distance === undefined) return undefined;
  const to = at + (pair === undefined ? 1 : 2);
  const year = readFullYear(r, to);
  const inYear = year?.year ?? r.reckoning.written.year;
  const { month, day } = dayOf(dayNumber({ year: inYear, ...easter(inYear) }) + distance);
  return { to: year?.to ?? to, point: { month, day, ...(year && { year: year.year }) } };
}
