import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import { dateInWords } from '../../wording/dates.ts';
import type { Volume } from './volume.ts';

const WIDTH = 1600;
const HEIGHT = 2400;
const MARGIN = 180;
/** About so many letters of the title stand on a line. */
const LINE = 15;
/** More documents than this are not told one by one. */
const MOST_TOLD = 6;

/** The cover of a volume: its title, the dates of its documents on a line, and by whom it is. */
export function drawCover({ title, edition, documents }: Volume): string {
  const lines = broken(title, LINE);
  const below = 560 + lines.length * 190;
  const told = documents.slice(0, MOST_TOLD);
  const names = documents.length > MOST_TOLD ? [`${documents.length} documents`] : told.map(nameOf);
  const by = [...(edition.editors ?? []), edition.publisher].filter((name) => name !== undefined);
  const serif = { 'font-family': 'Source Serif 4, Charter, Georgia, serif' };
  const text = (y: number, size: number, fill: string, words: string, more = {}) =>
    x('text', { x: MARGIN, y, 'font-size': size, fill, ...serif, ...more }, words);
  return toXml(
    x(
      'svg',
      {
        xmlns: 'http://www.w3.org/2000/svg',
        viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
        width: WIDTH,
        height: HEIGHT,
      },
      [
        x('title', title),
        x('rect', { width: WIDTH, height: HEIGHT, fill: '#fbf9f4' }),
        x('rect', { x: MARGIN, y: 300, width: 220, height: 14, fill: '#9a2b1c' }),
        ...lines.map((line, index) => text(530 + index * 190, 160, '#1d1b18', line, { 'font-weight': 600 })),
        x('rect', { x: MARGIN, y: below - 60, width: WIDTH - 2 * MARGIN, height: 4, fill: '#1d1b18' }),
        ...names
          .flatMap((name) => broken(name, 44))
          .map((line, index) => text(below + 60 + index * 78, 54, '#57524a', line)),
        ...by.map((name, index) => text(HEIGHT - 240 - (by.length - 1 - index) * 80, 56, '#1d1b18', name)),
      ],
    ),
  );
}

const nameOf = ({ data }: Volume['documents'][number]) =>
  `${data.shortTitle ?? data.title}, ${dateInWords(data.date)}`;

/** Words in lines of about so many letters. */
function broken(words: string, most: number): string[] {
  const lines: string[] = [];
  for (const word of words.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= most)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
