import type { Annotation, Document } from '../../edition/model.ts';
import type { Site } from '../../schema/site.ts';
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
  /** `1965`, `letters`; nothing where it is the whole. */
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

/** An edition of more documents than this is parted, unless its editor says otherwise. */
export const MOST_IN_ONE = 50;

/** Which documents a volume is of. */
export interface VolumePlan {
  /** What its files are named by: `1965`, or a collection's id; the whole edition has none. */
  part: string;
  title: string;
  documents: string[];
}

/** What is in none of the collections. */
const REST = { id: 'others', title: 'Other documents' };

/**
 * The volumes of an edition.
 *
 * @param documents in their order
 * @param volumes what the edition says; without it a large one is parted by year
 * @returns a volume for each part that has documents, in the order of the documents or of the collections
 */
export function planVolumes(
  documents: readonly { id: string; date: string }[],
  volumes: Site['volumes'],
): VolumePlan[] {
  const by = volumes ?? (documents.length > MOST_IN_ONE ? 'year' : 'one');
  if (typeof by === 'string') {
    const groups = Map.groupBy(documents, ({ date }) => (by === 'one' ? '' : date.slice(0, 4)));
    return [...groups].map(([part, group]) => ({ part, title: part, documents: group.map(({ id }) => id) }));
  }
  const placed = new Set(by.flatMap((collection) => collection.documents));
  const rest = documents.filter(({ id }) => !placed.has(id)).map(({ id }) => id);
  return [...by, { ...REST, documents: rest }]
    .map(({ id, title, documents: own }) => ({
      part: id,
      title,
      documents: documents.filter((document) => own.includes(document.id)).map((document) => document.id),
    }))
    .filter((volume) => volume.documents.length > 0);
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
