import { readFileSync } from 'node:fs';
import ris from '@customcommander/ris';
import { parse as parseBibtex } from '@retorquere/bibtex-parser';
import { BibLatexParser } from 'biblatex-csl-converter';
import { describe, expect, it, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import type { CslItem } from '../../../src/exports/citation/csl.ts';
import { citations, fill, type CitedEdition } from '../../../src/exports/citation/index.ts';
import { documentSchema } from '../../../src/schema/document.ts';
import { telegram } from './documents.ts';
import { printOfficially } from './official-styles.ts';

const edition: CitedEdition = { title: 'The Reader', editors: ['Ada Byron'], publisher: 'A Press' };
const site = 'https://reader.example/';
const passage = {
  locator: '¶ 2',
  address: 'https://reader.example/documents/grain-and-oil/#p2',
};

/** The front matter of a document of this edition. */
function front(id: string) {
  const text = readFileSync(new URL(`../../../content/documents/${id}.md`, import.meta.url), 'utf8');
  return documentSchema.parse(parseYaml(text.split(/^---$/m)[1] ?? ''));
}

function items(id: string, at?: string): CslItem[] {
  return JSON.parse(fill(citations(front(id), id, edition, at).csljson)) as CslItem[];
}

describe('official styles print the documents of this edition', () => {
  const expected = JSON.parse(
    readFileSync(new URL('../../fixtures/citation/official-styles.json', import.meta.url), 'utf8'),
  ) as Record<string, Record<string, Record<string, { citation: string; entry: string }>>>;
  const cases = Object.entries(expected).flatMap(([style, documents]) =>
    Object.entries(documents).flatMap(([id, prints]) =>
      Object.entries(prints).map(([what, printed]) => ({ style, id, what, printed })),
    ),
  );
  test.each(cases)('$style, $id, $what', async ({ style, id, what, printed }) => {
    const [item] = items(id, what === 'at the archive' ? undefined : site);
    expect(item).toBeDefined();
    expect(item && (await printOfficially(item, style, what === 'a passage' ? '2' : undefined))).toEqual(
      printed,
    );
  });
});

describe('two parsers of BibTeX', () => {
  const text = fill(citations(telegram, 'grain-and-oil', edition, site).bibtex, passage);

  it('one takes every field, with titles and names as they were', () => {
    const { entries, errors } = parseBibtex(text, { sentenceCase: false });
    expect(errors).toEqual([]);
    expect(entries).toMatchObject([
      {
        type: 'unpublished',
        key: 'grain-and-oil',
        fields: {
          title: telegram.title.replace("'On", '`On').replace('"Grain & Oil"', '“Grain & Oil”'),
          year: '1957',
          month: '6',
          date: '1957-06-03',
          translator: [
            { firstName: 'Jeffrey', lastName: 'Wang' },
            { name: 'Shen Zhihua' },
            { firstName: 'Henk', prefix: 'van der', lastName: 'Berg' },
          ],
          note: 'MOL XIX-J-1-j, 12-14, 20. Archive of Grain & Oil',
          howpublished: 'In The Reader, edited by Ada Byron, A Press',
          url: passage.address,
        },
      },
    ]);
  });

  it('the other finds no error', () => {
    const { entries, errors } = new BibLatexParser(text, { processUnexpected: true }).parse();
    expect(errors).toEqual([]);
    expect(entries[1]).toMatchObject({
      bib_type: 'unpublished',
      entry_key: 'grain-and-oil',
      fields: { date: '1957-06-03', url: passage.address },
    });
  });
});

test('a parser of RIS takes every field', () => {
  const [record] = ris.read(fill(citations(telegram, 'grain-and-oil', edition, site).ris, passage));
  expect(record).toMatchObject({
    TY: ['MANSCPT'],
    ID: ['grain-and-oil'],
    TI: [telegram.title],
    N1: [expect.stringContaining('Obtained by Kim Byeong-jik.')],
    AV: ['MOL XIX-J-1-j, 12-14, 20'],
    UR: [passage.address],
  });
});
