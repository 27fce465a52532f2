import { citedEdition } from '../exports/citation/index.ts';
import type { Exported } from '../exports/exported.ts';
import { siteAddress } from '../wording/addresses.ts';
import { documentExports, type Export } from '../exports/index.ts';
import { kept, readPage, readStock, readTypedMarkdown, type Stock } from './store.ts';

/**
 * What the files of a document are printed from.
 *
 * @param base the base path of the site
 * @param site the origin of the site, where that is known
 */
export function exportedOf(base: string, id: string, site: URL | undefined): Exported {
  const { data, titleNames, passages, former, revisions } = readPage(base, 'documents', id);
  const named = readPage(base, 'named', id);
  return {
    document: { id, data, titleNames, passages, former },
    edition: citedEdition(readPage(base, 'site', 'site').site),
    markdown: readTypedMarkdown(id),
    site: site && siteAddress(base, site),
    revisions,
    entry: (name) => named[name] ?? { id: name, name, names: [], text: '' },
  };
}

/** The texts of a document's files by what stands behind its id in their addresses. */
type Downloads = Record<string, string>;

/** Where the files of documents are kept. */
export const downloadsRoom = (base: string, site: URL | undefined): string =>
  `downloads/${encodeURIComponent(`${base} ${site?.href ?? ''}`)}`;

/** All that the files of a document are printed from, as digests. */
export const documentKey = (
  id: string,
  { version, pieces }: Pick<Stock, 'version' | 'pieces'>,
): unknown[] => [
  version,
  pieces[`documents/${id}`],
  pieces[`named/${id}`],
  pieces['site/site'],
  readTypedMarkdown(id),
];

/** All files of a document, printed where what they are printed from changed. */
export function keptDownloads(
  base: string,
  id: string,
  site: URL | undefined,
  stock = readStock(base),
): Downloads {
  const print = () => {
    const exported = exportedOf(base, id, site);
    return Object.fromEntries(documentExports.map(({ extension, print }) => [extension, print(exported)]));
  };
  return kept(`${downloadsRoom(base, site)}/${id}`, documentKey(id, stock), print) ?? {};
}

/** A file to take away. */
export interface Download {
  path: string;
  label: string;
  /** `12 KB` */
  size: string;
}

const groups: readonly (readonly [Export['group'], string])[] = [
  ['text', 'To read'],
  ['data', 'To work with'],
  ['citation', 'To cite'],
];

/** The files in which a document can be taken away, by what they are for, with their sizes. */
export function downloadsOf(
  base: string,
  id: string,
  site: URL | undefined,
): { title: string; files: Download[] }[] {
  const texts = keptDownloads(base, id, site);
  return groups.map(([group, title]) => ({
    title,
    files: documentExports
      .filter((form) => form.group === group)
      .map(({ extension, label }) => ({
        path: `/documents/${id}.${extension}`,
        label,
        size: sizeInWords(Buffer.byteLength(texts[extension] ?? '')),
      })),
  }));
}

/** `12 KB`, `1.4 MB`, as file managers say it. */
export function sizeInWords(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.max(1, Math.round(bytes / 1000))} KB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
