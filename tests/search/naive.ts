import { leaveOut, outermost, withoutInsertions, type Reading } from '../../src/text/readings.ts';
import type { Range } from '../../src/text/range.ts';
import type { SearchPassage } from '../../src/search/match/passage.ts';

/** The balanced bracket pairs of a text. */
export function brackets(text: string): Range[] {
  const open: number[] = [];
  const ranges: Range[] = [];
  [...text.matchAll(/[[\]]/g)].forEach(({ 0: bracket, index }) => {
    if (bracket === '[') open.push(index);
    const start = bracket === ']' ? open.pop() : undefined;
    if (start !== undefined) ranges.push({ start, end: index + 1 });
  });
  return ranges;
}

/** An invented passage; its brackets are its insertions. */
export function invent(text: string, id = 'p1'): SearchPassage {
  return { id, text, insertions: brackets(text), sentences: [] };
}

/** The texts that a reader of either view sees. */
export function readingTexts({ text, insertions }: SearchPassage): Reading[] {
  const signs = [...text.matchAll(/[[\]]/g)].map(({ index }) => ({ start: index, end: index + 1 }));
  const without = withoutInsertions(text, outermost(insertions));
  return [leaveOut(text, signs), without];
}

const same = (word: string) => word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** The words of a text by the plainest of means: one character at a time. */
export function spell(text: string): { word: string; start: number; end: number }[] {
  const found: { word: string; start: number; end: number }[] = [];
  let open = false;
  for (let index = 0; index < text.length; index++) {
    const character = text.charAt(index);
    if (character === '[' || character === ']') continue;
    const ideograph = /\p{Script=Han}/u.test(character);
    const letter = /[\p{L}\p{N}\p{M}]/u.test(character);
    const last = found.at(-1);
    if (letter && open && !ideograph && last) {
      last.word += character;
      last.end = index + 1;
    } else if (letter) found.push({ word: character, start: index, end: index + 1 });
    open = letter && !ideograph;
  }
  return found.map((one) => ({ ...one, word: same(one.word) }));
}

const spelled = new WeakMap<SearchPassage, { all: ReturnType<typeof spell>; offsets: readonly number[] }[]>();

/** The words of both readings of a passage; spelled once. */
function bothSpelled(
  passage: SearchPassage,
): { all: ReturnType<typeof spell>; offsets: readonly number[] }[] {
  const known =
    spelled.get(passage) ?? readingTexts(passage).map(({ text, offsets }) => ({ all: spell(text), offsets }));
  spelled.set(passage, known);
  return known;
}

/** Where a phrase stands in either reading, in the published text, in order. */
export function find(phrase: string, passage: SearchPassage): string[] {
  const wanted = spell(phrase).map(({ word }) => word);
  const places = new Map<string, Range>();
  for (const { all, offsets } of bothSpelled(passage)) {
    for (let at = 0; at + wanted.length <= all.length; at++) {
      const run = all.slice(at, at + wanted.length);
      const [first, last] = [run[0], run.at(-1)];
      if (!first || !last || run.some(({ word }, index) => word !== wanted[index])) continue;
      const key = `${offsets[first.start]}-${offsets[last.start]}`;
      if (!places.has(key))
        places.set(key, { start: offsets[first.start] ?? -1, end: (offsets[last.end - 1] ?? -1) + 1 });
    }
  }
  return [...places.values()]
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .map(({ start, end }) => `${start}-${end}`);
}
