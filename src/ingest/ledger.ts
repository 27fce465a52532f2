import { proposeSentences } from '../text/sentences.ts';
import type { Range } from '../text/range.ts';
import type { LedgerDocument, LivingParagraph, Retired as LedgerRetired } from '../schema/ledger.ts';
import {
  paragraphOf,
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
import { Heirs } from './heirs.ts';
import type { Questions } from './questions.ts';

/** A block of a document's text, before it has an id. */
export interface NewBlock {
  role: Role;
  /** Its published text. */
  text: string;
  /** The ranges of its insertions and gaps, from `[` to `]`. */
  insertions: readonly Range[];
  /** Its first line in the dump, counted from 1. */
  line?: number;
}

/** What was published before: the ledger's entry of the document, and the text of each living paragraph by id. */
export interface Published {
  entry: LedgerDocument;
  texts: ReadonlyMap<string, string>;
}

/** An id that was published and is to be retired. */
export interface Retirement {
  /** `p7`, or a sentence `p7s3`. */
  id: string;
  /** Where its text went, if it is there still. */
  alias?: string;
}

/**
 * Gives every block its id and every sentence its cut: those published before, wherever the text goes on, else new ones.
 *
 * @param blocks the blocks as now ingested, in reading order
 * @param before what was published, if the document was
 * @param today the day on which vanished ids are retired, ISO 8601
 * @param questions takes the question `ambiguous-alignment`, where it can't be told which published paragraph a block
 *   continues
 * @returns an id for each block, the ledger's new entry, and the ids that are newly retired in it
 */
export function settle(
  blocks: readonly NewBlock[],
  before: Published | undefined,
  today: string,
  questions: Questions,
): { ids: string[]; entry: LedgerDocument; retired: Retirement[] } {
  const published = before ?? { entry: {}, texts: new Map<string, string>() };
  const ids = blocks.map(() => '');
  for (const role of roles) {
    const own = [...blocks.entries()].filter(([, block]) => block.role === role);
    const former = [...published.texts.keys()].filter((id) => roleOf(id) === role);
    const continued = alignBlocks(
      own.map(([, block]) => block),
      former,
      published,
      questions,
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
  const heirs = new Heirs(blocks, ids, entry);
  const retired = [
    ...retireSentences(entry, published, heirs),
    ...retireParagraphs(entry, published, heirs, today),
  ];
  followAliases(entry);
  return { ids, entry, retired };
}

/** Leads the sentences that went out of living paragraphs to where their texts are now. */
function retireSentences(
  entry: LedgerDocument,
  { entry: was, texts }: Published,
  heirs: Heirs,
): Retirement[] {
  return Object.entries(entry).flatMap(([id, paragraph]) => {
    const before = was[id];
    if (!('digest' in paragraph) || !before || !('digest' in before)) return [];
    const text = texts.get(id) ?? '';
    return sentencesOf(text, before.sentences)
      .filter(({ name }) => !(name in paragraph.sentences) && !(name in (before.former ?? {})))
      .map(({ name, text: sentence }) => {
        const alias = heirs.ofSentence(sentence);
        const gone = paragraph.former?.[name];
        if (alias !== undefined && gone) gone.alias = alias;
        return { id: id + name, ...(alias !== undefined && { alias }) };
      });
  });
}

/** Retires the paragraphs that went, and leads them and their sentences to where their texts are now. */
function retireParagraphs(
  entry: LedgerDocument,
  { entry: was, texts }: Published,
  heirs: Heirs,
  today: string,
): Retirement[] {
  const retirements: Retirement[] = [];
  for (const [id, before] of Object.entries(was)) {
    if (Object.hasOwn(entry, id)) continue;
    if ('retired' in before) {
      entry[id] = before;
      continue;
    }
    const text = texts.get(id) ?? '';
    const alias = heirs.ofParagraph(text, before.digest);
    const moved = Object.fromEntries(
      sentencesOf(text, before.sentences).flatMap(({ name, text: sentence }) => {
        const heir = heirs.ofSentence(sentence) ?? alias;
        return heir === undefined ? [] : [[name, heir]];
      }),
    );
    entry[id] = {
      ...(alias !== undefined && { alias }),
      retired: today,
      ...(Object.keys(moved).length > 0 && { moved }),
    };
    retirements.push({ id, ...(alias !== undefined && { alias }) });
  }
  return retirements;
}

/** Leads aliases of what is now retired itself on to its own, or to nothing if there is none. */
function followAliases(entry: LedgerDocument): void {
  const living = new Set(
    Object.entries(entry).flatMap(([id, one]) =>
      'digest' in one ? [id, ...Object.keys(one.sentences).map((name) => id + name)] : [],
    ),
  );
  const follow = (alias: string | undefined): string | undefined => {
    for (let at = alias, steps = 0; at !== undefined && steps < 100; steps += 1) {
      if (living.has(at)) return at;
      const paragraph = paragraphOf(at);
      const number = parsePassageId(at)?.sentence;
      const sentence = number === undefined ? undefined : sentenceName(number);
      const one = entry[paragraph];
      if (one === undefined) return undefined;
      if ('digest' in one) {
        const former = sentence === undefined ? undefined : one.former?.[sentence]?.alias;
        at = former ?? paragraph;
      } else at = (sentence === undefined ? undefined : one.moved?.[sentence]) ?? one.alias;
    }
    return undefined;
  };
  for (const one of Object.values(entry)) {
    const all: LedgerRetired[] = 'digest' in one ? Object.values(one.former ?? {}) : [one];
    for (const gone of all) {
      const alias = follow(gone.alias);
      if (alias === undefined) delete gone.alias;
      else gone.alias = alias;
      if (!gone.moved) continue;
      gone.moved = Object.fromEntries(
        Object.entries(gone.moved).flatMap(([name, target]) => {
          const heir = follow(target);
          return heir === undefined ? [] : [[name, heir]];
        }),
      );
    }
  }
}

function sentencesOf(
  text: string,
  sentences: Readonly<Record<string, number>>,
): { name: string; text: string }[] {
  const names = Object.keys(sentences);
  return slices(text, Object.values(sentences)).map((slice, index) => ({
    name: names[index] ?? '',
    text: slice,
  }));
}

/** Which published id each block of one role continues. */
function alignBlocks(
  blocks: readonly NewBlock[],
  former: readonly string[],
  published: Published,
  questions: Questions,
): (string | undefined)[] {
  const decided = new Map<number, number | undefined>();
  blocks.forEach((block, index) => {
    const answer = questions.decided('ambiguous-alignment', block.line ?? 0);
    if (answer !== undefined)
      decided.set(index, former.includes(answer) ? former.indexOf(answer) : undefined);
  });
  for (;;) {
    try {
      const pairs = align(
        former.map((id) => published.texts.get(id) ?? ''),
        blocks.map((block) => block.text),
        decided,
      );
      return blocks.map((_, index) => former[pairs.get(index) ?? -1]);
    } catch (error) {
      if (!(error instanceof AmbiguousAlignment)) throw error;
      const block = blocks[error.index];
      const rivals = error.rivals.flatMap((index) => former[index] ?? []);
      const answer = questions.ask({
        rule: 'ambiguous-alignment',
        line: block?.line ?? 1,
        lines: [{ number: block?.line ?? 1, text: block?.text.split('\n')[0] ?? '' }],
        text: `This paragraph may continue the published ${rivals.join(' or ')}, and ids are never given by guess: which?`,
        answers: {
          ...Object.fromEntries(
            rivals.map((id) => [id, `it continues “${(published.texts.get(id) ?? '').slice(0, 60)}”`]),
          ),
          new: 'none: it is a new paragraph',
        },
      });
      decided.set(error.index, former.includes(answer) ? former.indexOf(answer) : undefined);
    }
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
  block: NewBlock,
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
