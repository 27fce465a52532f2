import type { VFile } from 'vfile';
import { proposeSentences } from '../text/sentences.ts';
import type { Range } from '../text/range.ts';
import type { LedgerDocument, LivingParagraph } from '../schema/ledger.ts';
import { digest } from '../typed-markdown/digest.ts';
import { align, AmbiguousAlignment } from './align.ts';

/** A block of a document's text, before it has an id. */
export interface Block {
  role: 'opener' | 'paragraph' | 'closer' | 'abstract';
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

const prefixes = { opener: 'o', paragraph: 'p', closer: 'c', abstract: 'abstract' } as const;

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
  for (const [role, prefix] of Object.entries(prefixes)) {
    const own = [...blocks.entries()].filter(([, block]) => block.role === role);
    const former = [...published.texts.keys()].filter((id) => id.replace(/\d.*$/, '') === prefix);
    const continued = alignBlocks(
      own.map(([, block]) => block),
      former,
      published,
      file,
    );
    const named =
      prefix === 'abstract'
        ? own.map(() => prefix)
        : nameAll(continued, prefix, Object.keys(published.entry));
    own.forEach(([index], nth) => (ids[index] = named[nth] ?? ''));
  }

  const entry: LedgerDocument = {};
  blocks.forEach((block, index) => {
    const id = ids[index] ?? '';
    const was = published.entry[id];
    const text = published.texts.get(id);
    entry[id] = settleSentences(
      block,
      was && 'digest' in was && text !== undefined ? { was, text } : undefined,
      today,
    );
  });
  for (const [id, was] of Object.entries(published.entry)) {
    if (id in entry) continue;
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

/**
 * Names what continues nothing: at first in order, `p1 p2 …`; later by the name before it, `p7a`, or past the last.
 *
 * @param continued the published name of each item, where it has one
 * @param prefix `p`, `o`, `c` or `s`
 * @param published every name that was ever given, living or retired: none is given again
 */
function nameAll(
  continued: readonly (string | undefined)[],
  prefix: string,
  published: readonly string[],
): string[] {
  const taken = new Set(published);
  const numbers = published
    .filter((name) => name.startsWith(prefix))
    .map((name) => Number.parseInt(name.slice(prefix.length), 10));
  let last = Math.max(0, ...numbers.filter(Number.isInteger));
  const lastKept = continued.findLastIndex((name) => name !== undefined);
  const names: string[] = [];
  continued.forEach((name, index) => {
    let given = name;
    if (given === undefined && index > lastKept) given = `${prefix}${(last += 1)}`;
    if (given === undefined) {
      const stem = (names.at(-1) ?? `${prefix}0`).replace(/[a-z]+$/, '');
      given = stem + letters(stem, taken);
    }
    taken.add(given);
    names.push(given);
  });
  return names;
}

/** The first of a, b … z, za, zb … that makes a name not yet taken. */
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
        starts.map((_, index) => `s${index + 1}`),
      ),
    };

  const olds = Object.keys(before.was.sentences);
  const oldTexts = slices(before.text, Object.values(before.was.sentences));
  const everGiven = [...olds, ...Object.keys(before.was.former ?? {})];
  const newTexts = slices(block.text, starts);
  const pairs = alignSentences(oldTexts, newTexts);
  const names = nameAll(
    newTexts.map((_, index) => olds[pairs.get(index) ?? -1]),
    's',
    everGiven,
  );
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
