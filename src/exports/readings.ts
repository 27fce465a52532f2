import { ofType, type Annotation, type Passage } from '../edition/model.ts';
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
