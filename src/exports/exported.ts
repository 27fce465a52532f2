import type { Document } from '../edition/model.ts';
import type { CitedEdition } from './citation/index.ts';
import type { NamedEntry } from './tei.ts';

/** What an export is printed from. */
export interface Exported {
  document: Document;
  /** The edition that it belongs to. */
  edition: CitedEdition;
  /** Its typed Markdown. */
  markdown: string;
  /** Where the site stands, with its base path; nothing where that is not known. */
  site: string | undefined;
  /** When its text was revised, the oldest first. */
  revisions: readonly { date: string; digest: string }[];
  /** What an entry of a register tells of itself, by its id. */
  entry: (id: string) => NamedEntry;
}
