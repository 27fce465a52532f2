/** What the English of archives calls times: the words of the grammar, in lower case. */

/** By their first three letters, as months are abbreviated; older hands write the last one, too: `Novr.`. */
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const monthName =
  /^(?:jan(?:uary|r?y)?|feb(?:ruary|r?y)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust|t)?|sept?(?:ember|r)?|oct(?:ober|r)?|nov(?:ember|r)?|dec(?:ember|r)?)$/;
/** Months whose names are words of another meaning, too. */
const ambiguous = new Set(['may', 'march', 'mar', 'august', 'jan', 'dec']);

/** The number of a month by its name: written with a capital, whole or abbreviated. */
export function monthNumber(word: string): number | undefined {
  const lower = word.toLowerCase();
  if (!/^\p{Lu}/u.test(word) || !monthName.test(lower)) return undefined;
  return months.indexOf(lower.slice(0, 3)) + 1;
}

/** Whether a month’s name needs a neighbor that shows that the month is meant. */
export const isAmbiguousMonth = (word: string) => ambiguous.has(word.toLowerCase());

const romans = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'];
/** The number of a month in Roman capitals, as clerks of Eastern Europe write it. */
export function romanMonth(word: string): number | undefined {
  const at = word === word.toUpperCase() ? romans.indexOf(word.toLowerCase()) : -1;
  return at < 0 ? undefined : at + 1;
}

/** Monday is 0. */
export const weekdays: Readonly<Record<string, number>> = Object.fromEntries(
  ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'].map((day, at) => [day, at]),
);

/** By EDTF’s numbers. */
export const seasons: Readonly<Record<string, number>> = {
  spring: 21,
  summer: 22,
  autumn: 23,
  fall: 23,
  winter: 24,
};

const units = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth'];
const teens = ['tenth', 'eleventh', 'twelfth', 'thirteenth', 'fourteenth', 'fifteenth', 'sixteenth'];
const ordinals = new Map(
  [...units, ...teens, 'seventeenth', 'eighteenth', 'nineteenth', 'twentieth'].map((word, at) => [
    word,
    at + 1,
  ]),
);
/** `first` is 1; compounds such as `twenty-first` are made of two words. */
export const ordinalNumber = (word: string): number | undefined => ordinals.get(word.toLowerCase());

const cardinals =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );
/** A small number in letters or digits: `two`, `a`, `14`. */
export function smallNumber(word: string): number | undefined {
  const lower = word.toLowerCase();
  if (lower === 'a' || lower === 'an') return 1;
  const at = cardinals.indexOf(lower);
  if (at >= 0) return at + 1;
  return /^\d{1,2}$/.test(word) ? Number(word) : undefined;
}

/** Tens of years in letters: `the thirties`. */
export const decades: Readonly<Record<string, number>> = {
  twenties: 20,
  thirties: 30,
  forties: 40,
  fifties: 50,
  sixties: 60,
  seventies: 70,
  eighties: 80,
  nineties: 90,
};

/** Days of the year with a name. */
export const feasts: Readonly<Record<string, { month: number; day: number }>> = {
  'christmas eve': { month: 12, day: 24 },
  'christmas day': { month: 12, day: 25 },
  christmas: { month: 12, day: 25 },
  'boxing day': { month: 12, day: 26 },
  'may day': { month: 5, day: 1 },
  'new year ’s day': { month: 1, day: 1 },
  'new year ’s eve': { month: 12, day: 31 },
  epiphany: { month: 1, day: 6 },
  candlemas: { month: 2, day: 2 },
  'lady day': { month: 3, day: 25 },
  'midsummer day': { month: 6, day: 24 },
  lammas: { month: 8, day: 1 },
  michaelmas: { month: 9, day: 29 },
  'all saints ’ day': { month: 11, day: 1 },
  martinmas: { month: 11, day: 11 },
};

/** Days that move with Easter, by how many days they are after it. */
export const movable: Readonly<Record<string, number>> = {
  'ash wednesday': -46,
  'palm sunday': -7,
  'maundy thursday': -3,
  'good friday': -2,
  easter: 0,
  'easter sunday': 0,
  'easter monday': 1,
  'ascension day': 39,
  'whit sunday': 49,
  pentecost: 49,
  'whit monday': 50,
  'trinity sunday': 56,
  'corpus christi': 60,
};

/** What bears a date, so that two numbers behind it are one: `my letter of 16/7`. */
export const dated =
  /^(?:dated|letters?|telegrams?|tels?|cables?|despatch(?:es)?|dispatch(?:es)?|notes?|minutes?|memorand(?:um|a)|reports?|meetings?|conversations?)$/;

/** What stands before a time and so shows that a bare month, year or day is one. */
export const temporal =
  /^(?:in|on|of|since|until|till|by|before|after|during|from|for|around|about|circa|late|early|mid|dated|between|through|throughout|year|and|to)$/;

/** What follows a number and counts something, so that the number is no year: `in 1500 copies`. */
export const counted =
  /^(?:copies|tons?|tonnes|men|women|people|persons|soldiers|troops|workers|students|delegates|members|families|households|rubles|yuan|won|dollars|francs|marks|pounds|kilometers|kilometres|km|kilograms|kg|miles|meters|metres|hectares|percent|per|units|tanks|aircraft|planes|ships|guns|rifles|rounds|pieces|items|pages|words|sheets|volumes|books|houses|hours|thousand|million|billion|degrees|calories|barrels|pumps|wagons|cases)$/;

/** What a place, a body or a day of remembrance is: `First of May Stadium` is the name of a stadium. */
export const namedAfter =
  /^(?:Street|Square|Avenue|Boulevard|Road|Lane|Bridge|Park|Plaza|Stadium|Hotel|Factory|Works|Plant|Mill|School|Institute|University|Academy|Hospital|Theat(?:er|re)|Museum|Palace|Club|Station|Port|Farm|Kolkhoz|Cooperative|Movement|Group|Committee|Directorate|Brigade|Division|Regiment|Army|Battalion|Organi[sz]ation|Front|League|Union|Party|Revolution|Manifesto|Medal|Prize)$/;

/** Nouns of time that a count makes a distance: `two days ago`. */
export const spans: Readonly<Record<string, 'day' | 'week' | 'fortnight' | 'month' | 'year'>> = {
  day: 'day',
  days: 'day',
  week: 'week',
  weeks: 'week',
  fortnight: 'fortnight',
  month: 'month',
  months: 'month',
  year: 'year',
  years: 'year',
};

const times = new Set([
  ...Object.keys(weekdays),
  ...Object.keys(seasons),
  ...Object.keys(decades),
  ...Object.keys(spans),
  ...Object.keys({ ...feasts, ...movable }).flatMap((name) => name.split(' ')),
  ...'weekend century today tonight yesterday tomorrow morning afternoon evening night noon'.split(' '),
  ...'inst instant ult ultimo prox proximo'.split(' '),
]);
/** Whether a word, in lower case, is of a time: no date expression is without one that is. */
export const isOfTime = (lower: string): boolean =>
  /^\d/.test(lower) || times.has(lower) || monthName.test(lower);

/** What words before a time make of it: its end, its beginning, or what lies before it. */
export type Limit = 'to' | 'from' | 'before';
export const limits: readonly [string[], Limit][] = [
  [['not', 'later', 'than'], 'to'],
  [['no', 'later', 'than'], 'to'],
  [['not', 'earlier', 'than'], 'from'],
  [['not', 'before'], 'from'],
  [['not', 'after'], 'to'],
  [['prior', 'to'], 'before'],
  [['up', 'to'], 'to'],
  [['by'], 'to'],
  [['until'], 'to'],
  [['till'], 'to'],
  [['before'], 'before'],
  [['after'], 'from'],
  [['since'], 'from'],
];
