import { readBrackets } from './brackets.ts';
import { trimLine } from './read.ts';
import type { Dump, SourceBlock } from './record.ts';

/** What looks like markup of the page rather than like text; numbered paragraphs, dashes and quotes do not. */
const looks: readonly (readonly [RegExp, string])[] = [
  [/^[ \t]*#{1,6}(?=\s)/, 'a heading'],
  [/^[ \t]*[*+](?=\s)/, 'an item of a list'],
  [/^[ \t]*>/, 'a quotation'],
  [/^[ \t]*(?:-{3,}|={3,}|(?:\* ?){3,}|_{3,}|:{3,}|~{3,})/, 'a rule, a fence or an underline'],
  [/^(?: {4}|\t)/, 'code'],
  [/^[ \t]*\[[^[\]]{1,200}\]: *(?:<|https?:|\/|\S+$)/, 'a definition'],
  [/\]\(/, 'a link'],
  [/<\/?[a-z!][^<>]{0,200}>/i, 'HTML'],
  [/&(?:#\d+|#x[\da-f]+|[a-z][a-z\d]*);/i, 'a character reference'],
  [/\*\*|__|`/, 'bold or code'],
];

/** Brackets nested deeper than this are an accident, and more than a reader of Markdown bears. */
const DEEPEST = 100;

/** So many lone brackets of a block are told one by one. */
const MOST_TOLD = 10;

/**
 * Refuses a block whose brackets are nested too deep.
 *
 * @param dump takes the error `deep-nesting`
 * @param block the block
 * @throws VFileMessage
 */
export function refuseNesting(dump: Dump, block: SourceBlock): void {
  // For each bracket that is open, how deep the pairs within it are nested. One that is never closed nests nothing.
  const open: number[] = [];
  for (const { 0: bracket, index } of block.text.matchAll(/[[\]]/g)) {
    if (bracket === '[') {
      open.push(0);
      continue;
    }
    const within = open.pop();
    if (within === undefined) continue;
    if (within >= DEEPEST) {
      const { line, column } = placesOf(block)(index);
      dump.file.fail(
        `The pair of brackets that ends here has more than ${DEEPEST} nested in it; compare the archive’s page, and mend the dump`,
        { ruleId: 'deep-nesting', source: 'ingest', place: { line, column } },
      );
    }
    if (open.length > 0) open[open.length - 1] = Math.max(open.at(-1) ?? 0, within + 1);
  }
}

/**
 * Warns where the text of a block should be looked at: at lone brackets, and at what looks like markup.
 * All of it is kept as text.
 *
 * @param dump takes the warnings `lone-bracket` and `looks-like-markup`
 * @param block the block
 */
export function warnOfMarkup(dump: Dump, block: SourceBlock): void {
  const { lone } = readBrackets(block.text);
  const placeOf = placesOf(block);
  for (const offset of lone.slice(0, MOST_TOLD)) {
    const bracket = block.text.charAt(offset);
    const { line, column } = placeOf(offset);
    const use = bracket === '[' ? 'opens an insertion that never ends' : 'ends an insertion that never began';
    const more = lone.length > MOST_TOLD ? `, as are ${lone.length - 1} others` : '';
    dump.warn(
      line,
      'lone-bracket',
      `\`${bracket}\` ${use} in its paragraph, so it is kept as text${more}; compare the archive’s page`,
      column,
    );
  }
  // Above the text, pages indent the abstract.
  for (const { number, text } of block.role === 'abstract' ? [] : block.lines) {
    for (const [pattern, what] of looks) {
      const match = pattern.exec(text);
      if (!match) continue;
      dump.warn(
        number,
        'looks-like-markup',
        `“${match[0].trim().slice(0, 60) || 'Four spaces'}” looks like ${what}; it is kept as text: see whether it is the page’s own markup`,
        match.index + 1,
      );
    }
  }
}

/** Finds where a character of a block stands in its dump. */
function placesOf(block: SourceBlock): (offset: number) => { line: number; column: number } {
  const starts: number[] = [0];
  for (const { text } of block.lines) starts.push((starts.at(-1) ?? 0) + trimLine(text).length + 1);
  return (offset) => {
    const index = Math.max(
      0,
      starts.findLastIndex((start) => start <= offset),
    );
    const line = block.lines[index];
    const indent = line ? line.text.length - trimLine(`${line.text}.`).length + 1 : 0;
    return { line: line?.number ?? 1, column: indent + offset - (starts[index] ?? 0) + 1 };
  };
}
