import type { SearchPassage, Stretch } from '../match/passage.ts';

/** An occurrence with the words around it, character for character as published. */
export interface Context {
  before: string;
  match: string;
  after: string;
  /** The id of the sentence in which the occurrence begins; of the passage, where it has no sentences. */
  place: string;
}

/** Characters shown on either side unless told otherwise: with the match, about a line of text. */
const LIMIT = 60;

/**
 * The line of keyword in context for an occurrence.
 *
 * @param passage where it stands
 * @param occurrence offsets in the published text
 * @param limit how many characters at most on either side; whole words, unless not even one would fit
 * @returns the line; it runs over the ends of sentences, and brackets stay visible
 */
export function context(
  { id, text, sentences }: SearchPassage,
  { start, end }: Stretch,
  limit: number = LIMIT,
): Context {
  const before = text.slice(0, start);
  const after = text.slice(end);
  return {
    before: before.length <= limit ? before : wholeWords(before.slice(-limit - 1), /^\S*\s+/, /^[^]\p{M}*/u),
    match: text.slice(start, end),
    after: after.length <= limit ? after : wholeWords(after.slice(0, limit + 1), /\s+\S*$/, /[^]\p{M}*$/u),
    place: sentences.findLast((sentence) => sentence.start <= start)?.id ?? id,
  };
}

/** Takes off the word that was cut, judged by one character more than there is room for; at worst, that character. */
function wholeWords(window: string, cutWord: RegExp, cutCharacter: RegExp): string {
  const whole = window.replace(cutWord, '');
  return whole === window || whole === '' ? window.replace(cutCharacter, '') : whole;
}
