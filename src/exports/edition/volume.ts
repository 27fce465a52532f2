import type { Annotation, Document } from '../../edition/model.ts';
import { documentPath, href } from '../../wording/addresses.ts';
import type { CitedEdition } from '../citation/csl-data.ts';
import type { NamedEntry } from '../tei.ts';

/** A document with what a book tells of it besides. */
export interface VolumeDocument extends Document {
  /** Its citation as a note. */
  citation: string;
  /** When its text was revised, the oldest first. */
  revisions: readonly { date: string; digest: string }[];
  /** The works that a note is drawn from, in words. */
  sourcesOf: (note: Annotation<'note'>) => string[];
}

/** What is taken away as one file: the whole edition, or of a large one a part. */
export interface Volume {
  /** `1965`; nothing where it is the whole. */
  part?: string | undefined;
  title: string;
  edition: CitedEdition;
  /** The editorial statement. */
  statement: readonly { heading: string; text: readonly string[] }[];
  /** Where the site stands, with its base path; nothing where that is not known. */
  site: string | undefined;
  /** By date. */
  documents: readonly VolumeDocument[];
  entry: (id: string) => NamedEntry;
}

/** By what the documents of a large edition are put into volumes. */
export type VolumesBy = 'one' | 'year';

/** An edition of more documents than this is parted, unless its editor says otherwise. */
export const MOST_IN_ONE = 50;

/**
 * The volumes of an edition.
 *
 * @param documents in their order
 * @param by what the edition says; without it a large one is parted by year
 * @returns the ids of the documents by the name of the part; an empty name is the whole
 */
export function volumesOf(
  documents: readonly { id: string; date: string }[],
  by: VolumesBy | undefined,
): Map<string, string[]> {
  const chosen = by ?? (documents.length > MOST_IN_ONE ? 'year' : 'one');
  const groups = Map.groupBy(documents, ({ date }) => (chosen === 'one' ? '' : date.slice(0, 4)));
  return new Map([...groups].map(([name, group]) => [name, group.map(({ id }) => id)]));
}

/** The day on which the last of the texts was revised. */
export const revisedOn = ({ documents }: Volume): string =>
  documents.reduce(
    (latest, { data }) => (data.revision.date > latest ? data.revision.date : latest),
    '1970-01-01',
  );

/** The address of a passage on the site; relative where it is not known where that stands. */
export const addressIn = ({ site }: Volume, document: string, passage?: string): string =>
  href(site ?? '', documentPath(document, passage));
