import type { Annotation, InsertionPart } from '../../model.ts';
import { matchBrackets } from '../../../text/brackets.ts';
import { annotation, classify } from './index.ts';

/** A bracket in a passage that has no partner there. */
interface Lone {
  /** The index of the passage. */
  passage: number;
  offset: number;
}

/** A stamp or a note has a few lines; brackets farther apart are two slips rather than one pair. */
const REACH = 12;

/**
 * Pairs brackets that open in one passage and close in another, and gives each passage its part. All parts are of one
 * kind, which is told by the whole.
 *
 * @param texts the published texts of a document’s passages, in reading order
 * @returns for each passage what lies in it of such brackets
 */
export function findSpanning(texts: readonly string[]): Annotation<'supplied' | 'apparatus'>[][] {
  const found = texts.map((): Annotation<'supplied' | 'apparatus'>[] => []);
  for (const { open, close } of pairs(texts)) {
    const within = texts.slice(open.passage, close.passage + 1);
    const text = within.join('\n');
    const end = text.length - (within.at(-1) ?? '').length + close.offset + 1;
    const told = classify({ text, range: { start: open.offset, end }, names: [], dates: [] });
    within.forEach((passage, at) => {
      const part: InsertionPart = at === 0 ? 'first' : at === within.length - 1 ? 'last' : 'middle';
      const range = {
        start: part === 'first' ? open.offset : 0,
        end: part === 'last' ? close.offset + 1 : passage.length,
      };
      found[open.passage + at]?.push({ ...annotation(range, told), part });
    });
  }
  return found;
}

function pairs(texts: readonly string[]): { open: Lone; close: Lone }[] {
  const found: { open: Lone; close: Lone }[] = [];
  const waiting: Lone[] = [];
  texts.forEach((text, passage) => {
    const { open, close } = matchBrackets(text);
    for (const offset of close) {
      const opener = waiting.pop();
      if (opener && passage - opener.passage <= REACH)
        found.push({ open: opener, close: { passage, offset } });
    }
    waiting.push(...open.map((offset) => ({ passage, offset })));
  });
  return found;
}
