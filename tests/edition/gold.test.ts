import { readdirSync, readFileSync } from 'node:fs';
import { VFile } from 'vfile';
import { parse } from 'yaml';
import { describe, expect, test } from 'vitest';
import { readDocument } from '../../src/edition/document.ts';
import { ofType } from '../../src/edition/model.ts';
import { NameFinder } from '../../src/edition/annotations/names.ts';
import { readEntry } from '../../src/edition/prose.ts';
import type { LedgerDocument, LedgerFile } from '../../src/schema/ledger.ts';
import { registerFolders } from '../../src/schema/registers.ts';

/** What a careful reader counted by hand, against what the rules find. */
type Gold<T> = Record<string, T[]>;

const file = (path: string) => new VFile({ path, value: readFileSync(path, 'utf8') });
const gold = <T>(name: string) => parse(readFileSync(`tests/fixtures/gold/${name}.yml`, 'utf8')) as Gold<T>;

const entries = registerFolders.flatMap((register) =>
  readdirSync(`content/${register}`).flatMap(
    (name) => readEntry(register, file(`content/${register}/${name}`)) ?? [],
  ),
);
const ledgerOf = (id: string): LedgerDocument =>
  (parse(readFileSync(`content/ledger/${id}.yml`, 'utf8')) as LedgerFile).paragraphs;
const names = new NameFinder(entries);

const mentions = gold<{ passage: string; phrase: string; entry: string }>('mentions');
const dates = gold<{ passage: string; phrase: string; date: string }>('dates');
const insertions = gold<{ passage: string; text: string; kind: string }>('insertions');

/** What two lists don't have in common, counting doubles. */
function difference(expected: readonly string[], found: readonly string[]) {
  const wrong = [...found];
  const missed = expected.filter((one) => {
    const at = wrong.indexOf(one);
    if (at >= 0) wrong.splice(at, 1);
    return at < 0;
  });
  return { missed, wrong };
}

/** Whether a name's insertion stands whole or without its brackets is no difference: `[Kim]`, `Kim`. */
const unbracketed = (phrase: string) => /^\[([^[\]]*)\]$/.exec(phrase)?.[1] ?? phrase;

describe.each(Object.keys(mentions))('%s', (id) => {
  const source = file(`content/documents/${id}.md`);
  const document = readDocument(id, source, ledgerOf(id), names, { list: [], file: source });
  const passages = document?.passages ?? [];

  test('is read without a message', () => {
    expect(source.messages.map(String)).toEqual([]);
  });

  test('has the mentions that a careful indexer marks: at least 98 % of them, at most 1 % others', () => {
    const expected = (mentions[id] ?? []).map(
      ({ passage, phrase, entry }) =>
        `${passage}: ${unbracketed(phrase.replace(/(?<!\[[^\]]*)['’]s$/, ''))} = ${entry}`,
    );
    const found = passages.flatMap((passage) =>
      ofType(passage.annotations, 'mention').map(
        ({ start, end, entry }) => `${passage.id}: ${unbracketed(passage.text.slice(start, end))} = ${entry}`,
      ),
    );
    const { missed, wrong } = difference(expected, found);
    expect(missed.length / expected.length, missed.join('\n')).toBeLessThanOrEqual(0.02);
    expect(wrong.length / found.length, wrong.join('\n')).toBeLessThanOrEqual(0.01);
  });

  test('has every date that can be drawn from an expression, and no other', () => {
    const expected = (dates[id] ?? [])
      // A length of time is no date expression: what it implies stands in the chronology, as an inference.
      .filter(({ date }) => !date.endsWith('~'))
      .map(({ passage, phrase, date }) => `${passage}: ${phrase} = ${date}`);
    const found = passages.flatMap((passage) =>
      ofType(passage.annotations, 'date').map(
        ({ start, end, date }) => `${passage.id}: ${passage.text.slice(start, end)} = ${date}`,
      ),
    );
    expect(difference(expected, found)).toEqual({ missed: [], wrong: [] });
  });

  test('has all its insertions, at least 95 % of them of the kind that a reader gives them', () => {
    const read = (insertions[id] ?? []).map(({ passage, text, kind }) => `${passage}: ${text} = ${kind}`);
    const found = passages.flatMap((passage) =>
      ofType(passage.annotations, 'supplied').map(
        ({ start, end, kind }) => `${passage.id}: ${passage.text.slice(start, end)} = ${kind}`,
      ),
    );
    const { missed, wrong } = difference(read, found);
    expect(found).toHaveLength(read.length);
    expect(wrong.length / found.length, missed.join('\n')).toBeLessThanOrEqual(0.05);
  });
});
