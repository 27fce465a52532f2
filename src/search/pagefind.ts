/** Where the words of a record begin that has an id: Pagefind's own form. */
interface Anchor {
  element: string;
  id: string;
  /** The number of the first word. */
  location: number;
}

/** A record as Pagefind returns it; only what we use. */
export interface Fragment {
  url: string;
  /** The text of the record, words parted by spaces, HTML's own characters escaped. */
  raw_content: string;
  /** Word numbers of the matches. */
  locations: number[];
  anchors: Anchor[];
  meta: Record<string, string>;
}

/** The part of Pagefind's browser module that we use. */
export interface Pagefind {
  options(options: { baseUrl?: string; excerptLength?: number }): Promise<void>;
  init(): Promise<void>;
  preload(term: string): Promise<void>;
  search(term: string): Promise<{ results: { id: string; data(): Promise<Fragment> }[] }>;
}

let loading: Promise<Pagefind> | undefined;

/**
 * Loads Pagefind, once, when it is first wanted.
 *
 * @param base the base path of the site
 */
export function loadPagefind(base: string): Promise<Pagefind> {
  loading ??= (async () => {
    const module = (await import(
      /* @vite-ignore */ `${base.replace(/\/?$/, '/')}pagefind/pagefind.js`
    )) as Pagefind;
    await module.init();
    return module;
  })();
  return loading;
}
