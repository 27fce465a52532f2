import type { Site } from '../schema/site.ts';
import type { Edition } from '../edition/model.ts';
import { summarize, type DocumentSummary } from './parts/summary.ts';

/** What pages about the whole edition show. */
export interface SitePage {
  site: Site;
  documents: DocumentSummary[];
}

/** What every page needs to know of the edition. */
export function sitePage(edition: Edition): SitePage {
  return { site: edition.site, documents: edition.documents.map(summarize) };
}
