import { dateInWords } from '../../wording/dates.ts';
import { listInWords } from '../../wording/lists.ts';
import { shelfMark } from '../../wording/shelf-mark.ts';
import type { DocumentData } from '../../schema/document.ts';
import { cslDate, type CslItem } from './csl.ts';
import { heading, isToldIn } from './heading.ts';
import { cslName } from './names.ts';

/** The edition in which a document is read, as a citation names it. */
export interface CitedEdition {
  title: string;
  /** Who edited it, if that is said. */
  editors?: readonly string[];
  /** Who publishes it, if that is said. */
  publisher?: string;
  /** The language of its texts, where it is not English. */
  lang?: string;
}

/** What is cited, and where it can be read. */
export interface Cited {
  edition: CitedEdition;
  /** The words for the passage, `¶ 7, sentence 12`; none for the whole document. */
  locator?: string;
  /** The absolute address of the document, or the passage, on this site, if the site has one. */
  address?: string;
}

/** The language that a document is published in. */
export const languageOf = ({ lang }: Pick<DocumentData, 'lang'>, edition: CitedEdition): string =>
  lang ?? edition.lang ?? 'en';

/**
 * A document, or a passage of it, as an item for reference managers (CSL-JSON 1.0.2).
 *
 * Three things are told apart: the record (title, date, `archive_location`), its publication (`archive`, the
 * translators), and this edition (`container-title`, `URL`). Where the edition has no address, the address is
 * that of the publication, and nothing of the edition stands beside it.
 *
 * Its type is `manuscript` for letters and telegrams as well: of the two types that Zotero has for archival
 * items, only this one has translators. What has no variable, such as the recipient and who obtained the
 * original (styles print a `contributor` as “with”), is told in `note`, which styles don't print. So are the
 * editor and the publisher of the edition: a record has none, and styles would make the one its author and put
 * the other beside the record's date.
 *
 * @param data the document's front matter
 * @param id its id, which becomes the citation key
 */
export function cslItem(data: DocumentData, id: string, cited: Cited): CslItem {
  const { archive, shortTitle, from, translators } = data;
  const location = shelfMark(archive);
  const note = remarks(data, cited);
  return {
    id,
    'citation-key': id,
    type: 'manuscript',
    title: data.title,
    ...(shortTitle !== undefined && { 'title-short': shortTitle }),
    genre: data.genre,
    // A style would print it right before a title that begins with it.
    ...(from !== undefined && !isToldIn(data.title, from) && { author: [{ literal: from }] }),
    ...(translators && { translator: translators.map(cslName) }),
    issued: cslDate(data.date),
    ...(archive.repository !== undefined && { archive: archive.repository }),
    ...(location !== undefined && { archive_location: location }),
    ...(cited.address === undefined
      ? archive.url !== undefined && { URL: archive.url }
      : { 'container-title': cited.edition.title, URL: cited.address }),
    language: languageOf(data, cited.edition),
    ...(note.length > 0 && { note: note.join(' ') }),
  };
}

/**
 * The same for our own note style, which tells the recipient, the leaves and both addresses apart, and quotes
 * a title without what it says of itself already. The passage is given to the processor, as a locator.
 */
export function noteItem(data: DocumentData, id: string, { edition, address, locator }: Cited): CslItem {
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
    // The numbers of passages are the edition's, and so is the revision.
    ...((address !== undefined || locator !== undefined) && {
      'container-title': edition.title,
      ...(edition.editors && { editor: edition.editors.map(cslName) }),
      ...(edition.publisher !== undefined && { publisher: edition.publisher }),
      'available-date': cslDate(revision.date),
      version: revision.digest,
      ...(address !== undefined && { URL: address }),
    }),
  };
}

/** The edition in words: `In The Reader, edited by A. Editor, A Press`. */
export function editionInWords({ title, editors, publisher }: CitedEdition): string {
  return [
    `In ${title}`,
    ...(editors ? [`edited by ${listInWords(editors)}`] : []),
    ...(publisher === undefined ? [] : [publisher]),
  ].join(', ');
}

/** Sentences on what the fields of reference managers have no place for. */
export function remarks({ to, obtainedBy, archive, revision }: DocumentData, cited: Cited): string[] {
  return [
    ...(to === undefined ? [] : [`To ${to}.`]),
    ...(obtainedBy ? [`Obtained by ${listInWords(obtainedBy)}.`] : []),
    ...(cited.locator === undefined ? [] : [`Cited passage: ${cited.locator}.`]),
    ...(cited.address === undefined
      ? []
      : [
          `${editionInWords(cited.edition)}.`,
          `Text of ${dateInWords(revision.date)}, revision ${revision.digest}.`,
          ...(archive.url === undefined ? [] : [`Published by the archive at ${archive.url}`]),
        ]),
  ];
}

/**
 * A title as CSL's rich text: a name with a small letter behind its hyphen (`Byeong-jik`) is kept from styles
 * that write titles with capitals.
 */
export function richTitle(title: string): string {
  return title.replace(/\p{Lu}[\p{L}’']*(?:-\p{Ll}[\p{L}’']*)+/gu, '<span class="nocase">$&</span>');
}
