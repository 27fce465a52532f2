/** Prints every file of this edition on a day that is given, and tells a digest of each: `print.ts MILLISECONDS`. */
import { createHash } from 'node:crypto';
import { volumeExports } from '../../../src/exports/edition/index.ts';
import { collectionsToDts, documentToDts } from '../../../src/exports/dts.ts';
import { newsToAtom } from '../../../src/exports/feed.ts';
import { documentExports } from '../../../src/exports/index.ts';
import { pagesToSitemap } from '../../../src/exports/sitemap.ts';
import { bundleSearcher } from '../../../src/loader/searcher.ts';
import { feedPage } from '../../../src/route-data/feed.ts';
import { documentPath, href } from '../../../src/wording/addresses.ts';
import { namedEntry, thisEdition } from '../this-edition.ts';
import { volumeOf } from './volume.ts';

const now = Number(process.argv[2]);
const RealDate = Date;
globalThis.Date = class extends RealDate {
  constructor(...parts: [] | ConstructorParameters<typeof RealDate>) {
    super(...((parts.length === 0 ? [now] : parts) as [number]));
  }

  static override now() {
    return now;
  }
} as typeof Date;

const edition = thisEdition();
const volume = volumeOf(edition);
const tell = (name: string, content: string | Uint8Array) => {
  console.log(name, createHash('sha256').update(content).digest('hex'));
};
for (const { extension, print } of volumeExports)
  tell(`edition.${extension}`, print(volume, bundleSearcher()));
const root = volume.site ?? '/';
for (const document of edition.documents) {
  const exported = {
    document,
    edition: volume.edition,
    markdown: '',
    site: volume.site,
    revisions: [document.data.revision],
    entry: namedEntry(edition),
  };
  for (const { extension, print } of documentExports) tell(`${document.id}.${extension}`, print(exported));
  for (const [path, text] of Object.entries(documentToDts(exported, root))) tell(`dts/${path}`, text);
}
const documents = edition.documents.map(({ id, data }) => ({ id, title: data.title }));
for (const [path, text] of collectionsToDts([{ part: '', title: '', documents }], volume.edition, root))
  tell(`dts/${path}`, text);
tell('feed.xml', newsToAtom(feedPage(edition).news, volume.edition, root));
const pages = edition.documents.map(({ id, data }) => ({
  address: href(root, documentPath(id)),
  changed: data.revision.date,
}));
tell('sitemap-0.xml', pagesToSitemap(pages));
