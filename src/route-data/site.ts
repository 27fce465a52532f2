import type { Site } from '../schema/site.ts';
import type { Edition } from '../edition/model.ts';
import { responsible } from './parts/responsible.ts';
import { siteParts, type SitePart } from './parts/site-parts.ts';
import { summarize, type DocumentSummary } from './parts/summary.ts';

/** What every page shows of the edition: nothing that another document would change. */
export interface SitePage {
  site: Site;
  /** By whom the edition is: `edited by Jane Doe, published by Example University`. */
  responsible?: string;
  /** The parts that it has anything for. */
  parts: SitePart[];
}

/** The documents, where they are listed. */
export interface ListPage {
  documents: DocumentSummary[];
}

/** What every page needs to know of the edition. */
export function sitePage(edition: Edition, { documents }: ListPage): SitePage {
  const by = responsible(edition.site);
  return {
    site: edition.site,
    ...(by !== undefined && { responsible: by }),
    parts: siteParts(edition, documents),
  };
}

/** The list of the documents, by date. */
export function listPage({ documents }: Edition): ListPage {
  return { documents: documents.map(summarize) };
}
