import { documentPath, href } from '../../wording/addresses.ts';
import type { DocumentData } from '../../schema/document.ts';
import type { CitedEdition } from './csl-data.ts';
import type { Template } from './fill.ts';
import { templates, type Forms } from './template.ts';

export type { CitedEdition } from './csl-data.ts';
export { fill, type CitedPassage, type Template } from './fill.ts';
export { headMetadata, type HeadContext, type MetaTag } from './head.ts';
export { jsonLd } from './json-ld.ts';
export type { Forms } from './template.ts';

/** The citations of one document. */
export interface Citations extends Forms<Template> {
  /** The document's absolute address on this site, to which the address of a passage is added. */
  address?: string;
}

/** How citations name an edition, by what it says of itself. */
export function citedEdition({
  title,
  editor,
  publisher,
  lang,
}: {
  title: string;
  editor?: string | readonly string[] | undefined;
  publisher?: string | undefined;
  lang?: string | undefined;
}): CitedEdition {
  return {
    title,
    ...(editor !== undefined && { editors: [editor].flat() }),
    ...(publisher !== undefined && { publisher }),
    ...(lang !== undefined && lang !== 'en' && { lang }),
  };
}

/**
 * The citations of a document: each form as a template, whose `document` is the citation of the whole, and
 * which `fill` completes for a passage.
 *
 * @param data the document's front matter
 * @param id its id
 * @param edition the edition that is cited
 * @param site the absolute address of this site's start page, base path included; without it only the
 *   archive's own page is cited
 */
export function citations(data: DocumentData, id: string, edition: CitedEdition, site?: string): Citations {
  const address = site === undefined ? undefined : href(site, documentPath(id));
  return { ...templates(data, id, edition, address), ...(address !== undefined && { address }) };
}
