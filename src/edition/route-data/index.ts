import type { Edition } from '../edition.ts';
import { documentPages, type DocumentPage } from './document.ts';
import { sitePage, type SitePage } from './site.ts';

/** Route data by the kind of page: one typed object a page, with all that it shows. */
export interface Pages {
  documents: DocumentPage;
  site: SitePage;
}

/** A piece of route data with its name. */
type NamedPage = { [K in keyof Pages]: { kind: K; id: string; data: Pages[K] } }[keyof Pages];

/** The route data of all pages. */
export function* routeData(edition: Edition): Generator<NamedPage> {
  yield { kind: 'site', id: 'site', data: sitePage(edition) };
  for (const data of documentPages(edition)) yield { kind: 'documents', id: data.summary.id, data };
}
