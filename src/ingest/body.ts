import type { Chunk, Line } from './read.ts';
import {
  endsSentence,
  isCloser,
  isEnumerated,
  isHeading,
  isOpener,
  isShortLine,
  openerLabel,
} from './line-signs.ts';
import { takeBlock, type Reading, type SourceBlock } from './record.ts';

/** So many unmarked short lines at the start may be form; more may be a list, or verse. */
const MOST_UNMARKED = 3;

/** A last line longer than this, and unmarked, is a paragraph that is cut off. */
const LONGEST_CLOSER = 40;

/**
 * Parts the text of a document into opening lines, paragraphs and closing lines.
 *
 * Opening and closing lines are blocks of their own each; a paragraph is a chunk.
 *
 * @param reading the dump; takes questions of the rules `opening-lines` and `closing-line`, and the warning `cut-off`
 * @param chunks the chunks of the text, the archive's abstract not among them
 * @returns the blocks in reading order, and whether the text breaks off
 */
export function readBody(
  reading: Reading,
  chunks: readonly Chunk[],
): { blocks: SourceBlock[]; cutOff: boolean } {
  const first = countOpeners(reading, chunks);
  const last = chunks.length - countClosers(reading, chunks.slice(first));
  const openers = chunks.slice(0, first).flat();
  const paragraphs = chunks.slice(first, last);
  const closers = chunks.slice(last).flat();

  const headings = openers.filter((line) => isHeading(line.text) && !isValueOf(openers, line));
  const heading = headings.length === 1 ? headings[0] : undefined;
  const blocks = [
    ...openers.map((line) => takeBlock(reading, 'opener', [line], line === heading)),
    ...paragraphs.map((chunk) => takeBlock(reading, 'paragraph', chunk)),
    ...closers.map((line) => takeBlock(reading, 'closer', [line])),
  ];
  return { blocks, cutOff: findCut(reading, blocks) };
}

/** How many chunks at the start are opening lines: up to the last that surely is one, and a heading after it. */
function countOpeners(reading: Reading, chunks: readonly Chunk[]): number {
  const end = chunks.findIndex((chunk, index) => !chunk.every((line) => mayOpen(line, chunks[index - 1])));
  // Where there are short lines only, some of them must be the text.
  const run = chunks.slice(0, end < 0 ? Math.max(0, chunks.findLastIndex(isSureOpener) + 1) : end);
  const sure = run.findLastIndex((chunk, index) => isSureOpener(chunk) || isLoneLabel(run[index - 1]));
  const unmarked = run.slice(sure + 1);
  const [start] = unmarked;
  if (!start) return sure + 1;

  const alike = chunks
    .slice(run.length)
    .filter((chunk) => chunk.length === 1 && isPlainShort(chunk[0])).length;
  const isClear = unmarked.length <= MOST_UNMARKED && alike <= 1;
  if (isClear) return run.length;
  const answer = reading.questions.ask({
    rule: 'opening-lines',
    line: start[0].number,
    text: `Do the short lines from here to line ${unmarked.at(-1)?.at(-1)?.number} stand before the text proper (form, address, heading), or are they part of it?`,
    answers: { before: 'they are opening lines', text: 'they are paragraphs of the text' },
  });
  return answer === 'text' ? sure + 1 : run.length;
}

function mayOpen(line: Line, before: Chunk | undefined): boolean {
  return isOpener(line.text) || isPlainShort(line) || (isLoneLabel(before) && line.text.length <= 200);
}

/** Short, and neither a list's item nor something that someone says: `Kim: Yes`. */
function isPlainShort({ text }: Line): boolean {
  return isShortLine(text) && !isEnumerated(text) && !/^[^:]{1,40}: |:$/.test(text);
}

function isSureOpener(chunk: Chunk): boolean {
  return chunk.some((line) => isOpener(line.text));
}

/** Whether a chunk is a label whose value is on the next line: `Time:`. */
function isLoneLabel(chunk: Chunk | undefined): boolean {
  const line = chunk?.at(-1);
  return line !== undefined && openerLabel(line.text)?.value === '';
}

/** Whether a line is the value of the label on the line before it. */
function isValueOf(openers: readonly Line[], line: Line): boolean {
  const before = openers[openers.indexOf(line) - 1];
  return before !== undefined && openerLabel(before.text)?.value === '';
}

/** How many chunks at the end are closing lines; a paragraph is left. */
function countClosers(reading: Reading, chunks: readonly Chunk[]): number {
  let count = 0;
  for (const chunk of chunks.slice(1).toReversed()) {
    if (!chunk.every((line) => isCloser(line.text))) break;
    count += 1;
  }
  const last = chunks.at(-1);
  if (
    count > 0 ||
    chunks.length < 2 ||
    last?.length !== 1 ||
    !isPlainShort(last[0]) ||
    last[0].text.length > LONGEST_CLOSER
  )
    return count;
  const answer = reading.questions.ask({
    rule: 'closing-line',
    line: last[0].number,
    text: 'Is this short last line a closing line (signature, place, office), or the start of a paragraph that is cut off?',
    answers: { closing: 'it is a closing line', paragraph: 'it is a paragraph' },
  });
  return answer === 'paragraph' ? 0 : 1;
}

/** Whether the text breaks off: in mid-sentence, or with a free-standing gap at its end. */
function findCut(reading: Reading, blocks: readonly SourceBlock[]): boolean {
  const last = blocks.at(-1);
  const line = last?.lines.at(-1);
  if (!last || !line) return false;
  if (/^\[(?:\.\.\.|…)\]$/.test(last.text)) return true;
  if (last.role !== 'paragraph' || endsSentence(last.text)) return false;
  reading.warn(
    line.number,
    'cut-off',
    'The text breaks off in mid-sentence, so readers are told that it is cut off; see whether the dump is whole',
    line.text.trimEnd().length + 1,
  );
  return true;
}
