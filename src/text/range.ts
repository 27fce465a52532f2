/** A range of a text in UTF-16 units: `start` inclusive, `end` exclusive. */
export interface Range {
  start: number;
  end: number;
}
