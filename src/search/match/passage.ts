import type { Range } from '../../text/range.ts';
import type { BothWays } from '../index/windows.ts';
import type { Days } from './days.ts';
import { words, type Word } from './tokens.ts';

/** What is searched as a unit, over whose end no phrase runs: a paragraph, a note, a paragraph of a register entry. */
export interface SearchPassage {
  id: string;
  /** The published text, character for character. */
  text: string;
  /** The editorial insertions, from `[` to `]`; they may nest. */
  insertions: readonly Range[];
  /** Its sentences in reading order; a text that isn't cited by sentence has none. */
  sentences: readonly (Range & { id: string })[];
  /** Where it names entries of the registers; none where nothing is said. */
  mentions?: readonly (Range & { entry: string })[];
  /** Its expressions that mean a date, with the first and the last day of what they mean. */
  dates?: readonly (Range & { days: Days })[];
  /** Whose text it is; the archive's where nothing is said, and of that, not a title or a field of its form. */
  type?: 'text' | 'heading' | 'note' | 'register';
}

/** A reading of a passage, ready to be searched. */
export interface SearchReading {
  words: readonly Word[];
  /** Word → where in `words` it stands, ascending. */
  places: ReadonlyMap<string, readonly number[]>;
}

/** Both readings of a passage. Offsets in either are those of the published text. */
export interface Readings {
  /** Brackets dropped, the words inserted kept. */
  published: SearchReading;
  /** The insertions left out; the very same object where there are none. */
  without: SearchReading;
  /** Whether an insertion tears a word apart (`re[write]`), so that the reading without it has a word of its own. */
  torn: boolean;
  /** The published text with every insertion blotted out. */
  masked: string;
}

const known = new WeakMap<SearchPassage, Readings>();

/**
 * The two readings of a passage; cut into words once, however often it is asked.
 *
 * @param passage not to be changed afterwards
 */
export function readings(passage: SearchPassage): Readings {
  let both = known.get(passage);
  if (!both) known.set(passage, (both = read(passage)));
  return both;
}

/** What parts words, or the end of a text: an insertion between two of them tears no word. */
const PARTING = /^[\s!-/:-@‘’“”–—]?$/;

function read({ text, insertions }: SearchPassage): Readings {
  const masked = mask(text, insertions);
  const published = index(words(text));
  // Most queries ask only for the published reading, and cutting a text into words is most of the work.
  let left = insertions.length > 0 ? undefined : published;
  const without = () => (left ??= index(words(masked)));
  const apart = insertions.every(
    ({ start, end }) => PARTING.test(text.charAt(start - 1)) && PARTING.test(text.charAt(end)),
  );
  return {
    published,
    get without() {
      return without();
    },
    torn: !apart && isTorn(published, without()),
    masked,
  };
}

/** A bracket parts no word: blotted out with brackets, an insertion is gone and every offset stays. */
function mask(text: string, insertions: readonly Range[]): string {
  let masked = '';
  for (const { start, end } of [...insertions].sort((a, b) => a.start - b.start)) {
    if (end <= masked.length) continue;
    masked += text.slice(masked.length, start);
    masked += '['.repeat(end - masked.length);
  }
  return masked + text.slice(masked.length);
}

/** Whether the second reading has words that the first doesn't have at the same place. */
function isTorn({ words: published }: SearchReading, { words: without }: SearchReading): boolean {
  let place = 0;
  return without.some(({ word, start }) => {
    while ((published[place]?.end ?? Infinity) <= start) place++;
    return published[place]?.word !== word;
  });
}

function index(all: readonly Word[]): SearchReading {
  const places = new Map<string, number[]>();
  all.forEach(({ word }, place) => {
    const list = places.get(word);
    if (list) list.push(place);
    else places.set(word, [place]);
  });
  return { words: all, places };
}

/** Both readings of a passage as lists of words, and of each word of the second which published one it begins with. */
export function bothWays(passage: SearchPassage): BothWays {
  const both = readings(passage);
  const published = both.published.words;
  let at = 0;
  return {
    published: published.map(({ word }) => word),
    without: both.without.words.map(({ word }) => word),
    places: both.without.words.map(({ start }) => {
      while ((published[at]?.end ?? Infinity) <= start) at++;
      return at;
    }),
  };
}

/** Whether letters in a range are an insertion's. */
export function touchesInsertion(passage: SearchPassage, { start, end }: Range): boolean {
  if (passage.insertions.length === 0) return false;
  const own = readings(passage).masked.slice(start, end);
  const published = passage.text.slice(start, end);
  return own !== published && countLetters(own) < countLetters(published);
}

function countLetters(text: string): number {
  return text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}
