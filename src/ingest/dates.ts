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
