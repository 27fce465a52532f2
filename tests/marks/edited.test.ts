import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { VFile } from 'vfile';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { NameFinder } from '../../src/edition/annotations/names.ts';
import { readDocument } from '../../src/edition/document.ts';
import { anchor, place, wholeText, type Anchor, type Paragraph } from '../../src/marks/anchor.ts';
import type { LedgerFile } from '../../src/schema/ledger.ts';
import type { Range } from '../../src/text/range.ts';

/*
 * What clients of annotations try on texts of their own, tried on every sentence of the edition: the sentence is marked,
 * the text edited, and the mark placed anew. A mark is right or not placed; how many are placed is told by each row.
 */

const documents: Paragraph[][] = globSync('content/documents/*.md').map((path) => {
  const id = basename(path, '.md');
  const ledger = parse(readFileSync(`content/ledger/${id}.yml`, 'utf8')) as LedgerFile;
  const file = new VFile({ path, value: readFileSync(path, 'utf8') });
  const read = readDocument(id, file, ledger.paragraphs, new NameFinder([]), { list: [], file });
  return (read?.passages ?? []).map(({ id: name, text }) => ({ id: name, text }));
});

/** A sentence in its document. */
interface Marked {
  paragraphs: readonly Paragraph[];
  /** The number of its paragraph, and its place in that. */
  at: number;
  words: Range;
}

const sentences: Marked[] = documents.flatMap((paragraphs) =>
  paragraphs.flatMap(({ text }, at) =>
    [...text.matchAll(/[^.!?]+[.!?]?/g)].flatMap(({ 0: match, index }) => {
      const start = index + match.length - match.trimStart().length;
      const end = index + match.trimEnd().length;
      return end - start < 2 ? [] : [{ paragraphs, at, words: { start, end } }];
    }),
  ),
);

/** The text with other words in one paragraph. */
const rewrite = ({ paragraphs, at }: Marked, change: (text: string) => string): Paragraph[] =>
  paragraphs.map((one, index) => (index === at ? { ...one, text: change(one.text) } : one));

/** Other words in the place of a sentence. */
const replace = (marked: Marked, change: (sentence: string) => string): Paragraph[] =>
  rewrite(
    marked,
    (text) =>
      text.slice(0, marked.words.start) +
      change(text.slice(marked.words.start, marked.words.end)) +
      text.slice(marked.words.end),
  );

/** What became of a text, and how many characters further the sentence begins in its paragraph. */
interface Edited {
  paragraphs: Paragraph[];
  moved?: number;
  length?: number;
  /** Where the paragraph went to, if it has another name. */
  id?: string;
}

const ADDED = 'It was added later. ';

/** One kind of edit, with the least share of the sentences that are placed again; the others are said not to be. */
const edits: Record<string, { least: number; most?: number; edit: (marked: Marked) => Edited }> = {
  'nothing is changed': { least: 1, edit: ({ paragraphs }) => ({ paragraphs: [...paragraphs] }) },
  'a sentence is put before it': {
    least: 0.94,
    edit: (marked) => ({
      paragraphs: rewrite(
        marked,
        (text) => text.slice(0, marked.words.start) + ADDED + text.slice(marked.words.start),
      ),
      moved: ADDED.length,
    }),
  },
  'a sentence is put at the beginning of its paragraph': {
    least: 0.97,
    edit: (marked) => ({ paragraphs: rewrite(marked, (text) => ADDED + text), moved: ADDED.length }),
  },
  'a sentence is put behind it': {
    least: 0.95,
    edit: (marked) => ({
      paragraphs: rewrite(
        marked,
        (text) => `${text.slice(0, marked.words.end)} ${ADDED}${text.slice(marked.words.end)}`,
      ),
    }),
  },
  'words before and behind it are changed': {
    least: 0.85,
    edit: (marked) => {
      const turned = (text: string) => text.replaceAll('e', 'o');
      const before = marked.words.start;
      return {
        paragraphs: rewrite(
          marked,
          (text) =>
            turned(text.slice(0, before)) +
            text.slice(before, marked.words.end) +
            turned(text.slice(marked.words.end)),
        ),
      };
    },
  },
  'paragraphs before it are withdrawn': {
    least: 0.97,
    edit: ({ paragraphs, at }) => ({ paragraphs: paragraphs.slice(at) }),
  },
  'its paragraph has another id, and the old one is another’s': {
    least: 0.97,
    edit: ({ paragraphs, at }) => ({
      paragraphs: [
        ...paragraphs.map((one, index) => (index === at ? { ...one, id: 'p999' } : one)),
        { id: paragraphs[at]?.id ?? '', text: 'Another paragraph took its name.' },
      ],
      id: 'p999',
    }),
  },
  'a space in it is another': {
    least: 0.9,
    edit: (marked) => ({ paragraphs: replace(marked, (words) => words.replace(/(\w) (\w)/, '$1\u00a0$2')) }),
  },
  'two spaces stand for one': {
    least: 0.9,
    edit: (marked) => ({
      paragraphs: replace(marked, (words) => words.replace(/(\w) (\w)/, '$1  $2')),
      length: 1,
    }),
  },
  'a letter in it is given an accent': {
    least: 0.9,
    edit: (marked) => ({ paragraphs: replace(marked, (words) => words.replace(/[aeo]/, 'é')) }),
  },
  'its point is another': {
    least: 0.8,
    edit: (marked) => ({ paragraphs: replace(marked, (words) => words.replace(/.$/, '¡')) }),
  },
  'it is taken out': {
    least: 0,
    most: 0,
    edit: (marked) => ({ paragraphs: replace(marked, () => '') }),
  },
  'other words stand in its place': {
    least: 0,
    most: 0,
    edit: (marked) => ({ paragraphs: replace(marked, (words) => '–'.repeat(words.length)) }),
  },
};

/** Places a mark made in one text in another, and tells where it should be. */
function remark(marked: Marked, { paragraphs, moved = 0, length = 0, id }: Edited) {
  const own = marked.paragraphs[marked.at]?.id ?? '';
  const before = wholeText(marked.paragraphs);
  const start = (before.begins.get(own) ?? 0) + marked.words.start;
  const mark = anchor(before, { from: own }, { start, end: start + marked.words.end - marked.words.start });
  const now = wholeText(paragraphs);
  const right = (now.begins.get(id ?? own) ?? 0) + marked.words.start + moved;
  const end = right + mark.quote.length;
  // Where an edit finds nothing in it to change, it is as long as it was.
  const isSame = now.text.slice(right, end) === mark.quote;
  return { mark, found: place(now, mark), right: { start: right, end: isSame ? end : end + length } };
}

describe.each(Object.entries(edits))('%s', (_, { least, most = 1, edit }) => {
  test('every sentence is placed where it went, or not at all', () => {
    let placed = 0;
    for (const marked of sentences) {
      const edited = edit(marked);
      const { mark, found, right } = remark(marked, edited);
      if (found) expect(found, mark.quote).toEqual(right);
      if (found) placed += 1;
    }
    expect(placed / sentences.length).toBeGreaterThanOrEqual(least);
    expect(placed / sentences.length).toBeLessThanOrEqual(most);
  });
});

describe('words that are not a sentence', () => {
  const [paragraphs = []] = documents;
  const whole = wholeText(paragraphs);
  const [first, second] = [paragraphs[0]?.id ?? '', paragraphs[1]?.id ?? ''];
  const all: Range = { start: 1, end: whole.text.length - 1 };
  const bounds = whole.begins.get(second) ?? 0;

  const cases: Record<string, Range> = {
    'the first letters of a document': { start: 1, end: 4 },
    'its last letters': { start: all.end - 4, end: all.end },
    'one letter': { start: bounds + 3, end: bounds + 4 },
    'words over the end of a paragraph': { start: bounds - 8, end: bounds + 8 },
    'a whole document': all,
  };
  test.each(Object.entries(cases))(
    '%s: found where they were, and where text before them grew',
    (_, words) => {
      const mark = anchor(whole, { from: first }, words);
      expect(place(whole, mark)).toEqual(words);
      const grown = wholeText([{ id: 'p0', text: ADDED }, ...paragraphs]);
      const by = grown.text.length - whole.text.length;
      const found = place(grown, mark);
      if (words.start > 40) expect(found).toEqual({ start: words.start + by, end: words.end + by });
    },
  );

  test('of words that stand in many places none is taken for another, whatever place is told', () => {
    const doubles = [...new Set(whole.text.match(/\p{L}{3,}/gu))].filter(
      (word) => whole.text.split(word).length > 3,
    );
    expect(doubles.length).toBeGreaterThan(5);
    for (const word of doubles)
      for (let start = whole.text.indexOf(word); start >= 0; start = whole.text.indexOf(word, start + 1)) {
        const words = { start, end: start + word.length };
        const mark = anchor(whole, { from: first }, words);
        expect(place(whole, mark), word).toEqual(words);
        expect(place(whole, { ...mark, start: mark.start + 7, end: mark.end + 7 }), word).toEqual(words);
        // Without what stood around them they are anyone's.
        expect(place(whole, { ...mark, prefix: 'other words', suffix: 'than these' }), word).toBeUndefined();
      }
  });

  test('marks that overlap themselves are told apart by what is around them', () => {
    const text = wholeText([{ id: 'p1', text: 'bananas' }]);
    for (const start of [2, 4]) {
      const words = { start, end: start + 3 };
      expect(place(text, anchor(text, { from: 'p1' }, words))).toEqual(words);
    }
  });

  test('no words, and no text, are no place', () => {
    const mark: Anchor = anchor(whole, { from: first }, { start: 5, end: 5 });
    expect(place(whole, mark)).toBeUndefined();
    expect(place(wholeText([]), { ...mark, quote: 'gone' })).toBeUndefined();
    expect(place(wholeText([]), anchor(whole, { from: first }, all))).toBeUndefined();
  });
});
