import { indexMentions } from '../edition/mentions.ts';
import { parallelTables } from '../edition/annotations/parallels.ts';
import { labelDocuments } from '../wording/document-labels.ts';
import type { Edition } from '../edition/model.ts';
import type { Survey } from '../edition/survey/index.ts';
import { chronologyPage, type ChronologyPage } from './chronology.ts';
import { documentPages, type DocumentPage, type PrintPassages } from './document.ts';
import { entryPages, type EntryPage, type MentionsPage } from './entry.ts';
import { feedPage, type FeedPage } from './feed.ts';
import { insertionsPages, type InsertionsPage, type InsertionsPart } from './insertions.ts';
import { namedPage, type NamedPage } from './named.ts';
import { registerPages, type LetterPage, type RegisterPage } from './register.ts';
import { revisionsPage, type RevisionsPage } from './revisions.ts';
import { searchPage, type SearchPage } from './search.ts';
import {
  documentsPages,
  listPage,
  sitePage,
  type DocumentsPage,
  type DocumentsPart,
  type ListPage,
  type SitePage,
} from './site.ts';
import { startPage, type StartPage } from './start.ts';
import { themesPage, type ThemesPage } from './themes.ts';

/** Route data by page: one typed object a page, with all that it shows. */
export interface Pages {
  documents: DocumentPage;
  /** By register: `people`. */
  registers: RegisterPage;
  /** By register and letter: `people/k`. */
  letters: LetterPage;
  /** By entry: `people/kim-il-sung`. */
  entries: EntryPage;
  /** By entry and part: `people/kim-il-sung/1965`. */
  mentions: MentionsPage;
  chronology: ChronologyPage;
  insertions: InsertionsPage;
  /** By part: `1965`. */
  insertionsPart: InsertionsPart;
  themes: ThemesPage;
  /** By document, those whose text has changed. */
  revisions: RevisionsPage;
  start: StartPage;
  site: SitePage;
  /** The first documents. */
  list: ListPage;
  documentList: DocumentsPage;
  /** By part: `1965`. */
  documentsPart: DocumentsPart;
  /** By document. */
  named: NamedPage;
  search: SearchPage;
  feed: FeedPage;
  /** What the editor is shown in `npm run dev`; the loader makes it there. */
  survey: Survey;
}

/** So many documents stand where only some are shown, and one more tells that there are more. */
const FIRST = 7;

/** A piece of route data with its name. */
export type PageData = { [K in keyof Pages]: { page: K; id: string; data: Pages[K] } }[keyof Pages];

/**
 * The route data of all pages.
 *
 * @param edition the edition
 * @param print prints the passages of a document
 */
export function* routeData(edition: Edition, print: PrintPassages): Generator<PageData> {
  const { bibliography, themes, documents, entries } = edition;
  const labels = labelDocuments(documents);
  const origins = { bibliography, labels };
  const index = indexMentions(documents);
  const tables = parallelTables(documents, themes);
  const list = listPage(edition);
  yield { page: 'site', id: 'site', data: sitePage(edition, list) };
  yield { page: 'list', id: 'list', data: { documents: list.documents.slice(0, FIRST) } };
  const [shown, years] = documentsPages(list);
  yield { page: 'documentList', id: 'documentList', data: shown };
  for (const [id, data] of years) yield { page: 'documentsPart', id, data };
  yield { page: 'search', id: 'search', data: searchPage(edition, labels) };
  yield { page: 'feed', id: 'feed', data: feedPage(edition) };
  yield { page: 'start', id: 'start', data: startPage(edition, labels) };
  yield { page: 'chronology', id: 'chronology', data: chronologyPage(edition, origins) };
  const [insertions, insertionParts] = insertionsPages(documents, labels);
  yield { page: 'insertions', id: 'insertions', data: insertions };
  for (const [id, data] of insertionParts) yield { page: 'insertionsPart', id, data };
  yield { page: 'themes', id: 'themes', data: themesPage(edition, labels) };
  for (const register of registerPages(edition, index, labels)) {
    yield { page: 'registers', id: register.page.register, data: register.page };
    for (const [id, data] of register.letters) yield { page: 'letters', id, data };
  }
  yield* entryPages(edition, index, origins);
  const context = { tables, entries, labels, documents: new Map(documents.map((one) => [one.id, one])) };
  for (const data of documentPages(edition, list.documents, context, print))
    yield { page: 'documents', id: data.summary.id, data };
  for (const document of documents) {
    const data = revisionsPage(document, edition.revisions.get(document.id) ?? []);
    if (data) yield { page: 'revisions', id: document.id, data };
    yield { page: 'named', id: document.id, data: namedPage(document, entries) };
  }
}
