import { createReadStream, existsSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { readPage } from '../../loader/store.ts';
import { writeFile } from '../../loader/write.ts';
import { buildSearch } from './build.ts';

/** Types of the files that search reads. */
const types: Record<string, string> = { '.js': 'text/javascript', '.json': 'application/json' };

/** Builds what search reads after the pages, from the model and not from their HTML; serves the last one in development. */
export function search(): AstroIntegration {
  let base = '/';
  let out = '';
  return {
    name: 'search',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base;
        out = fileURLToPath(config.outDir);
      },
      'astro:build:done': async ({ dir, logger }) => {
        const { documents, entries } = readPage(base, 'search', 'search');
        const searched = {
          documents: documents.map((listed) => ({
            listed,
            read: () => readPage(base, 'documents', listed.id),
          })),
          entries: entries.map((id) => () => readPage(base, 'entries', id)),
        };
        const records = await buildSearch(searched, (path, content) => {
          writeFile(join(fileURLToPath(dir), path), content);
        });
        logger.info(`indexed ${records} records`);
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
  };
}
