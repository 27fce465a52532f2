import { x } from 'xastscript';
import { firstDay } from '../wording/dates.ts';
import { href } from '../wording/addresses.ts';
import type { CitedEdition } from './citation/csl-data.ts';
import { urnOf } from './urn.ts';
import { printXml } from './xml.ts';

/** What is told in a feed. */
interface Told {
  title: string;
  isNew: boolean;
  /** The day of it, and the digest of the text from then on. */
  date: string;
  digest: string;
  /** The SHA-256 of the document's source. */
  source: string;
  path: string;
  text: string;
}

/**
 * What is new in an edition as an Atom feed (RFC 4287). Its ids are made of what is told and not of where the site
 * stands, so that they hold wherever that is, and are absolute where it is not known; addresses are relative then.
 *
 * @param root where the site stands: its address, or its base path alone
 * @returns the same text for the same news
 */
export function newsToAtom(news: readonly Told[], edition: CitedEdition, root: string): string {
  const lang = edition.lang ?? 'en';
  const authors = edition.editors ?? [edition.publisher ?? edition.title];
  return printXml(
    x('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': lang }, [
      x('title', edition.title),
      x('subtitle', 'New documents and changed texts'),
      x('id', urnOf('feed', edition.title)),
      x('updated', instant(news[0]?.date ?? '1970-01-01')),
      x('link', { rel: 'self', type: 'application/atom+xml', href: href(root, '/feed.xml') }),
      x('link', { rel: 'alternate', type: 'text/html', href: href(root, '/') }),
      ...authors.map((name) => x('author', [x('name', name)])),
      ...news.map(({ title, isNew, date, digest, source, path, text }) =>
        x('entry', [
          x('title', isNew ? title : `${title}: text changed`),
          x('id', urnOf(source, date, digest)),
          x('updated', instant(date)),
          x('link', { rel: 'alternate', type: 'text/html', href: href(root, path) }),
          x('summary', text),
        ]),
      ),
    ]),
  );
}

const instant = (date: string) => `${firstDay(date)}T00:00:00Z`;
