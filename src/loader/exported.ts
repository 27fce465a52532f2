import { citedEdition } from '../exports/citation/index.ts';
import type { Exported } from '../exports/exported.ts';
import { documentExports, type Export } from '../exports/index.ts';
import { siteAddress } from '../wording/addresses.ts';
import { siteFiles, type FileMemory, type KeptFiles } from './kept-files.ts';
import { readPage, readStock, readTypedMarkdown, type Stock } from './store.ts';

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

/** Keeps the files of documents. */
export const downloadsMemory = (base: string, site: URL | undefined): FileMemory =>
  siteFiles('downloads', base, site);

/** What a document's file of a form is called. */
export const downloadName = (id: string, extension: string): string => `${id}.${extension}`;

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
  memory = downloadsMemory(base, site),
): KeptFiles {
  return memory.kept(id, documentKey(id, readStock(base)), () => {
    const exported = exportedOf(base, id, site);
    return Object.fromEntries(
      documentExports.map(({ extension, print }) => [downloadName(id, extension), print(exported)]),
    );
  });
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
  const kept = keptDownloads(base, id, site);
  return groups.map(([group, title]) => ({
    title,
    files: documentExports
      .filter((form) => form.group === group)
      .map(({ extension, label }) => ({
        path: `/documents/${downloadName(id, extension)}`,
        label,
        size: sizeInWords(kept.sizeOf(downloadName(id, extension))),
      })),
  }));
}

/** `12 KB`, `1.4 MB`, as file managers say it. */
export function sizeInWords(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.max(1, Math.round(bytes / 1000))} KB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
