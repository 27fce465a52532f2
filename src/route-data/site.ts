import type { Site } from '../schema/site.ts';
import type { Edition } from '../edition/model.ts';
import { byYear, partLinks, type PartLink } from './parts/by-year.ts';
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

/** The documents as a page lists them: all of them, or of more than a page holds the years. */
export interface DocumentsPage {
  documents: DocumentSummary[];
  parts: PartLink[];
  /** How many there are, and of which kinds, the most frequent first. */
  count: number;
  genres: { genre: string; count: number }[];
}

/** The documents of one year. */
export interface DocumentsPart {
  title: string;
  documents: DocumentSummary[];
  previous?: PartLink;
  next?: PartLink;
}

/** So many documents stand on a page. */
const DOCUMENTS = 100;

/** The page of documents, and where they are more than it holds, those of their years by id. */
export function documentsPages({ documents }: ListPage): [DocumentsPage, Map<string, DocumentsPart>] {
  const genres = [...Map.groupBy(documents, ({ genre }) => genre)]
    .map(([genre, list]) => ({ genre, count: list.length }))
    .sort((a, b) => b.count - a.count || a.genre.localeCompare(b.genre));
  const page = { count: documents.length, genres };
  if (documents.length <= DOCUMENTS)
    return [{ ...page, documents: [...documents], parts: [] }, new Map<string, DocumentsPart>()];
  const parts = byYear(documents, () => 1, DOCUMENTS);
  const links = partLinks(parts, '/documents/by-year/');
  const pages = parts.map(({ id, title, items }, at): [string, DocumentsPart] => {
    const { [at - 1]: previous, [at + 1]: next } = links;
    return [id, { title, documents: items, ...(previous && { previous }), ...(next && { next }) }];
  });
  return [{ ...page, documents: [], parts: links }, new Map(pages)];
}
