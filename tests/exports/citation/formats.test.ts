import { describe, expect, it } from 'vitest';
import { latex, latexQuotes } from '../../../src/exports/citation/bibtex.ts';
import { ADDRESS, LOCATOR } from '../../../src/exports/citation/fill.ts';
import { citations, fill } from '../../../src/exports/citation/index.ts';
import { bare, conversation, telegram } from './documents.ts';

const edition = { title: 'The Reader', editors: ['Ada Byron'], publisher: 'A Press' };
const made = citations(telegram, 'grain-and-oil', edition, 'https://reader.example');
const passage = {
  locator: '¶ 7, sentence 12',
  address: 'https://reader.example/documents/grain-and-oil/#p7s12',
};

describe('BibTeX', () => {
  it('is an @unpublished entry under the id of the document', () => {
    expect(fill(made.bibtex, passage)).toBe(`@unpublished{grain-and-oil,
	title = {{Telegram}, {Embassy} of {Hungary}, {Prague}, \`{On} \`\`{Grain} \\& {Oil}'': 50\\% of\\_{Plan} \\#1 \\textbraceleft{}draft\\textbraceright{} \\textasciitilde{} {C}:\\textbackslash{}x \\textasciicircum{} 평양'},
	shorttitle = {Grain \\& Oil},
	year = {1957},
	month = jun,
	date = {1957-06-03},
	type = {telegram},
	translator = {Wang, Jeffrey and {Shen Zhihua} and van der Berg, Henk},
	note = {MOL XIX-J-1-j, 12-14, 20. Archive of Grain \\& Oil},
	howpublished = {In The Reader, edited by Ada Byron, A Press},
	url = {https://reader.example/documents/grain-and-oil/#p7s12},
	langid = {english},
	annote = {To Ministry of Trade and Industry. Obtained by Kim Byeong-jik. Cited passage: ¶ 7, sentence 12. In The Reader, edited by Ada Byron, A Press. Text of 9 March 2026, revision 1a2b3c4d5e6f. Published by the archive at https://archive.example/record\\_7?x=1\\&y=2},
}
`);
  });

  it('escapes what LaTeX takes for commands', () => {
    expect(latex('a\\b {c} ~ ^ & % $ # _ é 中 ¶')).toBe(
      'a\\textbackslash{}b \\textbraceleft{}c\\textbraceright{} \\textasciitilde{} \\textasciicircum{} \\& \\% \\$ \\# \\_ é 中 ¶',
    );
  });

  it('writes straight quotation marks as LaTeX does, and leaves apostrophes', () => {
    expect(latexQuotes(`'Talks' and "so 'it' is" in the Workers' Party's words`)).toBe(
      "`Talks' and ``so `it' is'' in the Workers' Party's words",
    );
  });

  it('does not part an institution at its “and”', () => {
    const entry = fill(citations({ ...bare, from: 'Ministry of Trade and Industry' }, 'x', edition).bibtex);
    expect(entry).toContain('author = {{Ministry of Trade and Industry}},');
  });
});

describe('RIS', () => {
  it('is a manuscript, one line a field', () => {
    expect(fill(made.ris, passage)).toBe(`TY  - MANSCPT
DA  - 1957/06/03/
PY  - 1957
DB  - Archive of Grain & Oil
ID  - grain-and-oil
LA  - en
M3  - telegram
N1  - To Ministry of Trade and Industry. Obtained by Kim Byeong-jik. Cited passage: ¶ 7, sentence 12. In The Reader, edited by Ada Byron, A Press. Text of 9 March 2026, revision 1a2b3c4d5e6f. Published by the archive at https://archive.example/record_7?x=1&y=2
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
        translator: [
          { family: 'Wang', given: 'Jeffrey' },
          { literal: 'Shen Zhihua' },
          { family: 'Berg', 'non-dropping-particle': 'van der', given: 'Henk' },
        ],
        issued: { 'date-parts': [[1957, 6, 3]] },
        archive: 'Archive of Grain & Oil',
        archive_location: 'MOL XIX-J-1-j, 12-14, 20',
        'container-title': 'The Reader',
        language: 'en',
        note:
          'To Ministry of Trade and Industry. Obtained by Kim Byeong-jik. Cited passage: ¶ 7, sentence 12. ' +
          'In The Reader, edited by Ada Byron, A Press. Text of 9 March 2026, revision 1a2b3c4d5e6f. ' +
          'Published by the archive at https://archive.example/record_7?x=1&y=2',
        URL: passage.address,
      },
    ]);
  });

  it('keeps styles from writing a name with capitals, and names a sender whom the title does not', () => {
    const made = citations({ ...bare, title: 'Kim Byeong-jik on Grain', from: 'Embassy' }, 'x', edition);
    expect(JSON.parse(fill(made.csljson))).toMatchObject([
      { title: 'Kim <span class="nocase">Byeong-jik</span> on Grain', author: [{ literal: 'Embassy' }] },
    ]);
  });

  it('leaves out what is not known', () => {
    expect(JSON.parse(fill(citations(bare, 'x', edition).csljson))).toEqual([
      {
        id: 'x',
        'citation-key': 'x',
        type: 'manuscript',
        title: 'On the Harvest',
        genre: 'report',
        issued: { 'date-parts': [[1957, 6]] },
        language: 'en',
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
    const template = citations(telegram, 'x', edition).csljson;
    expect(template.passage).not.toContain(ADDRESS);
    expect(template.passage).toContain('"URL": "https://archive.example/record_7?x=1&y=2"');
    expect(citations(conversation, 'x', edition).csljson.passage).not.toContain('"URL"');
  });

  it('does not take the words for a pattern', () => {
    expect(fill(made.short, { ...passage, locator: '$& $1' })).toMatch(/, \$& \$1\.$/);
  });
});
