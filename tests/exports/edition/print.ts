/** Prints every file of this edition on a day that is given, and tells a digest of each: `print.ts MILLISECONDS`. */
import { createHash } from 'node:crypto';
import { volumeExports } from '../../../src/exports/edition/index.ts';
import { documentExports } from '../../../src/exports/index.ts';
import { bundleSearcher } from '../../../src/loader/searcher.ts';
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
for (const document of edition.documents)
  for (const { extension, print } of documentExports)
    tell(
      `${document.id}.${extension}`,
      print({
        document,
        edition: volume.edition,
        markdown: '',
        site: volume.site,
        revisions: [document.data.revision],
        entry: namedEntry(edition),
      }),
    );
