import type { DocumentData } from '../schema/document.ts';
import { dateInWords } from './dates.ts';

/** How a document is called where there is little room, and in a sentence. */
export interface DocumentLabel {
  id: string;
  /** `Telegram` */
  label: string;
  /** `the telegram` */
  running: string;
}

/** As much of a document as its label depends on. */
export interface Labelled {
  id: string;
  data: Pick<DocumentData, 'genre' | 'date' | 'title' | 'shortTitle'>;
}

/**
 * Calls each document by its genre where it is the only one of its kind, else by genre and date, else by its title.
 *
 * @param documents all documents of the edition
 */
export function labelDocuments(documents: readonly Labelled[]): Map<string, DocumentLabel> {
  const tries: readonly ((document: Labelled) => Omit<DocumentLabel, 'id'>)[] = [
    ({ data }) => ({ label: capitalize(data.genre), running: `the ${data.genre}` }),
    ({ data }) => ({
      label: `${capitalize(data.genre)}, ${dateInWords(data.date)}`,
      running: `the ${data.genre} of ${dateInWords(data.date)}`,
    }),
    ({ data }) => ({ label: titleInShort(data), running: `“${titleInShort(data)}”` }),
  ];
  const counts = tries.map((make) => countBy(documents, (document) => make(document).label));
  return new Map(
    documents.map((document) => {
      const index = tries.findIndex((make, at) => counts[at]?.get(make(document).label) === 1);
      const make = tries.at(index) ?? tries[0];
      return [
        document.id,
        { id: document.id, ...(make?.(document) ?? { label: document.id, running: document.id }) },
      ];
    }),
  );
}

function countBy<T>(list: readonly T[], key: (one: T) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const one of list) counts.set(key(one), (counts.get(key(one)) ?? 0) + 1);
  return counts;
}

/** What a document is called where there is little room: `Telegram`. */
export function labelOf(id: string, labels: ReadonlyMap<string, DocumentLabel>): string {
  return labels.get(id)?.label ?? id;
}

/** A document's short title, or the whole one. */
export function titleInShort({ shortTitle, title }: Pick<DocumentData, 'shortTitle' | 'title'>): string {
  return shortTitle ?? title;
}

/** With a capital at its beginning, as in a heading. */
export function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
