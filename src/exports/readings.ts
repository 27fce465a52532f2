import { ofType, type Annotation, type Passage } from '../edition/model.ts';
import type { Range } from '../text/range.ts';
import { leaveOut, outermost, padding, type Reading } from '../text/readings.ts';

/**
 * The insertions that a view may take away or take the brackets of: the outer kind rules, so that what is supplied
 * inside apparatus stays in every view.
 */
export function insertionsOf({ annotations }: Pick<Passage, 'annotations'>): Annotation<'supplied'>[] {
  const apparatus = ofType(annotations, 'apparatus');
  return ofType(annotations, 'supplied').filter(
    ({ start, end }) => !apparatus.some((one) => one.start <= start && end <= one.end),
  );
}

/** A passage without its insertions, as the page shows it in that view: each goes with the space that it leaves over. */
export function withoutInsertionsOf(passage: Pick<Passage, 'text' | 'annotations'>): Reading {
  const outer = outermost(insertionsOf(passage));
  const spaces = padding(passage.text, outer, ofType(passage.annotations, 'mention'));
  return leaveOut(
    passage.text,
    [...outer, ...spaces].sort((a, b) => a.start - b.start),
  );
}

/** Whether a bracket begins, or ends, in this passage; it may go over several. */
const opens = ({ part }: Annotation<'supplied'>) => part === undefined || part === 'first';
const closes = ({ part }: Annotation<'supplied'>) => part === undefined || part === 'last';

/** The brackets of insertions, each a range of its own. */
export const bracketsOf = (insertions: readonly Annotation<'supplied'>[]): (Range & { type: 'bracket' })[] =>
  insertions
    .flatMap((one) => [...(opens(one) ? [one.start] : []), ...(closes(one) ? [one.end - 1] : [])])
    .map((start) => ({ type: 'bracket', start, end: start + 1 }));

/** What stands between the brackets of an insertion. */
export const betweenBrackets = (one: Annotation<'supplied'>): Range => ({
  start: one.start + (opens(one) ? 1 : 0),
  end: one.end - (closes(one) ? 1 : 0),
});

/** Where a note's phrase is printed: inside a name it takes all of it in, since no link can stand inside another. */
export function aroundLink(note: Range, annotations: Passage['annotations']): Range {
  const links = [...ofType(annotations, 'mention'), ...ofType(annotations, 'link')];
  const { start, end } = links.find((link) => link.start <= note.start && note.end <= link.end) ?? note;
  return { start, end };
}
