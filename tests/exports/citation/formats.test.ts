import { describe, expect, it } from 'vitest';
import { latex } from '../../../src/exports/citation/bibtex.ts';
import { read } from '../../../src/exports/citation/engine.ts';
import { ADDRESS, LOCATOR } from '../../../src/exports/citation/fill.ts';
import { citations, fill } from '../../../src/exports/citation/index.ts';
import { bare, conversation, telegram } from './documents.ts';

const made = citations(telegram, 'grain-and-oil', 'https://reader.example');
const passage = {
  locator: '¶ 7, sentence 12',
  address: 'https://reader.example/documents/grain-and-oil/#p7s12',
};

describe('BibTeX', () => {
  it('is an @unpublished entry under the id of the document', () => {
    expect(fill(made.bibtex, passage)).toBe(`@unpublished{grain-and-oil,
	author = {{Embassy of Hungary, Prague}},
	year = {1957},
	month = {jun 3},
	note = {MOL XIX-J-1-j. Obtained by Kim Byeong-jik. Translated by Jeffrey Wang, Shen Zhihua, and Henk van der Berg. To Ministry of Trade and Industry. Cited passage ¶ 7, sentence 12. The archive’s folios (12-14, 20) are those of the whole document. Text of 9 March 2026, revision 1a2b3c4d5e6f. The archive’s page is https://archive.example/record\\_7?x=1\\&y=2},
	howpublished = {Archive of Grain \\& Oil},
	title = {Telegram, {Embassy} of {Hungary}, {Prague}, '{On} "{Grain} \\& {Oil}": 50\\% of\\_Plan \\#1 \\textbraceleft{}draft\\textbraceright{} \\textasciitilde{} {C}:\\textbackslash{}x \\textasciicircum{} 평양'},
	type = {telegram},
	url = {https://reader.example/documents/grain-and-oil/#p7s12},
}
`);
  });

  it('escapes what LaTeX takes for commands', () => {
    expect(latex('a\\b {c} ~ ^ & % $ # _ é 中 ¶')).toBe(
      'a\\textbackslash{}b \\textbraceleft{}c\\textbraceright{} \\textasciitilde{} \\textasciicircum{} \\& \\% \\$ \\# \\_ é 中 ¶',
    );
  });

  it('reads back as it was', () => {
    const [item] = read(fill(made.bibtex, passage));
    expect(item).toMatchObject({
      'citation-key': 'grain-and-oil',
      type: 'manuscript',
      genre: 'telegram',
      author: [{ family: 'Embassy of Hungary, Prague' }],
      issued: { 'date-parts': [[1957, 6, 3]] },
      URL: passage.address,
    });
    // The reader marks protected capitals.
    expect(item?.title.replace(/<\/?span[^>]*>/g, '')).toBe(telegram.title);
  });

  it('does not part an institution at its “and”', () => {
    const entry = fill(citations({ ...bare, from: 'Ministry of Trade and Industry' }, 'x').bibtex);
    expect(entry).toContain('author = {{Ministry of Trade and Industry}},');
  });
});

describe('RIS', () => {
  it('is a manuscript, one line a field', () => {
    expect(fill(made.ris, passage)).toBe(`TY  - MANSCPT
AU  - Embassy of Hungary, Prague
DA  - 1957/06/03/
PY  - 1957
DB  - Archive of Grain & Oil
ID  - grain-and-oil
LA  - en
M3  - telegram
N1  - To Ministry of Trade and Industry. Cited passage ¶ 7, sentence 12. The archive’s folios (12-14, 20) are those of the whole document. Text of 9 March 2026, revision 1a2b3c4d5e6f. The archive’s page is https://archive.example/record_7?x=1&y=2
PB  - Archive of Grain & Oil
ST  - Grain & Oil
TI  - ${telegram.title}
UR  - https://reader.example/documents/grain-and-oil/#p7s12
A4  - Wang, Jeffrey
A4  - Shen Zhihua
A4  - van der Berg, Henk
AV  - MOL XIX-J-1-j, 12-14, 20
ER  - 
`);
  });

  it('reads back as it was', () => {
    expect(read(fill(made.ris))[0]).toMatchObject({
      id: 'grain-and-oil',
      type: 'manuscript',
      title: telegram.title,
      genre: 'telegram',
      issued: { 'date-parts': [[1957, 6, 3]] },
      archive: 'Archive of Grain & Oil',
      archive_location: 'MOL XIX-J-1-j, 12-14, 20',
      URL: 'https://reader.example/documents/grain-and-oil/',
    });
  });
});

describe('CSL-JSON', () => {
  it('is an array of one item, with the whole title', () => {
    expect(JSON.parse(fill(made.csljson, passage))).toEqual([
      {
        id: 'grain-and-oil',
        'citation-key': 'grain-and-oil',
        type: 'manuscript',
        title: telegram.title,
        'title-short': 'Grain & Oil',
        genre: 'telegram',
        author: [{ literal: 'Embassy of Hungary, Prague' }],
        translator: [
          { family: 'Wang', given: 'Jeffrey' },
          { literal: 'Shen Zhihua' },
          { family: 'Berg', 'non-dropping-particle': 'van der', given: 'Henk' },
        ],
        contributor: [{ literal: 'Kim Byeong-jik' }],
        issued: { 'date-parts': [[1957, 6, 3]] },
        archive: 'Archive of Grain & Oil',
        archive_location: 'MOL XIX-J-1-j, 12-14, 20',
        language: 'en',
        version: '1a2b3c4d5e6f',
        note:
          'To Ministry of Trade and Industry. Cited passage ¶ 7, sentence 12. The archive’s folios (12-14, 20) are those ' +
          'of the whole document. Text of 9 March 2026, revision 1a2b3c4d5e6f. ' +
          'The archive’s page is https://archive.example/record_7?x=1&y=2',
        URL: passage.address,
      },
    ]);
  });

  it('leaves out what is not known', () => {
    expect(JSON.parse(fill(citations(bare, 'x').csljson))).toEqual([
      {
        id: 'x',
        'citation-key': 'x',
        type: 'manuscript',
        title: 'On the Harvest',
        genre: 'report',
        issued: { 'date-parts': [[1957, 6]] },
        language: 'en',
        version: '1a2b3c4d5e6f',
        note: 'Text of 9 March 2026, revision 1a2b3c4d5e6f.',
      },
    ]);
  });
});

describe('templates', () => {
  it.each(['note', 'short', 'bibtex', 'ris', 'csljson'] as const)('%s has places for a passage', (form) => {
    const { document, passage: template } = made[form];
    expect(document).not.toMatch(/[\uE000-\uF8FF]/);
    expect(template.split(LOCATOR)).toHaveLength(2);
    expect(template.split(ADDRESS)).toHaveLength(form === 'short' ? 1 : 2);
  });

  it('takes the address of the archive without one of its own', () => {
    const template = citations(telegram, 'x').csljson;
    expect(template.passage).not.toContain(ADDRESS);
    expect(template.passage).toContain('"URL": "https://archive.example/record_7?x=1&y=2"');
    expect(citations(conversation, 'x').csljson.passage).not.toContain('"URL"');
  });

  it('does not take the words for a pattern', () => {
    expect(fill(made.short, { ...passage, locator: '$& $1' })).toMatch(/, \$& \$1\.$/);
  });
});
