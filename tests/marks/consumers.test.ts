import { execFileSync, spawnSync } from 'node:child_process';
import ris from '@customcommander/ris';
import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { toString } from 'mdast-util-to-string';
import { describe, expect, test } from 'vitest';
import { FORMATS, locatorOf } from '../../src/marks/formats.ts';
import type { Mark } from '../../src/marks/mark.ts';
import { anyMark } from './arbitrary.ts';

/* What is exported, read by programs that read such files. */

const address = ({ document, from }: Mark) => `https://example.org/documents/${document}/#${from}`;
const flat = (text: string) => text.replace(/\s+/g, ' ').trim();
const marks = fc.array(anyMark, { minLength: 1, maxLength: 4 });

test('RIS has a record a mark, with all its tags', () => {
  fc.assert(
    fc.property(marks, (all) => {
      const records = ris.read(FORMATS.ris.print(all, address));
      expect(records.map(({ UR }) => [UR].flat().join(''))).toEqual(all.map(address));
      records.forEach((record, index) => {
        const tags = (all[index]?.tags ?? []).map(flat).filter(Boolean);
        expect([record.KW ?? []].flat().map(flat).filter(Boolean)).toEqual(tags);
      });
    }),
  );
});

test('Markdown has a heading and a quotation a mark, with the words that were marked', () => {
  fc.assert(
    fc.property(marks, (some) => {
      // What the reader wrote is their own Markdown, and may have headings and quotations itself.
      const all = some.map((mark) => ({ ...mark, note: '', title: 'A Letter' }));
      const { children } = fromMarkdown(FORMATS.md.print(all, address));
      const quotations = children.filter(({ type }) => type === 'blockquote').map((node) => toString(node));
      expect(quotations).toEqual(all.map(({ quote }) => flat(quote)));
      const headings = children.filter((node) => node.type === 'heading' && node.depth === 3);
      expect(headings.map((node) => toString(node).replace('Bookmark: ', ''))).toEqual(all.map(locatorOf));
    }),
  );
});

test.each(['- a', '+', '1. a', '12) a', '=', '---'])(
  'Markdown keeps a quotation that begins with %s',
  (words) => {
    const [one] = fc.sample(anyMark, { numRuns: 1, seed: 15 });
    const { children } = fromMarkdown(
      FORMATS.md.print(one ? [{ ...one, quote: words, note: '' }] : [], address),
    );
    expect(children.flatMap((node) => (node.type === 'blockquote' ? [toString(node)] : []))).toEqual([words]);
  },
);

const python = spawnSync('python3', ['--version']).status === 0;

describe.skipIf(!python)('by Python', () => {
  test('CSV has a row a mark, each with all cells', () => {
    const all = fc.sample(anyMark, { numRuns: 200, seed: 15 });
    const script =
      'import csv, json, sys; print(json.dumps(list(csv.DictReader(open(0, newline="", encoding="utf-8")))))';
    const printed = execFileSync('python3', ['-c', script], {
      input: FORMATS.csv.print(all, address),
      encoding: 'utf8',
      env: { ...process.env, PYTHONIOENCODING: 'utf-8' },
    });
    const rows = JSON.parse(printed) as Record<string, string>[];
    // A cell that a spreadsheet would run begins with an apostrophe.
    const plain = (text = '') => text.replace(/^'(?=[=+\-@\t\r])/, '');
    expect(rows.map(({ quotation }) => plain(quotation))).toEqual(all.map(({ quote }) => quote));
    expect(rows.map(({ note }) => plain(note))).toEqual(all.map(({ note }) => note));
    expect(rows.map((row) => row.address)).toEqual(all.map(address));
  });
});
