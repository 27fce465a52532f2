import { documentPath } from '../../wording/addresses.ts';
import { passageLocator } from '../../wording/locator.ts';
import type { Range } from '../../text/range.ts';
import { wantedTerms, type Term } from '../ask/query.ts';
import type { DocumentInfo, RecordType } from '../index/layout.ts';
import { sentenceAt } from '../index/piece.ts';
import type { Found } from '../match/find.ts';
import type { Library, ShelvedPassage } from '../match/library.ts';
import { passageOf, passageOfSentence, seek, sentenceWithin } from '../match/lists.ts';
import { keysOf, marksAmong } from '../match/in-texts.ts';
import { matchTerm, type Occurrence } from '../match/match.ts';
import { readings, type SearchPassage } from '../match/passage.ts';
import { RECORD } from '../index/places.ts';
import { pathWith } from './path.ts';
import type { AnswerSection } from './sections.ts';

/** A stretch of a line: marked as what was found, or not. */
export interface LinePiece {
  text: string;
  mark?: true;
}

/** A sentence with all its words that were found, standing on the best of them. */
export interface HitLine {
  /** The number of the sentence, passage or record. */
  number: number;
  type: RecordType;
  document?: DocumentInfo;
  /** The id of the entry whose text it is. */
  entry?: string;
  /** The id of the sentence, or of the passage where it has none. */
  place: string;
  /** `¶ 7, sentence 12`, `Translated by`, the name of an entry. */
  locator: string;
  path: string;
  left: LinePiece[];
  key: string;
  right: LinePiece[];
  /** How many places in it are marked. */
  marks: number;
  /** Whether some are even partly an insertion's. */
  insertion: boolean;
  /** The whole sentence. */
  text: string;
}

/**
 * Reads the lines of what a section lists.
 *
 * @throws {Unread} where a text could not be read
 */
export async function readLines(
  section: AnswerSection,
  numbers: readonly number[],
  found: Found,
  library: Library,
): Promise<HitLine[]> {
  const lines = await Promise.all(
    numbers.map(async (number) => {
      const passage = passageFor(section, number, found);
      const shelved = await library.passage(passage);
      return shelved && lineOf(section, number, shelved, found);
    }),
  );
  return lines.flatMap((line) => line ?? []);
}

/** The passage that shows best what a number stands for. */
export function passageFor({ unit }: AnswerSection, number: number, found: Found): number {
  if (unit === 'sentence') return passageOfSentence(number);
  if (unit === 'passage') return number;
  // Of a record in which all the words stand apart, the first passage with one of them.
  const { at } = found.hits.scattered;
  return passageOf(at[seek(at, 0, number * RECORD)] ?? number * RECORD);
}

const known = new WeakMap<Found, ReadonlySet<string>>();

/** The keys of what counts, worked out once an answer. */
function countedIn(found: Found): ReadonlySet<string> {
  const counted = known.get(found) ?? new Set([...keysOf(found.hits.marks), ...keysOf(found.hits.scattered)]);
  known.set(found, counted);
  return counted;
}

function lineOf(section: AnswerSection, number: number, shelved: ShelvedPassage, found: Found): HitLine {
  const { passage, type, document, entry, label } = shelved;
  const { words } = readings(passage).published;
  const sentence = sentenceAt(passage);
  // What counts was told by the places; here it is only where in the text that is.
  const terms = wantedTerms(found.query);
  const own = marksAmong(terms, passage, passageFor(section, number, found), countedIn(found)).map(
    (mark) => ({
      ...mark,
      sentence: sentence(words[mark.word] ?? { start: 0 }),
    }),
  );
  const at = section.unit === 'sentence' ? sentenceWithin(number) : fullest(own.map((mark) => mark.sentence));
  const cut = passage.sentences[at] ?? { id: passage.id, start: 0, end: passage.text.length };
  const marks = own.filter((mark) => mark.sentence === at);
  const key = keyOf(marks, passage, cut, found);
  const place = passage.sentences.length > 0 ? cut.id : passage.id;
  return {
    number,
    type,
    ...(document && { document }),
    ...(entry && { entry: entry.id }),
    place,
    locator: entry?.card.name ?? label ?? passageLocator(place) ?? place,
    path: pathOf(shelved, place, found),
    left: piecesOf(passage.text, { start: cut.start, end: key.start }, marks),
    key: passage.text.slice(key.start, key.end),
    right: piecesOf(passage.text, { start: key.end, end: Math.max(cut.end, key.end) }, marks),
    marks: marks.length,
    insertion: marks.some(({ inInsertion }) => inInsertion !== 'none'),
    text: passage.text.slice(cut.start, cut.end).trim(),
  };
}

/** The sentence of most marks. */
function fullest(sentences: readonly number[]): number {
  const counts = Map.groupBy(sentences, (sentence) => sentence);
  return [...counts].sort(([, a], [, b]) => b.length - a.length)[0]?.[0] ?? 0;
}

/** What a line stands on: the phrase, if it is there; else the word that stands in the fewest places. */
function keyOf(marks: readonly Occurrence[], passage: SearchPassage, sentence: Range, found: Found): Range {
  const phrases = found.query.any.flatMap(({ phrase }) => phrase ?? []);
  const inSentence = ({ start }: Range) => sentence.start <= start && start < sentence.end;
  const [phrase] = phrases.flatMap((term) => matchTerm(term, passage)).filter(inSentence);
  if (phrase) return phrase;
  const rarity = (term: Term) => found.counts.get(term) ?? Infinity;
  const [best] = [...marks].sort((a, b) => rarity(a.term) - rarity(b.term) || a.start - b.start);
  return best ?? { start: sentence.start, end: sentence.start };
}

/** A range of a text, cut where marks begin and end; marks with nothing but a space between are one. */
function piecesOf(text: string, range: Range, marks: readonly Range[]): LinePiece[] {
  const pieces: LinePiece[] = [];
  let at = range.start;
  const add = (end: number, mark: boolean) => {
    if (end > at) pieces.push({ text: text.slice(at, end), ...(mark && { mark: true }) });
    at = Math.max(at, end);
  };
  for (const { start, end } of marks) {
    if (end <= at || start >= range.end) continue;
    const last = pieces.at(-1);
    const gap = text.slice(at, Math.max(at, start));
    if (last?.mark && gap.trim() === '') {
      last.text += text.slice(at, Math.min(end, range.end));
      at = Math.min(end, range.end);
      continue;
    }
    add(Math.max(at, start), false);
    add(Math.min(end, range.end), true);
  }
  add(range.end, false);
  return pieces;
}

/** Where a line leads. In a document, the query goes with it, so that the words are marked there. */
function pathOf({ type, document, entry }: ShelvedPassage, place: string, found: Found): string {
  if (!document) return `/${entry?.id ?? ''}/`;
  const hash = type === 'heading' ? '' : `#${place}`;
  return pathWith(documentPath(document.id), found) + hash;
}
