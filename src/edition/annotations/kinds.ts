import { registerOf } from '../../schema/registers.ts';
import type { Annotation, Kind } from '../model.ts';
import type { Range } from '../../text/range.ts';

/** What an insertion of each kind does, as told to readers. */
export const kindLabels: Record<Kind, string> = {
  punctuation: 'punctuation supplied',
  variant: 'another spelling of the name before it',
  date: 'completes a date',
  place: 'completes a place name',
  name: 'completes a name',
  gloss: 'says who or what is meant',
  words: 'words supplied so that the English reads',
};

/** An insertion with all that its kind depends on. */
interface Situation {
  /** What stands between the brackets. */
  inner: string;
  /** The text of the passage before the insertion. */
  before: string;
  /** The range of the insertion in the passage, brackets included. */
  range: Range;
  /** Every form of a name in the passage, those inside longer names too. */
  names: readonly Annotation<'mention'>[];
  /** The date expressions of the passage. */
  dates: readonly Range[];
}

/** Words that stand for someone or something: what follows in brackets says for whom or what. */
const deictic =
  /^(?:I|we|us|you|he|him|she|her|it|they|them|my|our|ours|your|yours|his|hers|its|their|theirs|here|there|home|abroad)$/iu;
/** Words that call for another one: what follows them fills a gap and explains nothing. */
const functional =
  /^(?:a|an|the|of|to|in|on|at|by|for|from|with|without|about|against|between|among|into|towards?|under|over|after|before|and|or|but|nor|that|which|who|if|so|as|than|is|are|was|were|be|been|has|have|had|will|would|shall|should|can|could|may|might|must|do|does|did|not|no|said|says)$/iu;
const determiner = /^(?:the|a|an|this|that|these|those|our|my|your|his|her|their|its)\s/iu;

/** The rules, the first that holds decides. */
const rules: readonly [Kind, (situation: Situation) => boolean][] = [
  ['punctuation', ({ inner }) => !/[\p{L}\p{N}]/u.test(inner)],
  ['variant', isOtherSpelling],
  ['date', ({ range, dates }) => dates.some((date) => goesBeyond(date, range))],
  ['place', ({ range, names }) => names.some((name) => isOf(name, 'placeName') && goesBeyond(name, range))],
  ['gloss', isGloss],
  [
    'name',
    ({ range, names }) => names.some((name) => isOf(name, 'persName', 'orgName') && goesBeyond(name, range)),
  ],
  ['words', () => true],
];

/**
 * Finds what each insertion of a passage does.
 *
 * @param passage its published text and insertions
 * @param names every form of a name in it, those inside longer names too
 * @param dates the date expressions in it
 */
export function findKinds(
  { text, insertions }: { text: string; insertions: readonly Range[] },
  names: Situation['names'],
  dates: readonly Range[],
): Annotation<'supplied'>[] {
  return insertions.map((range) => {
    const inner = text.slice(range.start + 1, range.end - 1);
    const situation = { inner, before: text.slice(0, range.start), range, names, dates };
    return {
      ...range,
      type: 'supplied',
      kind: rules.find(([, holds]) => holds(situation))?.[0] ?? 'words',
    };
  });
}

/** Whether something is named that TEI calls so. */
const isOf = (name: Annotation<'mention'>, ...elements: string[]) =>
  elements.includes(registerOf(name.entry)?.element ?? '');

/** Whether something takes the insertion in and goes on outside it. */
const goesBeyond = (outer: Range, insertion: Range) =>
  outer.start <= insertion.start &&
  insertion.end <= outer.end &&
  outer.end - outer.start > insertion.end - insertion.start;

/** `Kim Byeong-jik [Kim Pyong Jik]`: all of it names the entry that the words before it name. */
function isOtherSpelling({ range, before, names }: Situation): boolean {
  const edge = before.trimEnd().length;
  return names.some(
    (name) =>
      name.start === range.start + 1 &&
      name.end === range.end - 1 &&
      names.some((other) => other.entry === name.entry && other.end === edge),
  );
}

/** `you [the Soviets]`, `Our Party [the Korean Workers' Party]`: in apposition, says who or what is meant. */
function isGloss({ inner, before, range, names }: Situation): boolean {
  const previous = /([\p{L}\p{N}’'-]+)\s*$/u.exec(before)?.[1];
  if (previous === undefined) return false;
  const endsInName = names.some(
    (name) =>
      range.start < name.start &&
      name.end === range.end - 1 &&
      isShort(inner.slice(0, name.start - range.start - 1)),
  );
  if (deictic.test(previous)) return endsInName || determiner.test(inner);
  return endsInName && determiner.test(inner) && !functional.test(previous);
}

/** At most an article or a preposition. */
const isShort = (lead: string) => /^(?:\p{L}+\s+){0,2}$/u.test(lead);
