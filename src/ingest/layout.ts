import { isDateStatement } from './dates.ts';
import { furnitureOf, isContents, isCredit, isRights, labelOf } from './frame.ts';
import { endsSentence } from './line-signs.ts';
import { chunksOf, chunksOfLines, isBlank, isWrapped, trimLine, type Chunk, type Line } from './read.ts';
import type { Dump } from './record.ts';

/** In so many lines a page begins. */
const HEAD_LINES = 12;

/**
 * Groups the lines of a dump: into what blank lines part, or where a page has none, each line for itself.
 *
 * @param dump takes the question `page-lines`, where lines without blank ones between them seem to be
 *   broken for want of room
 */
export function layOut(dump: Dump): Chunk[] {
  const chunks = chunksOf(dump.lines);
  const lines = dump.lines.filter((line) => !isBlank(line));
  if (!isSingleSpaced(chunks, lines)) return chunks;
  const text = longestRun(lines);
  if (!seemsWrapped(text)) return chunksOfLines(dump.lines);
  const answer = dump.questions.ask({
    rule: 'page-lines',
    line: text[0]?.number ?? 1,
    lines: text,
    text: 'The page has no blank lines, and its lines seem to be broken for want of room: where does a paragraph end?',
    answers: {
      measure: 'after a line that ends a sentence and doesn’t fill the measure',
      lines: 'after each line',
    },
  });
  return answer === 'lines' ? chunksOfLines(dump.lines) : byMeasure(lines);
}

/** Whether a page has single line breaks only: date, title and what follows stand together. */
function isSingleSpaced(chunks: readonly Chunk[], lines: readonly Line[]): boolean {
  if (chunks.length * 2 > lines.length) return false;
  if (chunks.some(isFramed)) return true;
  const date = lines.slice(0, HEAD_LINES).find(({ text }) => isDateStatement(trimLine(text)));
  const head = date && chunks.find((chunk) => chunk.includes(date));
  return date !== undefined && head !== undefined && head.indexOf(date) < 6 && head.length >= 5;
}

/** Whether lines of the page's frame stand in one chunk with those of the text, with no blank line between. */
function isFramed(chunk: Chunk): boolean {
  const isCutOff = chunk.some(
    ({ text }, index) => index > 0 && index < chunk.length - 1 && isCredit(trimLine(text)),
  );
  const isTail = chunk.findIndex(({ text }) => furnitureOf(text) === 'heading of the footer') > 1;
  return isCutOff || isTail;
}

/** Whether a line of a page is surely no part of a paragraph that goes on. */
function isOwn({ text }: Line): boolean {
  const plain = trimLine(text);
  return (
    furnitureOf(plain) !== undefined ||
    labelOf(plain) !== undefined ||
    isDateStatement(plain) ||
    isCredit(plain) ||
    isRights(plain) ||
    isContents(plain)
  );
}

/** The longest run of lines that may be text. */
function longestRun(lines: readonly Line[]): Line[] {
  let [longest, open]: [Line[], Line[]] = [[], []];
  for (const line of lines) {
    if (isOwn(line)) open = [];
    else open.push(line);
    if (open.length > longest.length) longest = open;
  }
  return longest;
}

/** Whether many lines end in mid-sentence where the measure ends: paragraphs that are a line each hardly do. */
function seemsWrapped(lines: readonly Line[]): boolean {
  const measure = Math.max(...lines.slice(0, 5000).map(({ text }) => trimLine(text).length));
  if (isWrapped(lines)) return true;
  const open = lines.filter(
    ({ text }) => trimLine(text).length >= measure * 0.8 && /[\p{L}\d,]$/u.test(trimLine(text)),
  );
  return measure >= 35 && measure <= 140 && lines.length > 2 && open.length >= lines.length * 0.25;
}

/** Ends a paragraph after a line that ends a sentence and is shorter than the others. */
function byMeasure(lines: readonly Line[]): Chunk[] {
  const measure = Math.max(...lines.filter((line) => !isOwn(line)).map(({ text }) => text.length));
  const chunks: [Line, ...Line[]][] = [];
  let isOpen = false;
  for (const line of lines) {
    const open = chunks.at(-1);
    if (isOpen && open && !isOwn(line)) open.push(line);
    else chunks.push([line]);
    isOpen = !isOwn(line) && !(endsSentence(line.text) && line.text.length < measure * 0.85);
  }
  return chunks;
}
