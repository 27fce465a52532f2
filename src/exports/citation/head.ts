import type { DocumentData } from '../../schema/document.ts';
import { cslItem, languageOf, type Cited, type CitedEdition } from './csl-data.ts';
import type { CslName } from './csl.ts';

/** A `<meta>` of a page's head. */
export type MetaTag = { name: string; content: string } | { property: string; content: string };

/** What a page knows beside the document. */
export interface HeadContext {
  /** The document's absolute address on this site, if the site has one. */
  address?: string;
  /** The edition that the page belongs to. */
  edition: CitedEdition;
  /** The document's own words for a preview: the archive's abstract, or else its beginning. */
  description?: string;
}

type Row = [key: string, value: string | readonly string[] | undefined];

/**
 * The metadata of a document's page for reference managers, catalogs and previews.
 *
 * What Zotero's translators would take for something else is left out: an `identifier` for an ISBN, a `source` or
 * `og:site_name` for the title of a publication.
 *
 * @returns tags in order: Highwire Press, Dublin Core (DCMI, as HTML meta), what Zotero's translators RDF and
 *   Embedded Metadata read beside them, Open Graph and Twitter cards
 */
export function headMetadata(data: DocumentData, id: string, context: HeadContext): MetaTag[] {
  const names: Row[] = [
    ...highwire(data, context),
    ...dublinCore(data, id, context),
    ...zotero(data, id, context),
    ...twitter(),
  ];
  return [...tags('name', names), ...tags('property', openGraph(data, context))];
}

/**
 * Only what fits an archival item. There is no `citation_author`: with one, Zotero would forget the
 * translators, and it would take an institution's last word for a family name.
 */
function highwire(data: DocumentData, { address, edition }: HeadContext): Row[] {
  return [
    ['citation_title', data.title],
    ['citation_publication_date', data.date.replaceAll('-', '/')],
    ['citation_language', languageOf(data, edition)],
    ['citation_public_url', address],
  ];
}

/** Contributors are qualified by what they did: without an author, Zotero takes plain ones for authors. */
function dublinCore(data: DocumentData, id: string, { description, ...cited }: HeadContext): Row[] {
  const { author } = cslItem(data, id, cited);
  return [
    ['DC.title', data.title],
    ['DC.creator', author && data.from],
    ['DC.contributor.translator', data.translators],
    ['DC.contributor.provider', data.obtainedBy],
    ['DC.date', data.date],
    ['DC.type', data.genre],
    ['DC.language', languageOf(data, cited.edition)],
    ['DC.description', description],
    ['DC.publisher', data.archive.repository],
    ['DC.rights', data.rights?.join(' ')],
  ];
}

/** The vocabulary of Zotero's own RDF: any `z:` is taken for the field of this name. */
function zotero(data: DocumentData, id: string, cited: Cited): Row[] {
  const item = cslItem(data, id, cited);
  return [
    ['z:itemType', 'manuscript'],
    ['z:manuscriptType', data.genre],
    ['z:archive', item.archive],
    ['z:archiveLocation', item.archive_location],
    ['z:extra', item.note],
    ['bib:authors', item.author?.map(inverted)],
    ['z:translators', item.translator?.map(inverted)],
    ['bibo:shortTitle', item['title-short']],
  ];
}

/** A comma behind a name that is not taken apart keeps Zotero from doing so. */
function inverted(name: CslName): string {
  if ('literal' in name) return `${name.literal.replaceAll(',', '')},`;
  const particle = name['non-dropping-particle'];
  return `${particle === undefined ? '' : `${particle} `}${name.family}, ${name.given}`;
}

function openGraph(data: DocumentData, { address, description }: HeadContext): Row[] {
  return [
    ['og:type', 'article'],
    ['og:title', data.title],
    ['og:description', description],
    ['og:url', address],
    ['og:locale', 'en_US'],
  ];
}

/** Title and description are taken from Open Graph. */
function twitter(): Row[] {
  return [['twitter:card', 'summary']];
}

function tags(key: 'name' | 'property', rows: readonly Row[]): MetaTag[] {
  return rows.flatMap(([name, value]) =>
    value === undefined
      ? []
      : [value]
          .flat()
          .map((content): MetaTag => (key === 'name' ? { name, content } : { property: name, content })),
  );
}
