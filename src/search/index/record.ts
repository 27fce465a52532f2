import { sentenceId } from '../../schema/passage-id.ts';
import type { Range } from '../../text/range.ts';
import type { Searchable } from '../match/answer.ts';
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

/** A document, a note or an entry, with its text and what is shown of it. */
export interface SearchRecord extends Searchable {
  /** What a note is called: `¶ 7, note 4`. */
  place?: string;
  /** What a passage with a name of its own is called: `Translated by`, by its id. */
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
  kind: Exclude<SearchPassage['kind'], undefined>,
  /** Of each insertion, how far from the start of the one before it starts, and how long it is. */
  insertions: number[],
  /** How long sentences are, if they are `s1`, `s2`… without a gap; else where each starts, by what stands behind the paragraph's id. */
  sentences: number[] | Record<string, number>,
  /** Of each mention the same as of an insertion, and which of the record's entries it is of. */
  mentions: number[],
];

/** A record as a file has it. */
export type PackedRecord = Omit<SearchRecord, 'passages'> & {
  passages: PackedPassage[];
  /** The entries that it names. */
  entries?: string[];
};

/** The names of an entry as a passage. */
export function namePassage({ name, forms }: Card): SearchPassage {
  const text = [...new Set([name, ...forms.map(({ form }) => form)])].join(' · ');
  return { ...plainPassage('name', text), kind: 'register' };
}

/** A text that isn't cited by sentence and has no insertions. */
export function plainPassage(id: string, text: string): SearchPassage {
  return { id, text, insertions: [], sentences: [] };
}

/** Packs a record into a file. */
export function packRecord({ passages, ...rest }: SearchRecord): PackedRecord {
  const entries = [...new Set(passages.flatMap(({ mentions = [] }) => mentions.map(({ entry }) => entry)))];
  const packed = passages.map(
    ({ id, text, kind = 'text', insertions, sentences, mentions = [] }): PackedPassage => {
      const numbered = sentences.every(
        (sentence, at) =>
          sentence.id === sentenceId(id, at + 1) && sentence.start === (sentences[at - 1]?.end ?? 0),
      );
      const inOrder = [...mentions].sort((a, b) => a.start - b.start);
      return [
        id,
        text,
        kind,
        steps(insertions).flat(),
        numbered
          ? sentences.map(({ start, end }) => end - start)
          : Object.fromEntries(sentences.map((sentence) => [sentence.id.slice(id.length), sentence.start])),
        steps(inOrder).flatMap((step, at) => [...step, entries.indexOf(inOrder[at]?.entry ?? '')]),
      ];
    },
  );
  // The names stand on the card.
  const kept = rest.card ? packed.slice(1) : packed;
  return { ...rest, passages: kept, ...(entries.length > 0 && { entries }) };
}

/** Reads a record from a file. */
export function unpackRecord({ passages, entries = [], ...rest }: PackedRecord): SearchRecord {
  const names = rest.card ? [namePassage(rest.card)] : [];
  return { ...rest, passages: [...names, ...passages.map((passage) => unpackPassage(passage, entries))] };
}

function unpackPassage(
  [id, text, kind, insertions, sentences, mentions]: PackedPassage,
  entries: readonly string[],
): SearchPassage {
  return {
    id,
    text,
    kind,
    insertions: rangesOf(insertions, 2),
    sentences: Array.isArray(sentences) ? numbered(id, sentences) : named(id, sentences, text.length),
    mentions: rangesOf(mentions, 3).map((range, at) => ({
      ...range,
      entry: entries[mentions[3 * at + 2] ?? 0] ?? '',
    })),
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

function named(
  id: string,
  starts: Readonly<Record<string, number>>,
  length: number,
): SearchPassage['sentences'] {
  const list = Object.entries(starts);
  return list.map(([name, start], at) => ({ id: id + name, start, end: list[at + 1]?.[1] ?? length }));
}
