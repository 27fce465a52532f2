import { ByteReader, ByteWriter } from './bytes.ts';
import { readAs, readJson, once, type Files } from './files.ts';

/**
 * Keys in order with what each holds, in files small enough to be read for one of them. A directory tells the first
 * key of every file; it is cut into pages itself, and only the first key of each page is known beforehand.
 */
export interface ShelfHead {
  /** The first key of each page of the directory. */
  pages: string[];
  /** The one page, where there is no more than one. */
  only?: string[];
}

/** What a shelf tells. */
export interface Shelf {
  get(key: string): Promise<Uint8Array | undefined>;
  /**
   * Keys from one on, to another (exclusive), in order; as many as are wanted.
   *
   * @param most how many keys at most
   */
  range(from: string, to: string, most?: number): Promise<[key: string, bytes: Uint8Array][]>;
}

/** What a file holds at most before it is compressed, but for one key that holds more: then it is of some 8 KB. */
const FILE = 12_000;
/** So many files are on a page of the directory. */
const PAGE = 256;

const fileName = (page: number, place: number): string => `shelf/${page}-${place}`;
const pageName = (page: number): string => `shelf/${page}.json`;

/** Puts keys on a shelf, one after the other and in order; gives files as they are full. */
export class ShelfWriter {
  readonly #write: (path: string, content: Uint8Array) => void;
  readonly #size: number;
  readonly #first: string[] = [];
  #keys: string[] = [];
  #sizes = new ByteWriter();
  #content = new ByteWriter(FILE);
  #length = 0;

  /** @param size what a file holds at most */
  constructor(write: (path: string, content: Uint8Array) => void, size: number = FILE) {
    this.#write = write;
    this.#size = size;
  }

  add(key: string, bytes: Uint8Array): void {
    this.#length += key.length + bytes.length;
    if (this.#keys.length > 0 && this.#length > this.#size) {
      this.#flush();
      this.#length = key.length + bytes.length;
    }
    this.#keys.push(key);
    this.#sizes.number(bytes.length);
    this.#content.bytes(bytes);
  }

  finish(): ShelfHead {
    this.#flush();
    const pages: string[][] = [];
    for (let at = 0; at < this.#first.length; at += PAGE) pages.push(this.#first.slice(at, at + PAGE));
    const [only, ...others] = pages;
    if (only && others.length === 0) return { pages: only.slice(0, 1), only };
    pages.forEach((page, at) => {
      this.#write(pageName(at), new TextEncoder().encode(JSON.stringify(page)));
    });
    return { pages: pages.map(([first = '']) => first) };
  }

  #flush(): void {
    const [first] = this.#keys;
    if (first === undefined) return;
    const file = new ByteWriter(this.#content.length * 2);
    file.text(this.#keys.join('\n'));
    file.bytes(this.#sizes.view());
    file.bytes(this.#content.view());
    const place = this.#first.length;
    this.#write(fileName(Math.floor(place / PAGE), place % PAGE), file.view().slice());
    this.#first.push(first);
    this.#keys = [];
    this.#sizes.clear();
    this.#content.clear();
  }
}

/** A file of a shelf, taken apart. */
interface Opened {
  keys: string[];
  /** Where what each key holds begins, and where the last ends. */
  starts: number[];
  bytes: Uint8Array;
}

function openFile(bytes: Uint8Array): Opened {
  const reader = new ByteReader(bytes);
  const keys = reader.text().split('\n');
  const sizes = keys.map(() => reader.number());
  let start = reader.at;
  const starts = [start, ...sizes.map((size) => (start += size))];
  if (start !== bytes.length) throw new RangeError('The file of a shelf is not whole.');
  return { keys, starts, bytes };
}

/** The last key of some that is not behind another; 0 where all are. */
function lastBefore(keys: readonly string[], key: string): number {
  let low = 0;
  let high = keys.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((keys[middle] ?? '') <= key) low = middle;
    else high = middle;
  }
  return low;
}

/** Opens a shelf. */
export function openShelf({ pages, only }: ShelfHead, files: Files): Shelf {
  const page = once((at: number): Promise<string[]> =>
    only ? Promise.resolve(only) : readJson<string[]>(files, pageName(at)),
  );
  const file = once((path: string) => readAs(files, path, openFile));
  const held = ({ keys, starts, bytes }: Opened, at: number): [string, Uint8Array] => [
    keys[at] ?? '',
    bytes.subarray(starts[at], starts[at + 1]),
  ];
  return {
    async get(key) {
      if (pages.length === 0) return undefined;
      const at = lastBefore(pages, key);
      const one = await file(fileName(at, lastBefore(await page(at), key)));
      const place = lastBefore(one.keys, key);
      return one.keys[place] === key ? held(one, place)[1] : undefined;
    },
    async range(from, to, most = Infinity) {
      const found: [string, Uint8Array][] = [];
      const add = (one: Opened) => {
        for (let at = 0; at < one.keys.length && found.length < most; at++) {
          const key = one.keys[at] ?? '';
          if (key >= from && key < to) found.push(held(one, at));
        }
      };
      for (let at = lastBefore(pages, from); at < pages.length && (pages[at] ?? '') < to; at++) {
        const firsts = await page(at);
        const names: string[] = [];
        for (
          let place = lastBefore(firsts, from);
          place < firsts.length && (firsts[place] ?? '') < to;
          place++
        )
          names.push(fileName(at, place));
        // All at once where all are wanted, else one after the other until there are enough.
        if (most === Infinity) for (const one of await Promise.all(names.map(file))) add(one);
        else
          for (const name of names) {
            if (found.length >= most) return found;
            add(await file(name));
          }
      }
      return found;
    },
  };
}
