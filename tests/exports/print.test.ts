import { expect, test } from 'vitest';
import { printLines, printText, type Printers } from '../../src/exports/print.ts';
import type { Range } from '../../src/text/range.ts';

type Printed = (Range & { type: 'sentence'; id: string }) | (Range & { type: 'name' });

const printers: Printers<Printed, string, { of: string }> = {
  sentence: { rank: 0, print: ({ id }, inside, _, { of }) => [`<${of}${id}>`, ...inside, '</>'] },
  name: {
    rank: 1,
    print: (_, inside, { text, isFirst, isLast }) => [
      isFirst ? `(${text}:` : `(…${text}:`,
      ...inside,
      isLast ? ')' : '…)',
    ],
  },
};

const print = (text: string, printed: readonly Printed[]) =>
  printText(text, printed, printers, (bare) => [bare], { of: 'p' }).join('');

test('every character stands once and in order, each range around its own', () => {
  expect(
    print('Kim left. He', [
      { type: 'sentence', id: '1', start: 0, end: 9 },
      { type: 'name', start: 0, end: 3 },
      { type: 'sentence', id: '2', start: 10, end: 12 },
    ]),
  ).toBe('<p1>(Kim:Kim) left.</> <p2>He</>');
});

test('of two that cross the one of the higher rank is split, and its parts know which they are', () => {
  expect(
    print('ab cd', [
      { type: 'sentence', id: '1', start: 0, end: 2 },
      { type: 'name', start: 1, end: 5 },
    ]),
  ).toBe('<p1>a(b:b…)</>(… cd: cd)');
});

test('line breaks become elements, at the edges too', () => {
  expect(
    printLines(
      '\na\n',
      (line) => line,
      () => ['|'],
    ),
  ).toEqual(['', '|', 'a', '|', '']);
});
