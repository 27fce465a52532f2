import { dateInWords } from '../../wording/dates.ts';
import type { SearchState } from '../ask/state.ts';
import type { Head } from '../index/layout.ts';
import type { Found } from '../match/find.ts';
import { countDocuments } from './facets.ts';

/** A year or a month, with how many sentences were found in documents of that time. */
export interface Period {
  label: string;
  count: number;
  /** Whether the answer is narrowed to it. */
  on: boolean;
  /** Narrowed to it, or no longer. */
  state: SearchState;
}

/**
 * What was found over time, from the first document of the edition to the last, empty years too; in an edition of one
 * year by months.
 *
 * @param dates the dates of all documents, where they are few
 * @returns nothing where all is of one time, or where nothing was found in a document
 */
export function periodsOf(found: Found, head: Head, dates: readonly string[]): Period[] {
  const counts = countDocuments(found.but('dates').sentences, head);
  const [first, last] = [head.years[0]?.[0], head.years.at(-1)?.[0]];
  if (first === undefined || last === undefined) return [];
  const sums = new Map<string, number>();
  const byMonth = first === last;
  for (const [document, count] of counts) {
    const period = byMonth
      ? dates[document]?.slice(0, 7)
      : head.years.findLast(([, from]) => from <= document)?.[0];
    if (period !== undefined) sums.set(period, (sums.get(period) ?? 0) + count);
  }
  if (sums.size === 0) return [];
  const all = byMonth ? monthsOf(dates) : yearsFrom(Number(first), Number(last));
  if (all.length < 2) return [];
  const { state } = found;
  return all.map((period) => {
    const on = state.from === period && state.to === period;
    return {
      label: byMonth ? dateInWords(period) : period,
      count: sums.get(period) ?? 0,
      on,
      state: on ? { ...state, from: '', to: '' } : { ...state, from: period, to: period },
    };
  });
}

const yearsFrom = (first: number, last: number): string[] =>
  Array.from({ length: last - first + 1 }, (_, at) => String(first + at));

/** The months from the first of some dates to the last. */
function monthsOf(dates: readonly string[]): string[] {
  const months = dates.map((date) => date.slice(0, 7)).filter((month) => month.length === 7);
  const [first, last] = [months[0], months.at(-1)];
  if (first === undefined || last === undefined) return [];
  const found: string[] = [];
  for (let month = first; month <= last; month = monthAfter(month)) found.push(month);
  return found;
}

function monthAfter(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
}
