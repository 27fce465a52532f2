import { ofType, type Document, type Passage } from '../../edition/model.ts';
import { opening, segments, type Segment } from '../../text/excerpts.ts';
import type { Range } from '../../text/range.ts';

/** The words of a passage, where they are shown on another page. */
export interface Quotation {
  segments: Segment[];
  /** Whether the paragraph goes on after what is shown. */
  cut: boolean;
}

/**
 * Quotes a passage of a document: a sentence whole, of a paragraph its first sentences.
 *
 * @param of the id of a sentence or a paragraph
 * @param limit about so many characters are shown of a whole paragraph
 * @returns nothing where the document has no such passage
 */
export function quote(
  { passages }: Pick<Document, 'passages'>,
  of: string,
  limit: number,
): Quotation | undefined {
  const passage = passages.find(
    (one) => of === one.id || one.sentences.some((sentence) => sentence.id === of),
  );
  if (!passage) return undefined;
  const { cut, ...range } = rangeOf(passage, of, limit);
  return { segments: segments(passage.text, range, ofType(passage.annotations, 'supplied')), cut };
}

function rangeOf(passage: Passage, of: string, limit: number): Range & { cut: boolean } {
  const sentence = passage.sentences.find(({ id }) => id === of);
  return sentence ? { start: sentence.start, end: sentence.end, cut: false } : opening(passage, limit);
}
