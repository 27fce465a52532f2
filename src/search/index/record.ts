import { sentenceId } from '../../schema/passage-id.ts';
import type { Range } from '../../text/range.ts';
import { dateKey, daysOfKey } from './keys.ts';
import type { SearchPassage } from '../match/passage.ts';

/** An entry at a glance. */
export interface Card {
  name: string;
  /** `1904–1980`, `city`. */
  qualifier?: string;
  /** Other forms of the name, with their languages. */
  forms: { form: string; lang?: string }[];
  /** How many places of how many documents name it. */
  mentions: number;
  documents: number;
}

/** What is searched as a whole: the text of a document, its title and form, its notes, or an entry. */
export interface SearchRecord {
  /** A document's or an entry's. */
  id: string;
  passages: readonly SearchPassage[];
  /** What a passage is called that has a name of its own: `Translated by`, `¶ 7, note 4`; by its id. */
  labels?: Record<string, string>;
  /** What is shown of an entry; its names are its first passage, and its description the second. */
  card?: Card;
}

/**
 * A passage as a file has it. What follows from the text or the order is left out, and where things stand is told by
 * how far from the one before: small numbers, which compress well.
 */
type PackedPassage = [
  id: string,
  text: string,
  type: Exclude<SearchPassage['type'], undefined>,
  /** Of each insertion, how far from the start of the one before it starts, and how long it is. */
  insertions: number[],
  /** How long sentences are, if they are `s1`, `s2`… without a gap; else where each starts, by what stands behind the paragraph's id. */
  sentences: number[] | Record<string, number>,
  /** Of each mention and date the same as of an insertion, and which of the keys it is of. */
  named: number[],
];

/** A record as a file has it. */
export type PackedRecord = Omit<SearchRecord, 'passages'> & {
  passages: PackedPassage[];
  /** The entries that it names, and dates, as keys of the concordance write them. */
  keys?: string[];
};

/** The names of an entry as a passage. */
export function namePassage({ name, forms }: Card): SearchPassage {
  const text = [...new Set([name, ...forms.map(({ form }) => form)])].join(' · ');
  return { ...plainPassage('name', text), type: 'register' };
}

/** A text that isn't cited by sentence and has no insertions. */
export function plainPassage(id: string, text: string): SearchPassage {
  return { id, text, insertions: [], sentences: [] };
}

/** Packs a record into a file. */
export function packRecord({ passages, ...rest }: SearchRecord): PackedRecord {
  const named = new Map(passages.map((passage) => [passage, namedIn(passage)]));
  const keys = [...new Set([...named.values()].flatMap((list) => list.map(({ key }) => key)))];
  const packed = passages.map((passage): PackedPassage => {
    const { id, text, type = 'text', insertions, sentences } = passage;
    const numbered = sentences.every(
      (sentence, at) =>
        sentence.id === sentenceId(id, at + 1) && sentence.start === (sentences[at - 1]?.end ?? 0),
    );
    const inOrder = (named.get(passage) ?? []).sort((a, b) => a.start - b.start);
    return [
      id,
      text,
      type,
      steps(insertions).flat(),
      numbered
        ? sentences.map(({ start, end }) => end - start)
        : Object.fromEntries(sentences.map((sentence) => [sentence.id.slice(id.length), sentence.start])),
      steps(inOrder).flatMap((step, at) => [...step, keys.indexOf(inOrder[at]?.key ?? '')]),
    ];
  });
  // The names stand on the card.
  const kept = rest.card ? packed.slice(1) : packed;
  return { ...rest, passages: kept, ...(keys.length > 0 && { keys }) };
}

/** Reads a record from a file. */
export function unpackRecord({ passages, keys = [], ...rest }: PackedRecord): SearchRecord {
  const names = rest.card ? [namePassage(rest.card)] : [];
  return { ...rest, passages: [...names, ...passages.map((passage) => unpackPassage(passage, keys))] };
}

/** What a passage names and what dates it means, by key. */
function namedIn({ mentions = [], dates = [] }: SearchPassage): (Range & { key: string })[] {
  return [
    ...mentions.map(({ start, end, entry }) => ({ start, end, key: entry })),
    ...dates.map(({ start, end, days }) => ({ start, end, key: dateKey(days) })),
  ];
}

function unpackPassage(
  [id, text, type, insertions, sentences, named]: PackedPassage,
  keys: readonly string[],
): SearchPassage {
  const found = rangesOf(named, 3).map((range, at) => ({
    ...range,
    key: keys[named[3 * at + 2] ?? 0] ?? '',
  }));
  const isDate = ({ key }: { key: string }) => key.startsWith('#');
  return {
    id,
    text,
    type,
    insertions: rangesOf(insertions, 2),
    sentences: Array.isArray(sentences) ? numbered(id, sentences) : partedBy(id, sentences, text.length),
    mentions: found.filter((one) => !isDate(one)).map(({ start, end, key }) => ({ start, end, entry: key })),
    dates: found.filter(isDate).map(({ start, end, key }) => ({ start, end, days: daysOfKey(key) })),
  };
}

/** How far each range is from the start of the one before, and how long it is. */
function steps(list: readonly Range[]): [number, number][] {
  return list.map(({ start, end }, at) => [start - (list[at - 1]?.start ?? 0), end - start]);
}

/** Ranges of which so many numbers each tell. */
function rangesOf(numbers: readonly number[], width: number): Range[] {
  let start = 0;
  return Array.from({ length: numbers.length / width }, (_, at) => {
    start += numbers[at * width] ?? 0;
    return { start, end: start + (numbers[at * width + 1] ?? 0) };
  });
}

function numbered(id: string, lengths: readonly number[]): SearchPassage['sentences'] {
  let end = 0;
  return lengths.map((length, at) => ({ id: sentenceId(id, at + 1), start: end, end: (end += length) }));
}

function partedBy(
  id: string,
  starts: Readonly<Record<string, number>>,
  length: number,
): SearchPassage['sentences'] {
  const list = Object.entries(starts);
  return list.map(([name, start], at) => ({ id: id + name, start, end: list[at + 1]?.[1] ?? length }));
}
