import { en, type ParsedComponents, type ParsedResult } from 'chrono-node';
import type { Annotation } from '../model.ts';
import { publishedRange, widen, withoutBrackets } from '../../text/readings.ts';
import type { Range } from '../../text/range.ts';

/** How sure the meaning of a date is, as told to readers, by what it rests on. */
export const basisLabels: Record<Annotation<'date'>['basis'], string> = {
  stated: 'as stated; a year that is missing is the nearest to the document’s date',
  supplied: 'partly supplied by the translators',
  relative: 'reckoned from the document’s date',
};

/** Expressions that name no date, or none that a day, month or year could be given for. */
const VAGUE =
  /\b(?:now|currently|several|few|some|past|coming|recent|long|moment|minutes?|hours?|weeks?|days?|months?|years? ago|for)\b/iu;
/** `last year`, `of last year`: the year before the document's. */
const YEAR_WORD = /^(?:of )?(last|this) year$/iu;
/** A leading preposition belongs to the sentence, not to the date. */
const PREPOSITION = /^(?:on|in|at|by|since|until|from|of|the)\s+/iu;

/**
 * Finds the date expressions of a passage and what they mean on the day of the document:
 * `the 27th [of February]`, `yesterday`, `27 November of last year [1964]`.
 *
 * @param passage its published text and insertions
 * @param written the document's date, ISO 8601
 * @returns the expressions in order, as ranges of the published text
 */
export function findDates(
  passage: { text: string; insertions: readonly Range[] },
  written: string,
): Annotation<'date'>[] {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(written)) return [];
  const reading = withoutBrackets(passage.text, passage.insertions);
  const instant = new Date(`${written}T12:00:00Z`);
  const results = en.GB.parse(reading.text, { instant, timezone: 0 }).filter(({ text }) => !VAGUE.test(text));
  return join(results, reading.text, Number(written.slice(0, 4))).map(({ start, end, date, relative }) => {
    const range = widen(publishedRange(reading, { start, end }), passage.insertions);
    const supplied = passage.insertions.some((one) => range.start <= one.start && one.end <= range.end);
    return { type: 'date', ...range, date, basis: relative ? 'relative' : supplied ? 'supplied' : 'stated' };
  });
}

/** An expression in the text without brackets. */
interface Expression extends Range {
  date: string;
  /** Whether it is reckoned from the document's date. */
  relative: boolean;
}

/** Makes one of what belongs together: `27 November` + `of last year` + `1964`. */
function join(results: readonly ParsedResult[], text: string, year: number): Expression[] {
  const found: Expression[] = [];
  for (const result of results) {
    const lead = PREPOSITION.exec(result.text)?.[0].length ?? 0;
    const start = result.index + lead;
    let end = result.index + result.text.length;
    const words = text.slice(start, end);
    const before = found.at(-1);
    const yearWord = YEAR_WORD.exec(words)?.[1]?.toLowerCase();
    if (yearWord !== undefined) {
      const meant = yearWord === 'last' ? year - 1 : year;
      const stated = /^\s(\d{4})\b/.exec(text.slice(end));
      if (stated?.[1] === String(meant)) end += stated[0].length;
      if (before && /^\s(?:of\s)?$/.test(text.slice(before.end, start)) && before.date.length > 4)
        found[found.length - 1] = { ...before, end, date: `${meant}${before.date.slice(4)}` };
      else found.push({ start, end, date: String(meant), relative: true });
      continue;
    }
    const article = /\bthe\s$/iu.exec(text.slice(0, start));
    const from = article && /^\d+(?:st|nd|rd|th)/u.test(words) ? start - article[0].length : start;
    found.push({ start: from, end, date: isoDate(result.start), relative: !/\d/.test(words) });
  }
  return found;
}

/** As exact as the expression is. */
function isoDate(parts: ParsedComponents): string {
  const year = String(parts.get('year')).padStart(4, '0');
  const two = (part: 'month' | 'day') => String(parts.get(part)).padStart(2, '0');
  if (parts.isCertain('day') || parts.isCertain('weekday')) return `${year}-${two('month')}-${two('day')}`;
  return parts.isCertain('month') ? `${year}-${two('month')}` : year;
}
