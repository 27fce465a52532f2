import { trimLine, type Chunk, type Line } from './read.ts';
import type { SourceBlock, SourceFootnote } from './record.ts';

const mark = /^\[(\d{1,3}|[a-z]|\*{1,3})\](?=\s*\S)/;
const heading = /^(?:foot|end)?notes?:?$/i;

/**
 * Parts the footnotes from the end of a text: paragraphs that begin with `[1]`, `[2]` …, one a line or one a paragraph,
 * and called above, or counted from 1.
 *
 * @param chunks a text
 * @returns the text, and the lines of each footnote
 */
export function cutFootnotes(chunks: readonly Chunk[]): { text: Chunk[]; notes: Chunk[] } {
  let start = chunks.length;
  while (start > 1 && mark.test(trimLine(chunks[start - 1]?.[0].text ?? ''))) start -= 1;
  const notes = chunks.slice(start).flatMap(splitNotes);
  const above = chunks.slice(0, start);
  const numbers = notes.map(([line]) => numberOf(line));
  const isCalled = numbers.some(
    (number) => number !== undefined && above.flat().some(({ text }) => text.includes(`[${number}]`)),
  );
  if (notes.length === 0 || !(isCalled || numbers[0] === '1')) return { text: [...chunks], notes: [] };
  const title = above.at(-1);
  const hasTitle = title?.length === 1 && heading.test(trimLine(title[0].text));
  return {
    text: hasTitle ? above.slice(0, -1) : above,
    notes: hasTitle ? [title, ...notes] : notes,
  };
}

/** Each line that begins with a number begins a note; others go on with theirs. */
function splitNotes(chunk: Chunk): Chunk[] {
  const notes: [Line, ...Line[]][] = [];
  for (const line of chunk) {
    const open = notes.at(-1);
    if (!open || numberOf(line) !== undefined) notes.push([line]);
    else open.push(line);
  }
  return notes;
}

function numberOf(line: Line): string | undefined {
  return mark.exec(trimLine(line.text))?.[1];
}

/**
 * Ties footnotes to their calls: `[1]` in the text, or where none is, a number that the page has glued to the end of
 * a word (`ROE1`).
 *
 * @param blocks all blocks of the text
 * @param notes those of them that are footnotes
 */
export function tieFootnotes(
  blocks: readonly SourceBlock[],
  notes: readonly SourceBlock[],
): SourceFootnote[] {
  const text = blocks.filter((block) => !notes.includes(block));
  return notes.flatMap((note) => {
    const number = mark.exec(note.text)?.[1];
    if (number === undefined) return [];
    const bracketed = findAll(text, `\\[${escape(number)}\\]`);
    const glued = /^\d/.test(number)
      ? findAll(text, String.raw`(?<=\p{L}{2}[.,;:”"'’)\]]?)${number}(?=$|[\s.,;:)\]”"])`)
      : [];
    return [{ number, note, calls: bracketed.length > 0 ? bracketed : glued }];
  });
}

function findAll(blocks: readonly SourceBlock[], pattern: string): SourceFootnote['calls'] {
  return blocks.flatMap((block) =>
    [...block.text.matchAll(new RegExp(pattern, 'gu'))].map((match) => ({
      block,
      start: match.index,
      end: match.index + match[0].length,
    })),
  );
}

function escape(text: string): string {
  return text.replace(/\*/g, '\\*');
}
