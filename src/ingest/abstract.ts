import { labelOf } from './frame.ts';
import { genreOf } from './genre.ts';
import { endsSentence, isCloser, isOpener, isShortLine, unbracketed } from './line-signs.ts';
import type { Chunk } from './read.ts';
import { takeBlock, type Dump, type SourceBlock } from './record.ts';
import { excerpt, valueOf } from './sections.ts';

/** The same of two or more: `Doe and Roe discuss …`. */
const reportingOfSeveral =
  /(?:\band|,) [^.]{2,60}? (?:discuss|describe|exchange|express|agree|report|speak|talk|meet|argue|review|outline|explain|consider|criticize|confer|converse|negotiate|comment|recall)\b/u;

/** What the page shows of where an abstract would stand. */
export interface AbstractPlace {
  /** Whether the page's end is there: it was not cut off before it. */
  isWhole: boolean;
  /** Whether labels follow the text at once, as they do where a page has an abstract. */
  hasLabels: boolean;
}

/** What people do in abstracts, and hardly in the present tense elsewhere. */
const reporting =
  /\b(?:reports|describes|discuss(?:es)?|informs|explains|writes|tells|asks|states|gives|notes|details|recounts|records|requests|summarizes|conveys|relays|transmits|outlines|proposes|argues|warns|instructs|advises|agrees|expresses|comments|considers|contains|concludes|confirms|thanks|urges|recalls|provides|presents|examines|analyzes|claims|suggests|complains|meets|speaks)\b/u;

/**
 * Finds the archive's abstract where no label tells it: it stands before or after the text, as a paragraph like those
 * of the text. It is asked for unless its own words say that it is one, or that it is none.
 *
 * @param dump takes the question `abstract`, and furniture
 * @param chunks the text, perhaps with an abstract at its start or end
 * @param place what the page shows
 * @returns the abstract, and the text without it
 */
export function findAbstract(
  dump: Dump,
  chunks: readonly Chunk[],
  place: AbstractPlace,
): { abstract: Chunk[]; body: readonly Chunk[] } {
  const none = { abstract: [], body: chunks };
  const firstIndex = isAbstractLabel(chunks[0]) ? 1 : 0;
  const lastStart = isAbstractLabel(chunks.at(-2)) ? chunks.length - 2 : chunks.length - 1;
  const first = chunks[firstIndex];
  const last = chunks.at(-1);
  if (!first || !last || first === last) return none;
  const canBeFirst = canBe(first) && place.isWhole && isAbstractLike(valueOf(first));
  const canBeLast = canBe(last) && (place.isWhole || endsSentence(valueOf(last)));
  if (!canBeFirst && !canBeLast) return none;
  if (!place.isWhole && !canBeLast) return none;

  const before = chunks[lastStart - 1];
  const isSure =
    canBeLast &&
    place.isWhole &&
    (lastStart < chunks.length - 1 ||
      (before !== undefined && isFootnote(before)) ||
      (isAbstractLike(valueOf(last)) &&
        (place.hasLabels || before?.every(({ text }) => isCloser(text)) === true)));
  const answer = dump.questions.ask({
    rule: 'abstract',
    line: (canBeLast ? last : first)[0].number,
    lines: canBeLast ? last : first,
    text: 'The page may have an abstract of the archive’s own, and no label tells it from the text: which paragraph is it?',
    answers: {
      ...(canBeLast && { last: `the last one, line ${last[0].number}: “${excerpt(valueOf(last))}”` }),
      ...(canBeFirst && { first: `the first one, line ${first[0].number}: “${excerpt(valueOf(first))}”` }),
      none: 'none: all paragraphs are the document’s',
    },
    otherLines: {
      numbers: new Set(chunks.map(([line]) => line.number)),
      meaning: 'the paragraph that begins on line N',
    },
    ...(isSure && { sure: 'last' }),
  });
  const chosen =
    answer === 'last'
      ? last
      : answer === 'first'
        ? first
        : chunks.find(([line]) => answer === `line-${line.number}`);
  if (!chosen) return none;
  const label = chunks[chunks.indexOf(chosen) - 1];
  const hasLabel = isAbstractLabel(label);
  if (hasLabel && label) dump.furniture(label, 'label: abstract');
  return {
    abstract: [chosen],
    body: chunks.filter((chunk) => chunk !== chosen && !(hasLabel && chunk === label)),
  };
}

/**
 * Makes the archive's abstract one block: its paragraphs, if it has several, are parted by a line break.
 *
 * @param dump the dump
 * @param chunks the paragraphs of the abstract
 * @returns the block, or none
 */
export function takeAbstract(dump: Dump, chunks: readonly Chunk[]): SourceBlock[] {
  const texts = new Set<string>();
  const lines = chunks.flatMap((chunk) => {
    // Some pages give it twice, above the title and below the text.
    if (texts.has(valueOf(chunk))) {
      dump.furniture(chunk, 'abstract, once more');
      return [];
    }
    texts.add(valueOf(chunk));
    return chunk;
  });
  return lines.length === 0 ? [] : [takeBlock(dump, 'abstract', lines)];
}

/** Whether a text tells of a document from outside it. */
export function isAbstractLike(text: string): boolean {
  const plain = unbracketed(text);
  if (speaksForItself(plain)) return false;
  const start = plain.split(/\s+/).slice(0, 25).join(' ');
  return (
    reporting.test(start) ||
    reportingOfSeveral.test(start) ||
    genreOf(plain)?.isSure === true ||
    /^(?:this|the) (?:document|record)/i.test(plain)
  );
}

/** Whether somebody says I or we in a text, outside quotation marks: no abstract does. */
function speaksForItself(text: string): boolean {
  const unquoted = text.replace(/“[^”]*”|"[^"]*"/g, '');
  return /\b(?:I|we|We|our|Our|us|my|My|me)\b(?!\.)/.test(unquoted.replace(/\bUS\b/g, ''));
}

/** Whether a paragraph can be the abstract. */
function canBe(chunk: Chunk): boolean {
  const text = valueOf(chunk);
  return (
    (isParagraph(chunk) || isLong(text)) &&
    !isFootnote(chunk) &&
    !speaksForItself(unbracketed(text)) &&
    !leans(text)
  );
}

/** Whether a text without a full stop is yet too long for a line of form. */
function isLong(text: string): boolean {
  return text.split(/\s+/).length >= 8 && !isOpener(text) && !isCloser(text);
}

/** Whether a paragraph can't stand alone: a remark in brackets, what someone says, or what takes up what was said before. */
function leans(text: string): boolean {
  return (
    /^\[[^\]]*\]$/.test(text) ||
    /^[^:.]{1,40}: \S/.test(text) ||
    /^(?:He|She|It|They|His|Her|Their|These|Those|And|But|So|Then|Thus|Also|However|Moreover|Furthermore|Finally)\b/.test(
      text,
    )
  );
}

function isFootnote(chunk: Chunk): boolean {
  return /^\[(?:\d{1,3}|[a-z]|\*)\]\s/.test(chunk[0].text.trim());
}

/** Whether a chunk is but a label such as `Summary:`, the archive's or the document's own. */
function isAbstractLabel(chunk: Chunk | undefined): boolean {
  return chunk?.length === 1 && labelOf(chunk[0].text)?.field === 'abstract';
}

/** Whether a chunk is none of the lines that stand around a text. */
function isParagraph(chunk: Chunk): boolean {
  return !chunk.every(({ text }) => isOpener(text) || isCloser(text) || isShortLine(text));
}
