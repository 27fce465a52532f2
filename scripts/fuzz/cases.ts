import { entry, document } from '../../tests/edition/invent.ts';
import { find, invent } from '../../tests/search/naive.ts';
import { passageToHtml } from '../../src/exports/html.ts';
import { readBrackets } from '../../src/ingest/brackets.ts';
import { readAddress, writeAddress } from '../../src/islands/passage/address.ts';
import {
  isPassageId,
  parsePassageId,
  printPassageId,
  roles,
  type PassageRange,
} from '../../src/schema/passage-id.ts';
import { parseQuery } from '../../src/search/ask/query.ts';
import { matchTerm } from '../../src/search/match/match.ts';
import { publishedText } from '../../src/typed-markdown/index.ts';
import { random } from './mutants.ts';

/** What is tried with cases made at random. */
export interface Subject {
  name: string;
  /** Of a hundred cases, how many are its. */
  share: number;
  /** Tries one case; gives what was wrong with it. */
  attempt: (pick: Pick) => string | undefined;
}

/** Picks one of a list. */
type Pick = <T>(list: readonly T[]) => T;

/** Texts that say the most with the least: brackets, what tears words, names, dates, markup, other scripts. */
const UNITS = [
  ...['[', ']', '[', ']', '[…]', '[...]', '[sic]', '[North] ', 're[write]', '[1]', '[[', ']]', '(', ')'],
  ...['a', 'b', 'é', 'A', 'x’s', 'the ', 'talks', ' ', ' ', ' ', '. ', ', ', '-', '—', '’', '\u00A0', '?'],
  ...[
    '周',
    '来',
    '김일성',
    'Ann Example',
    'Example',
    '5 May 1964',
    'May 6',
    'yesterday',
    'on the 7th',
    '1958',
  ],
  ...['*', '**', '_', '`', '~~', '&amp;', '<b>', '\\', '#', '|', ':', '&', 'https://a.example/ ', '![', ']('],
];

function text(pick: Pick, most: number): string {
  const length = pick(Array.from({ length: most }, (_, at) => at + 1));
  return Array.from({ length }, () => pick(UNITS)).join('');
}

/** A text as one of a document: with something in it, and no blank at its ends. */
const paragraph = (pick: Pick): string => `A ${text(pick, 25)} z`.replaceAll(/\s+/g, ' ');

const DIGITS = Array.from('0123456789abcz');
const PARTS = [
  'p',
  'o',
  'c',
  's',
  'abstract',
  '-',
  '~',
  '%',
  '%E0',
  '?',
  '&',
  '#',
  '+',
  '中',
  ' ',
  ...DIGITS,
];

/** An id as the grammar makes it. */
function anyId(pick: Pick): string {
  const number = () => `${pick([1, 7, 12, 305])}${pick(['', '', 'a', 'zb'])}`;
  const role = pick(roles);
  const sentence = pick([undefined, number()]);
  return printPassageId({
    role,
    ...(role !== 'abstract' && { number: number() }),
    ...(sentence !== undefined && { sentence }),
  });
}

/** What is tried, with how much of it. */
export const subjects: readonly Subject[] = [
  {
    name: 'addresses',
    share: 50,
    attempt: (pick) => {
      const range: PassageRange = { from: anyId(pick), to: anyId(pick) };
      const written = new URL(writeAddress(range, pick(['', '?q=a+b', '?to=p1'])), 'https://example.org/d/');
      const read = readAddress(written);
      if (read?.from !== range.from || (read.to ?? read.from) !== range.to)
        return `${written.href} leads to ${JSON.stringify(read)}`;
      const hash = `#${Array.from({ length: 6 }, () => pick(PARTS)).join('')}`;
      const any = readAddress({ hash, search: pick(['', '?to=p2', '?to=%', '?to=x']) });
      const wrong = any && [any.from, any.to ?? any.from].find((id) => !isPassageId(id));
      if (wrong !== undefined) return `${hash} leads to ${wrong}`;
      const parsed = any && parsePassageId(any.from);
      return parsed && printPassageId(parsed) !== any.from
        ? `${any.from} is not printed as it is read`
        : undefined;
    },
  },
  {
    name: 'matches',
    share: 30,
    attempt: (pick) => {
      // The plainest of means know of no script without spaces but Chinese.
      const passage = invent(text(pick, 20).replaceAll(/[^\p{L}\p{N}[\]\s.,?—’-]|\p{Script=Hangul}/gu, ''));
      const phrase = Array.from({ length: pick([1, 2, 3]) }, () =>
        pick(['a', 'b', 'é', 'ab', '周', 'talks']),
      ).join(' ');
      const [term] = parseQuery(`"${phrase}"`).any.flatMap(({ all }) => all);
      const found = term ? matchTerm(term, passage).map(({ start, end }) => `${start}-${end}`) : [];
      const wanted = find(phrase, passage);
      return found.join() === wanted.join()
        ? undefined
        : `“${phrase}” in “${passage.text}”: ${found.join()}, not ${wanted.join()}`;
    },
  },
  {
    name: 'brackets',
    share: 15,
    attempt: (pick) => {
      const own = paragraph(pick);
      const read = publishedText(readBrackets(own).children);
      return read === own ? undefined : `“${own}” was read as “${read}”`;
    },
  },
  {
    name: 'documents',
    share: 3,
    attempt: (pick) => {
      const own = { p1: paragraph(pick), p2: paragraph(pick) };
      const { passages } = document('letter', {}, own, ENTRIES);
      for (const passage of passages) {
        const wanted = own[passage.id as keyof typeof own];
        if (passage.text !== wanted) return `“${wanted}” was read as “${passage.text}”`;
        const out = passage.annotations.find(
          ({ start, end }) => start < 0 || end > wanted.length || start >= end,
        );
        if (out) return `${out.type} of “${wanted}” goes from ${out.start} to ${out.end}`;
        const shown = passageToHtml(passage, '/')
          .map(({ html }) => plain(html))
          .join('');
        if (shown !== wanted) return `“${wanted}” is shown as “${shown}”`;
      }
      return undefined;
    },
  },
];

const ENTRIES = [entry('people/ann-example', { name: 'Ann Example', variants: [{ form: 'Example' }] })];

const CHARACTERS: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

/** The text of HTML. */
function plain(html: string): string {
  return html
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&(?:#x([\da-f]+)|([a-z]+));/gi, (whole, code?: string, name?: string) =>
      code === undefined ? (CHARACTERS[name ?? ''] ?? whole) : String.fromCodePoint(parseInt(code, 16)),
    );
}

/**
 * Tries cases of one subject.
 *
 * @param count how many
 * @param seed decides them all
 * @returns what was wrong, each with the seed that brings it back
 */
export function tryCases({ name, attempt }: Subject, count: number, seed: number): string[] {
  const faults: string[] = [];
  for (let nth = seed; nth < seed + count; nth++) {
    const next = random(nth);
    const pick: Pick = (list) => list[Math.floor(next() * list.length)] as (typeof list)[number];
    const told = (reason: string) => `${name}, seed ${nth}: ${reason}`;
    try {
      const fault = attempt(pick);
      if (fault !== undefined) faults.push(told(fault));
    } catch (error) {
      faults.push(told(error instanceof Error ? (error.stack ?? error.message) : String(error)));
    }
  }
  return faults;
}
