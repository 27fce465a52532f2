import { INSIDE, NOWHERE, recordOf, RECORD, UNIT, unitOf, WITHOUT, type Places } from '../index/places.ts';

/** Ascending numbers, each once. */
export type Numbers = Float64Array;

export const NONE: Numbers = new Float64Array(0);

/** Sentences a passage at most; of the numbers of sentences, a passage's are together. */
const SENTENCES = 2 ** 14;

/** The number of the passage of a place. */
export const passageOf = (place: number): number => Math.floor(unitOf(place) / 2);
/** The number of the sentence of a place. */
export const sentenceOf = (place: number, info: number): number => passageOf(place) * SENTENCES + (info >> 2);
/** The passage of a sentence, by their numbers. */
export const passageOfSentence = (sentence: number): number => Math.floor(sentence / SENTENCES);
/** Which of its passage's sentences it is. */
export const sentenceWithin = (sentence: number): number => sentence % SENTENCES;
/** The record of a passage, by their numbers. */
export const recordOfPassage = (passage: number): number => Math.floor((passage * 2) / (RECORD / UNIT));
export const recordOfSentence = (sentence: number): number => recordOfPassage(passageOfSentence(sentence));
/** Which of its record's passages it is. */
export const passageWithin = (passage: number): number => passage % (RECORD / UNIT / 2);

/** How many words a place takes up. */
export const lengthAt = ({ lengths }: Places, index: number): number => lengths?.[index] ?? 1;

/** Whether a place is ahead of another: by number, as published ahead of found in the other reading only, by length. */
function compare(a: Places, i: number, b: Places, j: number): number {
  return (
    (a.at[i] ?? 0) - (b.at[j] ?? 0) ||
    ((a.info[i] ?? 0) & WITHOUT) - ((b.info[j] ?? 0) & WITHOUT) ||
    lengthAt(a, i) - lengthAt(b, j)
  );
}

/** Places that take up as many words each. */
export const ofLength = (places: Places, length: number): Places =>
  length === 1 ? places : { ...places, lengths: new Uint16Array(places.at.length).fill(length) };

/** The places that pass. */
export function keep(places: Places, passes: (place: number, info: number) => boolean): Places {
  const { at, info, lengths } = places;
  const kept = { at: new Float64Array(at.length), info: new Uint16Array(at.length) };
  const keptLengths = lengths && new Uint16Array(at.length);
  let size = 0;
  for (let index = 0; index < at.length; index++) {
    const [place, own] = [at[index] ?? 0, info[index] ?? 0];
    if (!passes(place, own)) continue;
    kept.at[size] = place;
    kept.info[size] = own;
    if (keptLengths) keptLengths[size] = lengths[index] ?? 0;
    size++;
  }
  if (size === at.length) return places;
  return {
    at: kept.at.subarray(0, size),
    info: kept.info.subarray(0, size),
    ...(keptLengths && { lengths: keptLengths.subarray(0, size) }),
  };
}

/** The places of two lists, what is in both once. */
function join(a: Places, b: Places): Places {
  if (a.at.length === 0) return b;
  if (b.at.length === 0) return a;
  const size = a.at.length + b.at.length;
  const at = new Float64Array(size);
  const info = new Uint16Array(size);
  const lengths = (a.lengths ?? b.lengths) && new Uint16Array(size);
  let [i, j, n] = [0, 0, 0];
  while (i < a.at.length || j < b.at.length) {
    const order = i >= a.at.length ? 1 : j >= b.at.length ? -1 : compare(a, i, b, j);
    const [from, index] = order > 0 ? [b, j] : [a, i];
    at[n] = from.at[index] ?? 0;
    info[n] = from.info[index] ?? 0;
    if (lengths) lengths[n] = lengthAt(from, index);
    n++;
    if (order <= 0) i++;
    if (order >= 0) j++;
  }
  return {
    at: at.subarray(0, n),
    info: info.subarray(0, n),
    ...(lengths && { lengths: lengths.subarray(0, n) }),
  };
}

/** The places of several lists, the shorter ones put together first. */
export function union(lists: readonly Places[]): Places {
  const left = lists.filter(({ at }) => at.length > 0).sort((a, b) => a.at.length - b.at.length);
  while (left.length > 1) {
    const [a = NOWHERE, b = NOWHERE] = left.splice(0, 2);
    const both = join(a, b);
    const place = left.findIndex(({ at }) => at.length > both.at.length);
    left.splice(place < 0 ? left.length : place, 0, both);
  }
  return left[0] ?? NOWHERE;
}

/** From an index on, where a number is in a list, or would be: by leaps that double. */
export function seek(list: Numbers, from: number, wanted: number): number {
  let step = 1;
  let low = from;
  while (low + step < list.length && (list[low + step] ?? 0) < wanted) {
    low += step;
    step *= 2;
  }
  let high = Math.min(list.length, low + step + 1);
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A list of words at a distance behind the beginning of a phrase. */
export interface Link {
  offset: number;
  places: Places;
}

/**
 * Where words follow each other.
 *
 * @param links what stands at which distance; one of them at 0
 * @returns where the first stands, in its sentence; an insertion's, if any of them is
 */
export function follow(links: readonly Link[]): Places {
  const order = [...links].sort((a, b) => a.places.at.length - b.places.at.length);
  const [rarest, ...others] = order;
  if (!rarest || links.some(({ places }) => places.at.length === 0)) return NOWHERE;
  const cursors = others.map(() => 0);
  const at: number[] = [];
  const info: number[] = [];
  for (let index = 0; index < rarest.places.at.length; index++) {
    const start = (rarest.places.at[index] ?? 0) - rarest.offset;
    const own = rarest.places.info[index] ?? 0;
    let told = own;
    let inside = own & INSIDE;
    const all = others.every(({ offset, places }, other) => {
      const found = seek(places.at, cursors[other] ?? 0, start + offset);
      cursors[other] = found;
      if (places.at[found] !== start + offset) return false;
      const more = places.info[found] ?? 0;
      inside |= more & INSIDE;
      if (offset === 0) told = more;
      return true;
    });
    if (!all) continue;
    at.push(start);
    info.push((told & ~INSIDE) | inside);
  }
  return { at: Float64Array.from(at), info: Uint16Array.from(info) };
}

/** What numbers are made of places in order, each once. */
export function numbersOf(places: Places, of: (place: number, info: number) => number): Numbers {
  const found = new Float64Array(places.at.length);
  let [size, last, ordered] = [0, -1, true];
  for (let index = 0; index < found.length; index++) {
    const number = of(places.at[index] ?? 0, places.info[index] ?? 0);
    if (number === last) continue;
    if (number < last) ordered = false;
    last = number;
    found[size++] = number;
  }
  const list = found.subarray(0, size);
  return ordered ? list : eachOnce(list.sort());
}

/** Numbers in order without those that stand there already. */
function eachOnce(sorted: Numbers): Numbers {
  let size = 0;
  for (const number of sorted) if (size === 0 || number !== sorted[size - 1]) sorted[size++] = number;
  return sorted.subarray(0, size);
}

export const sentencesOf = (places: Places): Numbers => numbersOf(places, sentenceOf);
export const passagesOf = (places: Places): Numbers => numbersOf(places, passageOf);
export const recordsOf = (places: Places): Numbers => numbersOf(places, recordOf);

/** Numbers made of ascending numbers in the same order, each once. */
export const project = (numbers: Numbers, of: (number: number) => number): Numbers =>
  eachOnce(numbers.map(of));

/** Whether a number is in a list. */
export const has = (list: Numbers, number: number): boolean => list[seek(list, 0, number)] === number;

/** Tells whether numbers are in a list; the faster the nearer each is behind the one before. */
export function among(list: Numbers): (number: number) => boolean {
  let [at, last] = [0, -1];
  return (number) => {
    at = seek(list, number < last ? 0 : at, number);
    last = number;
    return list[at] === number;
  };
}

/** The numbers that are in all lists. */
export function meet(lists: readonly Numbers[]): Numbers {
  const [first = NONE, ...others] = [...lists].sort((a, b) => a.length - b.length);
  return others.reduce((left, list) => {
    let at = 0;
    return left.filter((number) => list[(at = seek(list, at, number))] === number);
  }, first);
}

/** The numbers that are in any list. */
export function unite(lists: readonly Numbers[]): Numbers {
  const [first, ...others] = new Set(lists.filter(({ length }) => length > 0));
  if (!first || others.length === 0) return first ?? NONE;
  const all = new Float64Array(others.reduce((sum, { length }) => sum + length, first.length));
  all.set(first);
  let size = first.length;
  for (const list of others) {
    all.set(list, size);
    size += list.length;
  }
  return eachOnce(all.sort());
}

/** The numbers of a list that are not in another. */
export function less(list: Numbers, other: Numbers): Numbers {
  if (other.length === 0 || list.length === 0) return list;
  let at = 0;
  return list.filter((number) => other[(at = seek(other, at, number))] !== number);
}
