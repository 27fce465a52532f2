import type { Range } from '../../../text/range.ts';

/** A word, a number or a mark of a text. */
export interface Token extends Range {
  text: string;
  lower: string;
  /** Whether nothing parts it from what stands before. */
  glued: boolean;
}

/** What stands before the first and behind the last word. */
export const edge: Token = { text: '', lower: '', start: -1, end: -1, glued: false };

/** Cuts a text into words, numbers (an ordinal’s or a decade’s letters with them) and single marks. */
export function words(text: string): Token[] {
  let before = -1;
  return [...text.matchAll(/\d+(?:st|nd|rd|th|s)?(?!\p{L})|\d+|\p{L}+|['’]s(?!\p{L})|\S/gu)].map(
    ({ 0: word, index }) => {
      const glued = index === before;
      before = index + word.length;
      return { text: word, lower: word.toLowerCase().replace("'", '’'), start: index, end: before, glued };
    },
  );
}

/** Words whose form tells that something is over; most verbs end in -ed. */
const past =
  /^(?:was|were|had|did|went|came|met|said|left|told|gave|took|held|saw|spoke|began|sent|wrote|brought|made|got|flew|heard|found|fell|read|sat|paid|ran|put|set|broke|became|knew|thought|lost|won|\p{L}{2,}ed)$/u;
const future = /^(?:will|shall|would|going|due|planned|scheduled|expected|must|intends?|hopes?|wants?|let)$/;

/**
 * Whether the clause around a place in a text speaks of what was or of what is to come. Verbs in the present (`he flies
 * on Tuesday`) count as what is to come; a clause without a verb tells neither.
 */
export function tenseAt(all: readonly Token[], from: number, to: number): 'past' | 'future' | undefined {
  const stops = /^[.;!?:]$/;
  let start = from;
  while (start > 0 && !stops.test(all[start - 1]?.text ?? '')) start -= 1;
  let end = to;
  while (end < all.length && !stops.test(all[end]?.text ?? '')) end += 1;
  const clause = [...all.slice(start, from), ...all.slice(to, end)].map(({ lower }) => lower);
  if (clause.some((word) => future.test(word))) return 'future';
  if (clause.some((word) => past.test(word))) return 'past';
  return clause.some((word) => /^(?:is|are|am|has|have|\p{L}{2,}s)$/u.test(word)) ? 'future' : undefined;
}
