import type { Edition } from '../edition/model.ts';
import { labelOf, type DocumentLabel } from '../wording/document-labels.ts';
import { compareNames, sortName } from './parts/entry-names.ts';
import { summarize, type DocumentSummary } from './parts/summary.ts';

/** What the index of search is made of. */
export interface SearchPage {
  /** Each document with what it is called where there is little room, and the day of its text's last revision. */
  documents: (DocumentSummary & { label: string; revised: string })[];
  /** The ids of the entries, register by register, as they are filed: `people/kim-il-sung`. */
  entries: string[];
}

/** Names what search takes in; the texts are read from the pages' own data. */
export function searchPage(
  { documents, entries }: Edition,
  labels: ReadonlyMap<string, DocumentLabel>,
): SearchPage {
  const registers = Map.groupBy(entries.values(), ({ register }) => register);
  return {
    documents: documents.map((document) => ({
      ...summarize(document),
      label: labelOf(document.id, labels),
      revised: document.data.revision.date,
    })),
    entries: [...registers.values()].flatMap((list) =>
      list.sort((a, b) => compareNames(sortName(a), sortName(b))).map(({ id }) => id),
    ),
  };
}
