import { MOST_LISTED, pagesToSitemap, sitemapsToIndex } from '../exports/sitemap.ts';
import { chunks } from '../text/chunks.ts';
import { documentPath, href, isListed } from '../wording/addresses.ts';
import { afterBuild } from './after-build.ts';
import { readPage } from './store.ts';
import { writerInto } from './write.ts';

/** Writes the list of all pages for search engines, where it is known how they are addressed. */
export const sitemap = () =>
  afterBuild('sitemap', ({ base, site, folder, pages }) => {
    if (!site) return;
    const addressOf = (path: string) => new URL(href(base, path), site).href;
    const { documents } = readPage(base, 'search', 'search');
    const changed = new Map(documents.map(({ id, revised }) => [documentPath(id), revised]));
    const listed = pages
      .filter(isListed)
      .sort()
      .map((path) => ({ address: addressOf(path), changed: changed.get(path) }));
    const write = writerInto(folder);
    const files = chunks(listed, MOST_LISTED).map((some, at) => {
      const file = `sitemap-${at}.xml`;
      write(file, pagesToSitemap(some));
      return file;
    });
    write('sitemap-index.xml', sitemapsToIndex(files.map((file) => addressOf(`/${file}`))));
  });
