import { chunks } from '../text/chunks.ts';

/** A file of a font family that comes in pieces. */
export interface FontFile {
  /** Its path in the package. */
  file: string;
  /** The characters that it has, as first and last code point. */
  ranges: Array<[from: number, to: number]>;
}

/** The family of the text, which every page has. */
export const TEXT = '@fontsource-variable/source-serif-4';

/** The most characters that a file of a script with thousands of them has: a name of three needs little of it. */
const MOST = 8;

/**
 * The families that other scripts are set in; the first that has a character sets it. An alphabet is wanted whole; of
 * a script with thousands of characters a page has a few.
 */
export const families = [
  {
    package: TEXT,
    // Vietnamese letters too, which the type of the Latin script leaves out.
    characters: /[\p{Script=Cyrillic}\p{Script=Greek}\u0300-\u0323\u1EA0-\u1EF9]/u,
  },
  { package: '@fontsource-variable/noto-serif-devanagari', characters: /\p{Script=Devanagari}/u },
  { package: '@fontsource-variable/noto-serif-kr', characters: /\p{Script=Hangul}/u, most: MOST },
  {
    package: '@fontsource-variable/noto-serif-sc',
    characters: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\uFF00-\uFFEF]/u,
    most: MOST,
  },
] satisfies { package: string; characters: RegExp; most?: number }[];

/** The characters of a text that the families set, each once, in its order: those of one name come together. */
export function charactersOf(text: string): string[] {
  return beyondAscii(text).filter((one) => families.some(({ characters }) => characters.test(one)));
}

/** The letters of other scripts than Latin in a text that none of the given characters is, each once, sorted. */
export function lettersWithout(text: string, covered: ReadonlySet<string>): string[] {
  const foreign = /(?!\p{Script=Latin})\p{L}/u;
  return beyondAscii(text)
    .filter((one) => foreign.test(one) && !covered.has(one))
    .sort();
}

/** The characters of a text that ASCII lacks, each once, in its order: in an English text they are few. */
const beyondAscii = (text: string): string[] => [...new Set((text.match(/[^\0-\x7f]+/g) ?? []).join(''))];

/** The files of a family, as its style sheet lists them. */
export function fontFiles(css: string): FontFile[] {
  const faces = css.matchAll(/url\(\.\/([^)]+\.woff2)\)[^}]*?unicode-range:\s*([^;]+);/g);
  return [...faces].map(([, file = '', list = '']) => ({
    file,
    ranges: list.split(',').map((range) => {
      const [from = 0, to = from] = range
        .trim()
        .slice('U+'.length)
        .split('-')
        .map((hex) => parseInt(hex, 16));
      return [from, to];
    }),
  }));
}

/**
 * Which of the characters each file is to be cut to; files that need none are left out.
 *
 * @param most how many at once, where that is not all of them
 * @returns each file with what it is cut to, once or several times
 */
export function share(
  characters: readonly string[],
  files: readonly FontFile[],
  most = Infinity,
): [FontFile, string[]][] {
  const shares = new Map<FontFile, string[]>();
  for (const one of characters) {
    const code = one.codePointAt(0) ?? 0;
    const file = files.find(({ ranges }) => ranges.some(([from, to]) => from <= code && code <= to));
    if (file) shares.set(file, [...(shares.get(file) ?? []), one]);
  }
  return [...shares].flatMap(([file, own]) =>
    chunks(own, most).map((few): [FontFile, string[]] => [file, few]),
  );
}

/** All characters of a file. */
export function allCharacters({ ranges }: FontFile): string {
  return ranges
    .flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, index) => from + index))
    .map((code) => String.fromCodePoint(code))
    .join('');
}

/** A cut file with the characters that it was cut to. */
export interface Face {
  file: string;
  characters: readonly string[];
}

/** A font as the site has it: its address and its characters. */
export interface SiteFace {
  url: string;
  characters: string;
}

/** What texts in these scripts are set in, as style sheets name it. */
const FAMILY = 'Name Forms';

/** The characters of some fonts, as a class of a regular expression; a text is long, and few of its letters are theirs. */
const classes = new WeakMap<readonly SiteFace[], RegExp>();

function classOf(faces: readonly SiteFace[]): RegExp {
  let known = classes.get(faces);
  if (!known) {
    const codes = faces.flatMap(({ characters }) => Array.from(characters, (one) => one.codePointAt(0) ?? 0));
    known = new RegExp(`[${codes.map((code) => `\\u{${code.toString(16)}}`).join('')}]`, 'gu');
    classes.set(faces, known);
  }
  return known;
}

/** The fonts that have a character of a text, each with those of its characters that the text has. */
export function facesFor(text: string, faces: readonly SiteFace[]): SiteFace[] {
  const letters = new Set(text.match(classOf(faces)));
  return faces
    .map(({ url, characters }) => ({
      url,
      characters: Array.from(characters)
        .filter((one) => letters.has(one))
        .join(''),
    }))
    .filter(({ characters }) => characters !== '');
}

/** The style rule of a font. */
export function fontFace({ url, characters }: SiteFace): string {
  const range = Array.from(characters, (one) => `U+${(one.codePointAt(0) ?? 0).toString(16).toUpperCase()}`);
  return (
    `@font-face{font-family:"${FAMILY}";font-display:swap;` +
    `src:url("${url}")format("woff2");unicode-range:${range.join()}}`
  );
}

/** A module that tells which cut file has which characters, and where the site has it. */
export function facesModule(faces: readonly Face[]): string {
  return [
    ...faces.map(({ file }, index) => `import url${index} from './${file}?url';`),
    `export default [`,
    ...faces.map(
      ({ characters }, index) =>
        `  { url: url${index}, characters: ${JSON.stringify(characters.join(''))} },`,
    ),
    `];`,
    '',
  ].join('\n');
}
