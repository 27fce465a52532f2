import { findAbstract, takeAbstract } from '../abstract.ts';
import { isArchiveLine } from '../archive-line.ts';
import { readBody } from '../body.ts';
import { isDateStatement } from '../dates.ts';
import { furnitureOf, isCredit, isRights, labelOf } from '../frame.ts';
import { endsSentence } from '../line-signs.ts';
import type { Chunk } from '../read.ts';
import type { ArchiveRecord, Dump } from '../record.ts';
import { pairValues, placeOrphans, readItems, valueOf } from '../sections.ts';
import { cutTail, readLabel, readTail } from '../tail.ts';
import type { Format } from './format.ts';
import { takeFurniture } from './head.ts';

/**
 * The text of a whole web page: navigation, date, title and credit; the document; the archive's abstract; and the
 * page's footer, from the first of its labels on. Labels may have lost their values and values their labels.
 */
export const webPage: Format = {
  id: 'web-page',
  description:
    'the text of a web page: date, title and credit before the document, `Document Information` after it',
  recognize: (chunks) => {
    const lines = chunks.flat().map(({ text }) => text.trim());
    const marks: [string, boolean][] = [
      ['“Skip to content”', lines.slice(0, 5).some((line) => /^skip to (?:main )?content$/i.test(line))],
      ['a date above the title', lines.slice(0, HEADER_LINES).some((line) => isDateStatement(line))],
      ['a credit line', chunks.some((chunk) => isCredit(valueOf(chunk))) || lines.some(isCredit)],
      ['“Document Information”', lines.some((line) => furnitureOf(line) === 'heading of the footer')],
      [
        'labels of the footer',
        lines.some((line) => /^(?:original uploaded date|record id|rights|author\(s\))\s*:?$/i.test(line)),
      ],
      ['a statement on rights', lines.some((line) => isRights(line) && /digital archive/i.test(line))],
    ];
    return marks.flatMap(([mark, isShown]) => (isShown ? [mark] : []));
  },
  parse,
};

/** A credit line further down than this is not the page's header. */
const HEADER_CHUNKS = 8;
const HEADER_LINES = 12;

function parse(dump: Dump, chunks: readonly Chunk[]): ArchiveRecord {
  const page = takeFurniture(dump, chunks, HEADER_CHUNKS);
  const { text: upper, tail } = cutTail(page);
  const { headerAbstract, length } = readHeader(dump, upper);
  const footerAbstract = tail ? readTail(dump, tail) : [];
  const text = takeCredits(dump, upper.slice(length));
  const labelled = [...headerAbstract, ...footerAbstract];
  // A label tells what was to be decided where there was none.
  labelled.forEach(([line]) => dump.questions.decided('abstract', line.number));
  // An abstract above the date may be given once more, or in other words, below the text.
  const isAbove =
    labelled.length === 1 && (labelled[0]?.[0].number ?? 0) < (dump.fields.get('date')?.[0]?.line ?? 0);
  const parts =
    labelled.length > 0 && !(isAbove && tail?.hasLabelsFirst === true)
      ? { abstract: [], body: text }
      : findAbstract(dump, text, {
          isWhole: tail !== undefined,
          hasLabels: tail?.hasLabelsFirst === true,
        });

  const summary = takeAbstract(dump, [...labelled, ...parts.abstract]);
  const body = readBody(dump, parts.body);
  if (!tail) warnOfMissingFooter(dump);
  return { fields: dump.fields, ...body, blocks: [...summary, ...body.blocks] };
}

/** Date, title and credit, and an abstract above, between or behind them; the document's text follows. */
function readHeader(dump: Dump, chunks: readonly Chunk[]): { headerAbstract: Chunk[]; length: number } {
  const top = chunks.slice(0, HEADER_CHUNKS);
  const credit = top.findIndex((chunk) => isCredit(valueOf(chunk)));
  const dateAt = top.slice(0, 4).findIndex((chunk) => isDateStatement(valueOf(chunk)));
  const date = chunks[dateAt];
  const isAbove = dateAt > 0 && chunks[0] !== undefined && endsSentence(valueOf(chunks[0]));
  const title = (isAbove ? chunks.slice(dateAt + 1) : chunks).find(
    (chunk) => chunk !== date && isTitle(chunk),
  );
  const named = Math.max(...[date, title].map((chunk) => (chunk ? chunks.indexOf(chunk) + 1 : 0)));
  // Between title and credit an abstract may stand; more than that is the text.
  const length = credit >= named && credit - named <= 2 ? credit + 1 : named;

  const others: Chunk[] = [];
  for (const chunk of chunks.slice(0, length)) {
    const value = valueOf(chunk);
    if (chunk === date) dump.keep('date', value, chunk);
    else if (chunk === title) dump.keep('title', value, chunk);
    else if (isCredit(value)) dump.keep('credits', value, chunk);
    else others.push(chunk);
  }
  const { abstract, orphans } = pairValues(dump, readItems(others, readLabel));
  // What stands above the credit line is the page's, and of that only the abstract is whole sentences.
  const unlabelled =
    abstract.length > 0 ? [] : orphans.filter((chunk) => endsSentence(valueOf(chunk)) && !isPlaced(chunk));
  placeOrphans(
    dump,
    orphans.filter((chunk) => !unlabelled.includes(chunk)),
  );
  return { headerAbstract: [...abstract, ...unlabelled], length };
}

/** Whether a paragraph can be the title: it has words. */
function isTitle(chunk: Chunk): boolean {
  return !isCredit(valueOf(chunk)) && (valueOf(chunk).match(/\p{L}{2,}/gu)?.length ?? 0) > 1;
}

/** Whether the words of a text say what it is. */
function isPlaced(chunk: Chunk): boolean {
  const value = valueOf(chunk);
  return isRights(value) || isCredit(value) || isArchiveLine(value) || labelOf(value) !== undefined;
}

/** Takes credit lines out of the text, where some pages have them. */
function takeCredits(dump: Dump, chunks: readonly Chunk[]): readonly Chunk[] {
  return chunks.filter((chunk) => {
    const isOne = isCredit(valueOf(chunk));
    if (isOne) dump.keep('credits', valueOf(chunk), chunk);
    return !isOne;
  });
}

function warnOfMissingFooter(dump: Dump): void {
  const last = dump.lines.at(-1)?.number ?? 1;
  const reason =
    'The page’s footer is missing: the dump may be cut off; save the page again, or state what is missing in the sidecar';
  dump.warn(last, 'missing-footer', reason);
}
