/** What a build keeps in a browser, so that it can be read without network. Paths are under the site's base path. */
export interface Plan {
  /** The base path of the site. */
  base: string;
  /** A digest of all of it: another one is another build. */
  version: string;
  /** What is kept as soon as the browser has nothing else to do: path → digest. */
  files: Record<string, string>;
  /** What is kept once search was used. */
  search: Record<string, string>;
  /** Whether that is the whole site; of a large edition only what was read is kept. */
  whole: boolean;
}

/** A file of a built site. */
export interface BuiltFile {
  /** Its path inside the site, with `/`. */
  path: string;
  size: number;
  /** A digest of its content, hexadecimal. */
  digest: () => string;
}

/** A site whose pages are larger than this together is kept only as far as it was read, in bytes. */
export const MOST_KEPT = 40_000_000;

/** The page that is shown where one is asked for that was not kept. */
export const OFFLINE_PAGE = 'offline/';

const isSearch = (path: string) => /^(?:search|pagefind)\//.test(path) && !path.endsWith('.html');
/** Pagefind brings interfaces of its own, which nothing reads. */
const isUnread = (path: string) =>
  /^pagefind\/pagefind-(?:(?:modular-|component-)?ui|highlight)\./.test(path);
/** What a page needs to be shown; files to take away are fetched when they are wanted. */
const isPage = (path: string) => /^(?:_astro\/|favicon\.|404\.html$)|(?:^|\/)index\.html$/.test(path);
/** What every page needs, and those from which all others are found. */
const isShell = (path: string) =>
  /^(?:_astro\/|favicon\.|(?:about\/|documents\/|offline\/|search\/)?index\.html$|404\.html$)/.test(path);

/**
 * What of a built site is kept in a browser.
 *
 * @param files all files of the site
 * @param base the base path, `/` or `/edition/`
 * @param hash makes a digest of texts
 */
export function planOf(
  files: readonly BuiltFile[],
  base: string,
  hash: (texts: readonly string[]) => string,
): Plan {
  const pages = files.filter(({ path }) => isPage(path));
  const search = files.filter(({ path }) => isSearch(path) && !isUnread(path));
  const size = [...pages, ...search].reduce((sum, file) => sum + file.size, 0);
  const whole = size <= MOST_KEPT;
  const digests = (of: readonly BuiltFile[]) =>
    Object.fromEntries(
      of.map((file) => [addressOf(file.path), file.digest()] as const).sort(([a], [b]) => (a < b ? -1 : 1)),
    );
  const kept = digests(whole ? pages : pages.filter(({ path }) => isShell(path)));
  const searched = whole ? digests(search) : {};
  return {
    base,
    version: hash([JSON.stringify([base, kept, searched])]),
    files: kept,
    search: searched,
    whole,
  };
}

/** The path by which a file is asked for: `about/` of `about/index.html`. */
const addressOf = (path: string) => path.replace(/(^|\/)index\.html$/, '$1');
