import type { VFile } from 'vfile';
import { proposeSentences } from '../text/sentences.ts';
import type { Range } from '../text/range.ts';
import type { LedgerDocument, LivingParagraph } from '../schema/ledger.ts';
import {
  parsePassageId,
  printPassageId,
  roleOf,
  roles,
  sentenceName,
  sentenceNumber,
  wholeNumber,
  type Role,
} from '../schema/passage-id.ts';
import { own } from '../schema/own.ts';
import { digest } from '../typed-markdown/digest.ts';
import { align, AmbiguousAlignment } from './align.ts';

/** A block of a document's text, before it has an id. */
export interface Block {
  role: Role;
  /** Its published text. */
  text: string;
  /** The ranges of its insertions and gaps, from `[` to `]`. */
  insertions: readonly Range[];
  /** Its first line in the dump, counted from 1. */
  line?: number;
  /** The published id that it continues, or `new`, as an editor decided where it can't be told. */
  decided?: string;
}

/** What was published before: the ledger's entry of the document, and the text of each living paragraph by id. */
export interface Published {
  entry: LedgerDocument;
  texts: ReadonlyMap<string, string>;
}

/**
 * Gives every block its id and every sentence its cut: those published before, wherever the text goes on, else new ones.
 *
 * @param blocks the blocks as now ingested, in reading order
 * @param before what was published, if the document was
 * @param today the day on which vanished ids are retired, ISO 8601
 * @param file takes the error `ambiguous-alignment`
 * @returns an id for each block, and the ledger's new entry
 * @throws VFileMessage where it can't be told which published paragraph a block continues
 */
export function settle(
  blocks: readonly Block[],
  before: Published | undefined,
  today: string,
  file: VFile,
): { ids: string[]; entry: LedgerDocument } {
  const published = before ?? { entry: {}, texts: new Map<string, string>() };
  const ids = blocks.map(() => '');
  for (const role of roles) {
    const own = [...blocks.entries()].filter(([, block]) => block.role === role);
    const former = [...published.texts.keys()].filter((id) => roleOf(id) === role);
    const continued = alignBlocks(
      own.map(([, block]) => block),
      former,
      published,
      file,
    );
    const everGiven = Object.keys(published.entry).filter((id) => roleOf(id) === role);
    const numbers = numberAll(continued.map(numberOf), everGiven.map(numberOf));
    own.forEach(([index], nth) => {
      ids[index] = printPassageId(role === 'abstract' ? { role } : { role, number: numbers[nth] });
    });
  }

  const entry: LedgerDocument = {};
  blocks.forEach((block, index) => {
    const id = ids[index] ?? '';
    const was = own(published.entry, id);
    const text = published.texts.get(id);
    entry[id] = settleSentences(
      block,
      was && 'digest' in was && text !== undefined ? { was, text } : undefined,
      today,
    );
  });
  for (const [id, was] of Object.entries(published.entry)) {
    if (Object.hasOwn(entry, id)) continue;
    if ('retired' in was) entry[id] = was;
    else {
      const moved = blocks.findIndex((block) => digest(block.text) === was.digest);
      entry[id] = { ...(moved >= 0 && { alias: ids[moved] }), retired: today };
    }
  }
  return { ids, entry };
}

/** Which published id each block of one role continues. */
function alignBlocks(
  blocks: readonly Block[],
  former: readonly string[],
  published: Published,
  file: VFile,
): (string | undefined)[] {
  const decided = new Map<number, number | undefined>();
  blocks.forEach((block, index) => {
    if (block.decided === undefined) return;
    const old = former.indexOf(block.decided);
    decided.set(index, old >= 0 ? old : undefined);
  });
  try {
    const pairs = align(
      former.map((id) => published.texts.get(id) ?? ''),
      blocks.map((block) => block.text),
      decided,
    );
    return blocks.map((_, index) => former[pairs.get(index) ?? -1]);
  } catch (error) {
    if (!(error instanceof AmbiguousAlignment)) throw error;
    const line = blocks[error.index]?.line;
    const rivals = error.rivals.map((index) => former[index]);
    const message = file.message(
      `This paragraph may continue the published ${rivals.join(' or ')}: ids are never given by guess. ` +
        `Decide in the sidecar: rule ambiguous-alignment, line ${line ?? '?'}, answer one of ${rivals.join(', ')} or new.`,
      {
        ...(line !== undefined && { place: { line, column: 1 } }),
        ruleId: 'ambiguous-alignment',
        source: 'ingest',
      },
    );
    message.fatal = true;
    throw message;
  }
}

const numberOf = (id: string | undefined): string | undefined => id && parsePassageId(id)?.number;

/**
 * Numbers what continues nothing: at first in order, `1 2 …`; later by the number before it, `7a`, or past the last.
 *
 * @param continued the published number of each item, where it has one
 * @param published every number that was ever given, living or retired: none is given again
 */
function numberAll(
  continued: readonly (string | undefined)[],
  published: readonly (string | undefined)[],
): string[] {
  const given = published.filter((number) => number !== undefined);
  const taken = new Set(given);
  let last = Math.max(0, ...given.map(wholeNumber));
  const lastKept = continued.findLastIndex((number) => number !== undefined);
  const numbers: string[] = [];
  continued.forEach((kept, index) => {
    let number = kept;
    if (number === undefined && index > lastKept) number = String((last += 1));
    if (number === undefined) {
      const stem = String(wholeNumber(numbers.at(-1) ?? '0'));
      number = stem + letters(stem, taken);
    }
    taken.add(number);
    numbers.push(number);
  });
  return numbers;
}

/** The first of a, b … y, za, zb … that makes a number not yet taken. */
function letters(stem: string, taken: ReadonlySet<string>): string {
  for (let tail = ''; ; tail += 'z')
    for (const letter of 'abcdefghijklmnopqrstuvwxy')
      if (!taken.has(stem + tail + letter)) return tail + letter;
}

/** Keeps the recorded cuts of an unchanged text; cuts a new one; carries the ids of a changed one over. */
function settleSentences(
  block: Block,
  before: { was: LivingParagraph; text: string } | undefined,
  today: string,
): LivingParagraph {
  if (before?.was.digest === digest(block.text)) return before.was;
  const starts = proposeSentences(block.text, block.insertions);
  if (!before)
    return {
      digest: digest(block.text),
      sentences: numbered(
        starts,
        starts.map((_, index) => sentenceName(index + 1)),
      ),
    };

  const olds = Object.keys(before.was.sentences);
  const oldTexts = slices(before.text, Object.values(before.was.sentences));
  const everGiven = [...olds, ...Object.keys(before.was.former ?? {})];
  const newTexts = slices(block.text, starts);
  const pairs = alignSentences(oldTexts, newTexts);
  const names = numberAll(
    newTexts.map((_, index) => sentenceNumber(olds[pairs.get(index) ?? -1] ?? '')),
    everGiven.map(sentenceNumber),
  ).map(sentenceName);
  const lost = olds
    .filter((name) => !names.includes(name))
    .map((name) => [name, { retired: today }] as const);
  const former = { ...before.was.former, ...Object.fromEntries(lost) };
  return {
    digest: digest(block.text),
    sentences: numbered(starts, names),
    ...(Object.keys(former).length > 0 && { former }),
  };
}

/** As `align`, but an ambiguous sentence counts as new: its paragraph, which is certain, still leads to it. */
function alignSentences(before: readonly string[], after: readonly string[]): Map<number, number> {
  const anew = new Map<number, undefined>();
  for (;;) {
    try {
      return align(before, after, anew);
    } catch (error) {
      if (!(error instanceof AmbiguousAlignment)) throw error;
      anew.set(error.index, undefined);
    }
  }
}

function numbered(starts: readonly number[], names: readonly string[]): Record<string, number> {
  return Object.fromEntries(starts.map((start, index) => [names[index] ?? '', start]));
}

function slices(text: string, starts: readonly number[]): string[] {
  return starts.map((start, index) => text.slice(start, starts[index + 1]).trim());
}
