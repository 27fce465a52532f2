import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { citedEdition } from '../exports/citation/index.ts';
import { collectionsToDts, documentToDts } from '../exports/dts.ts';
import { planVolumes } from '../exports/edition/volume.ts';
import { documentKey, exportedOf } from './exported.ts';
import { kept, readPage, readStock, sweep } from './store.ts';

/** Writes the documents as Distributed Text Services give them, for programs that know these. */
export function dts(): AstroIntegration {
  let base = '/';
  let site: URL | undefined;
  return {
    name: 'dts',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base;
        site = config.site === undefined ? undefined : new URL(config.site);
      },
      'astro:build:done': ({ dir }) => {
        const root = site ? new URL(base, site).href : base;
        const room = `dts/${encodeURIComponent(root)}`;
        const { site: settings } = readPage(base, 'site', 'site');
        const { documents } = readPage(base, 'search', 'search');
        const titles = new Map(documents.map(({ id, title }) => [id, title]));
        const parts = planVolumes(documents, settings.volumes).map((plan) => ({
          ...plan,
          documents: plan.documents.map((id) => ({ id, title: titles.get(id) ?? id })),
        }));
        const folder = join(fileURLToPath(dir), 'dts');
        // The site is taken whole when it is done, so that none of its files has to be put there at once.
        const write = (path: string, text: string) => {
          mkdirSync(dirname(join(folder, path)), { recursive: true });
          writeFileSync(join(folder, path), text);
        };
        for (const [path, text] of collectionsToDts(parts, citedEdition(settings), root)) write(path, text);
        const stock = readStock(base);
        for (const { id } of documents) {
          const print = () => documentToDts(exportedOf(base, id, site), root);
          const files = kept(`${room}/${id}`, documentKey(id, stock), print) ?? {};
          for (const [path, text] of Object.entries(files)) write(path, text);
        }
        sweep(room, new Set(documents.map(({ id }) => id)));
      },
    },
  };
}
