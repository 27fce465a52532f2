/**
 * The address of a page on this site, under the base path that it is served from.
 *
 * @param base the base path, `/` or `/edition/`
 * @param path the path from the site's root, `/documents/x/#p7`
 */
export function href(base: string, path: string): string {
  return base.replace(/\/$/, '') + path;
}

/** Where a site stands: its address, where its origin is known, or else its base path alone. */
export const siteAddress = (base: string, site: URL | undefined): string =>
  site ? new URL(base, site).href : base;

/** The path of the page that tells how a document's text was changed. */
export const revisionsPath = (id: string): string => `${documentPath(id)}revisions/`;

/** The path of a document's page, or of a passage on it. */
export function documentPath(id: string, passage?: string): string {
  return `/documents/${id}/${passage === undefined ? '' : `#${passage}`}`;
}

/** Pages that say nothing of the edition: search engines leave them out. */
const unlisted = /^\/(?:404|marks|offline|survey)(?:\/|\.html)?$/;

/** Whether search engines may list the page at a path from the site's root. */
export const isListed = (path: string): boolean => !unlisted.test(path);
