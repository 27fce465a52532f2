import { expect, it } from 'vitest';
import { headMetadata, jsonLd, type HeadContext } from '../../../src/exports/citation/index.ts';
import type { DocumentData } from '../../../src/schema/document.ts';
import { bare, conversation, telegram } from './documents.ts';

const address = 'https://reader.example/documents/x/';
const context = { address, edition: { title: 'The Reader' }, description: 'On grain.' };

function content(key: string, data: DocumentData, given: HeadContext = context): string[] {
  return headMetadata(data, 'x', given)
    .filter((tag) => ('name' in tag ? tag.name : tag.property) === key)
    .map((tag) => tag.content);
}

it('gives reference managers type, fields and names', () => {
  expect(content('citation_title', telegram)).toEqual([telegram.title]);
  expect(content('citation_publication_date', telegram)).toEqual(['1957/06/03']);
  expect(content('z:itemType', telegram)).toEqual(['manuscript']);
  expect(content('z:manuscriptType', telegram)).toEqual(['telegram']);
  expect(content('z:archiveLocation', telegram)).toEqual(['MOL XIX-J-1-j, 12-14, 20']);
  expect(content('z:translators', telegram)).toEqual(['Wang, Jeffrey', 'Shen Zhihua,', 'van der Berg, Henk']);
  expect(content('bib:authors', telegram)).toEqual([]);
  expect(content('bib:authors', { ...bare, from: 'Embassy, Prague' })).toEqual(['Embassy Prague,']);
});

it('describes the document in Dublin Core', () => {
  expect(content('DC.creator', telegram)).toEqual([]);
  expect(content('DC.creator', { ...bare, from: 'Embassy, Prague' })).toEqual(['Embassy, Prague']);
  expect(content('DC.contributor', conversation)).toEqual([]);
  expect(content('DC.contributor.translator', conversation)).toEqual(['Balázs Szalontai']);
});

/**
 * The fields that Zotero's translators RDF and Embedded Metadata make of names of tags, as far as they are not
 * wanted of an archival record (zotero/translators, RDF.js: `publicationTitle`, `identifier`).
 */
const misread: readonly [field: string, names: RegExp][] = [
  [
    'publicationTitle',
    /^(?:prism[.:_]publicationName|(?:dc|dcterms)[.:_]source|og:site_name|citation_journal_title)$/i,
  ],
  ['ISBN', /^(?:(?:dc|dcterms)[.:_]identifier|citation_isbn|bibo[.:_]isbn)/i],
];

it.each(misread)('gives a reference manager no stray %s', (_, names) => {
  const tags = headMetadata(telegram, 'x', context).map((tag) => ('name' in tag ? tag.name : tag.property));
  expect(tags.filter((name) => names.test(name))).toEqual([]);
});

it('previews the document in its own words', () => {
  expect(headMetadata(bare, 'x', context).filter((tag) => 'property' in tag)).toEqual([
    { property: 'og:type', content: 'article' },
    { property: 'og:title', content: 'On the Harvest' },
    { property: 'og:description', content: 'On grain.' },
    { property: 'og:url', content: address },
    { property: 'og:locale', content: 'en_US' },
  ]);
});

it('has no tag for what is not known', () => {
  expect(
    headMetadata(bare, 'x', { edition: context.edition }).map((tag) =>
      'name' in tag ? tag.name : tag.property,
    ),
  ).toEqual([
    'citation_title',
    'citation_publication_date',
    'citation_language',
    'DC.title',
    'DC.date',
    'DC.type',
    'DC.language',
    'z:itemType',
    'z:manuscriptType',
    'twitter:card',
    'og:type',
    'og:title',
    'og:locale',
  ]);
});

it('is an ArchiveComponent of schema.org', () => {
  expect(jsonLd(telegram, context)).toEqual({
    '@type': 'ArchiveComponent',
    '@id': address,
    url: address,
    sameAs: telegram.archive.url,
    name: telegram.title,
    alternateName: 'Grain & Oil',
    genre: 'telegram',
    dateCreated: '1957-06-03',
    inLanguage: 'en',
    abstract: 'On grain.',
    creator: { '@type': 'Thing', name: 'Embassy of Hungary, Prague' },
    translator: ['Jeffrey Wang', 'Shen Zhihua', 'Henk van der Berg'].map((name) => ({
      '@type': 'Person',
      name,
    })),
    contributor: [{ '@type': 'Person', name: 'Kim Byeong-jik' }],
    holdingArchive: { '@type': 'ArchiveOrganization', name: 'Archive of Grain & Oil' },
    itemLocation: 'MOL XIX-J-1-j',
    isPartOf: { '@type': 'ArchiveComponent', name: 'MOL XIX-J-1-j' },
    pagination: '12-14, 20',
    translationOfWork: {
      '@type': 'ArchiveComponent',
      inLanguage: { '@type': 'Language', name: 'Hungarian' },
    },
    version: '1a2b3c4d5e6f',
    dateModified: '2026-03-09',
  });
  expect(jsonLd(bare)).not.toHaveProperty('url');
  expect(jsonLd(conversation)).not.toHaveProperty('translationOfWork');
});
