import type { Site } from '../schema/site.ts';
import type { Edition } from '../edition/model.ts';
import { responsible } from './parts/responsible.ts';
import { siteParts, type SitePart } from './parts/site-parts.ts';
import { summarize, type DocumentSummary } from './parts/summary.ts';

/** What pages about the whole edition show. */
export interface SitePage {
  site: Site;
  /** By whom the edition is: `edited by Jane Doe, published by Example University`. */
  responsible?: string;
  documents: DocumentSummary[];
  /** The parts that it has anything for. */
  parts: SitePart[];
}

/** What every page needs to know of the edition. */
export function sitePage(edition: Edition): SitePage {
  const documents = edition.documents.map(summarize);
  const by = responsible(edition.site);
  return {
    site: edition.site,
    ...(by !== undefined && { responsible: by }),
    documents,
    parts: siteParts(edition, documents),
  };
}
