import { takeAbstract } from '../abstract.ts';
import { isArchiveLine, isCitation } from '../archive-line.ts';
import { readBody } from '../body.ts';
import { isDateStatement } from '../dates.ts';
import { isContents, isCredit, isRights, labelOf, labelWithValue } from '../frame.ts';
import { endsSentence } from '../line-signs.ts';
import { chunksBehind, trimLine, type Chunk } from '../read.ts';
import type { ArchiveRecord, Dump } from '../record.ts';
import {
  excerpt,
  pairValues,
  placeOrphans,
  readItems,
  valueOf,
  type FoundLabel,
  type Item,
} from '../sections.ts';
import { cutTail, readTail } from '../tail.ts';
import type { Format } from './format.ts';
import { takeFurniture } from './head.ts';

/** So many paragraphs are offered when it is asked where the text begins. */
const MOST_CANDIDATES = 6;

/** In so many chunks the page's own lines stand, above the date. */
const HEAD_CHUNKS = 6;

/**
 * A page dump with labels, in bold or in plain letters as in the archive's PDF: date and title, `Citation:`,
 * `Summary:` … `Contents:`, each with its value, then the text.
 */
export const labelledPage: Format = {
  id: 'labelled-page',
  description:
    'a page or PDF with labels such as `Citation:` and `Contents:`, in bold or plain, before the text',
  recognize: (chunks) => {
    const names = chunks.flat().flatMap((line) => {
      const found = readLabel(line.text);
      return found && !found.unknown ? [found.name.toLowerCase()] : [];
    });
    // Each label is a mark, and a label in bold is hardly anything else.
    const bold = chunks.flat().some((line) => readBoldLabel(line.text)?.unknown === false);
    return [...new Set(names), ...(bold ? ['labels in bold'] : [])].map((name) => `“${name}”`);
  },
  parse,
};

/** Labels that a dump may give in plain letters as well: no document has them of its own. */
const archiveOnly = /^(?:citation|credits|original language|contents)$/i;

function parse(dump: Dump, chunks: readonly Chunk[]): ArchiveRecord {
  const page = takeFurniture(dump, chunks, HEAD_CHUNKS);
  const lastSure = page.flat().findLast(({ text }) => isKnown(readLabel(text)))?.number ?? 0;
  // `Summary:` in plain letters may be the document's own, unless labels of the archive follow.
  const items = readItems(
    page,
    (text, line) => readLabel(text) ?? (line.number < lastSure ? readSummary(text) : undefined),
  );
  const start = items.findIndex((item) => item.found);
  const end = findTextStart(dump, items);
  readHead(
    dump,
    items.slice(0, start).map((item) => item.chunk),
  );

  const header = items.slice(start, end);
  warnOfUnknown(dump, header);
  const { abstract, orphans } = pairValues(dump, header);
  const unlabelled = orphans.filter((chunk) => abstract.length === 0 && isAbstract(dump, chunk));
  placeOrphans(
    dump,
    orphans.filter((chunk) => !unlabelled.includes(chunk)),
  );

  // Taken anew from the lines: in the text nothing is a label.
  const headerEnd = items[end - 1]?.chunk.at(-1)?.number ?? 0;
  const { text, tail } = cutTail(chunksBehind(page, headerEnd));
  const below = tail ? readTail(dump, tail) : [];
  const summary = takeAbstract(dump, [...abstract, ...unlabelled, ...below]);
  const body = readBody(dump, text);
  return { fields: dump.fields, ...body, blocks: [...summary, ...body.blocks] };
}

function isKnown(found: FoundLabel | undefined): boolean {
  return found !== undefined && found.unknown !== true;
}

/** Date and title, in either order; each may be the first line of what stands together. */
function readHead(dump: Dump, chunks: readonly Chunk[]): void {
  const parts = joinTitle(chunks.flatMap(cutDate));
  const date = parts.find((chunk) => isDate(chunk));
  const title = parts.find((chunk) => chunk !== date && unbold(valueOf(chunk)) !== '');
  if (date) dump.keep('date', unbold(valueOf(date)), date);
  if (title) dump.keep('title', unbold(valueOf(title)), title);
  placeOrphans(
    dump,
    parts.filter((chunk) => chunk !== date && chunk !== title),
  );
}

function isDate(chunk: Chunk): boolean {
  return isDateStatement(unbold(valueOf(chunk)));
}

/** Joins lines that follow each other with no blank one between: on a page without any, a title of several lines. */
function joinTitle(chunks: readonly Chunk[]): Chunk[] {
  const joined: Chunk[] = [];
  for (const chunk of chunks) {
    const before = joined.at(-1);
    const goesOn =
      before && !isDate(before) && !isDate(chunk) && before.at(-1)?.number === chunk[0].number - 1;
    if (goesOn) joined[joined.length - 1] = [...before, ...chunk];
    else joined.push(chunk);
  }
  return joined;
}

/** Parts a date from the title that follows it at once. */
function cutDate(chunk: Chunk): Chunk[] {
  const [first, second, ...rest] = chunk;
  return second && isDateStatement(unbold(trimLine(first.text))) ? [[first], [second, ...rest]] : [chunk];
}

/** Finds the first item of the text: it follows the value of the last label. */
function findTextStart(dump: Dump, items: readonly Item[]): number {
  const contents = items.findIndex((item) => item.found?.label.field === 'contents');
  let last = contents >= 0 ? contents : items.findLastIndex((item) => item.found && !item.found.unknown);
  for (;;) {
    const end = last + 1 + countValues(dump, items, last);
    // A label that follows the contents at once is the page's as well.
    if (!items[end]?.found?.bold) return end;
    last = end;
  }
}

/** How many texts behind the last label are its value, where no label follows to say so. */
function countValues(dump: Dump, items: readonly Item[], at: number): number {
  const found = items[at]?.found;
  const after = items.slice(at + 1).map((item) => item.chunk);
  const [first, second] = after;
  if (!found || !first) return 0;
  if (found.label.field === 'contents') {
    const end = after.findIndex((chunk) => !chunk.every((line) => isContents(trimLine(line.text))));
    return end === 0 ? askContents(dump, first) : end < 0 ? after.length : end;
  }
  if (found.label.many === true && second) return askTextStart(dump, found.name, after);
  const count = found.label.accepts(valueOf(first)) ? 1 : 0;
  // The label “Contents” may be lost and its value be there.
  const next = after.findIndex((chunk, index) => index >= count && !isContents(valueOf(chunk)));
  return next < 0 ? after.length : next;
}

function askContents(dump: Dump, first: Chunk): number {
  const answer = dump.questions.ask({
    rule: 'contents-value',
    line: first[0].number,
    lines: first,
    text: `Is “${excerpt(valueOf(first))}” what the page states as its contents, or the start of the text?`,
    answers: { contents: 'it is the value of the label “Contents”', text: 'the text begins here' },
  });
  return answer === 'text' ? 0 : 1;
}

function askTextStart(dump: Dump, name: string, after: readonly Chunk[]): number {
  const candidates = after.slice(0, MOST_CANDIDATES);
  const answer = dump.questions.ask({
    rule: 'text-start',
    line: after[0]?.[0].number ?? 1,
    lines: candidates.map(([line]) => line),
    text: `No label follows “${name}”, so it can’t be told where its value ends: which paragraph begins the document’s text?`,
    answers: Object.fromEntries(
      likeliest(candidates).map((chunk) => [`line-${chunk[0].number}`, excerpt(valueOf(chunk))]),
    ),
    otherLines: {
      numbers: new Set(after.map(([line]) => line.number)),
      meaning: 'the text begins with the paragraph on line N',
    },
  });
  return after.findIndex((chunk) => `line-${chunk[0].number}` === answer);
}

/** The second candidate first: a value of one paragraph is the rule. */
function likeliest<T>(candidates: readonly T[]): T[] {
  const [first, second, ...rest] = candidates;
  return [second, first, ...rest].filter((one): one is T => one !== undefined);
}

/** Whether a paragraph between the labels, itself without one, is the archive's abstract. */
function isAbstract(dump: Dump, chunk: Chunk): boolean {
  const text = valueOf(chunk);
  if (isRights(text) || isCredit(text) || isArchiveLine(text) || isCitation(text) || !endsSentence(text))
    return false;
  const answer = dump.questions.ask({
    rule: 'unlabelled-abstract',
    line: chunk[0].number,
    lines: chunk,
    text: 'Is this paragraph without a label the archive’s abstract?',
    answers: { abstract: 'it is the archive’s abstract', ignore: 'it is not, and is not published' },
  });
  return answer !== 'ignore';
}

function warnOfUnknown(dump: Dump, items: readonly Item[]): void {
  for (const { found, chunk } of items) {
    if (!found?.unknown) continue;
    const reason = `The label “${found.name}” is not known, so its value is not published; if readers need it, state it in the sidecar`;
    dump.warn(chunk[0].number, 'unknown-label', reason);
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

/** `Summary:` in plain letters, alone on its line. */
function readSummary(line: string): FoundLabel | undefined {
  const name = /^(summary|abstract|description)\s*:$/i.exec(trimLine(line))?.[1];
  const label = name === undefined ? undefined : labelOf(name);
  return label && name !== undefined ? { label, name } : undefined;
}

/** `**Citation:**`, `**Citation**:`, alone or with the value behind it. */
function readBoldLabel(line: string): FoundLabel | undefined {
  if (!line.includes('**')) return undefined;
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
