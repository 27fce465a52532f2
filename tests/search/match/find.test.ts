import { describe, expect, test } from 'vitest';
import { blank, type SearchState } from '../../../src/search/ask/state.ts';
import { inMemory, Unread, type Files } from '../../../src/search/index/files.ts';
import { find } from '../../../src/search/match/find.ts';
import { openLibrary } from '../../../src/search/match/library.ts';
import { recordOfSentence } from '../../../src/search/match/lists.ts';
import type { SearchPassage } from '../../../src/search/match/passage.ts';
import { namedFacets, facetsOf } from '../../../src/search/show/facets.ts';
import { FORMATS } from '../../../src/search/show/export.ts';
import { readLines } from '../../../src/search/show/lines.ts';
import { bySide, ordered } from '../../../src/search/show/order.ts';
import { periodsOf } from '../../../src/search/show/periods.ts';
import type { LinePart } from '../../../src/search/show/piece.ts';
import { suggestions } from '../../../src/search/show/suggestions.ts';
import { viewOf } from '../../../src/search/show/view.ts';
import { filesOf, shelve, type SmallEdition } from '../library.ts';
import { invent } from '../naive.ts';

/** A passage whose sentences end with periods; `<people/kim|Kim>` names an entry, `<1965-02-10|…>` means a date. */
function passage(id: string, written: string): SearchPassage {
  const mentions: { start: number; end: number; entry: string }[] = [];
  const dates: { start: number; end: number; days: { from: string; to: string } }[] = [];
  const text = written.replace(/<([^|>]+)\|([^>]+)>/g, '$2');
  let shift = 0;
  for (const { 0: whole, 1: meant = '', 2: shown = '', index } of written.matchAll(/<([^|>]+)\|([^>]+)>/g)) {
    const start = index - shift;
    const range = { start, end: start + shown.length };
    shift += whole.length - shown.length;
    if (meant.includes('/')) mentions.push({ ...range, entry: meant });
    else dates.push({ ...range, days: { from: meant, to: meant } });
  }
  const starts = [0, ...[...text.matchAll(/\. /g)].map(({ index }) => index + 2)];
  const sentences = starts.map((start, at) => ({
    id: `${id}s${at + 1}`,
    start,
    end: starts[at + 1] ?? text.length,
  }));
  return { ...invent(text, id), sentences, mentions, dates };
}

const edition: SmallEdition = {
  documents: [
    {
      id: 'talks',
      title: 'Talks in Hanoi',
      date: '1964-11-05',
      genre: 'telegram',
      reference: 'PRC FMA 109-02833-03',
      passages: [
        passage(
          'p1',
          '<people/kim|Kim> met the Party. The Party of the North met. The [North] wrote re[write]s.',
        ),
        passage(
          'p2',
          'On <1965-02-27|the 27th> Premier <people/kim|Kim Ilsung> spoke. Nothing else. The Party left.',
        ),
      ],
      notes: ['A note on the party, of 3 March 1965.'],
    },
    {
      id: 'visit',
      title: 'A visit',
      date: '1965-02-10',
      genre: 'record',
      passages: [
        passage('p1', 'A party for <people/pan|Pan Zili>. Pan met nobody. Colours of the north, colored.'),
      ],
    },
    {
      id: 'late',
      title: 'Late',
      date: '1966-01-01',
      genre: 'record',
      passages: [passage('p1', 'North. Party.')],
    },
  ],
  entries: [
    {
      id: 'people/kim',
      name: 'Kim Il Sung',
      forms: ['Kim Ilsung', '김일성', 'Kim'],
      text: 'A premier of the party.',
    },
    { id: 'people/pan', name: 'Pan Zili', forms: ['Pan Zi-li', '潘自力'], text: 'An ambassador.' },
  ],
};
const { library, read } = await shelve(edition);

const ask = (query: string, more: Partial<SearchState> = {}) => find({ ...blank, query, ...more }, library);
const words = (pieces: readonly LinePart[]) =>
  pieces
    .map((piece) => (typeof piece === 'string' ? piece : 'strong' in piece ? piece.strong : piece.text))
    .join('');

/** What is shown of an answer: the count, then section by section the lines with their marks. */
async function shown(query: string, more: Partial<SearchState> = {}) {
  const found = await ask(query, more);
  const view = viewOf(found, library.head, ['Talks', 'Visit', 'Late'], () => []);
  const sections = await Promise.all(
    view.sections.map(async (section) => {
      const lines = await readLines(section, ordered(section, found.state.sort), found, library);
      return [
        section.title,
        ...lines.map(({ left, key, right, locator, document }) => {
          const side = (pieces: typeof left) =>
            pieces.map(({ text, mark }) => (mark ? `*${text}*` : text)).join('');
          return `${document?.id ?? ''} ${locator}: ${side(left)}{${key}}${side(right)}`.trim();
        }),
      ];
    }),
  );
  return {
    count: view.tally.count + view.tally.rest,
    understood: words(view.understood),
    remarks: view.remarks.map(words),
    destinations: view.destinations.map(({ title }) => title),
    sections,
  };
}

describe('what readers mean', () => {
  test('a name: where its entry is named, whatever it is called there, and its words elsewhere', async () => {
    const { count, understood, sections } = await shown('김일성');
    expect(understood).toBe('Understood as 김일성 (Kim Il Sung, under every name). Only as written');
    expect(count).toMatch(/^2 sentences in 2 paragraphs: Talks 2, Visit 0, Late 0; plus /);
    expect(sections[0]).toEqual(
      [
        'Under every name',
        'talks ¶ 1, sentence 1: {Kim} met the Party. ',
        'talks ¶ 2, sentence 1: On the 27th Premier {Kim Ilsung} spoke. ',
      ].map((line) => line.trim()),
    );
    // A name that the documents write is not answered worse.
    expect((await ask('Kim Ilsung')).hits.named).toEqual((await ask('김일성')).hits.named);
    expect((await ask('Pan Zili’s')).hits.named.length).toBe(1);
    expect((await ask('Kim', { written: true })).names).toEqual([]);
  });

  test('words: the phrase, then one sentence, then one paragraph, then one document', async () => {
    const { sections } = await shown('the north party');
    expect(sections.map(([title, ...lines]) => [title, lines.length])).toEqual([
      ['Both words in one sentence', 1],
      ['Both words in one paragraph only', 2],
    ]);
    expect((await shown('the party')).sections[0]?.[0]).toBe('The phrase');
    expect((await shown('premier nobody')).sections).toEqual([]);
    expect((await shown('premier wrote')).sections.map(([title]) => title)).toEqual([
      'Both words in one document only, in different paragraphs',
    ]);
  });

  test('a line has all its words marked, and stands on the phrase', async () => {
    const { sections } = await shown('party left');
    expect(sections[0]).toEqual(['The phrase', 'talks ¶ 2, sentence 3: The {Party left}.']);
  });

  test('British and American spelling, and other forms, are told', async () => {
    const { count, understood } = await shown('color');
    expect(count).toMatch(/^1 sentence with 2 places/);
    expect(understood).toBe('Understood as color (also “colored” and “colours”). Only as written');
  });

  test('alternatives and what is left out are told as what they are, and of a word once what else it finds', async () => {
    expect((await shown('(premier OR party) color OR color -"wrote to" -nobody')).understood).toBe(
      'Understood as premier and color (also “colored” and “colours”), party and color, or color; ' +
        'without "wrote to" or nobody. Only as written',
    );
    expect((await shown('color OR (north -nobody)')).understood).toBe(
      'Understood as color (also “colored” and “colours”), or north, without nobody. Only as written',
    );
  });
});

test('a name in capitals that is another word in small letters is found where it is named alone', async () => {
  const { library: small } = await shelve({
    documents: [
      {
        id: 'raid',
        passages: [
          passage('p1', '<places/states|US> planes hit us. They told us. <places/states|America> did.'),
        ],
      },
    ],
    entries: [{ id: 'places/states', name: 'United States', forms: ['US', 'America'] }],
  });
  const sentences = async (query: string, more: Partial<SearchState> = {}) => {
    const { hits } = await find({ ...blank, query, ...more }, small);
    return hits.sentences.filter((sentence) => recordOfSentence(sentence) === 0).length;
  };
  expect(await sentences('US')).toBe(2);
  expect(await sentences('us')).toBe(2);
  expect(await sentences('US planes')).toBe(1);
  expect(await sentences('US', { written: true })).toBe(2);
  const { hits } = await find({ ...blank, query: 'US planes' }, small);
  expect(hits.phrase.length).toBe(1);
});

describe('dates', () => {
  test.each([
    ['27 February', 1],
    ['1965-02', 1],
    ['Feb 27 1965', 1],
    ['January 1965..March 1965', 1],
    ['1966', 0],
  ])('%s', async (query, count) => {
    const { hits } = await ask(query);
    expect(Array.from(hits.named).filter((sentence) => sentence < 3 * 2 ** 28).length).toBe(count);
  });

  test('in notes too, and a day leads to its documents', async () => {
    expect((await shown('3 March 1965')).sections).toEqual([
      ['Notes of the edition', 'talks ¶ 1, note 1: A note on the party, of {3 March 1965}.'],
    ]);
    expect((await shown('10 February 1965')).destinations).toEqual(['A visit']);
  });
});

describe('references', () => {
  test('lead to documents and passages, and tell of how many', async () => {
    expect((await shown('109-02833-03, ¶ 2')).destinations).toEqual([
      'Talks in Hanoi, ¶ 2 of 2'.replace('Talks in Hanoi', 'Telegram'),
    ]);
    expect((await shown('visit')).destinations).toEqual(['A visit']);
    expect((await shown('p2')).destinations).toEqual(['Telegram, ¶ 2 of 2']);
    expect((await shown('109-02833')).destinations).toEqual(['Talks in Hanoi']);
  });

  test('of a passage its number is not looked for among words', async () => {
    const { library: small } = await shelve({
      documents: [{ id: 'one', passages: [passage('p1', 'There were 2.'), passage('p2', 'Nothing.')] }],
    });
    const found = await find({ ...blank, query: '§2' }, small);
    expect(found.hits.sentences.length).toBe(1);
    const { destinations, sections, tally } = viewOf(found, small.head, ['One'], () => []);
    expect([destinations.length, sections, tally.count]).toEqual([1, [], '']);
  });

  test('to what is not there say so', async () => {
    expect((await shown('p99')).remarks[0]).toMatch(
      /^There is no ¶ 99: Telegram has ¶ 1–2, .* ¶ 1 alone.*\.$/,
    );
  });
});

describe('remarks', () => {
  test.each([
    ['xyzzy', '“xyzzy” does not occur.'],
    ['"met party"', 'The words of “met party” occur, but not in this sequence. Look for them apart'],
    [
      '"kim spoke"~1',
      'The words of “kim spoke” occur, but never within one word of each other. Look for them apart',
    ],
    [
      'party -met -left -for -party',
      'Every sentence that has what you look for also has what is to be left out. Leave nothing out',
    ],
    ['31.2.1965', 'The calendar has no 31.2.1965; its words are looked for.'],
    ['30 February 1965', 'The calendar has no 30 February 1965; its words are looked for.'],
    ['-party', 'Only words to leave out: add one to look for.'],
    ['…', 'No word to look for.'],
    ['north or party', '“or” in small letters is a word. Look for either'],
  ])('%s', async (query, remark) => {
    expect((await shown(query)).remarks[0]).toBe(remark);
  });

  test('a single letter that is to begin words is said to be a word, and nothing of words that begin with it', async () => {
    expect((await shown('q*')).remarks).toEqual([
      '“q*” begins too many words: give at least two letters.',
      '“q” does not occur.',
    ]);
  });

  test('of what filters leave out', async () => {
    expect((await shown('Premier', { documents: ['visit'] })).remarks).toEqual([
      'Without filters, 2 sentences. Show all',
    ]);
  });
});

describe('filters and facets', () => {
  test('by kind, document, genre, date and name: what a facet counts is what it leaves', async () => {
    const found = await ask('party');
    const facets = [...(await facetsOf(found, library)), ...(await namedFacets(found, library))];
    const periods = periodsOf(found, library.head, []);
    expect(periods.map(({ label, count }) => [label, count])).toEqual([
      ['1964', 4],
      ['1965', 1],
      ['1966', 1],
    ]);
    const choices = [...facets.flatMap((facet) => facet.choices), ...periods];
    expect(choices.length).toBeGreaterThan(10);
    for (const { count, state } of choices)
      expect((await find(state, library)).hits.sentences.length).toBe(count);
  });

  test('from one date to another', async () => {
    const counts = ['1964-11-05', '1964-11-06', '1965', ''].map((from) =>
      ask('party', { from, to: '1965-12' }).then(({ hits }) => hits.sentences.length),
    );
    expect(await Promise.all(counts)).toEqual([5, 1, 1, 5]);
  });
});

test('orders: by what stands before and behind, whole', async () => {
  const found = await ask('north');
  const [section] = viewOf(found, library.head, [], () => []).sections;
  if (!section) throw new Error('no section');
  const lines = await readLines(section, Array.from(section.numbers), found, library);
  expect(bySide(lines, 'right').map(({ text }) => text)).toEqual([
    'North.',
    'Colours of the north, colored.',
    'The Party of the North met.',
    'The [North] wrote re[write]s.',
  ]);
});

test('an answer is taken away with citation and address', async () => {
  const found = await ask('north');
  const [section] = viewOf(found, library.head, [], () => []).sections;
  if (!section) throw new Error('no section');
  const lines = await readLines(section, Array.from(section.numbers).slice(0, 1), found, library);
  const taken = {
    query: 'north',
    address: 'https://example.org/search/?q=north',
    edition: 'An edition',
    day: '2026-01-02',
    version: 'abcd',
    href: (path: string) => `https://example.org${path}`,
  };
  const sections = [{ title: section.title, lines }];
  expect(FORMATS.csv.print(sections, taken).split('\r\n')[1]).toBe(
    'The word,Talks in Hanoi,1964-11-05,PRC FMA 109-02833-03,"¶ 1, sentence 2",The Party of the,North,met.,' +
      '"Talks in Hanoi, 5 November 1964, PRC FMA 109-02833-03, ¶ 1, sentence 2",https://example.org/documents/talks/#p1s2',
  );
  expect(FORMATS.ris.print(sections, taken)).toContain(
    'SP  - ¶ 1, sentence 2\r\nAB  - The Party of the North met.\r\n',
  );
  expect(FORMATS.txt.print(sections, taken)).toMatch(
    /^“north”, search in An edition, searched on 2 January 2026, revision abcd, https:\/\/example\.org\/search\/\?q=north\n/,
  );
});

test('suggestions: entries, titles, and words with how often they occur', async () => {
  const told = async (query: string) =>
    (await suggestions(query, library)).map(({ text, detail }) => `${text}: ${detail}`);
  expect(await told('kim il')).toEqual(['Kim Il Sung: Person', 'kim Ilsung: once']);
  expect(await told('han')).toEqual(['Talks in Hanoi: Telegram · 1964-11-05']);
  expect(await told('the par')).toEqual(['the Party: 5 times']);
  expect(await told('p')).toEqual([]);
});

test('nothing is read but what is needed', async () => {
  const own = await shelve(edition);
  await find({ ...blank, query: 'party' }, own.library);
  expect(own.read.filter((path) => /^(?:texts|beside|entries|blocks|words)\//.test(path))).toEqual([]);
  expect(read.length).toBeGreaterThan(0);
});

test('a file that fails is never taken for an empty one, and is asked for again', async () => {
  const all = filesOf(edition);
  for (const failing of all.keys()) {
    let fails = true;
    const memory = inMemory(all);
    const files: Files = {
      read: (path) =>
        fails && path === failing ? Promise.reject(new Unread(path, 'down')) : memory.read(path),
    };
    const answer = async () => {
      const own = await openLibrary(files);
      const found = await find({ ...blank, query: 'kim party north' }, own);
      return [found.hits.sentences.length, found.hits.marks.at.length, found.missing.length];
    };
    const whole = await find({ ...blank, query: 'kim party north' }, library);
    const expected = [whole.hits.sentences.length, whole.hits.marks.at.length, 0];
    await answer().then(
      (told) => expect(told, failing).toEqual(expected),
      (error: unknown) => expect(error, failing).toBeInstanceOf(Unread),
    );
    fails = false;
    expect(await answer()).toEqual(expected);
  }
});

test('the files of all words are asked for at once, be they looked for or left out', async () => {
  const words = Array.from({ length: 4000 }, (_, at) => `w${String(at * 7919).padStart(9, '0')}`);
  const memory = inMemory(
    filesOf({ documents: [{ id: 'long', passages: [passage('p1', `${words.join(' ')}.`)] }] }),
  );
  let waiting: (() => void)[] = [];
  const rounds: string[][] = [];
  const files: Files = {
    async read(path) {
      rounds.at(-1)?.push(path);
      await new Promise<void>((resolve) => waiting.push(resolve));
      return memory.read(path);
    },
  };
  /** Answers what is asked for round by round, until nothing more is. */
  const settle = async <T>(asked: Promise<T>): Promise<T> => {
    for (;;) {
      rounds.push([]);
      await new Promise((resolve) => setTimeout(resolve));
      const now = waiting;
      waiting = [];
      if (now.length === 0) return asked;
      for (const answer of now) answer();
    }
  };
  const library = await settle(openLibrary(files));
  rounds.length = 0;
  const [first, second, last] = [words[0] ?? '', words[2000] ?? '', words[3999] ?? ''];
  const asking = find({ ...blank, query: `${first} OR ${second} -${last}` }, library);
  await settle(asking);
  const asked = rounds.filter(({ length }) => length > 0);
  expect(asked.flat().length).toBeGreaterThanOrEqual(3);
  expect(asked).toHaveLength(1);
});
