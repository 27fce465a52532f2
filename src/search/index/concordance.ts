import { isFunctionWord } from '../match/function-words.ts';
import { ByteReader, ByteWriter } from './bytes.ts';
import { pairOf } from './keys.ts';
import { eachPlace, type Piece } from './piece.ts';
import { PlacePacker } from './places.ts';

/** Of a word with more places, a phrase is looked up by the pairs in which it stands. */
const MANY = 8000;

/** The concordance of the edition, key by key in order. */
export interface Concordance {
  /** The words of which pairs are listed. */
  paired: string[];
  entries: Iterable<[key: string, bytes: Uint8Array]>;
}

/** Where a key stands in the pieces. */
interface Held {
  /** Which keys there are, by number. */
  keys: string[];
  /** Of each key where its places begin in the next three, and how many places it has. */
  starts: Uint32Array;
  totals: Uint32Array;
  /** Of each key and each piece that has it: the piece, and where in it. */
  pieces: Uint32Array;
  offsets: Uint32Array;
}

/**
 * Puts the pieces of an edition together.
 *
 * @param pieces by record number
 * @param options beyond how many places of a word its pairs are listed, and which keys are flagged
 */
export function joinPieces(
  pieces: readonly Piece[],
  { many = MANY, flagged = new Set<string>() }: { many?: number; flagged?: ReadonlySet<string> } = {},
): Concordance {
  const held = collect(pieces);
  const { keys, totals } = held;
  const paired = new Set(keys.filter((key, at) => isFunctionWord(key) && (totals[at] ?? 0) > many));
  const isKept = (key: string) => {
    const pair = pairOf(key);
    return !pair || pair.some((word) => paired.has(word));
  };
  const order = keys.map((_, at) => at).filter((at) => isKept(keys[at] ?? ''));
  order.sort((a, b) => Number((keys[a] ?? '') > (keys[b] ?? '')) - Number((keys[a] ?? '') < (keys[b] ?? '')));
  function* entries(): Generator<[string, Uint8Array]> {
    const packer = new PlacePacker();
    const out = new ByteWriter(1024);
    const add = (place: number, info: number, length: number | undefined) => {
      packer.add(place, info, length);
    };
    for (const key of order) {
      for (let at = held.starts[key] ?? 0; at < (held.starts[key + 1] ?? 0); at++) {
        const piece = held.pieces[at] ?? 0;
        packer.record(piece);
        eachPlace(new ByteReader(pieces[piece]?.bytes ?? NONE, held.offsets[at]), add);
      }
      out.clear();
      packer.finish(out, flagged.has(keys[key] ?? ''));
      yield [keys[key] ?? '', out.view().slice()];
    }
  }
  return { paired: [...paired].sort(), entries: entries() };
}

const [encoder, decoder] = [new TextEncoder(), new TextDecoder()];

/** A text of its own: a part of a longer one would keep the whole of it in memory. */
const alone = (text: string): string => decoder.decode(encoder.encode(text));

const NONE = new Uint8Array();

/** Numbers the keys and notes where each stands: in arrays of numbers, since there are millions of places. */
function collect(pieces: readonly Piece[]): Held {
  const numbers = new Map<string, number>();
  const counts: number[] = [];
  const totals: number[] = [];
  // Of each piece, which keys it has, and where the places of each begin.
  const found = pieces.map((piece) => {
    const keys = piece.keys.length === 0 ? [] : decoder.decode(piece.keys).split('\n');
    const own = new Uint32Array(keys.length);
    const offsets = new Uint32Array(keys.length);
    const reader = new ByteReader(piece.bytes);
    keys.forEach((key, at) => {
      let number = numbers.get(key);
      if (number === undefined) {
        numbers.set(alone(key), (number = numbers.size));
        counts.push(0);
        totals.push(0);
      }
      const size = reader.number();
      own[at] = number;
      offsets[at] = reader.at;
      counts[number] = (counts[number] ?? 0) + 1;
      totals[number] = (totals[number] ?? 0) + reader.number();
      reader.at = (offsets[at] ?? 0) + size;
    });
    return { own, offsets };
  });
  const starts = new Uint32Array(counts.length + 1);
  counts.forEach((count, at) => (starts[at + 1] = (starts[at] ?? 0) + count));
  const next = starts.slice();
  const total = starts.at(-1) ?? 0;
  const held: Held = {
    keys: [...numbers.keys()],
    starts,
    totals: Uint32Array.from(totals),
    pieces: new Uint32Array(total),
    offsets: new Uint32Array(total),
  };
  found.forEach(({ own, offsets }, piece) => {
    own.forEach((number, at) => {
      const place = next[number] ?? 0;
      next[number] = place + 1;
      held.pieces[place] = piece;
      held.offsets[place] = offsets[at] ?? 0;
    });
  });
  return held;
}
