import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Page, readPage, readStyles, type Reference } from './page.ts';

/** A built site, as far as the rules look at it. Files are named by their path inside the site, with `/`. */
export interface Site {
  /** The path that the site is served under: `/` or `/edition/`. */
  base: string;
  /** The origin that the site names itself by; undefined if it was built without `SITE_URL`. */
  origin: string | undefined;
  files: ReadonlySet<string>;
  pages: ReadonlyMap<string, Page>;
  styles: ReadonlyMap<string, readonly Reference[]>;
}

/** How a site is served. */
export type Served = Pick<Site, 'base' | 'origin'>;

/** Makes a site from the texts of its pages and style sheets and the names of its other files. */
export function siteOf(texts: ReadonlyMap<string, string>, served: Served): Site {
  const pages = new Map<string, Page>();
  const styles = new Map<string, Reference[]>();
  for (const [file, text] of texts) {
    if (file.endsWith('.html')) pages.set(file, readPage(text));
    if (file.endsWith('.css')) styles.set(file, readStyles(text));
  }
  return { ...served, files: new Set(texts.keys()), pages, styles };
}

/** Reads a built site from a folder. */
export function readSite(folder: string, served: Served): Site {
  const texts = new Map<string, string>();
  for (const entry of globSync('**/*', { cwd: folder, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const file = path.slice(join(folder, '/').length).replaceAll('\\', '/');
    texts.set(file, /\.(html|css)$/.test(file) ? readFileSync(path, 'utf8') : '');
  }
  return siteOf(texts, served);
}

/** Where a reference leads: to a file of the site, to another origin, or nowhere. */
export type Target =
  | { type: 'file'; file: string; url: URL }
  | { type: 'foreign'; url: URL }
  | { type: 'data' }
  | { type: 'broken'; why: string };

/**
 * Whether a file is a page of the site: the addresses of pages end with a slash. Any other HTML is a file to take away.
 */
export const isPage = (file: string): boolean => /(?:^|\/)(?:index|404)\.html$/.test(file);

/** Stands for the site's own origin where it has none. */
const NOWHERE = 'http://site.invalid';

/** The address of a file of the site. */
export function addressOf(file: string, site: Served): URL {
  return new URL(site.base + encodeURI(file.replace(/(^|\/)index\.html$/, '$1')), site.origin ?? NOWHERE);
}

/** Follows a reference that stands in a file of the site, as a static host would. */
export function follow(value: string, from: string, site: Site): Target {
  const here = addressOf(from, site);
  if (!URL.canParse(value, here)) return { type: 'broken', why: 'is no address' };
  const url = new URL(value, here);
  if (url.protocol === 'data:' || url.protocol === 'blob:') return { type: 'data' };
  if (url.origin !== here.origin) return { type: 'foreign', url };
  if (!url.pathname.startsWith(site.base)) return { type: 'broken', why: `leads outside ${site.base}` };

  const path = decode(url.pathname.slice(site.base.length));
  const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  if (site.files.has(file)) return { type: 'file', file, url };
  const folder = site.files.has(`${file}/index.html`);
  return { type: 'broken', why: folder ? 'lacks the slash at its end' : `leads to no file (${file})` };
}

/** Undoes `%20` and the like; what is badly escaped is left, and will name nothing. */
export function decode(escaped: string): string {
  try {
    return decodeURIComponent(escaped);
  } catch {
    return escaped;
  }
}
