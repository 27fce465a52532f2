import { parse, type Parsed } from 'edtf';
import { daysOf, isInCalendar } from './calendar.ts';

/** A date of an event in EDTF (Extended Date/Time Format, ISO 8601-2), taken apart. */
export interface EventDate {
  /** The day, month or year with which it begins; nothing where only its end is known. */
  start?: string;
  /** The day, month or year with which it ends, where it is an interval. */
  end?: string;
  /** About this date. */
  approximate: boolean;
  /** Whether it is an interval. */
  interval: boolean;
}

/** How a date is to be written, where one isn't. */
const remedy =
  'write 1965-02-11, 1965-02, 1965, 1965-02~ (about), 1965-02-04/1965-02-14 or ../1965-02-04 (not after)';

/**
 * Takes an EDTF date apart.
 *
 * @param text a day, month or year, about one, or an interval of them: `1965-02-11`, `1964-02~`,
 *   `1965-02-04/1965-02-14`, `../1965-02-04`
 * @throws RangeError with what is wrong and what to write, where it is none, where the calendar has no such day,
 *   or where an interval ends before it begins
 */
export function parseEdtf(text: string): EventDate {
  const parsed = read(text);
  const ends = parsed.type === 'Interval' ? parsed.values : [parsed];
  const [start, end] = ends.map((one) => (one === Infinity ? undefined : readDay(one, text)));
  if (start === undefined && end === undefined) throw fault(text, 'has neither beginning nor end');
  if (start !== undefined && end !== undefined && daysOf(end).to <= daysOf(start).from)
    throw fault(text, 'ends before it begins');
  return {
    ...(start !== undefined && { start }),
    ...(end !== undefined && { end }),
    approximate: [parsed, ...ends].some(isRough),
    interval: parsed.type === 'Interval',
  };
}

/** What is wrong with a date, with what to write; nothing where it is in order. */
export function edtfProblem(text: string): string | undefined {
  try {
    parseEdtf(text);
    return undefined;
  } catch (error) {
    if (error instanceof RangeError) return error.message;
    throw error;
  }
}

function read(text: string): Parsed {
  try {
    return parse(text);
  } catch {
    throw fault(text, 'is no date');
  }
}

/** The library knows decades, seasons, lists and times too, which the edition has no words for. */
function readDay(one: Parsed | number | null | undefined, text: string): string {
  if (one === null) throw fault(text, 'leaves an end out; an open one is `..`');
  if (typeof one !== 'object' || one.type !== 'Date' || one.unspecified || one.values.length > 3)
    throw fault(text, 'is no day, month or year');
  const [year, month, day] = one.values as number[];
  const date = [String(year).padStart(4, '0'), month === undefined ? [] : month + 1, day ?? []]
    .flat()
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
  if (!isInCalendar(date)) throw fault(text, 'is not in the calendar');
  return date;
}

const isRough = (one: Parsed | number | null): boolean =>
  typeof one === 'object' && one !== null && Boolean(one.approximate ?? one.uncertain);

const fault = (text: string, what: string) => new RangeError(`“${text}” ${what}; ${remedy}`);
