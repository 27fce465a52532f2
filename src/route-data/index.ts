import { concordance } from '../edition/mentions.ts';
import { linkTables } from '../edition/annotations/cross-links.ts';
import { labelDocuments } from '../wording/document-labels.ts';
import type { Edition } from '../edition/model.ts';
import { chronologyPage, type ChronologyPage } from './chronology.ts';
import { documentPages, type DocumentPage } from './document.ts';
import { entryPages, type EntryPage } from './entry.ts';
import { insertionsPage, type InsertionsPage } from './insertions.ts';
import { registerPages, type RegisterPage } from './register.ts';
import { searchPage, type SearchPage } from './search.ts';
import { sitePage, type SitePage } from './site.ts';
import { startPage, type StartPage } from './start.ts';
import { themesPage, type ThemesPage } from './themes.ts';

/** Route data by the kind of page: one typed object a page, with all that it shows. */
export interface Pages {
  documents: DocumentPage;
  /** By register: `people`. */
  registers: RegisterPage;
  /** By entry: `people/kim-il-sung`. */
  entries: EntryPage;
  chronology: ChronologyPage;
  insertions: InsertionsPage;
  themes: ThemesPage;
  start: StartPage;
  site: SitePage;
  search: SearchPage;
}

/** A piece of route data with its name. */
type NamedPage = { [K in keyof Pages]: { kind: K; id: string; data: Pages[K] } }[keyof Pages];

/**
 * The route data of all pages.
 *
 * @param edition the edition
 * @param base the base path of the site, for links in the texts
 */
export function* routeData(edition: Edition, base: string): Generator<NamedPage> {
  const { bibliography, crossLinks, documents, entries } = edition;
  const labels = labelDocuments(documents);
  const origins = { bibliography, labels };
  const found = concordance(documents);
  const tables = linkTables(documents, crossLinks);
  yield { kind: 'site', id: 'site', data: sitePage(edition) };
  yield { kind: 'search', id: 'search', data: searchPage(edition, labels) };
  yield { kind: 'start', id: 'start', data: startPage(edition, labels) };
  yield { kind: 'chronology', id: 'chronology', data: chronologyPage(edition, origins) };
  yield { kind: 'insertions', id: 'insertions', data: insertionsPage(documents, labels) };
  yield { kind: 'themes', id: 'themes', data: themesPage(edition, labels) };
  for (const data of registerPages(edition, found, labels))
    yield { kind: 'registers', id: data.register, data };
  for (const data of entryPages(edition, found, origins)) yield { kind: 'entries', id: data.id, data };
  for (const data of documentPages(edition, { tables, entries, labels }, found, base))
    yield { kind: 'documents', id: data.summary.id, data };
}
