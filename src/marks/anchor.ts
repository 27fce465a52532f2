import { distance } from 'fastest-levenshtein';
import { paragraphOf } from '../schema/passage-id.ts';
import type { Range } from '../text/range.ts';
import type { Mark } from './mark.ts';

/** A paragraph or line of a document, as published. */
export interface Paragraph {
  id: string;
  text: string;
}

/** How much of the text around the words is kept, in characters. */
const CONTEXT = 32;

/** How long words must be to be told by what stands on one side of them, where the other side was changed. */
const TELLING = 8;

/** How much of its words may differ for them to be the same ones, changed. */
const CHANGED = 0.3;

/** A document's text as one, with the place at which each paragraph begins. */
export interface WholeText {
  text: string;
  begins: ReadonlyMap<string, number>;
}

/** Puts the paragraphs of a document together; between two stands a line's end, before the first and behind the last too. */
export function wholeText(paragraphs: readonly Paragraph[]): WholeText {
  const begins = new Map<string, number>();
  let text = '\n';
  for (const paragraph of paragraphs) {
    begins.set(paragraph.id, text.length);
    text += `${paragraph.text}\n`;
  }
  return { text, begins };
}

/** What of a mark says where its words stand: W3C's fragment, text position and text quote selectors. */
export type Anchor = Pick<Mark, 'from' | 'to' | 'start' | 'end' | 'quote' | 'prefix' | 'suffix' | 'alone'>;

/**
 * Describes where words stand.
 *
 * @param passage the passage that they are in, or the first and last of a range
 * @param words their place in the whole text
 */
export function anchor(
  { text, begins }: WholeText,
  { from, to }: Pick<Mark, 'from' | 'to'>,
  { start, end }: Range,
): Anchor {
  const base = begins.get(paragraphOf(from)) ?? 0;
  const quote = text.slice(start, end);
  return {
    from,
    ...(to !== undefined && { to }),
    start: start - base,
    end: end - base,
    quote,
    prefix: text.slice(Math.max(0, start - CONTEXT), start),
    suffix: text.slice(end, end + CONTEXT),
    alone: text.indexOf(quote) === text.lastIndexOf(quote),
  };
}

/**
 * Finds where the words of a mark stand in the text as it is now: at their place in their paragraph; else, where the
 * text was changed, by their wording and what stands around it; else, where they were changed themselves, by what they
 * stand between. It never guesses between two places.
 *
 * @returns their place in the whole text; nothing where it can't be told
 */
export function place(whole: WholeText, mark: Anchor): Range | undefined {
  const { text, begins } = whole;
  const { quote, prefix, suffix, alone, from } = mark;
  if (quote === '') return undefined;
  const before = (at: number) => text.slice(Math.max(0, at - prefix.length), at);
  const behind = (at: number) => text.slice(at + quote.length, at + quote.length + suffix.length);
  const rangeAt = (at: number): Range => ({ start: at, end: at + quote.length });
  const isFull = (at: number) => before(at) === prefix && behind(at) === suffix;

  // Where it was, amid the same words: elsewhere they may stand too, and only the place tells which are meant.
  const own = (begins.get(paragraphOf(from)) ?? -Infinity) + mark.start;
  if (own > 0 && text.startsWith(quote, own) && isFull(own)) return rangeAt(own);
  const all = occurrences(text, quote);
  if (all.length === 0) return changedWords(text, mark);
  const full = all.filter(isFull);
  if (full.length > 0) return full.length === 1 && full[0] !== undefined ? rangeAt(full[0]) : undefined;
  const partly = all.filter(
    (at) =>
      (prefix.length === CONTEXT && before(at) === prefix) ||
      (suffix.length === CONTEXT && behind(at) === suffix),
  );
  const [only] = partly;
  if (partly.length === 1 && only !== undefined && quote.length >= TELLING) return rangeAt(only);
  const [single] = all;
  const tells = alone && quote.length >= CONTEXT;
  return partly.length === 0 && tells && all.length === 1 && single !== undefined
    ? rangeAt(single)
    : undefined;
}

/** Where words stand that were changed a little: between what they stood between, if that is there once. */
function changedWords(text: string, { quote, prefix, suffix }: Anchor): Range | undefined {
  if (prefix.length < TELLING || suffix.length < TELLING) return undefined;
  const [before, ...others] = occurrences(text, prefix);
  const [end, ...further] = occurrences(text, suffix);
  if (before === undefined || end === undefined || others.length + further.length > 0) return undefined;
  const start = before + prefix.length;
  const most = CHANGED * quote.length;
  const isNear = end > start && Math.abs(end - start - quote.length) <= most;
  return isNear && distance(text.slice(start, end), quote) <= most ? { start, end } : undefined;
}

/** Where a text has the words, overlapping ones too. */
function occurrences(text: string, words: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) found.push(at);
  return found;
}
