import type { Volume } from '../../../src/exports/edition/volume.ts';
import { citations } from '../../../src/exports/citation/index.ts';
import type { Edition } from '../../../src/edition/model.ts';
import { namedEntry } from '../this-edition.ts';

/** An edition as one volume. */
export function volumeOf(edition: Edition): Volume {
  const cited = { title: edition.site.title };
  return {
    title: edition.site.title,
    edition: cited,
    statement: edition.site.statement,
    site: 'https://example.org/',
    documents: edition.documents.map((document) => ({
      ...document,
      citation: citations(document.data, document.id, cited).note.document,
      revisions: [document.data.revision],
      sourcesOf: ({ sources }) => sources,
    })),
    entry: namedEntry(edition),
  };
}
