/** What is told of an entry where it is named, in short. */
export interface Card {
  name: string;
  /** Dates, kind: `1904–1980`. */
  qualifier?: string;
  /** The office of a person at the time, or else the first sentence of the description. */
  about: string;
  /** `Named 23 times in 2 documents`. */
  count: string;
}
