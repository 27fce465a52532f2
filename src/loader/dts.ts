import { join } from 'node:path';
import { citedEdition } from '../exports/citation/index.ts';
import { collectionsToDts, documentToDts } from '../exports/dts.ts';
import { planVolumes } from '../exports/edition/volume.ts';
import { siteAddress } from '../wording/addresses.ts';
import { afterBuild } from './after-build.ts';
import { documentKey, exportedOf } from './exported.ts';
import { siteFiles } from './kept-files.ts';
import { readPage, readStock } from './store.ts';
import { writerInto } from './write.ts';

/** Writes the documents as Distributed Text Services give them, for programs that know these. */
export const dts = () =>
  afterBuild('dts', ({ base, site, folder }) => {
    const root = siteAddress(base, site);
    const memory = siteFiles('dts', base, site);
    const { site: settings } = readPage(base, 'site', 'site');
    const { documents } = readPage(base, 'search', 'search');
    const titles = new Map(documents.map(({ id, title }) => [id, title]));
    const parts = planVolumes(documents, settings.volumes).map((plan) => ({
      ...plan,
      documents: plan.documents.map((id) => ({ id, title: titles.get(id) ?? id })),
    }));
    const own = join(folder, 'dts');
    const write = writerInto(own);
    for (const [path, text] of collectionsToDts(parts, citedEdition(settings), root)) write(path, text);
    const stock = readStock(base);
    for (const { id } of documents) {
      const print = () => documentToDts(exportedOf(base, id, site), root);
      memory.kept(id, documentKey(id, stock), print).putInto(own);
    }
    memory.sweep();
  });
