import { cutFootnotes, tieFootnotes } from './footnotes.ts';
import { labelOf } from './frame.ts';
import {
  endsSentence,
  isCloser,
  isEnumerated,
  isHeading,
  isOpener,
  isPageMark,
  isShortLine,
  mayBeForm,
  openerLabel,
  unbracketed,
} from './line-signs.ts';
import { isWrapped, trimLine, type Chunk, type Line } from './read.ts';
import { takeBlock, type Dump, type SourceBlock, type SourceFootnote } from './record.ts';
import { excerpt } from './sections.ts';

/** So many unmarked short lines at the start may be form; more may be a list, or verse. */
const MOST_UNMARKED = 3;

/** A last line longer than this, and unmarked, is a paragraph that is cut off. */
const LONGEST_CLOSER = 40;

/** A text that ends in mid-sentence after so many words is prose that is cut off; a shorter one may be a heading. */
const FEWEST_WORDS_OF_PROSE = 8;

/** A text of a document, read. */
export interface Body {
  blocks: SourceBlock[];
  /** Whether the text breaks off. */
  cutOff: boolean;
  footnotes: SourceFootnote[];
}

/**
 * Parts the text of a document into opening lines, paragraphs and closing lines.
 *
 * Opening and closing lines are blocks of their own each, footnotes are closing lines; a paragraph is a chunk.
 *
 * @param dump takes questions of the rules `line-paragraphs`, `opening-lines` and `closing-line`, the
 *   error `label-in-text`, and the warning `cut-off`
 * @param chunks the chunks of the text, the archive's abstract not among them
 */
export function readBody(dump: Dump, chunks: readonly Chunk[]): Body {
  const whole = cutLines(dump, takePageMarks(dump, chunks));
  refuseLabels(dump, whole);
  const { text, notes } = cutFootnotes(whole);
  const first = countOpeners(dump, text);
  const last = text.length - countClosers(dump, text.slice(first));
  const openers = text.slice(0, first).flat();
  const listed = new Set([...listedAfterLabels(text)].flatMap((index) => text[index] ?? []));
  const paragraphs = text.slice(first, last);
  const closers = text.slice(last).flat();

  const headings = openers.filter((line, index) => isHeading(line.text) && !isValueOf(openers, index));
  const heading = headings.length === 1 ? headings[0] : undefined;
  const blocks = [
    ...openers.map((line) => ({
      ...takeBlock(dump, 'opener', [line], line === heading),
      isListed: listed.has(line),
    })),
    ...paragraphs.map((chunk) => takeBlock(dump, 'paragraph', chunk)),
    ...closers.map((line) => takeBlock(dump, 'closer', [line])),
  ];
  const cutOff = findCut(dump, blocks);
  const noted = notes.map((chunk) => takeBlock(dump, 'closer', chunk));
  const all = [...blocks, ...noted];
  return { blocks: all, cutOff, footnotes: tieFootnotes(all, noted) };
}

/** Takes the marks of the original's pages out of the text, and keeps them: they are no words of it. */
function takePageMarks(dump: Dump, chunks: readonly Chunk[]): Chunk[] {
  return chunks.filter((chunk) => {
    const isMark = chunk.length === 1 && isPageMark(trimLine(chunk[0].text));
    if (isMark) dump.keep('page mark', trimLine(chunk[0].text), chunk);
    return !isMark;
  });
}

/**
 * Where lines of a chunk seem to be paragraphs each, as on a page whose paragraphs end with one line break, asks once
 * and for the whole text.
 */
function cutLines(dump: Dump, chunks: readonly Chunk[]): Chunk[] {
  const dense = chunks.filter(looksCut);
  const [start] = dense;
  if (!start) return [...chunks];
  const count = dense.flat().length;
  const answer = dump.questions.ask({
    rule: 'line-paragraphs',
    line: start[0].number,
    lines: dense.flat(),
    text: 'No blank lines part these lines, and each reads like a paragraph: is each one?',
    answers: {
      lines: `yes, each of these ${count} lines stands for itself: “${start
        .map((line) => excerpt(line.text).slice(0, 20))
        .slice(0, 3)
        .join('” · “')}” …`,
      blank: 'no, only blank lines part paragraphs here',
    },
  });
  return answer === 'blank'
    ? [...chunks]
    : chunks.flatMap((chunk) => (dense.includes(chunk) ? chunk.map((line) => [line] as const) : [chunk]));
}

/** Whether lines of a chunk are whole sentences, not broken for want of room. */
function looksCut(chunk: Chunk): boolean {
  if (chunk.length < 2 || isWrapped(chunk)) return false;
  const whole = chunk.filter(({ text }) => text.length >= 40 && endsSentence(unbracketed(text)));
  return whole.length >= 2 || chunk.some(({ text }) => text.length > 400);
}

/** A label that is the archive's alone can't stand in a text: something of the page would be published as the document's. */
function refuseLabels(dump: Dump, chunks: readonly Chunk[]): void {
  for (const line of chunks.flat()) {
    const plain = trimLine(line.text);
    if (plain.length > 60 || /:\s*\S/.test(plain)) continue;
    const label = labelOf(plain);
    if (!label || label.common === true || !/[\s:(]/.test(plain)) continue;
    const answer = dump.questions.ask({
      rule: 'label-in-text',
      line: line.number,
      lines: [line],
      text: `“${plain}” is a label of the archive’s pages, and stands in the midst of the text: is it the document’s own?`,
      answers: {
        text: 'it is the document’s own line',
        page: 'it is the page’s, and so the page is not read rightly',
      },
    });
    if (answer !== 'page') continue;
    dump.file.message(
      `“${plain}” is the page’s, and what stands around it can’t be told from the document; save the page again, or write it in the plain format (\`npm run ingest -- --plain\` shows it)`,
      { ruleId: 'label-in-text', source: 'ingest', place: { line: line.number, column: 1 } },
    ).fatal = true;
  }
}

/** How many chunks at the start are opening lines: up to the last that surely is one, and a heading after it. */
function countOpeners(dump: Dump, chunks: readonly Chunk[]): number {
  const listed = listedAfterLabels(chunks);
  const end = chunks.findIndex(
    (chunk, index) => !listed.has(index) && !chunk.every((line) => mayOpen(line, chunks[index - 1])),
  );
  // Where there are short lines only, some of them must be the text.
  const run = chunks.slice(0, end < 0 ? Math.max(0, chunks.findLastIndex(isSureOpener) + 1) : end);
  const sure = run.findLastIndex(
    (chunk, index) => isSureOpener(chunk) || listed.has(index) || isLoneLabel(run[index - 1]),
  );
  // A full stop at its end makes a line of form one again only where a sure one follows.
  const unmarked = run.slice(sure + 1, stopAt(run, sure));
  const [start] = unmarked;
  if (!start) return sure + 1;

  const alike = chunks
    .slice(run.length)
    .filter((chunk) => chunk.length === 1 && isPlainShort(chunk[0])).length;
  const isClear = unmarked.length <= MOST_UNMARKED && alike <= 1;
  if (isClear) return sure + 1 + unmarked.length;
  const answer = dump.questions.ask({
    rule: 'opening-lines',
    line: start[0].number,
    lines: unmarked.flat(),
    text: `Do the short lines from here to line ${unmarked.at(-1)?.at(-1)?.number} stand before the text proper (form, address, heading), or are they part of it?`,
    answers: { before: 'they are opening lines', text: 'they are paragraphs of the text' },
    otherLines: {
      numbers: new Set(unmarked.map(([line]) => line.number)),
      meaning: 'the text proper begins on line N',
    },
  });
  if (answer === 'text') return sure + 1;
  const begin = unmarked.findIndex(([line]) => answer === `line-${line.number}`);
  return sure + 1 + (begin >= 0 ? begin : unmarked.length);
}

/** The first chunk after the sure ones that ends with a full stop. */
function stopAt(run: readonly Chunk[], sure: number): number {
  const stop = run.findIndex((chunk, index) => index > sure && !chunk.every((line) => isPlainShort(line)));
  return stop < 0 ? run.length : stop;
}

/** The chunks that list those who took part, under a label such as `Participants:`. */
function listedAfterLabels(chunks: readonly Chunk[]): Set<number> {
  const listed = new Set<number>();
  chunks.forEach((chunk, index) => {
    const label = chunk.at(-1);
    if (!label || !openerLabel(label.text)?.isList || openerLabel(label.text)?.value !== '') return;
    for (let at = index + 1; at < chunks.length; at += 1) {
      const next = chunks[at];
      if (!next?.every((line) => isListed(line))) break;
      // A list ends where single lines begin: they are the text, or other form.
      if (at > index + 1 && next.length === 1 && !/^[-•*–]\s/.test(next[0].text.trim())) break;
      listed.add(at);
    }
  });
  return listed;
}

/** Whether a line can be an item of a list of people: no sentence, and nothing that someone says. */
function isListed({ text }: Line): boolean {
  return text.length <= 300 && !/[.?!]["'”’)]*$/.test(unbracketed(text)) && !/^[^:]{1,40}: \S/.test(text);
}

function mayOpen(line: Line, before: Chunk | undefined): boolean {
  return (
    isOpener(line.text) ||
    isPlainShort(line) ||
    mayBeForm(line.text) ||
    (isLoneLabel(before) && line.text.length <= 200)
  );
}

/** Short, and neither a list's item nor something that someone says: `Kim: Yes`. */
function isPlainShort({ text }: Line): boolean {
  return isShortLine(text) && !isEnumerated(text) && !/^[^:]{1,40}: |:$/.test(text);
}

function isSureOpener(chunk: Chunk): boolean {
  return chunk.some((line) => isOpener(line.text) || isInCapitals(line.text));
}

/** Whether a line is short and in capitals: a form's, or a heading. */
function isInCapitals(text: string): boolean {
  return text.length <= 80 && /\p{Lu}{2}/u.test(text) && !/\p{Ll}/u.test(text) && isShortLine(text);
}

/** Whether a chunk is a label whose value is on the next line: `Time:`. */
function isLoneLabel(chunk: Chunk | undefined): boolean {
  const line = chunk?.at(-1);
  return line !== undefined && openerLabel(line.text)?.value === '';
}

/** Whether a line is the value of the label on the line before it. */
function isValueOf(openers: readonly Line[], index: number): boolean {
  const before = openers[index - 1];
  return before !== undefined && openerLabel(before.text)?.value === '';
}

/** How many chunks at the end are closing lines; a paragraph is left. */
function countClosers(dump: Dump, chunks: readonly Chunk[]): number {
  let count = 0;
  for (const chunk of chunks.slice(1).toReversed()) {
    if (!chunk.every((line) => isCloser(line.text))) break;
    count += 1;
  }
  count = Math.max(count, countList(chunks));
  const last = chunks.at(-1);
  if (
    count > 0 ||
    chunks.length < 2 ||
    last?.length !== 1 ||
    !isPlainShort(last[0]) ||
    last[0].text.length > LONGEST_CLOSER
  )
    return count;
  const answer = dump.questions.ask({
    rule: 'closing-line',
    line: last[0].number,
    lines: last,
    text: 'Is this short last line a closing line (signature, place, office), or the start of a paragraph that is cut off?',
    answers: { closing: 'it is a closing line', paragraph: 'it is a paragraph' },
  });
  return answer === 'paragraph' ? 0 : 1;
}

/** In so many chunks at the end a list of copies stands. */
const LONGEST_LIST = 30;

/** How many chunks at the end are a list under its label, such as `Copies:`, and what stands around it. */
function countList(chunks: readonly Chunk[]): number {
  const from = Math.max(1, chunks.length - LONGEST_LIST);
  const label = chunks.findIndex((chunk, index) => {
    const found = index >= from ? openerLabel(chunk[0].text) : undefined;
    return found?.isList === true && found.field === 'copies';
  });
  if (label < 0) return 0;
  const isPart = (chunk: Chunk): boolean =>
    chunk.every(
      ({ text }) => text.length <= 120 && (isShortLine(text) || isEnumerated(text) || isCloser(text)),
    );
  if (!chunks.slice(label).every(isPart)) return 0;
  let start = label;
  while (start > 1 && chunks[start - 1]?.every((line) => isCloser(line.text))) start -= 1;
  return chunks.length - start;
}

/** Whether the text breaks off: in the midst of prose, or with a free-standing gap at its end. */
function findCut(dump: Dump, blocks: readonly SourceBlock[]): boolean {
  const last = blocks.at(-1);
  const line = last?.lines.at(-1);
  if (!last || !line) return false;
  if (/^\[(?:\.\.\.|…)\]$/.test(last.text)) return true;
  const words = last.text.trim().split(/\s+/);
  const isProse = last.role === 'paragraph' && !last.keepsLines && words.length >= FEWEST_WORDS_OF_PROSE;
  if (!isProse || endsSentence(last.text) || !/[\p{Ll}\d,;–—-]$/u.test(last.text)) return false;
  dump.warn(
    line.number,
    'cut-off',
    'The text breaks off in mid-sentence, so readers are told that it is cut off; see whether the dump is whole',
    line.text.trimEnd().length + 1,
  );
  return true;
}
