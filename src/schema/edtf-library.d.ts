/** What is used of the library, which has no types of its own. */
declare module 'edtf' {
  /** A date, or another thing that EDTF can say, as it was written. */
  export interface Parsed {
    type: 'Date' | 'Interval' | 'Year' | 'Decade' | 'Century' | 'Season' | 'List' | 'Set';
    /** Of a date, its year, its month from 0 on, its day, and its time; of an interval, its ends. */
    values: (number | Parsed | null)[];
    approximate?: number | boolean;
    uncertain?: number | boolean;
    /** Which of its digits are not stated. */
    unspecified?: number;
  }

  /** Reads EDTF; throws where it is none. */
  export function parse(text: string): Parsed;
}
