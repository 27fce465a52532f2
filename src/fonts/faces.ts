/** A file of a font family that comes in pieces. */
export interface FontFile {
  /** Its path in the package. */
  file: string;
  /** The characters that it has, as first and last code point. */
  ranges: Array<[from: number, to: number]>;
}

/** The families that forms of names are set in, by script; the first that has a character sets it. */
export const families = [
  { package: '@fontsource-variable/source-serif-4', characters: /\p{Script=Cyrillic}/u },
  { package: '@fontsource-variable/noto-serif-kr', characters: /\p{Script=Hangul}/u },
  {
    package: '@fontsource-variable/noto-serif-sc',
    characters: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\uFF00-\uFFEF]/u,
  },
] as const;

/** The characters of a text that the families set, each once, sorted. */
export function charactersOf(text: string): string[] {
  return [...new Set(text)].filter((one) => families.some(({ characters }) => characters.test(one))).sort();
}

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

/** Which of the characters each file is to have; files that need none are left out. */
export function share(characters: readonly string[], files: readonly FontFile[]): Map<FontFile, string[]> {
  const shares = new Map<FontFile, string[]>();
  for (const one of characters) {
    const code = one.codePointAt(0) ?? 0;
    const file = files.find(({ ranges }) => ranges.some(([from, to]) => from <= code && code <= to));
    if (file) shares.set(file, [...(shares.get(file) ?? []), one]);
  }
  return shares;
}

/** The style rule of one cut file. */
export function fontFace(family: string, file: string, characters: readonly string[]): string {
  const range = characters.map((one) => `U+${(one.codePointAt(0) ?? 0).toString(16).toUpperCase()}`);
  return (
    `@font-face { font-family: '${family}'; font-display: swap; ` +
    `src: url('./${file}') format('woff2'); unicode-range: ${range.join(', ')}; }`
  );
}
