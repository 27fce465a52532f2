import { MONTH, readDate } from '../wording/dates.ts';

const weekday = String.raw`(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?`;
const place = String.raw`(?:\p{Lu}[\p{L} .’'-]{1,40}, ?)?`;
const clock = String.raw`(?:,? (?:at )?\d{1,2}[:.]\d{2}(?: ?[ap]\.?m\.?)?| ?\d{1,2} ?[ap]\.?m\.?)?`;
const dateLine = new RegExp(`^${place}${weekday}(?<date>[\\p{L}\\d., -]+?)${clock}\\.?$`, 'iu');

/** Words that say when without saying the day. */
const vague =
  /\b(?:undated|no date|unknown date|date unknown|n\.d\.|circa|ca?\.|about|around|early|mid|late|spring|summer|fall|autumn|winter|between|and|to|not (?:before|after|later than|earlier than)|before|after|end of|beginning of|the|of|approximately)(?=$|[^\p{L}])/giu;

/**
 * Whether a text states a date, an exact one or one that only a person can read: `Undated`, `circa May 1965`.
 *
 * @param text a text where a date may stand
 */
export function isDateStatement(text: string): boolean {
  if (readDate(text) !== undefined) return true;
  const rest = text.replace(vague, '').replace(new RegExp(`\\b${MONTH}(?!\\p{L})`, 'giu'), '');
  return (
    text.length <= 60 &&
    /\d{4}|undated|date/i.test(text) &&
    /^(?:[\d\s.,?;()[\]/–—-]|(?<=\d)(?:st|nd|rd|th|s))*$/u.test(rest)
  );
}

/**
 * Whether a line is only a date, with a place, a weekday or an hour at most: `Pyongyang, 12 May 1965`.
 *
 * @param text a line; brackets of insertions don't matter
 */
export function isDateLine(text: string): boolean {
  const date = dateLine.exec(text.replace(/[[\]*]/g, '').trim())?.groups?.date;
  // A year alone is too little: it may be a number.
  return date !== undefined && !/^\d+$/.test(date) && readDate(date) !== undefined;
}

const DAY = String.raw`\d{1,2}(?:st|nd|rd|th)?`;
const YEAR = String.raw`\d{4}`;

/**
 * Reads a date that may be an approximate one.
 *
 * @param text such as `circa May 1965`, `Spring 1965`, `late 1950s`
 * @returns the date, with `~` if it is approximate; `undefined` if no year can be told
 */
export function parseApproximateDate(text: string): string | undefined {
  const exact = readDate(text);
  if (exact !== undefined) return exact;
  if (!isDateStatement(text) || /\d{4}s/.test(text)) return undefined;
  const dates = findDates(text.replace(/[?()[\]]/g, ' '));
  const [first, ...others] = dates;
  // Of a span only what its ends have in common is known.
  return first === undefined ? undefined : others.length === 0 ? `${first}~` : commonDate([first, ...others]);
}

/**
 * Finds the first date that a text states whole, with its year.
 *
 * @param text such as `10 February 1965, 4:00 p.m.`
 */
export function findDate(text: string): string | undefined {
  return findDates(text)[0];
}

const anyDate = new RegExp(
  [
    `${MONTH} ${DAY},? ${YEAR}`,
    `${DAY}\\.?(?: of)? ${MONTH},? ${YEAR}`,
    `${MONTH},? ${YEAR}`,
    String.raw`\b\d{4}-\d{2}-\d{2}\b`,
    String.raw`\b(?:1[5-9]|20)\d{2}\b`,
  ].join('|'),
  'giu',
);

/** Finds all dates that a text states whole. */
export function findDates(text: string): string[] {
  return [
    ...text
      .slice(0, 2000)
      .replace(/[\s\u00A0]+/g, ' ')
      .matchAll(anyDate),
  ].flatMap(([found]) => readDate(found) ?? []);
}

/** What all dates share: `1965-05` and `1965-06` the year. */
function commonDate(dates: readonly string[]): string | undefined {
  for (const length of [10, 7, 4]) {
    const heads = new Set(dates.map((one) => one.slice(0, length)));
    if (heads.size === 1 && dates.every((one) => one.length >= length)) return `${[...heads][0] ?? ''}~`;
  }
  return undefined;
}
