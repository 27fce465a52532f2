import { outermost } from './readings.ts';
import type { Range } from './range.ts';

/** A stretch of a published text, with what it is. */
export interface Piece {
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

/** About a line of text with the match in its middle. */
const REACH = 58;

/**
 * Cuts a range of a text into pieces at the edges of its insertions and of the matches in it.
 *
 * @param text the published text
 * @param range what to take of it
 * @param insertions ranges of the text that are editorial insertions
 * @param matches ranges of the text to be marked
 */
export function pieces(
  text: string,
  range: Range,
  insertions: readonly Range[],
  matches: readonly Range[] = [],
): Piece[] {
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
 * The line of keyword in context for a place in a text. It is cut between words and may run over the ends of sentences.
 *
 * @param text the published text
 * @param range the keyword
 * @param reach how many characters at most on either side
 */
export function keywordInContext(
  text: string,
  { start, end }: Range,
  reach: number = REACH,
): KeywordInContext {
  const from = Math.max(0, start - reach);
  const to = Math.min(text.length, end + reach);
  const before = text.slice(from, start);
  const after = text.slice(end, to);
  return {
    before:
      from > 0 && !/\s/.test(text.charAt(from - 1)) ? before.replace(/^\S*\s*/, '') : before.trimStart(),
    match: text.slice(start, end),
    after: to < text.length && !/\s/.test(text.charAt(to)) ? after.replace(/\s*\S*$/, '') : after.trimEnd(),
  };
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
