import { outermost } from './readings.ts';
import type { Range } from './range.ts';

/** A stretch of a published text, with what it is. */
export interface Segment {
  text: string;
  /** Whether it lies in an insertion, brackets included. */
  supplied?: true;
  /** Whether it is what the excerpt was taken for. */
  match?: true;
}

/** An occurrence with the words around it on one line, character for character as published. */
export interface KeywordInContext {
  before: string;
  match: string;
  after: string;
}

/** Characters on either side unless told otherwise: with the match, about a line of text. */
const LIMIT = 58;

/**
 * Cuts a range of a text into segments at the edges of its insertions and of the matches in it.
 *
 * @param text the published text
 * @param range what to take of it
 * @param insertions ranges of the text that are editorial insertions
 * @param matches ranges of the text to be marked
 */
export function segments(
  text: string,
  range: Range,
  insertions: readonly Range[],
  matches: readonly Range[] = [],
): Segment[] {
  const outer = outermost(insertions);
  const inside = (offset: number) => range.start < offset && offset < range.end;
  const edges = [...outer, ...matches].flatMap(({ start, end }) => [start, end]).filter(inside);
  const cuts = [...new Set([range.start, ...edges, range.end])].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((start, index) => {
    const end = cuts[index + 1] ?? range.end;
    const within = (one: Range) => one.start <= start && end <= one.end;
    return {
      text: text.slice(start, end),
      ...(outer.some(within) && { supplied: true as const }),
      ...(matches.some(within) && { match: true as const }),
    };
  });
}

/**
 * The line of keyword in context for a place in a text; it runs over the ends of sentences, and brackets stay visible.
 *
 * @param text the published text
 * @param keyword its range
 * @param limit how many characters at most on either side; whole words, unless not even one would fit
 */
export function keywordInContext(
  text: string,
  { start, end }: Range,
  limit: number = LIMIT,
): KeywordInContext {
  const before = text.slice(0, start);
  const after = text.slice(end);
  return {
    before: before.length <= limit ? before : wholeWords(before.slice(-limit - 1), /^\S*\s+/, /^[^]\p{M}*/u),
    match: text.slice(start, end),
    after: after.length <= limit ? after : wholeWords(after.slice(0, limit + 1), /\s+\S*$/, /[^]\p{M}*$/u),
  };
}

/** Takes off the word that was cut, judged by one character more than there is room for; at worst, that character. */
function wholeWords(window: string, cutWord: RegExp, cutCharacter: RegExp): string {
  const whole = window.replace(cutWord, '');
  return whole === window || whole === '' ? window.replace(cutCharacter, '') : whole;
}

/**
 * Whole sentences from the beginning of a passage, as many as fit.
 *
 * @returns the range, which takes in at least the first sentence, and whether something was left out
 */
export function opening(
  { text, sentences }: { text: string; sentences: readonly Range[] },
  limit: number,
): Range & { cut: boolean } {
  const fitting = sentences.filter((sentence, index) => index === 0 || sentence.end <= limit);
  const end = fitting.at(-1)?.end ?? text.length;
  return { start: 0, end, cut: fitting.length < sentences.length };
}
