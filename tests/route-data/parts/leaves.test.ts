import { expect, test } from 'vitest';
import type { Annotation } from '../../../src/edition/model.ts';
import type { Block, ShownPassage } from '../../../src/route-data/document.ts';
import { leaves } from '../../../src/route-data/parts/leaves.ts';

/** A note of so many characters on the last words of a text of so many. */
const note = (end: number, length: number) =>
  ({
    type: 'note',
    start: end - 5,
    end,
    prose: [{ type: 'paragraph', children: [{ type: 'text', value: 'n'.repeat(length) }] }],
  }) as unknown as Annotation<'note'>;

const block = (role: Block['role'], length: number, noted = 0): Block => ({
  role,
  passages: [
    {
      text: 'x'.repeat(length),
      annotations: noted > 0 ? [note(length, noted)] : [],
    } as unknown as ShownPassage,
  ],
  parallels: [],
  inMargin: { rise: 2, next: 3 },
});
const paragraphs = (count: number, length = 1000) =>
  Array.from({ length: count }, () => block('paragraph', length));
const sizes = (blocks: readonly Block[]) =>
  leaves(blocks).map(({ blocks: own, lines }) => [own.length, lines !== undefined]);

test('a document that is not large is one leaf, laid out with the page', () => {
  const blocks = [block('opener', 20), ...paragraphs(30), block('closer', 20)];
  expect(leaves(blocks)).toEqual([{ blocks }]);
});

test('a large one has leaves; its opening, its closing and what the abstract stands beside are none', () => {
  const blocks = [block('opener', 20), ...paragraphs(41), block('closer', 20)];
  expect(sizes(blocks)).toEqual([
    [1, false],
    [2, false],
    ...Array.from({ length: 19 }, () => [2, true]),
    [1, true],
    [1, false],
  ]);
});

test('no leaf ends where a note reaches below its text', () => {
  const blocks = paragraphs(41);
  blocks[3] = block('paragraph', 1000, 900);
  expect(sizes(blocks).slice(0, 3)).toEqual([
    [2, false],
    [4, true],
    [2, true],
  ]);
});

test('what comes last in a leaf leaves nothing free in the margin for the next', () => {
  for (const { blocks } of leaves(paragraphs(41))) {
    expect(blocks.at(-1)?.inMargin.next).toBe(0);
    expect(blocks.slice(0, -1).every(({ inMargin }) => inMargin.next === 3)).toBe(true);
  }
});
