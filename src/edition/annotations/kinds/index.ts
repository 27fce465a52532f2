import { isApparatus, type GapReason, type Kind } from '../../../schema/insertion-kinds.ts';
import type { Range } from '../../../text/range.ts';
import type { Annotation } from '../../model.ts';
import { readApparatus } from './apparatus.ts';
import { isEnglish } from '../english.ts';
import { bodies, functionWords, isDemonym, language, particles } from '../lexicon.ts';
import { hasOffice, isAbbreviation, isOffice, nameRun } from './names.ts';
import { situationOf, type Situation, type Surroundings } from './situation.ts';
import { suppliedRules } from './supplied.ts';

/** What an insertion is. */
export interface Classified {
  kind: Kind;
  /** Why text is missing, where it is. */
  reason?: GapReason;
}

/**
 * Tells what each pair of brackets of a passage does.
 *
 * @param passage its published text and the ranges of its brackets
 * @param names every form of a name in it, those inside longer names too
 * @param dates the date expressions in it
 * @param footnotes the calls and numbers of the source's footnotes: what the document states is not guessed
 */
export function findKinds(
  { text, insertions }: { text: string; insertions: readonly Range[] },
  names: readonly Annotation<'mention'>[],
  dates: readonly Range[],
  footnotes: readonly Range[],
): Annotation<'supplied' | 'apparatus'>[] {
  return insertions.map((range) =>
    annotation(
      range,
      footnotes.some(({ start, end }) => start === range.start && end === range.end)
        ? { kind: 'footnote' }
        : classify({ text, range, names, dates }),
    ),
  );
}

/** An insertion with what was told of it. */
export function annotation(range: Range, { kind, reason }: Classified): Annotation<'supplied' | 'apparatus'> {
  return isApparatus(kind)
    ? { type: 'apparatus', ...range, kind, ...(reason && { reason }) }
    : { type: 'supplied', ...range, kind };
}

/**
 * Tells the kind of an insertion by the bracket’s own words, its place and its neighbors. What is no words of the English
 * is told first, then what the words do to those beside them; where there is no ground for any kind it is `other`.
 */
export function classify(surroundings: Surroundings): Classified {
  const situation = situationOf(surroundings);
  if (isDebris(situation)) return { kind: 'other' };
  const mark = readMarks(situation);
  if (mark) return mark;
  const apparatus = readApparatus(situation);
  if (apparatus) return apparatus;
  if (isOriginal(situation)) return { kind: 'original' };
  return { kind: suppliedRules.find(([, holds]) => holds(situation))?.[0] ?? 'other' };
}

/** Nothing at all, or a trace of a web page. */
const isDebris = ({ inner }: Situation) =>
  inner === '' || /@|\bemail.protected\b|^(?:https?:|www\.)/iu.test(inner);

/** Marks, numbers and single letters: gap, punctuation, doubt, wonder, the call of a footnote, a corrected figure. */
function readMarks(situation: Situation): Classified | undefined {
  const { inner, isGlued, before, after, isDoubled } = situation;
  if (/^(?:\.?\s*…|\.\s*\.|[-_–—]{2,}|\*{2,}|•{2,})[\s.…_*•–—-]*$/u.test(inner))
    return { kind: 'gap', reason: 'unknown' };
  if (/^\?+$/.test(inner))
    return { kind: asks(before) && (isGlued || !/^\s*\p{Ll}/u.test(after)) ? 'punctuation' : 'conjecture' };
  if (/^[!?]+$/.test(inner)) return { kind: 'sic' };
  if (!/[\p{L}\p{N}]/u.test(inner)) return { kind: 'punctuation' };
  if (isDoubled) return undefined;
  if (/^(?:\d{1,3}|\*?\p{Ll}|[ivxl]{2,6})\*?$/u.test(inner)) return readSmall(situation);
  return undefined;
}

/** `[12]`, `[a]`, `[iv]`: the call of a footnote, unless a figure is corrected or a word is supplied. */
function readSmall({
  inner,
  after,
  isGlued,
  next,
  before,
  finishesWord,
  beginsWord,
}: Situation): Classified | undefined {
  if (beginsWord) return undefined;
  // `forces[b] were`: the letter finishes no word; `comrade[s]` does.
  if (finishesWord) return endsWhole(before, inner) ? { kind: 'footnote' } : undefined;
  if (/^\d/.test(inner)) {
    // `[19]62`: the figure goes on.
    if (/^\d/.test(after)) return { kind: 'words' };
    if (/\d\s*$/.test(before) && !isGlued) return { kind: 'sic' };
    if (/(?:no|nos|№|nº|number|p|pp|page|item)\.?\s*$/iu.test(before)) return { kind: 'words' };
    const counts =
      /^\s+\p{Ll}/u.test(after) && !isGlued && /\p{L}\s*$/u.test(before) && !functionWords.has(next);
    return { kind: counts ? 'words' : 'footnote' };
  }
  // No sentence begins with a small `a`.
  const isWord =
    /^(?:a|i|o)$/.test(inner) && !isGlued && /^\s+\p{L}/u.test(after) && !/[.!?]\s*$/u.test(before);
  return isWord ? undefined : { kind: 'footnote' };
}

/** Whether a text ends in a word that is whole, and no other with what is glued to it. */
function endsWhole(before: string, glued: string): boolean {
  const word = /\p{L}{3,}$/u.exec(before)?.[0] ?? '';
  return word !== '' && isEnglish(word) && !isEnglish(word + glued);
}

/** Whether the sentence that a text ends in asks. */
function asks(before: string): boolean {
  const sentence = before.split(/[.!?:;]\s|\n/).at(-1) ?? '';
  return /(?:^|[,\s“"'‘(])(?:who|whom|whose|what|which|when|where|why|how|whether|is|are|was|were|do|does|did|have|has|had|will|would|shall|should|can|could|may|must|am|\p{L}+n['’]t)\s/iu.test(
    ` ${sentence} `,
  );
}

/** Words of the source: in another script, behind the name of a language, or words that are not English. */
function isOriginal({ inner, words, finishesWord, beginsWord, text, range }: Situation): boolean {
  const letters = inner.match(/\p{L}/gu) ?? [];
  if (letters.some((letter) => !/\p{Script=Latin}/u.test(letter))) return true;
  if (
    new RegExp(
      `^(?:in )?(?:the )?${language.source}(?: original| text| term| word)?\\s*[:;=,“"—–-]`,
      'iu',
    ).test(inner) &&
    words.length > 1
  )
    return true;
  // `[Hung. orig. “maszek”]`, `[orig.: “das Volk”]`
  if (
    /^(?:(?:in )?\p{Lu}\p{Ll}{1,5}\.\s*)?(?:orig(?:inal|\.)?)(?: (?:text|term|word))?[:,]?\s*[“"‘'«„]/u.test(
      inner,
    )
  )
    return true;
  if (/^\p{Lu}\p{Ll}{1,5}\.[:,]?\s*[“"‘«„]\p{L}/u.test(inner)) return true;
  if (finishesWord || beginsWord) return false;
  // `al-Ahsa` is a name; a small `i` is no English word, as in `i dr.`
  const small = words.filter((word) => /^(?:i|\p{Ll}[\p{L}’'-]+)\.?$/u.test(word) && !/-\p{Lu}/u.test(word));
  if (isPinyin(words)) return true;
  if (isForeignNoun(words, text.slice(0, range.start))) return true;
  // `[Bündnispolitik]`: the nouns of German have capitals; these endings are of no name.
  if (
    words.length === 1 &&
    /(?:heit|keit|schaft|ismus|ierung|logie|politik|ungen|tät)$/u.test(inner) &&
    !isEnglish(inner)
  )
    return true;
  if (small.length === 0 || /^(?:the|a|an)$/iu.test(words[0] ?? '')) return false;
  const foreign = small.filter((word) => word === 'i' || (!isEnglish(word) && !functionWords.has(word)));
  // `[Osobaya papka]`: in names only particles are small.
  if (
    words.length > 1 &&
    foreign.length > 0 &&
    words.every((word) => !isEnglish(word)) &&
    !foreign.every((word) => particles.has(word))
  )
    return true;
  const quoted = /^[“"‘«]/u.test(inner);
  const names = words.filter((word) => /^\p{Lu}/u.test(word)).length;
  const opensForeign = foreign.length > 0 && foreign[0] === words[0] && !particles.has(foreign[0] ?? '');
  return foreign.length * 2 >= words.length && (quoted || opensForeign || names * 2 <= foreign.length);
}

/** `Central Committee Notice [Zhongfa]`: capitalized words that are not English behind a thing’s English name. */
function isForeignNoun(words: readonly string[], published: string): boolean {
  const foreign = words.filter((word) => word.length > 1 && !isEnglish(word) && !particles.has(word));
  if (foreign.length * 2 < words.length || words.some(isAbbreviation) || words.some(isOffice)) return false;
  // A bracket before this one is about the same thing.
  const run = nameRun(published.replace(/\s*\[[^[\]]*\]\s*$/u, ''));
  const last = run?.words.at(-1) ?? '';
  return (
    run !== undefined &&
    (bodies.has(last.toLowerCase()) || (run.isDefinite && words.length === 1 && !isDemonym(last))) &&
    run.words.every((word) => isEnglish(word) || particles.has(word)) &&
    !hasOffice(run.words)
  );
}

const pinyin =
  /^(?:(?:[bpmfdtnlgkhjqxrzcsyw]|[zcs]h)?(?:[iu]?ang|[iu]?an|[iu]?ao|iong|uang|[ei]ng|ong|[iu]a|uai|[eiu]n|ie|iu|ui|uo|[uü]e|ai|ei|ou|[aeiouü])['’]?)+$/u;

/** Chinese in letters, of which some are English words by chance: `[ren min]`. */
const isPinyin = (words: readonly string[]) =>
  words.length > 1 && words.every((word) => pinyin.test(word) && word.length > 1 && !functionWords.has(word));
