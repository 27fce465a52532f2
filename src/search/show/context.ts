import { keywordInContext, type KeywordInContext } from '../../text/excerpts.ts';
import type { Range } from '../../text/range.ts';
import type { SearchPassage } from '../match/passage.ts';

/** An occurrence with the words around it, and where it stands. */
export interface Context extends KeywordInContext {
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
 * @param limit how many characters at most on either side
 */
export function context(
  { id, text, sentences }: SearchPassage,
  occurrence: Range,
  limit: number = LIMIT,
): Context {
  return {
    ...keywordInContext(text, occurrence, limit),
    place: sentences.findLast((sentence) => sentence.start <= occurrence.start)?.id ?? id,
  };
}
