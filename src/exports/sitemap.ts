import { x } from 'xastscript';
import type { Element } from 'xast';
import { printXml } from './xml.ts';

/** A page as a sitemap tells it. */
export interface ListedPage {
  address: string;
  /** The day on which it was changed last, where that is known. */
  changed?: string | undefined;
}

/** So many pages a file may hold at most, by the protocol. */
export const MOST_LISTED = 50_000;

const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/** Pages of a site as a sitemap (sitemaps.org 0.9). */
export const pagesToSitemap = (pages: readonly ListedPage[]): string =>
  print(
    'urlset',
    pages.map(({ address, changed }) => located('url', address, changed)),
  );

/** The sitemaps of a site as one index. */
export const sitemapsToIndex = (addresses: readonly string[]): string =>
  print(
    'sitemapindex',
    addresses.map((address) => located('sitemap', address)),
  );

const located = (name: string, address: string, changed?: string): Element =>
  x(name, [x('loc', address), ...(changed === undefined ? [] : [x('lastmod', changed)])]);

const print = (name: string, content: Element[]) => printXml(x(name, { xmlns: NAMESPACE }, content));
