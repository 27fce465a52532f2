import { labelDocuments } from '../edition/document-labels.ts';
import type { DocumentPage } from '../edition/route-data/document.ts';
import type { EntryPage } from '../edition/route-data/entry.ts';
import type { SitePage } from '../edition/route-data/site.ts';
import { passageLocator } from '../exports/citation/locator.ts';
import { dateEntry } from './names.ts';
import { packPassages, type CatalogDocument, type CatalogEntry } from './catalog.ts';
import type { SearchPassage } from './passage.ts';
import type { SearchRecord } from './record.ts';

/** A text that isn't cited by sentence and has no insertions. */
const plain = (id: string, text: string, kind: 'heading' | 'note' | 'register'): SearchPassage => ({
  id,
  text,
  kind,
  insertions: [],
  sentences: [],
});

/** The record of a document: its passages, its title, and the fields of its form. */
export function documentRecord({ summary, data, form, passages }: DocumentPage): SearchRecord {
  const fields = [
    { label: 'Title', value: data.title },
    ...form,
    ...(data.archive.record === undefined ? [] : [{ label: 'Record', value: data.archive.record }]),
  ];
  return {
    id: summary.id,
    labels: Object.fromEntries(fields.map(({ label }, at) => [`form${at}`, label])),
    passages: [
      ...fields.map(({ value }, at) => plain(`form${at}`, value, 'heading')),
      ...passages.map(({ id, text, insertions, sentences, mentions, dates }) => ({
        id,
        text,
        insertions,
        sentences,
        mentions: [
          ...mentions,
          ...dates.map(({ start, end, date }) => ({ start, end, entry: dateEntry(date) })),
        ],
      })),
    ],
  };
}

/** The records of the notes on a document. */
export function noteRecords({ summary, passages }: DocumentPage): SearchRecord[] {
  return passages.flatMap((passage) =>
    passage.notes.map((note) => ({
      id: `${summary.id}#note-${note.id}`,
      place: `${passageLocator(passage.id) ?? passage.id}, note ${note.number}`,
      passages: [plain(`note-${note.id}`, note.text, 'note')],
    })),
  );
}

/** The record of an entry: its names, its description, and what else is known. */
export function entryRecord(page: EntryPage): SearchRecord {
  const { id, name, qualifier, text, office, facts, names, mentions, concordance } = page;
  const forms = [name, ...names.map(({ form }) => form)];
  const statements = [text, ...(office ? [office.text] : []), ...facts.map((fact) => fact.text)];
  return {
    id,
    passages: [
      plain('name', [...new Set(forms)].join(' · '), 'register'),
      ...statements.map((statement, at) => plain(`statement${at}`, statement, 'register')),
    ],
    card: {
      name,
      ...(qualifier !== undefined && { qualifier }),
      text,
      forms: names.map(({ form, lang }) => ({ form, ...(lang !== undefined && { lang }) })),
      mentions,
      documents: concordance.length,
    },
  };
}

/** An entry as the catalog lists it. */
export function catalogEntry({ id, name, names }: EntryPage): CatalogEntry {
  return [id, name, ...new Set(names.map(({ form }) => form).filter((form) => form !== name))];
}

/** The documents as the catalog lists them, without their passages. */
export function catalogDocuments({ documents }: SitePage): Omit<CatalogDocument, 'passages' | 'notes'>[] {
  const labels = labelDocuments(documents.map((summary) => ({ id: summary.id, data: summary })));
  return documents.map(({ id, shortTitle, date, reference }) => ({
    id,
    label: labels.get(id)?.label ?? id,
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
}: DocumentPage): Pick<CatalogDocument, 'passages' | 'notes' | 'record'> {
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
