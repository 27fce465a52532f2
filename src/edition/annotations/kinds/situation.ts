import { matchBrackets } from '../../../text/brackets.ts';
import { leaveOut, outermost } from '../../../text/readings.ts';
import type { Range } from '../../../text/range.ts';
import { functionWords } from '../lexicon.ts';
import type { Annotation } from '../../model.ts';

/** What surrounds an insertion in its passage. */
export interface Surroundings {
  /** The published text of the passage. */
  text: string;
  /** The range of the insertion, brackets included. */
  range: Range;
  /** Every form of a name in the passage, those inside longer names too. */
  names: readonly Annotation<'mention'>[];
  /** The date expressions of the passage. */
  dates: readonly Range[];
}

/** An insertion with all that its kind depends on. */
export interface Situation extends Surroundings {
  /** What stands between the brackets; those of insertions inside it left out. */
  inner: string;
  /** The same without what insertions inside it hold: what the bracket itself says. */
  own: string;
  /** Its words. */
  words: readonly string[];
  /** The text before and behind it, without brackets. */
  before: string;
  after: string;
  /** The word right before it, nothing but spaces between; empty where there is none. */
  previous: string;
  /** The word right behind it. */
  next: string;
  /** Whether it is a pair in a pair: `[[2]]`. */
  isDoubled: boolean;
  /** Whether it finishes, or begins, a word: `M[inistry]`, `[W]e`. */
  finishesWord: boolean;
  beginsWord: boolean;
  /** Whether nothing parts it from what stands before: `given[?]`. */
  isGlued: boolean;
  /** Whether sentences end before and begin behind it. */
  isFreestanding: boolean;
  /** Whether it begins a line. */
  startsLine: boolean;
  /** Whether it stands behind a whole sentence, at the end of a line. */
  isLast: boolean;
  /** Whether it has its line for itself. */
  isAlone: boolean;
  /** Whether it stands where someone begins to speak, before whole sentences. */
  opensSpeech: boolean;
  /** Whether it is the first that someone who is named before a colon says. */
  followsSpeaker: boolean;
  /** Whether it stands between sentences, and the one behind it begins with a word that no name is. */
  beginsSentence: boolean;
  /** Whether the sentence goes on over it. */
  isInSentence: boolean;
}

const wordPattern = /[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}’'.-]*/gu;
const trimmed = (word: string) =>
  word.replace(/[’'.-]+$/u, (mark) => (mark === '.' && word.length <= 4 ? mark : ''));

/** Sees an insertion in its place. */
export function situationOf(surroundings: Surroundings): Situation {
  const { text, range } = surroundings;
  const raw = text.slice(range.start + 1, range.end - 1);
  const [left, right] = [text.slice(0, range.start), text.slice(range.end)];
  const before = left.replace(/[[\]]/g, '');
  const after = right.replace(/[[\]]/g, '');
  // A bracket between sentences parts them, too: `[applause] [To the interpreter] How …`
  const earlier = left.replace(/(?:\s*\[[^[\]]*\])+\s*$/u, '');
  const ends = /(?:^|[.!?:…”"’')—–]|\n)\s*$/u.test(before) || /(?:^|[.!?:…\n])\s*$/u.test(earlier);
  const begins =
    /^\s*(?:$|[\p{Lu}\p{N}“"‘(—–-])/u.test(after) || /^\s*\n/.test(right) || /^\s*\[/.test(right);
  const inner = raw.replace(/[[\]]/g, '').trim();
  const isDoubled = /^\[[^[\]]*\]$/.test(raw);
  const startsLine = /(?:^|\n)\s*$/.test(left);
  return {
    ...surroundings,
    inner,
    own: isDoubled ? inner : withoutNested(raw),
    words: (raw.match(wordPattern) ?? []).map(trimmed),
    before,
    after,
    previous: trimmed(/([\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}’'.-]*)\s*$/u.exec(before)?.[1] ?? ''),
    next: trimmed(/^\s*([\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}’'.-]*)/u.exec(after)?.[1] ?? ''),
    isDoubled,
    finishesWord:
      (/\p{L}$/u.test(left) && /^\p{L}/u.test(raw)) ||
      (/(?:^|\s)\p{Lu}\.$/u.test(left) && /^\p{Ll}/u.test(raw)),
    beginsWord: /^\p{L}/u.test(right) && /\p{L}$/u.test(raw),
    isGlued: /\S$/.test(left),
    isFreestanding: ends && begins,
    startsLine,
    isLast: /[.!?…][”"’)]?\s+$/u.test(left) && /^\s*(?:$|\n)/.test(right),
    isAlone: startsLine && /^\s*(?:$|\n)/.test(right),
    opensSpeech: (startsLine || /(?:^|\n)[^\n]{1,60}:\s*$/.test(before)) && /^\s*[\p{Lu}“"…]/u.test(after),
    followsSpeaker: /(?:^|\n)[^\n]{1,60}:\s*$/.test(before),
    beginsSentence: ends && /^\s+(?:\p{Lu}[\p{L}’']*)/u.test(after) && startsSentence(after),
    isInSentence: /[\p{Ll},]\s*$/u.test(before) && /^\s*\p{Ll}/u.test(after),
  };
}

/** Whether a text begins with a word that has its capital from the sentence: `How`, `Yes`, but not `I` or a name. */
function startsSentence(text: string): boolean {
  const first = /^\s+(\p{Lu}\p{Ll}+)/u.exec(text)?.[1]?.toLowerCase() ?? '';
  return (
    !/^(?:may|will)$/.test(first) &&
    (functionWords.has(first) || /^(?:yes|well|come|please|now|let|oh)$/.test(first))
  );
}

/** A text without the brackets in it and what they hold. */
function withoutNested(text: string): string {
  const { pairs } = matchBrackets(text);
  return leaveOut(text, outermost(pairs)).text.replace(/\s+/g, ' ').trim();
}
