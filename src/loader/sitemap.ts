import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { MOST_LISTED, pagesToSitemap, sitemapsToIndex } from '../exports/sitemap.ts';
import { documentPath, href, isListed } from '../wording/addresses.ts';
import { readPage } from './store.ts';
import { writeFile } from './write.ts';

/** Writes the list of all pages for search engines, where it is known how they are addressed. */
export function sitemap(): AstroIntegration {
  let base = '/';
  let site: string | undefined;
  return {
    name: 'sitemap',
    hooks: {
      'astro:config:done': ({ config }) => {
        ({ base, site } = config);
      },
      'astro:build:done': ({ dir, pages }) => {
        if (site === undefined) return;
        const origin = site;
        const addressOf = (path: string) => new URL(href(base, path), origin).href;
        const { documents } = readPage(base, 'search', 'search');
        const changed = new Map(documents.map(({ id, revised }) => [documentPath(id), revised]));
        const listed = pages
          .map(({ pathname }) => `/${pathname}`)
          .filter(isListed)
          .sort()
          .map((path) => ({ address: addressOf(path), changed: changed.get(path) }));
        const folder = fileURLToPath(dir);
        const files = Array.from({ length: Math.ceil(listed.length / MOST_LISTED) }, (_, at) => {
          const file = `sitemap-${at}.xml`;
          writeFile(
            join(folder, file),
            pagesToSitemap(listed.slice(at * MOST_LISTED, (at + 1) * MOST_LISTED)),
          );
          return file;
        });
        writeFile(
          join(folder, 'sitemap-index.xml'),
          sitemapsToIndex(files.map((file) => addressOf(`/${file}`))),
        );
      },
    },
  };
}
