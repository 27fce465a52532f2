import { documentPath } from '../../wording/addresses.ts';
import { printCsv } from '../../wording/csv.ts';
import { dateInWords } from '../../wording/dates.ts';
import type { HitLine } from './lines.ts';

/** What stands at the head of what is taken away. */
export interface Taken {
  /** The query, and the address that asks it again. */
  query: string;
  address: string;
  edition: string;
  /** The day of the search, ISO 8601, and the state of what was searched. */
  day: string;
  version: string;
  /** The address of a path of the site. */
  href: (path: string) => string;
}

/** The lines of one section, with its heading. */
export interface TakenSection {
  title: string;
  lines: readonly HitLine[];
}

/** In what an answer is taken away. */
export const FORMATS = {
  csv: { name: 'CSV', type: 'text/csv;charset=utf-8', print: csv },
  ris: { name: 'RIS', type: 'application/x-research-info-systems', print: ris },
  txt: { name: 'Text', type: 'text/plain;charset=utf-8', print: plain },
} as const;
export type AnswerFormat = keyof typeof FORMATS;

/** How an answer is cited: its address, the day, and the revision of what was searched. */
export function citeAnswer({ query, address, edition, day, version }: Taken): string {
  return `“${query}”, search in ${edition}, searched on ${dateInWords(day)}, revision ${version}, ${address}`;
}

const flat = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** What names a hit: `Telegram, 2 March 1965, ¶ 2, sentence 1`. */
function citation({ document, locator }: HitLine): string {
  if (!document) return locator;
  const { title, date, reference } = document;
  return [title, dateInWords(date), reference, locator].filter(Boolean).join(', ');
}

/** Where a hit stands, without what marks it. */
function placePath({ document, type, place, entry = '' }: HitLine): string {
  if (!document) return `/${entry}/`;
  return documentPath(document.id) + (type === 'heading' ? '' : `#${place}`);
}

function csv(sections: readonly TakenSection[], { href }: Taken): string {
  const head = [
    'group',
    'document',
    'date',
    'reference',
    'place',
    'left',
    'match',
    'right',
    'citation',
    'address',
  ];
  const rows = sections.flatMap(({ title, lines }) =>
    lines.map((line) => [
      title,
      line.document?.title ?? line.locator,
      line.document?.date ?? '',
      line.document?.reference ?? '',
      line.locator,
      flat(line.left.map(({ text }) => text).join('')),
      flat(line.key),
      flat(line.right.map(({ text }) => text).join('')),
      citation(line),
      href(placePath(line)),
    ]),
  );
  return printCsv([head, ...rows]);
}

/** A record a hit: the document with the place in it and the sentence. */
function ris(sections: readonly TakenSection[], taken: Taken): string {
  const { href, query, day } = taken;
  const tag = (name: string, value = '') => (value ? `${name}  - ${flat(value)}\r\n` : '');
  return sections
    .flatMap(({ lines }) => lines)
    .map(
      (line) =>
        tag('TY', line.document ? 'UNPB' : 'GEN') +
        tag('TI', line.document?.title ?? line.locator) +
        tag('DA', line.document?.date.replaceAll('-', '/')) +
        tag('PY', line.document?.date.slice(0, 4)) +
        tag('M2', line.document?.reference) +
        tag('SP', line.document && line.locator) +
        tag('AB', line.text) +
        tag('UR', href(placePath(line))) +
        tag('KW', query) +
        tag('Y2', day.replaceAll('-', '/')) +
        'ER  - \r\n',
    )
    .join('\r\n');
}

function plain(sections: readonly TakenSection[], taken: Taken): string {
  const told = sections.map(
    ({ title, lines }) =>
      `${title} (${lines.length})\n\n${lines.map((line) => `${flat(line.text)}\n  ${citation(line)}\n  ${taken.href(placePath(line))}\n`).join('\n')}`,
  );
  return `${citeAnswer(taken)}\n\n${told.join('\n\n')}`;
}
