/**
 * The documents as Distributed Text Services 1.0 (https://dtsapi.org) would give them, as files: entry, collections,
 * navigation and document. Only what files can answer is there: a whole citation tree, a whole document, a passage.
 */
import { roles } from '../schema/passage-id.ts';
import { documentPath, href } from '../wording/addresses.ts';
import { passageLabel } from '../wording/locator.ts';
import { languageOf, type CitedEdition } from './citation/csl-data.ts';
import type { Exported } from './exported.ts';
import { documentExports } from './index.ts';
import { documentToTei, passageToTei } from './tei.ts';

type Json = Readonly<Record<string, unknown>>;

/** The id of the collection of all documents. No id of a document has a dot. */
const ALL = 'edition.all';
const idOfPart = (part: string) => (part === '' ? ALL : `edition.${part}`);

const head = { '@context': 'https://dtsapi.org/context/v1.0.json', dtsVersion: '1.0' };

/** Where collections, navigation and documents are found, as RFC 6570 templates. */
const templates = (root: string, resource = '{resource}') => ({
  navigation: href(root, `/dts/navigation/${resource}.json`),
  document: href(root, `/dts/document/${resource}{/ref}.xml`),
});
const collectionAt = (root: string, id = '{id}') => href(root, `/dts/collection/${id}.json`);

const print = (value: Json) => `${JSON.stringify(value, null, 2)}\n`;

/** A collection of documents: the whole edition, or of a large one a part. */
export interface DtsCollection {
  /** `1965`; of the whole edition it is empty. */
  part: string;
  title: string;
  documents: readonly { id: string; title: string }[];
}

/**
 * The files from which all documents are found.
 *
 * @param parts the parts of the edition; a single one is the whole
 * @param root where the site stands: its address, or its base path alone
 * @returns the files by their paths in `dts/`
 */
export function collectionsToDts(
  parts: readonly DtsCollection[],
  { title }: CitedEdition,
  root: string,
): [path: string, text: string][] {
  const whole = parts.every(({ part }) => part === '');
  const collection = (
    id: string,
    name: string,
    parents: number,
    members: readonly Json[],
  ): [string, string] => [
    `collection/${id}.json`,
    print({
      ...head,
      '@id': id,
      '@type': 'Collection',
      title: name,
      collection: collectionAt(root),
      totalParents: parents,
      totalChildren: members.length,
      member: members,
    }),
  ];
  const entry: Json = {
    ...head,
    '@id': href(root, '/dts/entry.json'),
    '@type': 'EntryPoint',
    collection: collectionAt(root),
    ...templates(root),
  };
  const members = ({ documents }: DtsCollection) =>
    documents.map((one) => ({
      '@id': one.id,
      '@type': 'Resource',
      title: one.title,
      totalParents: 1,
      totalChildren: 0,
      collection: collectionAt(root, one.id),
      ...templates(root, one.id),
    }));
  const children = parts.map((one) => ({
    '@id': idOfPart(one.part),
    '@type': 'Collection',
    title: one.title,
    totalParents: 1,
    totalChildren: one.documents.length,
    collection: collectionAt(root, idOfPart(one.part)),
  }));
  return [
    ['entry.json', print(entry)],
    collection(ALL, title, 0, whole ? parts.flatMap(members) : children),
    ...(whole ? [] : parts.map((one) => collection(idOfPart(one.part), one.title, 1, members(one)))),
  ];
}

/**
 * The files of a document: itself as a resource, its citation tree, its text whole and by passage.
 *
 * @param root where the site stands: its address, or its base path alone
 * @returns the files by their paths in `dts/`
 */
export function documentToDts(exported: Exported, root: string): Record<string, string> {
  const { document, edition, entry, revisions, site } = exported;
  const { id, passages } = document;
  const resource = resourceOf(exported, root);
  const navigation: Json = {
    ...head,
    '@id': href(root, `/dts/navigation/${id}.json`),
    '@type': 'Navigation',
    resource,
    member: passages.map((passage) => ({
      identifier: passage.id,
      '@type': 'CitableUnit',
      level: 1,
      parent: null,
      citeType: passage.role,
      dublinCore: { title: [{ lang: 'en', value: passageLabel(passage.id) }] },
    })),
  };
  const address = site === undefined ? undefined : href(site, documentPath(id));
  return {
    [`collection/${id}.json`]: print({ ...head, ...resource }),
    [`navigation/${id}.json`]: print(navigation),
    [`document/${id}.xml`]: documentToTei(document, { edition, entry, revisions, address }),
    ...Object.fromEntries(
      passages.map((passage) => [
        `document/${id}/${passage.id}.xml`,
        passageToTei(document, passage, edition, `../${id}.xml`),
      ]),
    ),
  };
}

function resourceOf({ document, edition }: Exported, root: string): Json {
  const { id, data, passages } = document;
  const lang = languageOf(data, edition);
  const abstract = passages.find(({ role }) => role === 'abstract')?.text;
  const used = roles.filter((role) => passages.some((passage) => passage.role === role));
  return {
    '@id': id,
    '@type': 'Resource',
    title: data.title,
    ...(abstract !== undefined && { description: abstract }),
    totalParents: 1,
    totalChildren: 0,
    dublinCore: {
      title: [{ lang, value: data.title }],
      type: [{ lang: 'en', value: data.genre }],
      date: data.date,
      language: [lang],
      ...(data.archive.repository !== undefined && {
        publisher: [{ lang: 'en', value: data.archive.repository }],
      }),
      ...(data.archive.url !== undefined && { source: [data.archive.url] }),
    },
    collection: collectionAt(root, id),
    ...templates(root, id),
    mediaTypes: ['application/tei+xml'],
    download: Object.fromEntries(
      // Of two files of one type the first is the text as published.
      documentExports
        .toReversed()
        .map(({ extension, mediaType }) => [mediaType, href(root, `/documents/${id}.${extension}`)]),
    ),
    citationTrees: [
      {
        '@type': 'CitationTree',
        citeStructure: used.map((role) => ({ '@type': 'CiteStructure', citeType: role })),
      },
    ],
  };
}
