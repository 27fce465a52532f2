import AhoCorasick from 'modern-ahocorasick';
import type { VFile } from 'vfile';
import type { Variant } from '../../schema/entry.ts';
import { printPassageRef } from '../../schema/passage-id.ts';
import { registerOf } from '../../schema/registers.ts';
import { digest } from '../../typed-markdown/digest.ts';
import { matchBrackets } from '../../text/brackets.ts';
import { bracketed, type Annotation, type Document, type Sentence, type Entry } from '../model.ts';
import { publishedRange, widen, withoutBrackets } from '../../text/readings.ts';
import type { Range } from '../../text/range.ts';
import { monthNumber, namedAfter, weekdays } from './dates/lexicon.ts';
import { isEnglish } from './english.ts';
import { bodies, isDemonym, offices, placeQualifiers } from './lexicon.ts';

/** A form of a name that the texts are searched for. */
interface Form {
  /** The entry that owns it: `people/kim-il-sung`. */
  entry: string;
  variant: Variant;
}

/** A form found in a passage; offsets are in the reading without brackets. */
interface Candidate extends Range {
  form: Form;
}

/** The text that names are looked for in. */
export interface NamedText {
  /** The passage's id. */
  id: string;
  text: string;
  insertions: readonly Range[];
  sentences: readonly Sentence[];
}

/** What a passage names. */
export interface FoundNames {
  /** The names, in order; no two overlap. */
  mentions: Annotation<'mention'>[];
  /** Every form of a name that stands in it, those inside longer names too, as ranges of the published text. */
  all: Annotation<'mention'>[];
}

/** Finds names: all forms of all entries in one pass over a text. */
export class NameFinder {
  readonly #forms: AhoCorasick<Form> | undefined;

  constructor(entries: readonly Entry[]) {
    const forms = entries.flatMap((entry) => formsOf(entry).map((variant) => ({ entry: entry.id, variant })));
    if (forms.length > 0)
      this.#forms = new AhoCorasick(forms.map((data) => ({ pattern: data.variant.form, data })));
  }

  /** A digest of the forms that stand anywhere in a document: of all entries, what it names depends on these alone. */
  formsIn({ data, passages }: Pick<Document, 'data' | 'passages'>): string {
    const readings = [
      withoutBrackets(data.title, matchBrackets(data.title).pairs),
      ...passages.map(({ text, annotations }) =>
        // Where a bracket goes over several passages, names were looked for with it.
        withoutBrackets(
          text,
          bracketed(annotations).filter(({ part }) => part === undefined),
        ),
      ),
    ];
    const found = new Set(
      readings.flatMap(({ text }) => this.#forms?.search(text).map((one) => one.data) ?? []),
    );
    return digest(JSON.stringify([...found]));
  }

  /**
   * Finds what a passage names. Names are matched in the text with the brackets taken out, as whole words;
   * the longest wins and names do not nest.
   *
   * @param document the id of its document
   * @param passage its text, insertions and sentences
   * @param file takes the error `ambiguous-name`
   */
  find(document: string, passage: NamedText, file: VFile): FoundNames {
    const reading = withoutBrackets(passage.text, passage.insertions);
    const published = (one: Candidate): Annotation<'mention'> => ({
      type: 'mention',
      ...widen(publishedRange(reading, one), passage.insertions),
      entry: one.form.entry,
      ...(one.form.variant.use === 'description' && { description: true as const }),
    });
    const found = (this.#forms?.search(reading.text) ?? []).flatMap(
      ({ start, end, data: form }): Candidate[] => {
        if (!form || !isWhole(reading.text, start, end)) return [];
        const offset = reading.offsets[start] ?? 0;
        return holds(form.variant, document, passage, offset) ? [{ start, end, form }] : [];
      },
    );

    const candidates = found.filter((one) => !isInLongerName(one, reading.text, found));

    const chosen: Candidate[] = [];
    for (const one of candidates.sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)) {
      const rival = chosen.find((other) => one.start < other.end && other.start < one.end);
      if (!rival) chosen.push(one);
      else if (rival.start === one.start && rival.end === one.end && rival.form.entry !== one.form.entry)
        complain(file, one, rival, printPassageRef(document, passage.id));
    }
    const mentions = chosen.map(published).sort((a, b) => a.start - b.start);
    return { mentions: joinOtherSpellings(mentions, passage), all: candidates.map(published) };
  }
}

/** The forms of an entry that the texts are searched for. */
export function formsOf({ data }: Entry): Variant[] {
  return [
    ...(data.nameUse ? [] : [{ form: data.name }]),
    ...data.variants.filter(({ use }) => use !== 'search'),
  ];
}

const wordCharacter = /[\p{L}\p{N}]/u;

/** Whether a range begins and ends at the edges of words; a possessive ’s may follow. */
function isWhole(text: string, start: number, end: number): boolean {
  const glued = (inside: string, outside: string) =>
    wordCharacter.test(inside) && wordCharacter.test(outside);
  return !glued(text.charAt(start), text.charAt(start - 1)) && !glued(text.charAt(end - 1), text.charAt(end));
}

/**
 * Whether a form is only a part of a longer name that no register knows: `Kim Il` is not Kim, `Lenin Street` not Lenin,
 * `New Guinea` not Guinea. What other forms cover is no part of such a name, nor is an English word with a capital.
 */
function isInLongerName(one: Candidate, text: string, found: readonly Candidate[]): boolean {
  const { form, variant } = { form: text.slice(one.start, one.end), variant: one.form.variant };
  if (!/^\p{Lu}/u.test(form) || variant.use === 'description') return false;
  const ahead = /([\p{L}’'-]+)(?: )$/u.exec(text.slice(0, one.start));
  const behind = /^(?: )([\p{L}’'-]+)/u.exec(text.slice(one.end));
  const isCovered = (start: number, end: number) =>
    found.some((other) => other !== one && other.start < end && start < other.end);
  const before = ahead && !isCovered(one.start - ahead[0].length, one.start) ? (ahead[1] ?? '') : '';
  const after = behind && !isCovered(one.end, one.end + behind[0].length) ? (behind[1] ?? '') : '';
  const element = registerOf(one.form.entry)?.element;
  if (element === 'placeName') return /^\p{Lu}/u.test(before) && placeQualifiers.has(before.toLowerCase());
  if (element !== 'persName') return false;
  if (/^\p{Lu}/u.test(after) && (bodies.has(after.toLowerCase()) || namedAfter.test(after))) return true;
  return form.split(' ').length <= 2 && isNamePart(after);
}

/** A capitalized word that is not English and says nothing of an office or a country. */
const isNamePart = (word: string) =>
  /^\p{Lu}\p{Ll}/u.test(word) &&
  !isEnglish(word.replace(/['’]s?$/u, '')) &&
  !offices.has(word.toLowerCase()) &&
  monthNumber(word) === undefined &&
  !Object.hasOwn(weekdays, word.toLowerCase()) &&
  !isDemonym(word);

/** Whether a form means its entry at this place. */
function holds(variant: Variant, document: string, passage: NamedText, offset: number): boolean {
  const sentence = passage.sentences.findLast(({ start }) => start <= offset);
  const here = [
    document,
    printPassageRef(document, passage.id),
    printPassageRef(document, sentence?.id ?? ''),
  ];
  const covers = (place: string) => here.includes(place);
  return (variant.in?.some(covers) ?? true) && !variant.except?.some(covers);
}

/** A name with its other spelling in an insertion right behind it is one mention. */
function joinOtherSpellings(
  mentions: readonly Annotation<'mention'>[],
  { text, insertions }: NamedText,
): Annotation<'mention'>[] {
  const joined: Annotation<'mention'>[] = [];
  for (const mention of mentions) {
    const before = joined.at(-1);
    const insertion = insertions.find(
      ({ start, end }) => start + 1 === mention.start && end - 1 === mention.end,
    );
    if (
      before &&
      insertion &&
      before.entry === mention.entry &&
      text.slice(before.end, insertion.start).trim() === ''
    )
      joined[joined.length - 1] = { ...before, end: insertion.end };
    else joined.push(mention);
  }
  return joined;
}

function complain(file: VFile, one: Candidate, rival: Candidate, place: string): void {
  file.message(
    `“${one.form.variant.form}” in ${place} may be ${rival.form.entry} or ${one.form.entry}. ` +
      'One entry must own it there: limit the other with `in` or `except`, or mark it `use: search`.',
    { ruleId: 'ambiguous-name', source: 'edition' },
  ).fatal = true;
}
