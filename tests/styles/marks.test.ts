import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** Red, green and blue from 0 to 255, and how much of what lies below is hidden. */
type Color = [red: number, green: number, blue: number, alpha: number];

const styles = ['global', 'own-marks'].map((name) => readFileSync(`src/styles/${name}.css`, 'utf8')).join('');

/** A color of the site, as the light and as the dark theme have it. */
function colorOf(name: string): [light: Color, dark: Color] {
  const pair = new RegExp(`--color-${name}: light-dark\\(((?:rgb\\([^)]*\\)|[^,)])+), ([^;]+)\\);`).exec(
    styles,
  );
  return [read(pair?.[1]), read(pair?.[2])];
}

function read(written = ''): Color {
  const hex = /^#(..)(..)(..)$/.exec(written);
  if (hex) return [...hex.slice(1).map((part) => parseInt(part, 16)), 1] as unknown as Color;
  const parts = /^rgb\((\d+) (\d+) (\d+) \/ ([\d.]+)\)$/.exec(written)?.slice(1).map(Number);
  if (parts?.length !== 4) throw new Error(`“${written}” is no color`);
  return parts as Color;
}

const over = (below: Color, [red, green, blue, alpha]: Color): Color => {
  const mix = (top: number, bottom: number) => top * alpha + bottom * (1 - alpha);
  return [mix(red, below[0]), mix(green, below[1]), mix(blue, below[2]), 1];
};

/** The contrast of two colors (WCAG 2.2). */
function contrast(one: Color, other: Color): number {
  const luminance = (color: Color) => {
    const [red = 0, green = 0, blue = 0] = color.slice(0, 3).map((part) => {
      const share = part / 255;
      return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** What a mark may lie on, and the texts that stand there: notes are called and words supplied in a cited passage, too. */
const grounds = {
  paper: ['ink', 'soft', 'accent', 'supplied'],
  wash: ['ink', 'soft', 'accent', 'supplied'],
  tint: ['ink', 'supplied'],
  'wash-tint': ['ink', 'supplied'],
};

test.each(Object.entries(grounds))('under three marks, text on %s is read', (ground, texts) => {
  const marks = [1, 2, 3].map((layer) => colorOf(`mark-${layer}`));
  for (const theme of [0, 1] as const) {
    const below = marks.map((mark) => mark[theme]).reduce(over, colorOf(ground)[theme]);
    for (const text of texts)
      expect(contrast(colorOf(text)[theme], below), `${text}, theme ${theme}`).toBeGreaterThanOrEqual(4.5);
  }
});
