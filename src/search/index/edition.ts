import type { DocumentPage, ShownNote, ShownPassage } from '../../route-data/document.ts';
import type { EntryPage } from '../../route-data/entry.ts';
import type { DocumentSummary } from '../../route-data/parts/summary.ts';
import { ofType } from '../../edition/model.ts';
import { passageLocator } from '../../wording/locator.ts';
import { dateEntry, nameKey } from '../ask/names.ts';
import { packPassages, type CatalogDocument, type CatalogEntry } from './catalog.ts';
import type { SearchPassage } from '../match/passage.ts';
import { namePassage, plainPassage, type Card, type SearchRecord } from './record.ts';

/** What search takes in of a document's page. */
export interface SearchedPage extends Pick<DocumentPage, 'form' | 'former'> {
  data: Pick<DocumentPage['data'], 'title' | 'archive'>;
  passages: readonly (Pick<ShownPassage, 'id' | 'text' | 'sentences' | 'annotations' | 'former'> & {
    notes: readonly Pick<ShownNote, 'id' | 'number' | 'text'>[];
  })[];
}

/** What search lists of a document. */
export type Listed = Pick<DocumentSummary, 'id' | 'shortTitle' | 'date' | 'reference'> & {
  /** What it is called where there is little room. */
  label: string;
};

const plain = (id: string, text: string, kind: 'heading' | 'note' | 'register'): SearchPassage => ({
  ...plainPassage(id, text),
  kind,
});

/** The record of a document: its passages, its title, and the fields of its form. */
export function documentRecord(id: string, { data, form, passages }: SearchedPage): SearchRecord {
  const fields = [
    { label: 'Title', value: data.title },
    ...form,
    ...(data.archive.record === undefined ? [] : [{ label: 'Record', value: data.archive.record }]),
  ];
  return {
    id,
    labels: Object.fromEntries(fields.map(({ label }, at) => [`form${at}`, label])),
    passages: [
      ...fields.map(({ value }, at) => plain(`form${at}`, value, 'heading')),
      ...passages.map(({ id: passage, text, sentences, annotations }) => ({
        id: passage,
        text,
        insertions: ofType(annotations, 'supplied'),
        sentences,
        mentions: [
          ...ofType(annotations, 'mention'),
          ...ofType(annotations, 'date').map(({ start, end, date }) => ({
            start,
            end,
            entry: dateEntry(date),
          })),
        ],
      })),
    ],
  };
}

/** The records of the notes on a document. */
export function noteRecords(document: string, { passages }: SearchedPage): SearchRecord[] {
  return passages.flatMap((passage) =>
    passage.notes.map((note) => ({
      id: `${document}#note-${note.id}`,
      place: `${passageLocator(passage.id) ?? passage.id}, note ${note.number}`,
      passages: [plain(`note-${note.id}`, note.text, 'note')],
    })),
  );
}

/** The record of an entry: its names, its description, and what else is known. */
export function entryRecord(page: EntryPage): SearchRecord {
  const { id, name, qualifier, text, office, facts, names, mentions, contexts } = page;
  const statements = [text, ...(office ? [office.text] : []), ...facts.map((fact) => fact.text)];
  const card: Card = {
    name,
    ...(qualifier !== undefined && { qualifier }),
    forms: names.map(({ form, lang }) => ({ form, ...(lang !== undefined && { lang }) })),
    mentions,
    documents: contexts.length,
  };
  return {
    id,
    passages: [
      namePassage(card),
      ...statements.map((statement, at) => plain(`statement${at}`, statement, 'register')),
    ],
    card,
  };
}

/** An entry as the catalog lists it: of names with the same letters, one. */
export function catalogEntry({ id, name, names }: EntryPage): CatalogEntry {
  const forms = new Map(
    [name, ...names.map(({ form }) => form)].reverse().map((form) => [nameKey(form), form]),
  );
  forms.delete(nameKey(name));
  return [id, name, ...forms.values()];
}

/** The documents as the catalog lists them, without their passages. */
export function catalogDocuments(
  documents: readonly Listed[],
): Omit<CatalogDocument, 'passages' | 'notes'>[] {
  return documents.map(({ id, label, shortTitle, date, reference }) => ({
    id,
    label,
    title: shortTitle,
    date,
    ...(reference !== undefined && { reference }),
  }));
}

/** What the catalog adds on a document when its page is read. */
export function catalogDetails({
  data,
  passages,
  former,
}: SearchedPage): Pick<CatalogDocument, 'passages' | 'notes' | 'record'> {
  const ids = passages.flatMap(({ id, sentences, former: gone }) => [
    id,
    ...sentences.map((sentence) => sentence.id),
    ...gone,
  ]);
  return {
    notes: passages.reduce((sum, { notes }) => sum + notes.length, 0),
    // Ids that are gone lead to what took their place.
    passages: packPassages([...ids, ...former.map(({ id }) => id)]),
    ...(data.archive.record !== undefined && { record: data.archive.record }),
  };
}
