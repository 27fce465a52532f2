import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { evaluateDates } from '../../scripts/evaluate/dates.ts';
import { evaluateKinds } from '../../scripts/evaluate/kinds.ts';
import { readList } from '../../scripts/evaluate/list.ts';

const list = (name: string) => readList(readFileSync(`tests/fixtures/evaluation/${name}.tsv`, 'utf8'), []);

test('of the labelled brackets at least 92 % agree, and no apparatus is told as supplied words', () => {
  const { figures, wrong } = evaluateKinds(list('brackets'));
  expect(figures.agreement, JSON.stringify(wrong, undefined, 2)).toBeGreaterThanOrEqual(0.92);
  expect(figures.harm).toBe(0);
});

test('of the labelled dates at least 97 % of what is found is right, and at least 92 % are found', () => {
  const { figures, wrong } = evaluateDates(list('dates'));
  expect(figures.precision, JSON.stringify(wrong, undefined, 2)).toBeGreaterThanOrEqual(0.97);
  expect(figures.recall).toBeGreaterThanOrEqual(0.92);
});

test('a wrong answer is told with its line, and counted against the figures', () => {
  const header = 'doc\tleft\tbracket\tright\tkind\talt\tnote';
  const rows = readList(
    [
      header,
      'd 1960\tHe [kept] his\t[signature]\t\tpunctuation\t\t',
      'd 1960\tand \t[they]\t came\tsic\t\t',
      'd 1960\tand \t[they]\t came\tnote\twords|gloss\t',
    ].join('\n'),
    ['bracket'],
  );
  const { figures, wrong } = evaluateKinds(rows);
  expect(figures).toEqual({ rows: 3, agreement: 0.333, harm: 1, precision: 0.333, recall: 0.333 });
  expect(wrong.map(({ line, answer }) => `${line}: ${answer}`)).toEqual(['2: paratext', '3: words']);
});

test('a list that can’t be read is told with the line', () => {
  expect(() => readList('a\tb\n1\t2\t3\n', [])).toThrow('Line 2 has 3 fields, but line 1 names 2.');
  expect(() => readList('a\tb\n', ['kind'])).toThrow('Line 1 must name the columns; it lacks kind.');
});
