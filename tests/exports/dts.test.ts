import { XmlDocument } from 'libxml2-wasm';
import { expect, test } from 'vitest';
import { collectionsToDts, documentToDts } from '../../src/exports/dts.ts';
import { namedEntry, thisEdition } from './this-edition.ts';

const edition = thisEdition();
const root = 'https://example.org/edition/';
const cited = { title: edition.site.title };
const listed = edition.documents.map(({ id, data }) => ({ id, title: data.title }));
const files = new Map<string, string>([
  ...collectionsToDts([{ part: '', title: '', documents: listed }], cited, root),
  ...edition.documents.flatMap((document) =>
    Object.entries(
      documentToDts(
        {
          document,
          edition: cited,
          markdown: '',
          site: root,
          revisions: [document.data.revision],
          entry: namedEntry(edition),
        },
        root,
      ),
    ),
  ),
]);

interface Answer {
  '@context': string;
  dtsVersion: string;
  '@id': string;
  '@type': string;
  collection: string;
  navigation: string;
  document: string;
  member: Answer[];
  identifier: string;
  resource: Answer;
  totalChildren: number;
}

/** The text of what a template of RFC 6570 leads to. */
function at(template: string, values: Record<string, string>): string {
  const address = template
    .replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '')
    .replace(/\{\/(\w+)\}/g, (_, name: string) => (values[name] === undefined ? '' : `/${values[name]}`));
  const path = address.slice(`${root}dts/`.length);
  expect(address).toBe(`${root}dts/${path}`);
  expect([...files.keys()], path).toContain(path);
  return files.get(path) ?? '';
}
const read = (template: string, values: Record<string, string> = {}) =>
  JSON.parse(at(template, values)) as Answer;

test('from the entry every document and every passage is found, with its text', () => {
  const entry = read(`${root}dts/entry.json`);
  expect(entry).toMatchObject({ '@type': 'EntryPoint', dtsVersion: '1.0' });
  const all = read(entry.collection, { id: 'edition.all' });
  expect(all).toMatchObject({ '@type': 'Collection', totalChildren: edition.documents.length });
  expect(all.member.map((one) => one['@id'])).toEqual(edition.documents.map(({ id }) => id));
  for (const [index, { id, passages }] of edition.documents.entries()) {
    const member = all.member[index] ?? all;
    expect(read(member.collection)).toMatchObject({ '@id': id, '@type': 'Resource', dtsVersion: '1.0' });
    const { resource, member: units, ...navigation } = read(member.navigation);
    expect(navigation).toMatchObject({ '@type': 'Navigation', '@id': member.navigation });
    expect(units.map(({ identifier }) => identifier)).toEqual(passages.map((passage) => passage.id));
    expect(at(resource.document, { resource: id })).toContain('<teiHeader>');
    for (const passage of passages) {
      const tree = XmlDocument.fromString(at(resource.document, { ref: passage.id }));
      const names = { t: 'http://www.tei-c.org/ns/1.0', dts: 'https://w3id.org/api/dts#' };
      const text = tree.get(`/t:TEI/dts:wrapper/*[@xml:id="${passage.id}"]`, names)?.content;
      tree.dispose();
      expect(text).toBe(passage.text);
    }
  }
});

test('the parts of a large edition are collections of one that holds all', () => {
  const parts = listed.map((one, index) => ({ part: `19${index}0`, title: 'Part', documents: [one] }));
  const made = new Map(collectionsToDts(parts, cited, root));
  const all = JSON.parse(made.get('collection/edition.all.json') ?? '') as Answer;
  for (const [index, one] of listed.entries()) {
    expect(all.member[index]).toMatchObject({ '@type': 'Collection', totalChildren: 1 });
    const part = JSON.parse(made.get(`collection/edition.19${index}0.json`) ?? '') as Answer;
    expect(part.member.map((member) => member['@id'])).toEqual([one.id]);
  }
});
