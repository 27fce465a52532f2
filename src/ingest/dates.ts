// prettier-ignore
const months = [
  'january', 'february', 'march', 'april', 'may', 'june',
  'july', 'august', 'september', 'october', 'november', 'december',
];

const month = String.raw`(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?`;
const day = String.raw`(?<day>\d{1,2})(?:st|nd|rd|th)?`;
const year = String.raw`(?<year>\d{4})`;

/** The ways in which a date is written; nothing that reads differently in Europe and America. */
const forms = [
  `${month} ${day},? ${year}`,
  `(?:the )?${day}\\.?(?: of)? ${month},? ${year}`,
  `${month},? ${year}`,
  year,
  String.raw`(?<year>\d{4})-(?<m>\d{2})(?:-(?<day>\d{2}))?`,
].map((form) => new RegExp(`^${form}$`, 'i'));

const weekday = String.raw`(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?`;
const place = String.raw`(?:\p{Lu}[\p{L} .’'-]{1,40}, ?)?`;
const clock = String.raw`(?:,? (?:at )?\d{1,2}[:.]\d{2}(?: ?[ap]\.?m\.?)?| ?\d{1,2} ?[ap]\.?m\.?)?`;
const dateLine = new RegExp(`^${place}${weekday}(?<date>[\\p{L}\\d., -]+?)${clock}\\.?$`, 'iu');

/**
 * Reads a date.
 *
 * @param text such as `March 2, 1965`, `2 March 1965`, `March 1965` or `1965`
 * @returns the date as ISO 8601 has it, as exact as stated; `undefined` if the text is no date
 */
export function parseDate(text: string): string | undefined {
  const plain = text.replace(/[\s\u00A0]+/g, ' ').trim();
  for (const form of forms) {
    const groups = form.exec(plain)?.groups;
    if (groups) return toIso(groups);
  }
  return undefined;
}

/** Words that say when without saying the day. */
const vague =
  /\b(?:undated|no date|unknown date|date unknown|n\.d\.|circa|ca?\.|about|around|early|mid|late|spring|summer|fall|autumn|winter|between|and|to|not (?:before|after|later than|earlier than)|before|after|end of|beginning of|the|of|approximately)(?=$|[^\p{L}])/giu;

/**
 * Whether a text states a date, an exact one or one that only a person can read: `Undated`, `circa May 1965`.
 *
 * @param text a text where a date may stand
 */
export function isDateStatement(text: string): boolean {
  if (parseDate(text) !== undefined) return true;
  const rest = text
    .replace(vague, '')
    .replace(new RegExp(`\\b${month.replace('?<month>', '?:')}(?!\\p{L})`, 'giu'), '');
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
  return date !== undefined && !/^\d+$/.test(date) && parseDate(date) !== undefined;
}

function toIso(groups: Record<string, string>): string | undefined {
  const { year: y = '', month: name, m, day: d } = groups;
  const number = name
    ? months.findIndex((full) => full.startsWith(name.toLowerCase().slice(0, 3))) + 1
    : Number(m ?? 0);
  if (!number) return m === undefined && name === undefined ? y : undefined;
  const head = `${y}-${String(number).padStart(2, '0')}`;
  if (d === undefined) return number <= 12 ? head : undefined;
  const iso = `${head}-${d.padStart(2, '0')}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.valueOf()) && date.toISOString().startsWith(iso) ? iso : undefined;
}
