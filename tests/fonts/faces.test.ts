import { expect, test } from 'vitest';
import {
  allCharacters,
  charactersOf,
  facesFor,
  facesModule,
  fontFace,
  fontFiles,
  lettersWithout,
  share,
} from '../../src/fonts/faces.ts';

test('letters that no font has are told apart from Latin ones and from marks', () => {
  expect(lettersWithout('Kím, 金, Ким — عمان ①', new Set(['金', 'К', 'и', 'м']))).toEqual([
    'ا',
    'ع',
    'م',
    'ن',
  ]);
});

test('the characters that need a font of their own are found once each, in the order of the text', () => {
  expect(charactersOf('Kim Il Sung, 金日成, 김일성; Ким, Kím, 金')).toEqual([
    '金',
    '日',
    '成',
    '김',
    '일',
    '성',
    'К',
    'и',
    'м',
  ]);
});

const css = `
@font-face { font-family: 'X'; src: url(./files/x-1.woff2) format('woff2'); unicode-range: U+41-43,U+61; }
@font-face {
  font-family: 'X';
  src: url(./files/x-2.woff2) format('woff2-variations');
  unicode-range: U+62;
}`;

test('a style sheet tells which file has which characters', () => {
  expect(fontFiles(css)).toEqual([
    {
      file: 'files/x-1.woff2',
      ranges: [
        [0x41, 0x43],
        [0x61, 0x61],
      ],
    },
    { file: 'files/x-2.woff2', ranges: [[0x62, 0x62]] },
  ]);
});

test('each character goes to the first file that has it', () => {
  const shares = share(['A', 'C', 'D', 'a', 'b'], fontFiles(css));
  expect(shares.map(([{ file }, characters]) => [file, characters])).toEqual([
    ['files/x-1.woff2', ['A', 'C', 'a']],
    ['files/x-2.woff2', ['b']],
  ]);
});

test('a file of many characters is cut to so many at once', () => {
  const shares = share(['A', 'B', 'C', 'a', 'b'], fontFiles(css), 2);
  expect(shares.map(([{ file }, characters]) => [file, characters])).toEqual([
    ['files/x-1.woff2', ['A', 'B']],
    ['files/x-1.woff2', ['C', 'a']],
    ['files/x-2.woff2', ['b']],
  ]);
});

const faces = [
  { url: '/x.woff2', characters: '金日' },
  { url: '/y.woff2', characters: '김' },
];

test('a page is told of the fonts that have a character of it, and of no other character', () => {
  expect(facesFor('Kim Il Sung, 金', faces)).toEqual([{ url: '/x.woff2', characters: '金' }]);
  expect(facesFor('Kim Il Sung', faces)).toEqual([]);
});

test('a face is for its characters alone', () => {
  expect(faces.slice(0, 1).map(fontFace)).toEqual([
    '@font-face{font-family:"Name Forms";font-display:swap;src:url("/x.woff2")format("woff2");unicode-range:U+91D1,U+65E5}',
  ]);
});

test('a module tells which file has which characters', () => {
  expect(facesModule([{ file: 'x.woff2', characters: ['金', '日'] }])).toBe(
    `import url0 from './x.woff2?url';
export default [
  { url: url0, characters: "金日" },
];
`,
  );
});

test('all characters of a file', () => {
  expect(fontFiles(css).map(allCharacters)).toEqual(['ABCa', 'b']);
});
