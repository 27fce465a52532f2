import { isFunctionWord } from '../match/function-words.ts';
import { bothWays, readings, touchesInsertion, type SearchPassage } from '../match/passage.ts';
import { type ByteReader, ByteWriter } from './bytes.ts';
import { dateKey, entryKey, genreKey, pairKey, wordKey } from './keys.ts';
import { INSIDE, LIMITS, UNIT } from './places.ts';
import { windowPlace, windows } from './windows.ts';

/**
 * The concordance of one record: of every key, where it stands in it. A piece depends on nothing but its record, so
 * that those of unchanged ones can be kept; the edition's concordance is put together from them.
 */
export interface Piece {
  /** The keys, parted by line ends: as bytes, since there are many, and half of them would else take two bytes a letter. */
  keys: Uint8Array;
  /** Of each key in turn, how many bytes, and the bytes of its places. */
  bytes: Uint8Array;
}

/** The places of one key while they are collected. */
interface Collected {
  at: number[];
  info: number[];
  lengths?: number[];
}

/**
 * Makes the piece of a record.
 *
 * @param name how the record is called in an error
 * @param passages its passages in order
 * @param genre what kind of document it is the text of
 * @throws where a record is larger than places can tell
 */
export function pieceOf(name: string, passages: readonly SearchPassage[], genre?: string): Piece {
  const all = new Map<string, Collected>();
  const add = (key: string, at: number, info: number, length?: number) => {
    let places = all.get(key);
    if (!places) all.set(key, (places = { at: [], info: [] }));
    places.at.push(at);
    places.info.push(info);
    if (length !== undefined) (places.lengths ??= []).push(length);
  };
  if (passages.length > LIMITS.passages)
    throw new Error(
      `${name} has ${passages.length} passages; search takes ${LIMITS.passages} of a document.`,
    );
  passages.forEach((passage, index) => addPassage(passage, index * 2, name, add));
  if (genre !== undefined) add(genreKey(genre), 0, 0);
  const bytes = new ByteWriter(4096);
  const own = new ByteWriter();
  for (const places of all.values()) {
    own.clear();
    packOne(places, own);
    bytes.number(own.length);
    bytes.bytes(own.view());
  }
  return { keys: new TextEncoder().encode([...all.keys()].join('\n')), bytes: bytes.view().slice() };
}

type Add = (key: string, at: number, info: number, length?: number) => void;

function addPassage(passage: SearchPassage, unit: number, name: string, add: Add): void {
  const { published } = readings(passage);
  const { words } = published;
  check(passage, words.length, name);
  const sentences = words.map(sentenceAt(passage));
  const inside = words.map((word) => (touchesInsertion(passage, word) ? INSIDE : 0));
  words.forEach(({ word }, at) => {
    const place = unit * UNIT + at;
    const info = ((sentences[at] ?? 0) << 2) | (inside[at] ?? 0);
    add(wordKey(word), place, info);
    const next = words[at + 1];
    if (next && (isFunctionWord(word) || isFunctionWord(next.word)))
      add(pairKey(word, next.word), place, info | (inside[at + 1] ?? 0));
  });
  if (passage.insertions.length > 0) addWindows(passage, unit + 1, sentences, add);
  const named = [
    ...(passage.mentions ?? []).map((one) => ({ ...one, key: entryKey(one.entry) })),
    ...(passage.dates ?? []).map((one) => ({ ...one, key: dateKey(one.days) })),
  ].flatMap(({ key, start, end }) => {
    const first = words.findIndex((word) => word.end > start);
    const last = words.findLastIndex((word) => word.start < end);
    return first >= 0 && last >= first ? [{ key, start, end, first, last }] : [];
  });
  const taken = new Set<string>();
  // Of several from one word on, the longest.
  for (const { key, first, last, start, end } of named.sort((a, b) => a.first - b.first || b.last - a.last)) {
    if (taken.has(`${key} ${first}`)) continue;
    taken.add(`${key} ${first}`);
    const info = ((sentences[first] ?? 0) << 2) | (touchesInsertion(passage, { start, end }) ? INSIDE : 0);
    add(key, unit * UNIT + first, info, last - first + 1);
  }
}

/** What the reading without insertions adds. Its words are those of sentences, but of no insertion. */
function addWindows(passage: SearchPassage, unit: number, sentences: readonly number[], add: Add): void {
  const both = bothWays(passage);
  const { without, places } = both;
  const found = windows(both).flatMap((window) =>
    Array.from({ length: window.to - window.from }, (_, index) => ({
      window,
      word: window.from + index,
      place: unit * UNIT + windowPlace(window, window.from + index),
    })),
  );
  for (const { window, word, place } of found.sort((a, b) => a.place - b.place)) {
    const info = (sentences[places[word] ?? 0] ?? 0) << 2;
    const [own = '', next] = [without[word], word + 1 < window.to ? without[word + 1] : undefined];
    add(wordKey(own), place, info);
    if (next !== undefined && (isFunctionWord(own) || isFunctionWord(next)))
      add(pairKey(own, next), place, info);
  }
}

function check({ id, insertions, sentences }: SearchPassage, words: number, name: string): void {
  const most = insertions.length > 0 ? LIMITS.windowWords : LIMITS.words;
  if (words < most && sentences.length < LIMITS.sentences) return;
  throw new Error(
    `${name}, ${id}: the passage has ${words} words in ${sentences.length} sentences; ` +
      `search takes ${most} words and ${LIMITS.sentences} sentences of one passage.`,
  );
}

/** In which of its sentences a place of a passage is, asked in order. */
export function sentenceAt({ sentences }: SearchPassage): (place: { start: number }) => number {
  let at = 0;
  return ({ start }) => {
    while (at + 1 < sentences.length && (sentences[at + 1]?.start ?? Infinity) <= start) at++;
    return at;
  };
}

function packOne({ at, info, lengths }: Collected, out: ByteWriter): void {
  out.number(at.length);
  out.number(lengths ? 1 : 0);
  let last = 0;
  at.forEach((place, index) => {
    out.number(place - last);
    last = place;
    out.number(info[index] ?? 0);
    if (lengths) out.number(lengths[index] ?? 1);
  });
}

/** Tells the places of one key of a piece, in order; the numbers are without the record. */
export function eachPlace(
  reader: ByteReader,
  tell: (place: number, info: number, length: number | undefined) => void,
): void {
  const count = reader.number();
  const hasLengths = reader.number() === 1;
  let last = 0;
  for (let index = 0; index < count; index++) {
    last += reader.number();
    const info = reader.number();
    tell(last, info, hasLengths ? reader.number() : undefined);
  }
}
