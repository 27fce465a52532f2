import type { Passage } from '../model.ts';
import type { Range } from '../../text/range.ts';

/** Words of a passage that something of the editor’s hangs on. */
export interface Quoted {
  /** The document, and the paragraph or sentence, in which they stand. */
  document: string;
  passage: string;
  /** The words as published, brackets included. */
  quote: string;
  /** Which occurrence is meant, counted from 1. */
  occurrence?: number | undefined;
}

/** Why words could not be found. */
export interface Lost {
  ruleId: 'ambiguous-quote' | 'missing-quote';
  reason: string;
}

/** The sentence or the whole passage that an id names, if it is of this passage. */
export function scopeIn({ id, text, sentences }: Pick<Passage, 'id' | 'text' | 'sentences'>, named: string) {
  if (id === named) return { start: 0, end: text.length };
  const sentence = sentences.find((one) => one.id === named);
  return sentence && { start: sentence.start, end: sentence.end };
}

/** Finds quoted words in a part of a text. */
export function findQuote(
  { document, passage, quote, occurrence }: Quoted,
  text: string,
  scope: Range,
): Range | Lost {
  const places: number[] = [];
  for (
    let at = text.indexOf(quote, scope.start);
    at >= 0 && at + quote.length <= scope.end;
    at = text.indexOf(quote, at + 1)
  )
    places.push(at);
  if (places.length > 1 && occurrence === undefined)
    return {
      ruleId: 'ambiguous-quote',
      reason: `“${quote}” stands ${places.length} times in ${passage}: say which with \`occurrence\`, or quote more.`,
    };
  const start = places[(occurrence ?? 1) - 1];
  if (start === undefined)
    return {
      ruleId: 'missing-quote',
      reason:
        `“${quote}” does not stand in ${document}#${passage}` +
        (places.length > 0
          ? ` ${occurrence ?? 1} times.`
          : ': quote it as published, brackets and quotation marks included.'),
    };
  return { start, end: start + quote.length };
}
