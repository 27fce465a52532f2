import { dateInWords } from '../../wording/dates.ts';
import type { DocumentData } from '../../schema/document.ts';
import { cslDate, type CslItem } from './csl.ts';
import { heading } from './heading.ts';
import { cslName } from './names.ts';

/** What is cited, and where it can be read. */
export interface Cited {
  /** The words for the passage, `¶ 7, sentence 12`; none for the whole document. */
  locator?: string;
  /** The absolute address of the document, or the passage, on this site, if the site has one. */
  address?: string;
}

/** The language that the documents are published in. */
const LANGUAGE = 'en';

/**
 * A document, or a passage of it, as an item for reference managers (CSL-JSON 1.0.2).
 *
 * Its type is `manuscript` for letters and telegrams as well: of the two types that Zotero has for archival
 * items, only this one has translators and contributors. It has no recipient, and Zotero makes an author of
 * any name that its type has no place for; so the recipient is told in `note`, as is all else that has no
 * variable.
 *
 * @param data the document's front matter
 * @param id its id, which becomes the citation key
 */
export function cslItem(data: DocumentData, id: string, cited: Cited = {}): CslItem {
  const { archive, shortTitle, from, translators, obtainedBy } = data;
  const url = cited.address ?? archive.url;
  const location = [archive.reference, archive.folios].filter((part) => part !== undefined).join(', ');
  return {
    id,
    'citation-key': id,
    type: 'manuscript',
    title: data.title,
    ...(shortTitle !== undefined && { 'title-short': shortTitle }),
    genre: data.genre,
    ...(from !== undefined && { author: [{ literal: from }] }),
    ...(translators && { translator: translators.map(cslName) }),
    ...(obtainedBy && { contributor: obtainedBy.map(cslName) }),
    issued: cslDate(data.date),
    ...(archive.repository !== undefined && { archive: archive.repository }),
    ...(location !== '' && { archive_location: location }),
    language: LANGUAGE,
    version: data.revision.digest,
    note: remarks(data, cited).join(' '),
    ...(url !== undefined && { URL: url }),
  };
}

/**
 * The same for our own note style, which tells the recipient, folios, revision and both addresses apart, and
 * quotes a title without what it says of itself already. The passage is given to the processor, as a locator.
 */
export function noteItem(data: DocumentData, id: string, address?: string): CslItem {
  const { archive, shortTitle, translators, obtainedBy, revision } = data;
  const { from, to, genre, title } = heading(data);
  return {
    id,
    type: 'manuscript',
    title,
    'title-short': shortTitle ?? title,
    ...(genre !== undefined && { genre }),
    ...(from !== undefined && { author: [{ literal: from }] }),
    ...(to !== undefined && { recipient: [{ literal: to }] }),
    ...(translators && { translator: translators.map(cslName) }),
    ...(obtainedBy && { contributor: obtainedBy.map(cslName) }),
    issued: cslDate(data.date),
    ...(archive.reference !== undefined && { archive_location: archive.reference }),
    ...(archive.folios !== undefined && { page: archive.folios }),
    ...(archive.repository !== undefined && { archive: archive.repository }),
    ...(archive.url !== undefined && { source: archive.url }),
    'available-date': cslDate(revision.date),
    version: revision.digest,
    ...(address !== undefined && { URL: address }),
  };
}

/** Sentences on what the fields of reference managers have no place for. */
export function remarks({ to, archive, revision }: DocumentData, cited: Cited = {}): string[] {
  return [
    ...(to === undefined ? [] : [`To ${to}.`]),
    ...(cited.locator === undefined ? [] : [`Cited passage ${cited.locator}.`]),
    ...(archive.folios === undefined
      ? []
      : [`The archive’s folios (${archive.folios}) are those of the whole document.`]),
    `Text of ${dateInWords(revision.date)}, revision ${revision.digest}.`,
    ...(cited.address === undefined || archive.url === undefined
      ? []
      : [`The archive’s page is ${archive.url}`]),
  ];
}
