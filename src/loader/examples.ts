import { documentExports } from '../exports/index.ts';
import { downloadName, keptDownloads } from './exported.ts';
import { readPage } from './store.ts';

/** A file of the site as an example of its kind. */
export interface Example {
  label: string;
  path: string;
  mediaType: string;
  /** Words that stand in it. */
  excerpt: string;
}

/** About so many characters of a file are shown. */
const SHOWN = 90;

/**
 * The files of one document, each with words that stand in it; nothing where the edition has no document.
 *
 * @param base the base path of the site
 * @param site the origin of the site, where that is known
 */
export function exampleFiles(
  base: string,
  site: URL | undefined,
): { id: string; files: Example[] } | undefined {
  const [first] = readPage(base, 'list', 'list').documents;
  if (!first) return undefined;
  const kept = keptDownloads(base, first.id, site);
  const files = documentExports.map(({ extension, label, mediaType }) => ({
    label,
    path: `/documents/${downloadName(first.id, extension)}`,
    mediaType,
    excerpt: telling(kept.read(downloadName(first.id, extension)) ?? ''),
  }));
  return { id: first.id, files };
}

/** The first line that says something, or its beginning. */
function telling(text: string): string {
  const lines = text
    .replace(/^<\?xml.*?\?>/, '')
    .split('\n')
    .map((line) => line.trim());
  const line = lines.find((one) => /\p{L}{3}/u.test(one)) ?? '';
  if (line.length <= SHOWN) return line;
  return /^.*(?=\s)/.exec(line.slice(0, SHOWN))?.[0] ?? line.slice(0, SHOWN);
}
