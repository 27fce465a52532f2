import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { documentExports } from '../exports/index.ts';
import { keptDownloads, downloadsRoom } from './exported.ts';
import { readStock, sweep } from './store.ts';
import { writeFile } from './write.ts';

/**
 * Writes the forms in which documents can be taken away beside their pages. None goes the way of a page, which would cost
 * more than to print it; in development each is printed when it is asked for.
 */
export function downloads(): AstroIntegration {
  let base = '/';
  let site: URL | undefined;
  return {
    name: 'downloads',
    hooks: {
      'astro:config:setup': ({ command, injectRoute, config }) => {
        if (command !== 'dev') return;
        const entrypoint = new URL('src/editing/document-file.ts', config.root);
        injectRoute({ pattern: '/documents/[file]', entrypoint });
      },
      'astro:config:done': ({ config }) => {
        base = config.base;
        site = config.site === undefined ? undefined : new URL(config.site);
      },
      'astro:build:done': ({ dir }) => {
        const folder = join(fileURLToPath(dir), 'documents');
        const stock = readStock(base);
        const ids = Object.keys(stock.pieces).flatMap((name) => /^documents\/(.+)/.exec(name)?.[1] ?? []);
        for (const id of ids)
          for (const [extension, text] of Object.entries(keptDownloads(base, id, site, stock)))
            writeFile(join(folder, `${id}.${extension}`), text);
        sweep(downloadsRoom(base, site), new Set(ids));
      },
    },
  };
}

/** The media type of a form. */
export function mediaTypeOf(extension: string): string {
  return documentExports.find((one) => one.extension === extension)?.mediaType ?? 'text/plain';
}
