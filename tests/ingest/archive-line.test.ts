import { expect, test } from 'vitest';
import { parseArchiveLine, parseCitation } from '../../src/ingest/archive-line.ts';

test.each([
  [
    'PRC FMA 100-00001-01, 70-79. Obtained by Li Hua and translated by Ada Berg and J. P. Moor.',
    {
      reference: 'PRC FMA 100-00001-01',
      folios: '70-79',
      obtainedBy: ['Li Hua'],
      translators: ['Ada Berg', 'J. P. Moor'],
      split: true,
    },
  ],
  [
    'AVPRF, fond 0102, opis 24, papka 113, delo 7, listy 15-20. Obtained and translated for NKIDP by Ada Berg.',
    {
      reference: 'AVPRF, fond 0102, opis 24, papka 113, delo 7',
      folios: 'listy 15-20',
      obtainedBy: ['Ada Berg'],
      translators: ['Ada Berg'],
      split: true,
    },
  ],
  [
    'PA AA, MfAA, C 1088/70. Obtained for NKIDP by Bernd van der Meer. Translated by Karen Riechert.',
    {
      reference: 'PA AA, MfAA, C 1088/70',
      obtainedBy: ['Bernd van der Meer'],
      translators: ['Karen Riechert'],
      split: true,
    },
  ],
  ['AVPRF, fond 3, 1965-1966', { reference: 'AVPRF, fond 3, 1965-1966', split: true }],
  [
    'AFA, B 13/59, 33-36. Contributed, transcribed, and translated by Jane Roe.',
    {
      reference: 'AFA, B 13/59',
      folios: '33-36',
      contributedBy: ['Jane Roe'],
      transcribedBy: ['Jane Roe'],
      translators: ['Jane Roe'],
      split: true,
    },
  ],
  [
    'APRF, f. 45, op. 1, l. 78; AVPRF, Fond 059a, List 80; and RGASPI, f. 558, ll. 0078-0079.',
    {
      reference: 'APRF, f. 45, op. 1',
      folios: 'l. 78',
      also: [
        { reference: 'AVPRF, Fond 059a, List 80' },
        { reference: 'RGASPI, f. 558', folios: 'll. 0078-0079' },
      ],
      split: true,
    },
  ],
  ['A, 5. Published by Ada Berg.', { reference: 'A, 5. Published by Ada Berg.', split: false }],
  ['A, 5. Translated by hand.', { reference: 'A, 5. Translated by hand.', split: false }],
])('%s', (line, parts) => {
  expect(parseArchiveLine(line)).toEqual(parts);
});

test('a citation is read from its title and date on', () => {
  const citation =
    '"Letter, \'On X\'", May 2, 1961, History Program Digital Archive, RG 59, Box 3, 4-5. Translated by Ada Berg. <https://a.example/document/7>';
  expect(parseCitation(citation, "Letter, 'On X'", 'May 2, 1961')).toEqual({
    repository: 'History Program Digital Archive',
    reference: 'RG 59, Box 3',
    folios: '4-5',
    translators: ['Ada Berg'],
    split: true,
    url: 'https://a.example/document/7',
  });
  expect(parseCitation('Something else', 'Letter', 'May 2, 1961')).toBeUndefined();
});
