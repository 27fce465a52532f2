import type { Searchable } from './answer.ts';
import type { SearchPassage, Stretch } from './passage.ts';

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

/** A passage as a file has it: what follows from the text or the order is left out, and offsets are plain lists. */
type PackedPassage = [
  id: string,
  text: string,
  kind: Exclude<SearchPassage['kind'], undefined>,
  /** Where insertions begin and end, in turn. */
  insertions: number[],
  /** Where sentences begin: a list if they are `s1`, `s2`…, else by what stands behind the paragraph's id. */
  sentences: number[] | Record<string, number>,
  /** Where entries are named: entry → where that begins and ends, in turn. */
  mentions: Record<string, number[]>,
];

/** A record as a file has it. */
export type PackedRecord = Omit<SearchRecord, 'passages'> & { passages: PackedPassage[] };

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
  return {
    ...rest,
    // The names stand on the card.
    passages: passages
      .slice(rest.card ? 1 : 0)
      .map(({ id, text, kind = 'text', insertions, sentences, mentions = [] }) => {
        const numbered = sentences.every((sentence, at) => sentence.id === `${id}s${at + 1}`);
        const named: Record<string, number[]> = {};
        for (const { entry, start, end } of mentions) (named[entry] ??= []).push(start, end);
        return [
          id,
          text,
          kind,
          insertions.flatMap(({ start, end }) => [start, end]),
          numbered
            ? sentences.map(({ start }) => start)
            : Object.fromEntries(sentences.map((sentence) => [sentence.id.slice(id.length), sentence.start])),
          named,
        ];
      }),
  };
}

/** Reads a record from a file. */
export function unpackRecord({ passages, ...rest }: PackedRecord): SearchRecord {
  const names = rest.card ? [namePassage(rest.card)] : [];
  return { ...rest, passages: [...names, ...passages.map(unpackPassage)] };
}

function unpackPassage([id, text, kind, insertions, sentences, mentions]: PackedPassage): SearchPassage {
  const starts = Array.isArray(sentences)
    ? sentences.map((start, at) => [`s${at + 1}`, start] as const)
    : Object.entries(sentences);
  return {
    id,
    text,
    kind,
    insertions: stretches(insertions),
    sentences: starts.map(([name, start], at) => ({
      id: id + name,
      start,
      end: starts[at + 1]?.[1] ?? text.length,
    })),
    mentions: Object.entries(mentions)
      .flatMap(([entry, offsets]) => stretches(offsets).map((stretch) => ({ ...stretch, entry })))
      .sort((a, b) => a.start - b.start),
  };
}

function stretches(offsets: readonly number[]): Stretch[] {
  return offsets.flatMap((start, at) => (at % 2 === 0 ? [{ start, end: offsets[at + 1] ?? start }] : []));
}
