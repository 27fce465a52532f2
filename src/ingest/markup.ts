import { readBrackets } from './brackets.ts';
import { trimLine } from './read.ts';
import type { Reading, SourceBlock } from './record.ts';

/** What looks like markup of the page rather than like text; numbered paragraphs, dashes and quotes do not. */
const looks: readonly (readonly [RegExp, string])[] = [
  [/^[ \t]*#{1,6}(?=\s)/, 'a heading'],
  [/^[ \t]*[*+](?=\s)/, 'an item of a list'],
  [/^[ \t]*>/, 'a quotation'],
  [/^[ \t]*(?:-{3,}|={3,}|(?:\* ?){3,}|_{3,}|:{3,}|~{3,})/, 'a rule, a fence or an underline'],
  [/^(?: {4}|\t)/, 'code'],
  [/^[ \t]*\[[^\]]+\]: *(?:<|https?:|\/|\S+$)/, 'a definition'],
  [/\]\(/, 'a link'],
  [/<\/?[a-z!][^>]*>/i, 'HTML'],
  [/&(?:#\d+|#x[\da-f]+|[a-z][a-z\d]*);/i, 'a character reference'],
  [/\*\*|__|`/, 'bold or code'],
];

/**
 * Warns where the text of a block should be looked at: at lone brackets, and at what looks like markup.
 * All of it is kept as text.
 *
 * @param reading the dump; takes the warnings `lone-bracket` and `looks-like-markup`
 * @param block the block
 */
export function warnOfMarkup(reading: Reading, block: SourceBlock): void {
  for (const offset of readBrackets(block.text).lone) {
    const bracket = block.text.charAt(offset);
    const { line, column } = placeOf(block, offset);
    const use = bracket === '[' ? 'opens an insertion that never ends' : 'ends an insertion that never began';
    reading.warn(
      line,
      'lone-bracket',
      `\`${bracket}\` ${use} in its paragraph, so it is kept as text; compare the archive’s page`,
      column,
    );
  }
  for (const { number, text } of block.lines) {
    for (const [pattern, what] of looks) {
      const match = pattern.exec(text);
      if (!match) continue;
      reading.warn(
        number,
        'looks-like-markup',
        `“${match[0].trim() || 'Four spaces'}” looks like ${what}; it is kept as text: see whether it is the page’s own markup`,
        match.index + 1,
      );
    }
  }
}

/** Where a character of a block stands in its dump. */
function placeOf(block: SourceBlock, offset: number): { line: number; column: number } {
  const before = block.text.slice(0, offset).split('\n');
  const line = block.lines[before.length - 1];
  const indent = line ? line.text.length - trimLine(`${line.text}.`).length + 1 : 0;
  return { line: line?.number ?? 1, column: indent + (before.at(-1)?.length ?? 0) + 1 };
}
