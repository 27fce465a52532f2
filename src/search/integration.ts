import { createReadStream, existsSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';
import { readPage } from '../edition/store.ts';
import { documentRecord } from './record.ts';

/** Types of the files that Pagefind writes. */
const types: Record<string, string> = { '.js': 'text/javascript', '.json': 'application/json' };

/** Builds the index after the pages, from the model and not from their HTML; serves the last one in development. */
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
        const { documents } = readPage(base, 'site', 'site');
        const records = documents.map(({ id }) => documentRecord(readPage(base, 'documents', id), base));
        const { index, errors } = await createIndex();
        if (!index) throw new Error(`The search index could not be made: ${errors.join('; ')}`);
        try {
          for (const record of records) {
            const added = await index.addHTMLFile(record);
            if (added.errors.length > 0)
              throw new Error(`${record.url} was not indexed: ${added.errors.join('; ')}`);
          }
          const written = await index.writeFiles({ outputPath: join(fileURLToPath(dir), 'pagefind') });
          if (written.errors.length > 0)
            throw new Error(`The search index was not written: ${written.errors.join('; ')}`);
        } finally {
          await close();
        }
        logger.info(`indexed ${records.length} documents`);
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const path = new URL(request.url ?? '/', 'http://localhost').pathname;
          const name = path.slice(path.indexOf('/pagefind/') + 1);
          const file = join(out, name);
          if (!name.startsWith('pagefind/') || name.includes('..') || !existsSync(file)) return next();
          response.setHeader('Content-Type', types[extname(file)] ?? 'application/octet-stream');
          createReadStream(file).pipe(response);
        });
      },
    },
  };
}
