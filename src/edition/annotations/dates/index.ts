import { publishedRange, widen, withoutBrackets } from '../../../text/readings.ts';
import type { Range } from '../../../text/range.ts';
import type { Annotation } from '../../model.ts';
import { readDates } from './grammar.ts';
import type { Reckoning } from './reader.ts';
import { words } from './words.ts';

export { reckon, type Reckoning } from './reckoning.ts';

/** How sure the meaning of a date is, as told to readers, by what it rests on. */
export const basisLabels: Record<Annotation<'date'>['basis'], string> = {
  stated: 'as stated',
  supplied: 'partly supplied by the translators',
  relative: 'reckoned from when it is said',
  inferred: 'what is not stated is taken from the document’s date',
};

/**
 * Finds the date expressions of a passage and what they mean: `the 27th [of February]`, `yesterday`,
 * `27 November of last year [1964]`. They are read in the text without its brackets.
 *
 * @param passage its published text and insertions
 * @param reckoning from what they are reckoned
 * @returns the expressions in order, as ranges of the published text
 */
export function findDates(
  passage: { text: string; insertions: readonly Range[] },
  reckoning: Reckoning | undefined,
): Annotation<'date'>[] {
  if (!reckoning) return [];
  const reading = withoutBrackets(passage.text, passage.insertions);
  const tokens = words(reading.text);
  return readDates(tokens, reckoning).map(({ from, to, value, basis }) => {
    const start = tokens[from]?.start ?? 0;
    const end = tokens[to - 1]?.end ?? start;
    const range = widen(publishedRange(reading, { start, end }), passage.insertions);
    const supplied = passage.insertions.some((one) => one.start < range.end && range.start < one.end);
    return { type: 'date', ...range, date: value, basis: supplied ? 'supplied' : basis };
  });
}
