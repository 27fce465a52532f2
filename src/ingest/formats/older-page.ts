import { takeAbstract } from '../abstract.ts';
import { citationStart, titleOfCitation } from '../archive-line.ts';
import { readBody } from '../body.ts';
import { isDateStatement } from '../dates.ts';
import { furnitureOf, isCredit } from '../frame.ts';
import { chunksBehind, isBlank, trimLine, type Chunk, type Line } from '../read.ts';
import type { ArchiveRecord, Dump } from '../record.ts';
import { placeOrphans, valueOf } from '../sections.ts';
import { cutTail, readTail } from '../tail.ts';
import type { Format } from './format.ts';
import { take } from './head.ts';

/** In so many lines the citation stands. */
const HEAD_LINES = 60;

/**
 * The archive's older page: date, title (perhaps in capitals, or lost), credit, tools; the abstract and the proposed
 * citation, one below the other; the choice of a version; then the text.
 */
export const olderPage: Format = {
  id: 'older-page',
  description:
    'the archive’s older page, with the abstract and the citation under `get citation`, above the text',
  recognize: (chunks) => {
    const lines = chunks.flat().slice(0, HEAD_LINES);
    const tools = new Set(lines.map(({ text }) => furnitureOf(text)));
    // Under a label it is the labelled page's.
    const cited = lines.findIndex((line) => isLoneCitation(line));
    const isLabelled = cited > 0 && /^(?:\*\*)?citation\s*:/i.test(trimLine(lines[cited - 1]?.text ?? ''));
    const marks: [string, boolean][] = [
      ['the archive’s citation above the text', cited >= 0 && !isLabelled],
      [
        'a date at the top',
        cited >= 0 &&
          !isLabelled &&
          lines.slice(0, cited).some(({ text }) => isDateStatement(trimLine(text))),
      ],
      ['“get citation”', tools.has('tool of the page')],
      ['“view document in”', tools.has('choice of a version')],
      ['the site’s name', tools.has('name of the site') && cited >= 0 && !isLabelled],
      ['a search field', lines.slice(0, 3).some(({ text }) => /^search in$/i.test(trimLine(text)))],
    ];
    return marks.flatMap(([mark, isShown]) => (isShown ? [mark] : []));
  },
  parse,
};

function parse(dump: Dump, chunks: readonly Chunk[]): ArchiveRecord {
  const lines = dump.lines.filter((line) => !isBlank(line));
  const end = findEnd(lines, chunks);
  const abstract = readHead(dump, lines.slice(0, end));
  const last = lines[end - 1]?.number ?? 0;
  const { text, tail } = cutTail(chunksBehind(chunks, last));
  const labelled = tail ? readTail(dump, tail) : [];
  const summary = takeAbstract(dump, [...abstract, ...labelled]);
  const body = readBody(dump, text);
  return { fields: dump.fields, ...body, blocks: [...summary, ...body.blocks] };
}

/** How many lines the head has: up to the citation, and the page's own lines after it. */
function findEnd(lines: readonly Line[], chunks: readonly Chunk[]): number {
  const cited = lines.slice(0, HEAD_LINES).findIndex(isLoneCitation);
  let end = cited + 1;
  if (cited >= 0) {
    // A citation may be broken over lines; it ends with its address, its full stop, or its chunk.
    const chunk = chunks.find((one) => one.includes(lines[cited] ?? { number: 0, text: '' }));
    while (
      end < lines.length &&
      chunk?.includes(lines[end] ?? { number: 0, text: '' }) &&
      goesOn(lines[end - 1], lines[end])
    )
      end += 1;
  }
  for (let at = end; at < lines.length && at < HEAD_LINES; at += 1) {
    const name = furnitureOf(lines[at]?.text ?? '');
    if (name === undefined || name === 'heading of the footer') {
      if (cited >= 0) break;
      continue;
    }
    end = at + 1;
  }
  return end;
}

/** Whether a citation goes on in the next line. */
function goesOn(line: Line | undefined, next: Line | undefined): boolean {
  if (!line || !next || furnitureOf(next.text) !== undefined) return false;
  return !/(?:[.>]|https?:\/\/\S+)$/.test(trimLine(line.text));
}

function isLoneCitation({ text }: Line): boolean {
  return citationStart.test(trimLine(text));
}

/** Reads the head; returns the abstract. */
function readHead(dump: Dump, lines: readonly Line[]): Chunk[] {
  const texts = lines.filter((line) => !take(dump, line));
  const cited = texts.findIndex(isLoneCitation);
  const citation = cited < 0 ? [] : texts.slice(cited);
  const [first, ...rest] = citation;
  if (first) dump.keep('citation', valueOf([first, ...rest]), citation);

  const above = cited < 0 ? texts : texts.slice(0, cited);
  const date = above.find(({ text }) => isDateStatement(trimLine(text)));
  const citedTitle = first && titleOfCitation(valueOf([first, ...rest]));
  const title = findTitle(above, date, citedTitle);
  if (date) dump.keep('date', trimLine(date.text), [date]);
  if (title) {
    // Capitals are the page's; the citation has the title as it is.
    const isSame = citedTitle?.toLowerCase() === trimLine(title.text).toLowerCase();
    dump.keep('title', isSame ? citedTitle : trimLine(title.text), [title]);
  } else if (citedTitle !== undefined)
    dump.fields.set('title', [{ value: citedTitle, line: first?.number ?? 1 }]);

  const others = above.filter((line) => line !== date && line !== title);
  const credits = others.filter(({ text }) => isCredit(trimLine(text)));
  placeOrphans(
    dump,
    credits.map((line) => [line]),
  );
  return others.filter((line) => !credits.includes(line)).map((line) => [line]);
}

/** The title's line: the one that the citation has too, else the one below the date. */
function findTitle(
  lines: readonly Line[],
  date: Line | undefined,
  cited: string | undefined,
): Line | undefined {
  if (cited !== undefined)
    return lines.find(({ text }) => trimLine(text).toLowerCase() === cited.toLowerCase());
  return lines.find(
    (line) =>
      line !== date && (date === undefined || line.number > date.number) && !isCredit(trimLine(line.text)),
  );
}
