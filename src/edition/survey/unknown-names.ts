import { isEnglish } from '../annotations/english.ts';
import { bodies, functionWords, isDemonym, offices } from '../annotations/lexicon.ts';
import { monthNumber, weekdays } from '../annotations/dates/lexicon.ts';
import { bracketed, ofType, type Passage } from '../model.ts';
import { publishedRange, withoutBrackets } from '../../text/readings.ts';
import type { Range } from '../../text/range.ts';

const word = String.raw`\p{Lu}(?:\p{L}{0,3}\.(?=\s)|[\p{L}\p{M}’'-]*)`;
/** Words with capitals, small words of names between them; a period ends a sentence but behind an abbreviation. */
const run = new RegExp(`${word}(?:\\s(?:(?:of|the|de|da|di|del|von|van|al)\\s){0,2}${word})*`, 'gu');

/** A stretch of a text that looks like a name. */
export interface Unknown extends Range {
  name: string;
}

/**
 * Finds what looks like a name and is in no register: words with capitals that are not common English, an office, a
 * people, a month or the beginning of a sentence, outside of names, dates and apparatus.
 *
 * @returns the stretches in reading order, as ranges of the published text
 */
export function unknownNames({ text, sentences, annotations }: Passage): Unknown[] {
  const reading = withoutBrackets(text, bracketed(annotations));
  const known = [
    ...ofType(annotations, 'mention'),
    ...ofType(annotations, 'date'),
    ...ofType(annotations, 'apparatus'),
    ...ofType(annotations, 'link'),
  ];
  const starts = new Set(sentences.map(({ start }) => start));
  return [...reading.text.matchAll(run)].flatMap(({ 0: words, index }) => {
    const beginsSentence =
      starts.has(reading.offsets[index] ?? -1) || /(?:^|[.!?:“"(]\s*)$/u.test(reading.text.slice(0, index));
    const kept = trimmed(words, beginsSentence);
    if (!kept) return [];
    const range = publishedRange(reading, { start: index + kept.from, end: index + kept.to });
    if (known.some((one) => one.start < range.end && range.start < one.end)) return [];
    return [{ ...range, name: words.slice(kept.from, kept.to) }];
  });
}

/** What is left of a run without the words that make no name of it. */
function trimmed(words: string, beginsSentence: boolean): { from: number; to: number } | undefined {
  const all = [...words.matchAll(/\S+/g)].map(({ 0: word, index }) => ({ word: bare(word), index }));
  let isFirst = beginsSentence;
  while (all[0] && isNoName(all[0].word, isFirst)) {
    all.shift();
    isFirst = false;
  }
  const first = all[0];
  const last = all.at(-1);
  if (!first || !last) return undefined;
  const names = all.filter(({ word }) => /^\p{Lu}/u.test(word));
  const isCommon = names.every(
    ({ word }) => isEnglish(word) || isDemonym(word) || offices.has(word.toLowerCase()),
  );
  const isBody = names.length > 1 && names.some(({ word }) => bodies.has(word.toLowerCase()));
  if (isCommon && !isBody) return undefined;
  return { from: first.index, to: last.index + last.word.length };
}

/** A word without the marks behind it and the possessive. */
const bare = (word: string) => word.replace(/(?:['’]s?)?[.,;:!?'’-]*$/u, '');

function isNoName(word: string, beginsSentence: boolean): boolean {
  const lower = word.toLowerCase();
  return (
    functionWords.has(lower) ||
    offices.has(lower) ||
    monthNumber(word) !== undefined ||
    Object.hasOwn(weekdays, lower) ||
    (beginsSentence && isEnglish(word) && !isDemonym(word))
  );
}
