import { takeAbstract } from '../abstract.ts';
import { isArchiveLine, isCitation } from '../archive-line.ts';
import { readBody } from '../body.ts';
import { isDateStatement } from '../dates.ts';
import { isContents, isCredit, isRights, labelOf, labelWithValue } from '../labels.ts';
import { endsSentence } from '../line-signs.ts';
import { chunksOf, trimLine, type Chunk } from '../read.ts';
import type { ArchiveRecord, Reading } from '../record.ts';
import {
  excerpt,
  pairValues,
  placeOrphans,
  readItems,
  valueOf,
  type FoundLabel,
  type Item,
} from '../sections.ts';
import type { Format } from './format.ts';

/** So many paragraphs are offered when it is asked where the text begins. */
const MOST_CANDIDATES = 6;

/**
 * A page dump with labels in bold: date and title, `**Citation:**`, `**Summary:**` … `**Contents:**`, each with its
 * value below, then the text.
 */
export const labelledPage: Format = {
  id: 'labelled-page',
  description: 'a page with its labels in bold, such as `**Citation:**` and `**Summary:**`, before the text',
  recognize: (chunks) =>
    chunks.flat().filter((line) => readBoldLabel(line.text)?.unknown === false).length * 2,
  parse,
};

/** Labels that a dump may give in plain letters as well: no document has them of its own. */
const archiveOnly = /^(?:citation|credits|original language|contents)$/i;

function parse(reading: Reading, chunks: readonly Chunk[]): ArchiveRecord {
  const items = readItems(chunks, readLabel);
  const start = items.findIndex((item) => item.found);
  const end = findTextStart(reading, items);
  readHead(
    reading,
    items.slice(0, start).map((item) => item.chunk),
  );

  const header = items.slice(start, end);
  warnOfUnknown(reading, header);
  const { abstract, orphans } = pairValues(reading, header);
  const unlabelled = orphans.filter((chunk) => abstract.length === 0 && isAbstract(reading, chunk));
  placeOrphans(
    reading,
    orphans.filter((chunk) => !unlabelled.includes(chunk)),
  );

  const summary = takeAbstract(reading, [...abstract, ...unlabelled]);
  // Taken anew from the lines: in the text nothing is a label.
  const headerEnd = items[end - 1]?.chunk.at(-1)?.number ?? 0;
  const text = readBody(reading, chunksOf(reading.lines.filter((line) => line.number > headerEnd)));
  return { fields: reading.fields, blocks: [...summary, ...text.blocks], cutOff: text.cutOff };
}

/** Date and title, in either order. */
function readHead(reading: Reading, chunks: readonly Chunk[]): void {
  const date = chunks.find((chunk) => isDateStatement(unbold(valueOf(chunk))));
  const title = chunks.find((chunk) => chunk !== date);
  if (date) reading.keep('date', unbold(valueOf(date)), date);
  if (title) reading.keep('title', unbold(valueOf(title)), title);
  placeOrphans(
    reading,
    chunks.filter((chunk) => chunk !== date && chunk !== title),
  );
}

/** Finds the first item of the text: it follows the value of the last label. */
function findTextStart(reading: Reading, items: readonly Item[]): number {
  const contents = items.findIndex((item) => item.found?.label.field === 'contents');
  const last = contents >= 0 ? contents : items.findLastIndex((item) => item.found && !item.found.unknown);
  const end = last + 1 + countValues(reading, items, last);
  // A label that follows the contents at once is the page's as well.
  return items[end]?.found?.bold ? end + findTextStart(reading, items.slice(end)) : end;
}

/** How many texts behind the last label are its value, where no label follows to say so. */
function countValues(reading: Reading, items: readonly Item[], at: number): number {
  const found = items[at]?.found;
  const after = items.slice(at + 1).map((item) => item.chunk);
  const [first, second] = after;
  if (!found || !first) return 0;
  if (found.label.field === 'contents') {
    const end = after.findIndex((chunk) => !chunk.every((line) => isContents(trimLine(line.text))));
    return end === 0 ? askContents(reading, first) : end < 0 ? after.length : end;
  }
  if (found.label.many === true && second) return askTextStart(reading, found.name, after);
  const count = found.label.accepts(valueOf(first)) ? 1 : 0;
  // The label “Contents” may be lost and its value be there.
  return after.findIndex((chunk, index) => index >= count && !isContents(valueOf(chunk)));
}

function askContents(reading: Reading, first: Chunk): number {
  const answer = reading.questions.ask({
    rule: 'contents-value',
    line: first[0].number,
    text: `Is “${excerpt(valueOf(first))}” what the page states as its contents, or the start of the text?`,
    answers: { contents: 'it is the value of the label “Contents”', text: 'the text begins here' },
  });
  return answer === 'text' ? 0 : 1;
}

function askTextStart(reading: Reading, name: string, after: readonly Chunk[]): number {
  const candidates = after.slice(0, MOST_CANDIDATES);
  const answer = reading.questions.ask({
    rule: 'text-start',
    line: after[0]?.[0].number ?? 1,
    text: `No label follows “${name}”, so it can’t be told where its value ends: which paragraph begins the document’s text?`,
    answers: Object.fromEntries(
      candidates.map((chunk) => [`line-${chunk[0].number}`, excerpt(valueOf(chunk))]),
    ),
  });
  return answer === undefined ? 1 : candidates.findIndex((chunk) => `line-${chunk[0].number}` === answer);
}

/** Whether a paragraph between the labels, itself without one, is the archive's abstract. */
function isAbstract(reading: Reading, chunk: Chunk): boolean {
  const text = valueOf(chunk);
  if (isRights(text) || isCredit(text) || isArchiveLine(text) || isCitation(text) || !endsSentence(text))
    return false;
  const answer = reading.questions.ask({
    rule: 'unlabelled-abstract',
    line: chunk[0].number,
    text: 'Is this paragraph without a label the archive’s abstract?',
    answers: { abstract: 'it is the archive’s abstract', ignore: 'it is not, and is not published' },
  });
  return answer !== 'ignore';
}

function warnOfUnknown(reading: Reading, items: readonly Item[]): void {
  for (const { found, chunk } of items) {
    if (!found?.unknown) continue;
    const reason = `The label “${found.name}” is not known, so its value is not published; if readers need it, state it in the sidecar`;
    reading.warn(chunk[0].number, 'unknown-label', reason);
  }
}

/** The label on a line: in bold, or one that is the archive's alone. */
function readLabel(line: string): FoundLabel | undefined {
  const bold = readBoldLabel(line);
  if (bold) return bold;
  const plain = trimLine(line);
  const inline = labelWithValue(plain);
  if (inline && archiveOnly.test(inline.name)) return inline;
  const name = /^(.+?)\s*:$/.exec(plain)?.[1];
  const label = name !== undefined && archiveOnly.test(name) ? labelOf(name) : undefined;
  return label && name !== undefined ? { label, name } : undefined;
}

/** `**Citation:**`, `**Citation**:`, alone or with the value behind it. */
function readBoldLabel(line: string): FoundLabel | undefined {
  const match = /^\*\*(?<name>[^*:]{3,40}?)\s*(?::\s*\*\*|\*\*\s*:)\s*(?<value>\S.*)?$/u.exec(trimLine(line));
  const { name, value } = match?.groups ?? {};
  if (name === undefined) return undefined;
  const known = labelOf(name);
  const label = known ?? { accepts: () => true };
  return { label, name, bold: true, unknown: !known, ...(value !== undefined && { value: trimLine(value) }) };
}

/** A text without the marks that set it in bold. */
function unbold(text: string): string {
  return text.replace(/^\*\*|\*\*$/g, '').trim();
}
