import { ByteReader, ByteWriter } from './bytes.ts';

/**
 * Where something stands in the edition: ascending numbers, each with what is said of the place.
 *
 * A place is one number of 53 bits, so that places are compared, moved on and met by plain arithmetic:
 *
 *     record · 2³⁵ + unit · 2²⁰ + word
 *
 * A **record** is what is searched as a whole, by its number in the edition. A **unit** with an even number is a
 * passage as published, and a word its number there. The unit behind it holds what the reading without insertions
 * adds: stretches of words around each place where that reading goes over an insertion (`windows.ts`).
 */
export interface Places {
  at: Float64Array;
  /** Of each place the number of its sentence, times four; plus `WITHOUT`, plus `INSIDE`. */
  info: Uint16Array;
  /** How many words each takes up; one, where nothing is said. */
  lengths?: Uint16Array;
}

export const UNIT = 2 ** 20;
export const RECORD = 2 ** 35;
/** Found in the reading without insertions alone. */
export const WITHOUT = 2;
/** Even partly an insertion's. */
export const INSIDE = 1;

/** What places can tell apart. */
export const LIMITS = {
  records: 2 ** 18,
  passages: 2 ** 14,
  words: UNIT,
  /** Of a passage with insertions: places of windows are counted in steps of 64. */
  windowWords: UNIT / 64,
  sentences: 2 ** 14,
} as const;

export const NOWHERE: Places = { at: new Float64Array(0), info: new Uint16Array(0) };

export const unitOf = (place: number): number => Math.floor(place / UNIT);
export const recordOf = (place: number): number => Math.floor(place / RECORD);
export const placeOf = (record: number, unit: number, word: number): number =>
  record * RECORD + unit * UNIT + word;

/** The streams of which packed places are made: like numbers side by side compress best. */
const STREAMS = [
  'records',
  'unitCounts',
  'units',
  'placeCounts',
  'words',
  'sentences',
  'flags',
  'lengths',
] as const;
type Stream = (typeof STREAMS)[number];

/** Packs places record by record. */
export class PlacePacker {
  readonly #streams = Object.fromEntries(STREAMS.map((name) => [name, new ByteWriter()])) as Record<
    Stream,
    ByteWriter
  >;
  #record = -1;
  #unit = -1;
  #word = -1;
  #sentence = 0;
  /** How many units the record has so far, and places the unit. */
  #units = 0;
  #inUnit = 0;
  #total = 0;
  #flagged = -1;

  /** Begins the places of a record, behind those of earlier ones. */
  record(record: number): void {
    this.#endUnit();
    this.#endRecord();
    this.#streams.records.number(record - this.#record - 1);
    this.#record = record;
  }

  /** Adds a place of the record, behind earlier ones; its number is without the record. */
  add(place: number, info: number, length?: number): void {
    const streams = this.#streams;
    const unit = unitOf(place);
    if (unit !== this.#unit) {
      this.#endUnit();
      streams.units.number(unit - this.#unit - 1);
      this.#unit = unit;
      this.#units++;
    }
    const word = place - unit * UNIT;
    const sentence = info >> 2;
    streams.words.number(word - this.#word - 1);
    // Words stand in order, but for windows, which may begin in a sentence before.
    streams.sentences.number(zigzag(sentence - this.#sentence));
    this.#word = word;
    this.#sentence = sentence;
    if (info & INSIDE) {
      streams.flags.number(this.#total - this.#flagged - 1);
      this.#flagged = this.#total;
    }
    if (length !== undefined) streams.lengths.number(length);
    this.#inUnit++;
    this.#total++;
  }

  /**
   * Writes what was added, and begins anew.
   *
   * @param flag said of the key itself
   */
  finish(out: ByteWriter, flag = false): void {
    this.#endUnit();
    this.#endRecord();
    out.number(this.#total * 2 + Number(flag));
    for (const name of STREAMS) out.number(this.#streams[name].length);
    for (const name of STREAMS) {
      out.bytes(this.#streams[name].view());
      this.#streams[name].clear();
    }
    this.#record = -1;
    this.#total = 0;
    this.#flagged = -1;
  }

  #endUnit(): void {
    if (this.#inUnit > 0) this.#streams.placeCounts.number(this.#inUnit - 1);
    this.#inUnit = 0;
    this.#word = -1;
    this.#sentence = 0;
  }

  #endRecord(): void {
    if (this.#units > 0) this.#streams.unitCounts.number(this.#units - 1);
    this.#units = 0;
    this.#unit = -1;
  }
}

const zigzag = (value: number): number => (value < 0 ? -2 * value - 1 : 2 * value);
const unzigzag = (value: number): number => (value % 2 ? -(value + 1) / 2 : value / 2);

/** What was said of the key of packed places. */
export const flagOf = (bytes: Uint8Array): boolean => new ByteReader(bytes).number() % 2 === 1;

/** Reads packed places. */
export function unpackPlaces(bytes: Uint8Array): Places {
  const head = new ByteReader(bytes);
  const total = Math.floor(head.number() / 2);
  const sizes = STREAMS.map(() => head.number());
  let start = head.at;
  const [records, unitCounts, units, placeCounts, words, sentences, flags, lengths] = sizes.map((size) => {
    const reader = new ByteReader(bytes.subarray(start, start + size));
    start += size;
    return reader;
  }) as [ByteReader, ByteReader, ByteReader, ByteReader, ByteReader, ByteReader, ByteReader, ByteReader];
  const at = new Float64Array(total);
  const info = new Uint16Array(total);
  let index = 0;
  for (let record = -1; !records.done;) {
    record += records.number() + 1;
    let unit = -1;
    for (let left = unitCounts.number() + 1; left > 0; left--) {
      unit += units.number() + 1;
      let word = -1;
      let sentence = 0;
      for (let count = placeCounts.number() + 1; count > 0; count--) {
        word += words.number() + 1;
        sentence += unzigzag(sentences.number());
        at[index] = placeOf(record, unit, word);
        info[index++] = sentence << 2;
      }
    }
  }
  for (let flagged = -1; !flags.done;) {
    flagged += flags.number() + 1;
    info[flagged] = (info[flagged] ?? 0) | INSIDE;
  }
  if (lengths.done) return { at, info };
  return { at, info, lengths: Uint16Array.from(at, () => lengths.number()) };
}
