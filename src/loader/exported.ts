import { citedEdition } from '../exports/citation/index.ts';
import type { Exported } from '../exports/exported.ts';
import { documentExports, type Export } from '../exports/index.ts';
import type { NamedEntry } from '../exports/tei.ts';
import { readPage, readTypedMarkdown } from './store.ts';

/**
 * What the files of a document are printed from.
 *
 * @param base the base path of the site
 * @param site the origin of the site, where that is known
 */
export function exportedOf(base: string, id: string, site: URL | undefined): Exported {
  const { data, titleNames, passages, former, revisions } = readPage(base, 'documents', id);
  return {
    document: { id, data, titleNames, passages, former },
    edition: citedEdition(readPage(base, 'site', 'site').site),
    markdown: readTypedMarkdown(id),
    site: site && new URL(base, site).href,
    revisions,
    entry: (name) => namedEntry(base, name),
  };
}

/** The few words of entries that go into files of many documents, each read once. */
const entries = new Map<string, NamedEntry>();

/** What an entry tells of itself in the files of documents that name it. */
export function namedEntry(base: string, id: string): NamedEntry {
  const known = entries.get(id);
  // In development an entry may change.
  if (known && import.meta.env.PROD) return known;
  const { name, names, text } = readPage(base, 'entries', id);
  const named = {
    id,
    name,
    names: names.map(({ form, lang }) => ({ form, ...(lang !== undefined && { lang }) })),
    text,
  };
  entries.set(id, named);
  return named;
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
  const exported = exportedOf(base, id, site);
  return groups.map(([group, title]) => ({
    title,
    files: documentExports
      .filter((form) => form.group === group)
      .map(({ extension, label, print }) => ({
        path: `/documents/${id}.${extension}`,
        label,
        size: sizeInWords(Buffer.byteLength(print(exported))),
      })),
  }));
}

/** `12 KB`, `1.4 MB`, as file managers say it. */
export function sizeInWords(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.max(1, Math.round(bytes / 1000))} KB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
