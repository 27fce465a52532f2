import { originOf } from './calendar.ts';
import type { Reckoning } from './reader.ts';

export type { Reckoning } from './reader.ts';

/**
 * From what the dates of a document are reckoned.
 *
 * @param document its date, and the day on which what it reports took place, ISO 8601
 * @param texts its text, which shows whether it writes 3/5 for 3 May or for 5 March
 * @returns nothing for a document without a date
 */
export function reckon(
  { date, occurred }: { date: string; occurred?: string | undefined },
  texts: readonly string[] = [],
): Reckoning | undefined {
  const written = originOf(date);
  if (!written) return undefined;
  return { written, said: originOf(occurred ?? date) ?? written, order: numericOrder(texts) };
}

/** The order of the numbers in dates of which one can only be the day: `13/5/1965`, `5.13.1965`. */
function numericOrder(texts: readonly string[]): Reckoning['order'] {
  const numbers = /(?<![\d./-])(\d{1,2})([./-])(\d{1,2})\2(?:\d{2}|\d{4})(?![\d./-])/g;
  const orders = new Set<Reckoning['order']>();
  for (const [, first, , second] of texts.flatMap((text) => [...text.matchAll(numbers)])) {
    const [a, b] = [Number(first), Number(second)];
    if (a > 12 && b <= 12) orders.add('day-month');
    if (b > 12 && a <= 12) orders.add('month-day');
  }
  return orders.size === 1 ? [...orders][0] : undefined;
}
