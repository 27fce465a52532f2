import type { DocumentData } from '../../schema/document.ts';
import type { HeadContext } from './head.ts';

/** A node of JSON-LD. */
export interface JsonLd {
  [key: string]: string | number | JsonLd | readonly string[] | readonly JsonLd[];
}

/**
 * A document as linked data: schema.org `ArchiveComponent`, to stand in that of its page.
 *
 * @param context its `description` becomes the abstract
 */
export function jsonLd(
  data: DocumentData,
  { address, description, edition }: Partial<HeadContext> = {},
): JsonLd {
  const { archive, translators, obtainedBy, originalLanguage } = data;
  const url = address ?? archive.url;
  return {
    '@type': 'ArchiveComponent',
    ...(address !== undefined && { '@id': address }),
    ...(url !== undefined && { url }),
    ...(address !== undefined && archive.url !== undefined && { sameAs: archive.url }),
    name: data.title,
    ...(data.shortTitle !== undefined && { alternateName: data.shortTitle }),
    genre: data.genre,
    dateCreated: data.date,
    inLanguage: data.lang ?? edition?.lang ?? 'en',
    ...(description !== undefined && { abstract: description }),
    // Person or organization: the documents do not say which.
    ...(data.from !== undefined && { creator: { '@type': 'Thing', name: data.from } }),
    ...(translators && { translator: translators.map(person) }),
    ...(obtainedBy && { contributor: obtainedBy.map(person) }),
    ...(archive.repository !== undefined && {
      holdingArchive: { '@type': 'ArchiveOrganization', name: archive.repository },
    }),
    ...(archive.reference !== undefined && {
      itemLocation: archive.reference,
      isPartOf: { '@type': 'ArchiveComponent', name: archive.reference },
    }),
    ...(archive.folios !== undefined && { pagination: archive.folios }),
    // A translation is said to be one where both its language and its translators are known.
    ...(originalLanguage !== undefined &&
      translators && {
        translationOfWork: {
          '@type': 'ArchiveComponent',
          inLanguage: { '@type': 'Language', name: originalLanguage },
        },
      }),
    ...(data.credits !== undefined && { creditText: data.credits }),
    version: data.revision.digest,
    dateModified: data.revision.date,
  };
}

function person(name: string): JsonLd {
  return { '@type': 'Person', name };
}
