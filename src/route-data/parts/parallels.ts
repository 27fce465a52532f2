import { parallelsOf, type Parallel, type ParallelTables } from '../../edition/annotations/parallels.ts';
import { labelOf, type DocumentLabel } from '../../wording/document-labels.ts';
import { documentPath } from '../../wording/addresses.ts';
import { passageLabel } from '../../wording/locator.ts';
import type { Document, Entry, Passage } from '../../edition/model.ts';
import { entryLink, type EntryLink } from './entry-names.ts';
import { quote, type Quotation } from './quoted.ts';

/** A link to another document that stands under a paragraph. */
export type ShownParallel = Parallel & {
  /** What is said there. */
  quoted: Quotation;
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
  /** The documents by id: the passages that are linked to are quoted. */
  documents: ReadonlyMap<string, Pick<Document, 'passages'>>;
}

/** So many shared names say why two passages were put together. */
const NAMES = 4;
/** Of a whole paragraph, whole sentences up to about so many characters are quoted. */
const QUOTED = 240;

/** The links under a passage, as they are printed. */
export function shownParallels(
  document: string,
  passage: Passage,
  { tables, entries, labels, documents }: ParallelContext,
): ShownParallel[] {
  return parallelsOf(document, passage, tables).flatMap((link) => {
    const other = documents.get(link.document);
    const quoted = other && quote(other, link.passage, QUOTED);
    return quoted
      ? [
          {
            ...link,
            quoted,
            label: labelOf(link.document, labels),
            place: passageLabel(link.passage),
            path: documentPath(link.document, link.passage),
            names: (link.by === 'computed' ? link.shared.slice(0, NAMES) : []).flatMap((id) => {
              const entry = entries.get(id);
              return entry ? [entryLink(entry)] : [];
            }),
          },
        ]
      : [];
  });
}
