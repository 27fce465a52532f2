import { findDates, reckon } from '../../edition/annotations/dates/index.ts';
import type { DocumentPage, ShownNote, ShownPassage } from '../../route-data/document.ts';
import type { EntryPage } from '../../route-data/entry.ts';
import type { DocumentSummary } from '../../route-data/parts/summary.ts';
import { bracketed, ofType } from '../../edition/model.ts';
import { passageLocator } from '../../wording/locator.ts';
import type { Range } from '../../text/range.ts';
import { daysMeant } from '../match/days.ts';
import type { SearchPassage } from '../match/passage.ts';
import type { DocumentInfo } from './layout.ts';
import { namePassage, plainPassage, type Card, type SearchRecord } from './record.ts';

/** What search takes in of a document's page. */
export interface SearchedPage extends Pick<DocumentPage, 'form' | 'former'> {
  data: Pick<DocumentPage['data'], 'title' | 'archive'>;
  passages: readonly (Pick<ShownPassage, 'id' | 'text' | 'sentences' | 'annotations' | 'former'> & {
    notes: readonly Pick<ShownNote, 'id' | 'number' | 'text'>[];
  })[];
}

/** What search lists of a document. */
export type Listed = Pick<DocumentSummary, 'id' | 'shortTitle' | 'genre' | 'date' | 'reference'> & {
  /** What it is called where there is little room. */
  label: string;
};

interface Dated extends Range {
  date: string;
}

/** Expressions with the days that they mean; what means none that could be told is left out. */
const datesOf = (dates: readonly Dated[]): SearchPassage['dates'] =>
  dates.flatMap(({ start, end, date }) => {
    const days = daysMeant(date);
    return days ? [{ start, end, days }] : [];
  });

/**
 * A text of the edition's own. The dates in it are read on the day of its document; where it is of none, those with a
 * year.
 */
function plain(
  id: string,
  text: string,
  type: 'heading' | 'note' | 'register',
  written?: string,
): SearchPassage {
  // Most have no digit in them, and to look for dates takes longer than all else.
  const found = /\d/.test(text)
    ? findDates({ text, insertions: [] }, reckon({ date: written ?? '1900-01-01' }))
    : [];
  const sure = found.filter(
    ({ start, end }) => written !== undefined || /\d{4}/.test(text.slice(start, end)),
  );
  return { ...plainPassage(id, text), type, dates: datesOf(sure) ?? [] };
}

/** The text of a document. */
export function textRecord(id: string, { passages }: SearchedPage): SearchRecord {
  return {
    id,
    passages: passages.map(({ id: passage, text, sentences, annotations }) => ({
      id: passage,
      text,
      insertions: bracketed(annotations),
      sentences,
      mentions: ofType(annotations, 'mention'),
      dates: datesOf(ofType(annotations, 'date')) ?? [],
    })),
  };
}

/** The title of a document and the fields of its form. */
export function headingRecord({ id, date }: Listed, { data, form }: SearchedPage): SearchRecord {
  const fields = [
    { label: 'Title', value: data.title },
    ...form,
    ...(data.archive.record === undefined ? [] : [{ label: 'Record', value: data.archive.record }]),
  ];
  return {
    id,
    labels: Object.fromEntries(fields.map(({ label }, at) => [`form${at}`, label])),
    passages: fields.map(({ value }, at) => plain(`form${at}`, value, 'heading', date)),
  };
}

/** The notes on a document. */
export function noteRecord({ id, date }: Listed, { passages }: SearchedPage): SearchRecord {
  const notes = passages.flatMap((passage) => passage.notes.map((note) => ({ passage: passage.id, note })));
  return {
    id,
    labels: Object.fromEntries(
      notes.map(({ passage, note }) => [
        `note-${note.id}`,
        `${passageLocator(passage) ?? passage}, note ${note.number}`,
      ]),
    ),
    passages: notes.map(({ note }) => plain(`note-${note.id}`, note.text, 'note', date)),
  };
}

/** An entry: its names, its description, and what else is known. */
export function entryRecord(page: EntryPage): SearchRecord {
  const { id, name, qualifier, text, office, facts, names, mentions, documents } = page;
  const statements = [text, ...(office ? [office.text] : []), ...facts.map((fact) => fact.text)];
  const card: Card = {
    name,
    ...(qualifier !== undefined && { qualifier }),
    forms: names.map(({ form, lang }) => ({ form, ...(lang !== undefined && { lang }) })),
    mentions,
    documents,
  };
  return {
    id,
    passages: [namePassage(card), ...statements.map((one, at) => plain(`statement${at}`, one, 'register'))],
    card,
  };
}

/** How documents are called wherever they are found. */
export function documentInfos(documents: readonly Listed[]): DocumentInfo[] {
  return documents.map(({ id, label, shortTitle, date, reference }) => ({
    id,
    label,
    title: shortTitle,
    date,
    ...(reference !== undefined && { reference }),
  }));
}

/** The ids of all that can be linked to in a document; ids that are gone lead to what took their place. */
export function passageIds({ passages, former }: SearchedPage): string[] {
  return [
    ...passages.flatMap(({ id, sentences, former: gone }) => [
      id,
      ...sentences.map((sentence) => sentence.id),
      ...gone,
    ]),
    ...former.map(({ id }) => id),
  ];
}
