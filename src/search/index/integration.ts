import { createReadStream, existsSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { afterBuild } from '../../loader/after-build.ts';
import { searchVersion } from '../../loader/code-version.ts';
import { Memory } from '../../loader/memory.ts';
import { readPage, readStock } from '../../loader/store.ts';
import { writerInto } from '../../loader/write.ts';
import { buildSearch, type WriteFile } from './build.ts';

/** Types of the files that search reads. */
const types: Record<string, string> = { '.js': 'text/javascript', '.json': 'application/json' };

/** Builds what search reads after the pages, from the model and not from their HTML; serves the last one in development. */
export function search(): AstroIntegration {
  let out = '';
  return afterBuild(
    'search',
    async ({ base, folder, root, logger }) => {
      const records = await makeSearch(root, base, writerInto(folder));
      logger.info(`indexed ${records} records`);
    },
    {
      'astro:config:setup': ({ config }) => {
        out = fileURLToPath(config.outDir);
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const { pathname } = new URL(request.url ?? '/', 'http://localhost');
          const [, path = ''] = /\/((?:pagefind|search)\/[^?]+)$/.exec(pathname) ?? [];
          const file = join(out, path);
          if (!path || path.includes('..') || !existsSync(file) || !statSync(file).isFile()) return next();
          response.setHeader('Content-Type', types[extname(file)] ?? 'application/octet-stream');
          createReadStream(file).pipe(response);
        });
      },
    },
  );
}

/**
 * Makes what search reads of the route data, of what has changed since it was made last.
 *
 * @param root the folder of the project
 * @param base the base path of the site
 * @returns how many records there are
 */
export async function makeSearch(root: string, base: string, write: WriteFile): Promise<number> {
  const { documents, entries } = readPage(base, 'search', 'search');
  const { pieces } = readStock(base);
  const searched = {
    documents: documents.map((listed) => ({
      listed,
      digest: pieces[`documents/${listed.id}`] ?? '',
      read: () => readPage(base, 'documents', listed.id),
    })),
    entries: entries.map((id) => () => readPage(base, 'entries', id)),
  };
  const memory = new Memory(`search/${encodeURIComponent(base)}`, searchVersion(root));
  const records = await buildSearch(searched, write, memory);
  memory.sweep();
  return records;
}
