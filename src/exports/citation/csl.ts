/** A name in CSL-JSON: taken apart only where that is safe, otherwise whole. */
export type CslName =
  { family: string; given: string; 'non-dropping-particle'?: string } | { literal: string };

/** A date in CSL-JSON: year, month, day, as far as known. */
export interface CslDate {
  'date-parts': [ReadonlyArray<number | string>];
}

/** An item of CSL-JSON 1.0.2: the variables that an archival record fills. */
export interface CslItem {
  id: string;
  'citation-key'?: string;
  type: 'manuscript';
  title: string;
  'title-short'?: string;
  genre?: string;
  author?: CslName[];
  recipient?: CslName[];
  contributor?: CslName[];
  translator?: CslName[];
  editor?: CslName[];
  issued: CslDate;
  'available-date'?: CslDate;
  archive?: string;
  archive_location?: string;
  page?: string;
  'container-title'?: string;
  publisher?: string;
  source?: string;
  version?: string;
  language?: string;
  note?: string;
  URL?: string;
}

/**
 * A date of ISO 8601 as CSL-JSON.
 *
 * @param iso `1965-03-02`, `1965-03` or `1965`
 */
export function cslDate(iso: string): CslDate {
  return { 'date-parts': [iso.split('-').map(Number)] };
}
