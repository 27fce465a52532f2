import { expect, test } from 'vitest';
import { documentExports } from '../../src/exports/index.ts';
import { document } from '../edition/invent.ts';

test('every form of a document has an extension of its own, and prints the document', () => {
  const exported = {
    document: document('letter', { title: 'A letter' }, { p1: 'So [that] is.' }),
    edition: { title: 'The Reader' },
    markdown: 'title: A letter',
    site: 'https://example.org/',
    revisions: [],
    entry: (id: string) => ({ id, name: id, names: [], text: '' }),
  };
  expect(documentExports.map(({ extension }) => extension)).toEqual([
    'txt',
    'without.txt',
    'md',
    'xml',
    'json',
    'annotations.jsonld',
    'bib',
    'ris',
    'csl.json',
  ]);
  // BibTeX guards capitals with braces.
  for (const { print } of documentExports) expect(print(exported).replace(/[{}]/g, '')).toContain('A letter');
});
