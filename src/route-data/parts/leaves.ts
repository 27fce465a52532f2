import { ofType } from '../../edition/model.ts';
import { proseToText } from '../../exports/text.ts';
import type { Block } from '../document.ts';

/** Blocks that a browser lays out together. */
export interface Leaf {
  blocks: readonly Block[];
  /** About how many lines it has, where it is laid out near the window alone. */
  lines?: number;
}

/** From so many characters on, a text is too long for a browser to lay out whole at every change. */
const LARGE = 40_000;
/** So many lines a leaf has at least: about a window's height. */
const LEAST = 30;
/** About so many characters stand on a line of the text, and beside it, of a note. */
const LINE = 66;
const NOTE_LINE = 46;

/**
 * Parts the text of a large document into leaves; one that is not large is one leaf.
 *
 * A leaf is a box of its own, which encloses what stands in its margin: it ends where nothing reaches below its text.
 * The first, beside which the abstract stands, is laid out with the page, and so are the opening and closing lines.
 *
 * @param blocks of the document, in reading order
 */
export function leaves(blocks: readonly Block[]): Leaf[] {
  const length = blocks.flatMap(({ passages }) => passages).reduce((sum, { text }) => sum + text.length, 0);
  if (length < LARGE) return [{ blocks }];
  const list: Growing[] = [];
  for (const block of blocks) {
    const isText = block.role === 'paragraph';
    const last = list.at(-1);
    const goesOn = last?.isText === isText && (last.lines < LEAST || last.taken > last.lines);
    const leaf = goesOn ? last : { isText, blocks: [], lines: 0, taken: 0 };
    if (!goesOn) list.push(leaf);
    add(leaf, block);
  }
  const first = list.find(({ isText }) => isText);
  return list.map((leaf) => ({
    blocks: ended(leaf.blocks),
    ...(leaf.isText && leaf !== first && { lines: Math.ceil(leaf.lines) }),
  }));
}

/** A leaf to which blocks are added. */
interface Growing {
  isText: boolean;
  blocks: Block[];
  lines: number;
  /** Down to which line its margin is taken. */
  taken: number;
}

function add(leaf: Growing, block: Block): void {
  const take = (line: number, lines: number) => (leaf.taken = Math.max(leaf.taken, line) + lines);
  for (const { text, annotations } of block.passages) {
    for (const { end, prose } of ofType(annotations, 'note'))
      take(leaf.lines + end / LINE, 2 + proseToText(prose).length / NOTE_LINE);
    leaf.lines += 1 + text.length / LINE;
  }
  if (block.parallels.length > 0) take(leaf.lines - block.inMargin.rise, block.inMargin.rise);
  leaf.blocks.push(block);
}

/** What comes last in a margin leaves nothing free below: what rises in the next leaf stays in it. */
const ended = (blocks: readonly Block[]): Block[] =>
  blocks.map((block, index) =>
    index === blocks.length - 1 ? { ...block, inMargin: { ...block.inMargin, next: 0 } } : block,
  );
