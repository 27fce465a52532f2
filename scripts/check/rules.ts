import { createHash } from 'node:crypto';
import type { Inline, Page, Placed, Reference } from './page.ts';
import { addressOf, decode, follow, isPage, type Site } from './site.ts';

/** One thing that is wrong with the built site. */
export interface Finding extends Placed {
  /** The file, by its path inside the site. */
  file: string;
  rule: string;
  message: string;
}

/** A rule about one thing of a kind: it answers with what is wrong with it, if anything. */
interface Rule<Thing> {
  name: string;
  broken: (thing: Thing, file: string, site: Site) => string | false | undefined;
}

/** What every address in a page or style sheet must satisfy. */
const referenceRules: readonly Rule<Reference>[] = [
  {
    name: 'link-target',
    broken: ({ value }, file, site) => {
      const target = follow(value, file, site);
      return target.type === 'broken' && `${value} ${target.why}`;
    },
  },
  {
    name: 'link-fragment',
    broken: ({ value }, file, site) => {
      const [page, url] = pageBehind(value, file, site);
      const id = url && decode(url.hash.slice(1).replace(/:~:.*$/, ''));
      return page && id && id !== 'top' && !page.ids.has(id) && `${value} names an id that isn't there`;
    },
  },
  {
    name: 'link-range', // ?to=p7s14#p7s12: the end of a cited range

    broken: ({ value }, file, site) => {
      const [page, url] = pageBehind(value, file, site);
      const id = url?.searchParams.get('to');
      return page && typeof id === 'string' && !page.ids.has(id) && `${value} ends at an id that isn't there`;
    },
  },
  {
    name: 'foreign-resource',
    broken: ({ value, where, fetched }, file, site) =>
      fetched && follow(value, file, site).type === 'foreign' && `${where} fetches ${value} from elsewhere`,
  },
];

/** What everything inline must satisfy. */
const inlineRules: readonly Rule<Inline>[] = [
  {
    name: 'no-inline-attribute',
    broken: ({ type, text }) =>
      (type === 'style attribute' || type === 'event handler') && `the policy forbids this ${type}: ${text}`,
  },
  {
    name: 'inline-hash',
    broken: ({ type, text }, file, site) => {
      const policy = site.pages.get(file)?.policy;
      if (!policy || (type !== 'script' && type !== 'style')) return false;
      const sources =
        policy.get(`${type}-src-elem`) ?? policy.get(`${type}-src`) ?? policy.get('default-src') ?? [];
      const allowed = sources.some((source) => matchesHash(source, text));
      return !allowed && `the policy has no hash for this ${type}: ${text.trim().slice(0, 60)}`;
    },
  },
];

/** What a page of any kind may weigh on its way, in bytes, and of how many elements it may be. */
const WEIGHT = 100_000;
const ELEMENTS = 15_000;

/** What every page must satisfy that is more than a signpost to another. */
const pageRules: readonly Rule<Page>[] = [
  { name: 'lang', broken: ({ lang }) => !lang && '<html> says no language' },
  { name: 'title', broken: ({ title }) => !title && 'the page has no title' },
  { name: 'description', broken: ({ description }) => !description?.trim() && 'the page has no description' },
  {
    name: 'one-h1',
    broken: ({ headings }) => headings.length !== 1 && `${headings.length} <h1>s instead of one`,
  },
  {
    name: 'page-weight',
    broken: ({ weight }, file) =>
      isPage(file) &&
      weight > WEIGHT &&
      `the page weighs ${Math.round(weight / 1000)} KB; cut it into pages of at most 100`,
  },
  {
    name: 'page-elements',
    broken: ({ elements }, file) =>
      isPage(file) &&
      elements > ELEMENTS &&
      `the page has ${elements} elements; cut it into pages of at most ${ELEMENTS}`,
  },
  { name: 'policy', broken: ({ policy }) => !policy && 'the page states no content security policy' },
  {
    name: 'canonical',
    broken: ({ canonical }, file, site) => {
      if (site.origin === undefined || file === '404.html') return false;
      const { href } = addressOf(file, site);
      return canonical !== href && `the canonical address is ${canonical ?? 'missing'} instead of ${href}`;
    },
  },
];

/** Applies every rule to everything in a site. */
export function checkSite(site: Site): Finding[] {
  const findings: Finding[] = [];
  const apply = <Thing>(rules: readonly Rule<Thing>[], thing: Thing, file: string, place: Placed): void => {
    for (const { name, broken } of rules) {
      const message = broken(thing, file, site);
      if (message) findings.push({ file, line: place.line, column: place.column, rule: name, message });
    }
  };

  for (const [file, page] of site.pages) {
    if (!page.redirect) apply(pageRules, page, file, page.headings[1] ?? { line: 1, column: 1 });
    for (const reference of page.references) apply(referenceRules, reference, file, reference);
    for (const inline of page.inline) apply(inlineRules, inline, file, inline);
  }
  for (const [file, references] of site.styles) {
    for (const reference of references) apply(referenceRules, reference, file, reference);
  }
  return findings;
}

/** The page of the site that a reference leads to, with the whole address. */
function pageBehind(value: string, file: string, site: Site): [Page | undefined, URL | undefined] {
  const target = follow(value, file, site);
  return target.type === 'file' ? [site.pages.get(target.file), target.url] : [undefined, undefined];
}

function matchesHash(source: string, text: string): boolean {
  const match = /^'(sha(?:256|384|512))-(.+)'$/.exec(source);
  return match?.[1] !== undefined && createHash(match[1]).update(text).digest('base64') === match[2];
}
