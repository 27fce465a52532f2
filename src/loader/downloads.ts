import { join } from 'node:path';
import { documentExports } from '../exports/index.ts';
import { afterBuild } from './after-build.ts';
import { downloadsMemory, keptDownloads } from './exported.ts';
import { readPage } from './store.ts';

/**
 * Writes the forms in which documents can be taken away beside their pages. None goes the way of a page, which would cost
 * more than to print it; in development each is printed when it is asked for.
 */
export const downloads = () =>
  afterBuild(
    'downloads',
    ({ base, site, folder }) => {
      const memory = downloadsMemory(base, site);
      const { documents } = readPage(base, 'search', 'search');
      for (const { id } of documents)
        keptDownloads(base, id, site, memory).putInto(join(folder, 'documents'));
      memory.sweep();
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
