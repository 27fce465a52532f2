import type { DateOrigin, PartialDate } from './calendar.ts';
import { edge, type Token } from './words.ts';

/** From what the dates of a passage are reckoned. */
export interface Reckoning {
  /** When the document was written: the missing year of `3 May` is the nearest to it. */
  written: DateOrigin;
  /** When it is said: the day of the conversation that is reported, else the day of writing. */
  said: DateOrigin;
  /** Whether the document writes 3/5 for 3 May or for 5 March; nothing where it does not show. */
  order?: 'day-month' | 'month-day' | undefined;
}

/** What a rule has read: a point in time and the word behind it. */
export interface Read {
  to: number;
  point: PartialDate;
}

/** A text in words, which the rules read: a rule gets the index of a word and tells what it read from there, or nothing. */
export class Reader {
  readonly words: readonly Token[];
  readonly reckoning: Reckoning;
  /** The day of the last expression that gave one, counted from 1970-01-01: `the next day` is reckoned from it. */
  told: number | undefined;

  constructor(words: readonly Token[], reckoning: Reckoning) {
    this.words = words;
    this.reckoning = reckoning;
  }

  word(at: number): Token {
    return this.words[at] ?? edge;
  }

  lower(at: number): string {
    return this.word(at).lower;
  }

  /** Whether a word is one of these, in small letters. */
  is(at: number, ...lower: string[]): boolean {
    return lower.includes(this.lower(at));
  }
}
