import { describe, expect, test } from 'vitest';
import { align, AmbiguousAlignment } from '../../src/ingest/align.ts';

const pairs = (before: string[], after: string[], decided?: Map<number, number | undefined>) =>
  [...align(before, after, decided)].sort(([a], [b]) => a - b);

describe('align', () => {
  test('pairs equal texts wherever they stand', () => {
    expect(pairs(['one', 'two', 'three'], ['three', 'one', 'two'])).toEqual([
      [0, 2],
      [1, 0],
      [2, 1],
    ]);
  });

  test('leaves a new text alone', () => {
    expect(
      pairs(
        ['The first text.', 'The last text.'],
        ['The first text.', 'Wholly different words', 'The last text.'],
      ),
    ).toEqual([
      [0, 0],
      [2, 1],
    ]);
  });

  test('pairs an edited text with its former self', () => {
    expect(
      pairs(['Kosygin came to Pyongyang.', 'He left.'], ['Kosygin came to Pyongyang at noon.', 'He left.']),
    ).toEqual([
      [0, 0],
      [1, 1],
    ]);
  });

  test('pairs texts that stand several times in their order, if none went', () => {
    expect(pairs(['Yes.', 'No doubt.', 'Yes.'], ['Yes.', 'No doubt.', 'Yes.'])).toEqual([
      [0, 0],
      [1, 1],
      [2, 2],
    ]);
  });

  test('lets the neighbors decide which of two equal texts went', () => {
    expect(
      pairs(['Yes.', 'He sat down.', 'Yes.', 'They rose.'], ['He sat down.', 'Yes.', 'They rose.']),
    ).toEqual([
      [0, 1],
      [1, 2],
      [2, 3],
    ]);
  });

  test('refuses to guess between two equally likely texts', () => {
    expect(() => align(['The plan was good.', 'The plan was food.'], ['The plan was mood.'])).toThrow(
      AmbiguousAlignment,
    );
  });

  test('does as a person decided', () => {
    const before = ['The plan was good.', 'The plan was food.'];
    expect(pairs(before, ['The plan was mood.'], new Map([[0, 1]]))).toEqual([[0, 1]]);
    expect(pairs(before, ['The plan was mood.'], new Map([[0, undefined]]))).toEqual([]);
  });
});
