import { parallelsOf, type Parallel, type ParallelTables } from '../../edition/annotations/parallels.ts';
import { labelOf, type DocumentLabel } from '../../wording/document-labels.ts';
import { documentPath } from '../../wording/addresses.ts';
import { passageLabel } from '../../wording/locator.ts';
import type { Passage, Entry } from '../../edition/model.ts';
import { entryLink, type EntryLink } from './entry-names.ts';

/** A link to another document that stands under a paragraph. */
export type ShownParallel = Parallel & {
  /** How the other document is called: `Telegram`. */
  label: string;
  /** `¶ 2, sentence 4` */
  place: string;
  path: string;
  /** What both name, of a computed link. */
  names: EntryLink[];
};

/** What is needed to show the links of passages. */
export interface ParallelContext {
  tables: ParallelTables;
  entries: ReadonlyMap<string, Entry>;
  labels: ReadonlyMap<string, DocumentLabel>;
}

/** So many shared names say why two passages were put together. */
const NAMES = 4;

/** The links under a passage, as they are printed. */
export function shownParallels(
  document: string,
  passage: Passage,
  { tables, entries, labels }: ParallelContext,
): ShownParallel[] {
  return parallelsOf(document, passage, tables).map((link) => ({
    ...link,
    label: labelOf(link.document, labels),
    place: passageLabel(link.passage),
    path: documentPath(link.document, link.passage),
    names: (link.by === 'computed' ? link.shared.slice(0, NAMES) : []).flatMap((id) => {
      const entry = entries.get(id);
      return entry ? [entryLink(entry)] : [];
    }),
  }));
}
