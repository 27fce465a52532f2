import type { Finding } from './rules.ts';
import { addressOf, decode, follow, isPage, type Site } from './site.ts';

/**
 * What is built anew under another name whenever it changes, and is addressed by no reader; and what programs find from
 * `dts/entry.json`, where a passage that is gone is not listed.
 */
const internal = /^(?:_astro|pagefind|search)\/(?!index\.html$)|^dts\/(?!(?:entry\.json|index\.html)$)/;

/** A work's number in a list is its place there, which the next source changes: no address. */
const places = /^(?:.+-)?work-\d+$/;

/** In reading order: `p2` before `p10`. */
const { compare } = new Intl.Collator('en', { numeric: true });

/**
 * Every address of a built site that a reader may have kept: its pages and files, and what in a page has an id.
 *
 * @returns addresses from the site's root, whatever path it is served under: `/documents/x/#p7`; in order
 */
export function addressesOf(site: Site): string[] {
  const root = { base: '/', origin: undefined };
  const addresses = [...site.files]
    .filter((file) => !internal.test(file))
    .flatMap((file) => {
      const { pathname } = addressOf(file, root);
      const ids = isPage(file) ? [...(site.pages.get(file)?.subjects ?? [])] : [];
      const subjects = ids.filter((id) => !places.test(id));
      return [pathname, ...subjects.map((id) => `${pathname}#${encodeURIComponent(id)}`)];
    });
  return addresses.sort(compare);
}

/** The addresses in a list: one a line; lines that begin with `# ` are for people. */
export function parseAddresses(list: string): string[] {
  return list.split('\n').filter((line) => line !== '' && !line.startsWith('# '));
}

/** A list with the addresses of a site put into it. None is taken out: an address that was published stays so. */
export function addAddresses(list: string, site: Site): string {
  const remarks = list.split('\n').filter((line) => line.startsWith('# '));
  const all = new Set([...parseAddresses(list), ...addressesOf(site)]);
  return [...remarks, ...[...all].sort(compare), ''].join('\n');
}

/**
 * Checks that each published address still leads to its subject: the page or file is there, or a page that sends its
 * visitor on to one; and in the page an id, be it that of the subject or an alias that leads on.
 *
 * @param list the published addresses
 * @param file the name of the list, for reports
 * @returns a finding for each that doesn't, with its line in the list
 */
export function checkAddresses(site: Site, list: string, file: string): Finding[] {
  const lines = new Map(list.split('\n').map((address, index) => [address, index + 1]));
  return parseAddresses(list).flatMap((address) => {
    const why = rotten(address, site);
    if (why === undefined) return [];
    const message = `${address} was published and ${why}. Bring it back, or leave something there that leads on.`;
    return [{ file, line: lines.get(address) ?? 1, column: 1, rule: 'published-address', message }];
  });
}

function rotten(address: string, site: Site): string | undefined {
  const target = follow(site.base + address.slice(1), 'index.html', site);
  if (target.type !== 'file') return target.type === 'broken' ? target.why : 'leaves the site';
  const page = site.pages.get(target.file);
  const id = decode(target.url.hash.slice(1));
  if (id === '') return undefined;
  if (page?.redirect) return `its page sends visitors on, which loses #${id}`;
  return page?.ids.has(id) ? undefined : `its page has no #${id} any more`;
}
