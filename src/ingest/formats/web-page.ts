import { takeAbstract } from '../abstract.ts';
import { isArchiveLine } from '../archive-line.ts';
import { readBody } from '../body.ts';
import { isDateStatement } from '../dates.ts';
import { isCredit, isRights, labelOf, labelWithValue } from '../labels.ts';
import { endsSentence, isCloser, isOpener, isShortLine } from '../line-signs.ts';
import { trimLine, type Chunk } from '../read.ts';
import type { ArchiveRecord, Reading } from '../record.ts';
import { excerpt, pairValues, placeOrphans, readItems, valueOf, type FoundLabel } from '../sections.ts';
import type { Format } from './format.ts';

/**
 * The text of a whole web page: navigation, date, title and credit; the document; and the page's footer, from
 * `Document Information` on. Labels may have lost their values and values their labels.
 */
export const webPage: Format = {
  id: 'web-page',
  description:
    'the text of a web page, with `Document Information` after the document or a credit line before it',
  recognize: (chunks) =>
    [
      chunks.some(isFooterStart),
      chunks.some((chunk) => isCredit(valueOf(chunk))),
      chunks.some((chunk) => /^skip to (?:main )?content$/i.test(valueOf(chunk))),
      chunks.some(isFooterMark),
    ].filter(Boolean).length,
  parse,
};

/** Lines of a page that lead elsewhere. */
const navigation =
  /^(?:skip to (?:main )?content|(?:main )?menu|search|home|share|print|cite|citation|download|view (?:pdf|document)|pdf|save|close|back to top|wilson center(?: digital archive)?|digital archive|international history declassified)$/i;

/** A credit line further down than this is not the page's header. */
const HEADER_CHUNKS = 8;

/** Labels that stand in a footer only. */
const footerLabel = /^(?:original uploaded date|record id|rights)\s*:?$/i;

function parse(reading: Reading, chunks: readonly Chunk[]): ArchiveRecord {
  const menu = chunks.filter((chunk, index) => index < HEADER_CHUNKS && navigation.test(valueOf(chunk)));
  menu.forEach((chunk) => reading.furniture(chunk, 'navigation'));
  const page = chunks.filter((chunk) => !menu.includes(chunk));

  const footerStart = findFooter(page);
  const { headerAbstract, length } = readHeader(reading, page.slice(0, footerStart));
  const abstract = readFooter(reading, page.slice(footerStart));
  const text = takeCredits(reading, page.slice(length, footerStart));
  const labelled = [...headerAbstract, ...abstract];
  const parts =
    labelled.length > 0
      ? { abstract: labelled, body: text }
      : findAbstract(reading, text, footerStart < page.length);

  const summary = takeAbstract(reading, parts.abstract);
  const body = readBody(reading, parts.body);
  if (footerStart === page.length) warnOfMissingFooter(reading);
  return { fields: reading.fields, blocks: [...summary, ...body.blocks], cutOff: body.cutOff };
}

/** Date, title and credit, and an abstract between title and credit; the document's text follows. */
function readHeader(reading: Reading, chunks: readonly Chunk[]): { headerAbstract: Chunk[]; length: number } {
  const credit = chunks.slice(0, HEADER_CHUNKS).findIndex((chunk) => isCredit(valueOf(chunk)));
  const date = chunks.slice(0, 2).find((chunk) => isDateStatement(valueOf(chunk)));
  const title = chunks.find((chunk) => chunk !== date && !isCredit(valueOf(chunk)));
  const length =
    credit >= 0
      ? credit + 1
      : Math.max(...[date, title].map((chunk) => (chunk ? chunks.indexOf(chunk) + 1 : 0)));

  const others: Chunk[] = [];
  for (const chunk of chunks.slice(0, length)) {
    const value = valueOf(chunk);
    if (chunk === date) reading.keep('date', value, chunk);
    else if (chunk === title) reading.keep('title', value, chunk);
    else if (isCredit(value)) reading.keep('credits', value, chunk);
    else others.push(chunk);
  }
  const { abstract, orphans } = pairValues(reading, readItems(others, readLabel));
  // What stands above the credit line is the page's, and of that only the abstract is whole sentences.
  const unlabelled =
    abstract.length > 0 ? [] : orphans.filter((chunk) => endsSentence(valueOf(chunk)) && !isPlaced(chunk));
  placeOrphans(
    reading,
    orphans.filter((chunk) => !unlabelled.includes(chunk)),
  );
  return { headerAbstract: [...abstract, ...unlabelled], length };
}

/** Whether the words of a text say what it is. */
function isPlaced(chunk: Chunk): boolean {
  const value = valueOf(chunk);
  return isRights(value) || isCredit(value) || isArchiveLine(value);
}

/** Where the footer begins: at its heading, or where that is lost, at the first of its marks and the labels before it. */
function findFooter(chunks: readonly Chunk[]): number {
  const heading = chunks.findLastIndex(isFooterStart);
  if (heading >= 0) return heading;
  let start = chunks.findIndex((chunk, index) => index > 1 && isFooterMark(chunk));
  if (start < 0) return chunks.length;
  for (let before = chunks[start - 1]; before && isFooterPart(before); before = chunks[start - 1]) start -= 1;
  return start;
}

function isFooterStart(chunk: Chunk): boolean {
  return /^document information\s*:?$/i.test(valueOf(chunk));
}

/** Whether a chunk surely is the footer's. */
function isFooterMark(chunk: Chunk): boolean {
  const value = valueOf(chunk);
  return (
    footerLabel.test(trimLine(chunk[0].text)) ||
    /digital archive materials|document's rights status/i.test(value)
  );
}

/** Whether a chunk can stand in the footer above its first sure mark: a label, or the archive's line. */
function isFooterPart(chunk: Chunk): boolean {
  return readLabel(chunk[0].text) !== undefined || isArchiveLine(valueOf(chunk));
}

/** Reads the footer; returns the abstract, if the footer has it under a label. */
function readFooter(reading: Reading, chunks: readonly Chunk[]): Chunk[] {
  const [first, ...others] = chunks;
  const hasHeading = first !== undefined && isFooterStart(first);
  if (hasHeading) reading.furniture(first, 'heading of the footer');
  const { abstract, orphans } = pairValues(reading, readItems(hasHeading ? others : chunks, readLabel));
  placeOrphans(reading, orphans);
  return abstract;
}

/** Takes a credit line out of the end of the text, where some pages have it. */
function takeCredits(reading: Reading, chunks: readonly Chunk[]): readonly Chunk[] {
  const last = chunks.at(-1);
  if (!last || !isCredit(valueOf(last))) return chunks;
  reading.keep('credits', valueOf(last), last);
  return chunks.slice(0, -1);
}

/**
 * Finds the archive's abstract where no label tells it: it stands before or after the text, as a paragraph like those
 * of the text. So it is asked, unless no paragraph can be it.
 */
function findAbstract(
  reading: Reading,
  chunks: readonly Chunk[],
  isWhole: boolean,
): { abstract: Chunk[]; body: readonly Chunk[] } {
  const none = { abstract: [], body: chunks };
  const firstIndex = isAbstractLabel(chunks[0]) ? 1 : 0;
  const lastStart = isAbstractLabel(chunks.at(-2)) ? chunks.length - 2 : chunks.length - 1;
  const first = chunks[firstIndex];
  const last = chunks.at(-1);
  if (!first || !last || first === last) return none;
  const canBeFirst = isParagraph(first);
  // A page that was cut off before its footer has lost what stands after the text.
  const canBeLast = isParagraph(last) && (isWhole || endsSentence(valueOf(last)));
  if (!canBeFirst && !canBeLast) return none;
  if (!isWhole && !canBeLast) return none;

  const answer = reading.questions.ask({
    rule: 'abstract',
    line: (canBeLast ? last : first)[0].number,
    text: 'The page may have an abstract of the archive’s own, and no label tells it from the text: which paragraph is it?',
    answers: {
      ...(canBeLast && { last: `the last one, line ${last[0].number}: “${excerpt(valueOf(last))}”` }),
      ...(canBeFirst && { first: `the first one, line ${first[0].number}: “${excerpt(valueOf(first))}”` }),
      none: 'none: all paragraphs are the document’s',
    },
  });
  if (answer === 'last') {
    chunks.slice(lastStart, -1).forEach((chunk) => reading.furniture(chunk, 'label: abstract'));
    return { abstract: [last], body: chunks.slice(0, lastStart) };
  }
  if (answer === 'first') {
    chunks.slice(0, firstIndex).forEach((chunk) => reading.furniture(chunk, 'label: abstract'));
    return { abstract: [first], body: chunks.slice(firstIndex + 1) };
  }
  return none;
}

/** Whether a chunk is but a label such as `Summary:`, the archive's or the document's own. */
function isAbstractLabel(chunk: Chunk | undefined): boolean {
  return chunk?.length === 1 && labelOf(chunk[0].text)?.field === 'abstract';
}

/** Whether a chunk is none of the lines that stand around a text. */
function isParagraph(chunk: Chunk): boolean {
  return !chunk.every(({ text }) => isOpener(text) || isCloser(text) || isShortLine(text));
}

function warnOfMissingFooter(reading: Reading): void {
  const last = reading.lines.at(-1)?.number ?? 1;
  const reason =
    'The page’s footer is missing: the dump may be cut off; save the page again, or state what is missing in the sidecar';
  reading.warn(last, 'missing-footer', reason);
}

/** The label on a line: alone, with a colon or without, or with its value behind a colon. */
function readLabel(line: string): FoundLabel | undefined {
  const plain = trimLine(line);
  const label = labelOf(plain);
  return label ? { label, name: plain.replace(/\s*:$/, '') } : labelWithValue(plain);
}
