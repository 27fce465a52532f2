import { begun, ofType, type Document, type Passage } from '../../edition/model.ts';
import { titleInShort } from '../../wording/document-labels.ts';

/** A document as lists show it. */
export interface DocumentSummary {
  id: string;
  /** The whole title. */
  title: string;
  /** The short title, or the whole one. */
  shortTitle: string;
  genre: string;
  /** ISO 8601. */
  date: string;
  reference?: string;
  /** The archive's abstract. */
  abstract?: string;
  paragraphs: number;
  sentences: number;
  insertions: number;
  apparatus: number;
}

/** What lists show of a document. */
export function summarize({ id, data, passages }: Document): DocumentSummary {
  const count = (of: (passage: Passage) => number) => passages.reduce((sum, passage) => sum + of(passage), 0);
  const abstract = passages.find((passage) => passage.role === 'abstract')?.text;
  return {
    id,
    title: data.title,
    shortTitle: titleInShort(data),
    genre: data.genre,
    date: data.date,
    ...(data.archive.reference !== undefined && { reference: data.archive.reference }),
    ...(abstract !== undefined && { abstract }),
    paragraphs: count((passage) => (passage.role === 'paragraph' ? 1 : 0)),
    sentences: count((passage) => (passage.role === 'paragraph' ? passage.sentences.length : 0)),
    insertions: count((passage) => begun(ofType(passage.annotations, 'supplied')).length),
    apparatus: count((passage) => begun(ofType(passage.annotations, 'apparatus')).length),
  };
}
