import { join } from 'node:path';
import { documentExports } from '../exports/index.ts';
import { afterBuild } from './after-build.ts';
import { keptDownloads, downloadsRoom } from './exported.ts';
import { readStock, sweep } from './store.ts';
import { writerInto } from './write.ts';

/**
 * Writes the forms in which documents can be taken away beside their pages. None goes the way of a page, which would cost
 * more than to print it; in development each is printed when it is asked for.
 */
export const downloads = () =>
  afterBuild(
    'downloads',
    ({ base, site, folder }) => {
      const write = writerInto(join(folder, 'documents'));
      const stock = readStock(base);
      const ids = Object.keys(stock.pieces).flatMap((name) => /^documents\/(.+)/.exec(name)?.[1] ?? []);
      for (const id of ids)
        for (const [extension, text] of Object.entries(keptDownloads(base, id, site, stock)))
          write(`${id}.${extension}`, text);
      sweep(downloadsRoom(base, site), new Set(ids));
    },
    {
      'astro:config:setup': ({ command, injectRoute, config }) => {
        if (command !== 'dev') return;
        const entrypoint = new URL('src/editing/document-file.ts', config.root);
        injectRoute({ pattern: '/documents/[file]', entrypoint });
      },
    },
  );

/** The media type of a form. */
export function mediaTypeOf(extension: string): string {
  return documentExports.find((one) => one.extension === extension)?.mediaType ?? 'text/plain';
}
