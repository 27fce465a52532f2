import type { Page } from '@playwright/test';
import { getDocumentProxy } from 'unpdf';

/** A run of letters on paper; lengths in points from the lower left corner of its sheet. */
export interface Run {
  sheet: number;
  text: string;
  /** The size of its letters. */
  size: number;
  left: number;
  right: number;
  /** The line that the letters stand on. */
  base: number;
}

/** What a page looks like on paper. */
export interface Print {
  /** Width and height of a sheet. */
  width: number;
  height: number;
  runs: Run[];
}

/** Prints a page as it now stands, from the window that it now has, and reads what is on the sheets. */
export async function print(page: Page): Promise<Print> {
  const bytes = await page.pdf({ format: 'A4', preferCSSPageSize: true, printBackground: true });
  const file = await getDocumentProxy(new Uint8Array(bytes));
  const runs: Run[] = [];
  let [width, height] = [0, 0];
  for (let sheet = 1; sheet <= file.numPages; sheet++) {
    const one = await file.getPage(sheet);
    [, , width = 0, height = 0] = one.view;
    const { items } = await one.getTextContent();
    for (const item of items) {
      if (!('str' in item) || item.str.trim() === '') continue;
      const [, , , , left, base] = item.transform as number[];
      if (left === undefined || base === undefined) continue;
      // The font has one letter for both, and the file tells the other name of it.
      const text = item.str.replaceAll('ʼ', '’');
      runs.push({ sheet, text, size: item.height, left, right: left + item.width, base });
    }
  }
  return { width, height, runs };
}

/** The pairs of runs that stand over each other: their small letters share more than a hair's breadth. */
export function overlaps({ runs }: Print): [string, string][] {
  const pairs: [string, string][] = [];
  for (const sheet of Map.groupBy(runs, (run) => run.sheet).values()) {
    const sorted = sheet.toSorted((a, b) => a.left - b.left);
    sorted.forEach((one, index) => {
      for (const other of sorted.slice(index + 1)) {
        if (other.left > one.right) break;
        const wide = Math.min(one.right, other.right) - other.left;
        const high = Math.min(top(one), top(other)) - Math.max(one.base, other.base);
        // Letters of one word may reach under each other: ’s, AV.
        const isKerned = one.base === other.base && wide < Math.max(one.size, other.size) / 4;
        if (wide > 1 && high > 1 && !isKerned && !isHalo(one, other)) pairs.push([one.text, other.text]);
      }
    });
  }
  return pairs;
}

/** A label of a drawing with a halo is printed twice, at the same place. */
const isHalo = (one: Run, other: Run) =>
  one.text === other.text && one.left === other.left && one.base === other.base;

/** Small letters are about half as high as the size of their type. */
const top = ({ base, size }: Run) => base + size / 2;

/** Printers leave an edge of 5 mm. */
const EDGE = (5 / 25.4) * 72;

/** The runs that go over the edge of what can be printed. */
export const cut = ({ width, height, runs }: Print): string[] =>
  runs
    .filter(
      ({ left, right, base, size }) =>
        left < EDGE || right > width - EDGE || base < EDGE || base + size > height - EDGE,
    )
    .map(({ text }) => text);

/** The letters in the size that most of the text has, in reading order, without white space. */
export function letters({ runs }: Print): string {
  const sizes = Map.groupBy(runs, ({ size }) => size.toFixed(1));
  const length = (list: readonly Run[]) => list.reduce((sum, { text }) => sum + text.length, 0);
  const [main = []] = [...sizes.values()].sort((a, b) => length(b) - length(a));
  return main.map(({ text }) => text.replaceAll(/\s/g, '')).join('');
}
