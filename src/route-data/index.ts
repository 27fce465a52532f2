import { indexMentions } from '../edition/mentions.ts';
import { parallelTables } from '../edition/annotations/parallels.ts';
import { labelDocuments } from '../wording/document-labels.ts';
import type { Edition } from '../edition/model.ts';
import type { Survey } from '../edition/survey/index.ts';
import { chronologyPage, type ChronologyPage } from './chronology.ts';
import { documentPages, type DocumentPage, type PrintPassages } from './document.ts';
import { entryPages, type EntryPage } from './entry.ts';
import { insertionsPage, type InsertionsPage } from './insertions.ts';
import { namedPage, type NamedPage } from './named.ts';
import { registerPages, type RegisterPage } from './register.ts';
import { revisionsPage, type RevisionsPage } from './revisions.ts';
import { searchPage, type SearchPage } from './search.ts';
import { listPage, sitePage, type ListPage, type SitePage } from './site.ts';
import { startPage, type StartPage } from './start.ts';
import { themesPage, type ThemesPage } from './themes.ts';

/** Route data by page: one typed object a page, with all that it shows. */
export interface Pages {
  documents: DocumentPage;
  /** By register: `people`. */
  registers: RegisterPage;
  /** By entry: `people/kim-il-sung`. */
  entries: EntryPage;
  chronology: ChronologyPage;
  insertions: InsertionsPage;
  themes: ThemesPage;
  /** By document, those whose text has changed. */
  revisions: RevisionsPage;
  start: StartPage;
  site: SitePage;
  list: ListPage;
  /** By document. */
  named: NamedPage;
  search: SearchPage;
  /** What the editor is shown in `npm run dev`; the loader makes it there. */
  survey: Survey;
}

/** A piece of route data with its name. */
export type Piece = { [K in keyof Pages]: { page: K; id: string; data: Pages[K] } }[keyof Pages];

/**
 * The route data of all pages.
 *
 * @param edition the edition
 * @param print prints the passages of a document
 */
export function* routeData(edition: Edition, print: PrintPassages): Generator<Piece> {
  const { bibliography, themes, documents, entries } = edition;
  const labels = labelDocuments(documents);
  const origins = { bibliography, labels };
  const index = indexMentions(documents);
  const tables = parallelTables(documents, themes);
  const list = listPage(edition);
  yield { page: 'site', id: 'site', data: sitePage(edition, list) };
  yield { page: 'list', id: 'list', data: list };
  yield { page: 'search', id: 'search', data: searchPage(edition, labels) };
  yield { page: 'start', id: 'start', data: startPage(edition, labels) };
  yield { page: 'chronology', id: 'chronology', data: chronologyPage(edition, origins) };
  yield { page: 'insertions', id: 'insertions', data: insertionsPage(documents, labels) };
  yield { page: 'themes', id: 'themes', data: themesPage(edition, labels) };
  for (const data of registerPages(edition, index, labels))
    yield { page: 'registers', id: data.register, data };
  for (const data of entryPages(edition, index, origins)) yield { page: 'entries', id: data.id, data };
  const context = { tables, entries, labels, documents: new Map(documents.map((one) => [one.id, one])) };
  for (const data of documentPages(edition, list.documents, context, print))
    yield { page: 'documents', id: data.summary.id, data };
  for (const document of documents) {
    const data = revisionsPage(document, edition.revisions.get(document.id) ?? []);
    if (data) yield { page: 'revisions', id: document.id, data };
    yield { page: 'named', id: document.id, data: namedPage(document, entries) };
  }
}
