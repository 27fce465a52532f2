import { expect, test } from 'vitest';
import { proposeSentences } from '../../src/text/sentences.ts';

test('a sentence begins after the one before it', () => {
  expect(proposeSentences('He came. Did she? Yes!', [])).toEqual([0, 9, 18]);
});

test('initials in brackets end no sentence', () => {
  expect(proposeSentences('Then [N.G.] Sudarikov told me. I heard it.', [{ start: 5, end: 11 }])).toEqual([
    0, 31,
  ]);
});

test('no sentence begins inside an insertion', () => {
  const text = 'He left [it is said. Nobody knows. Who] saw him?';
  expect(proposeSentences(text, [{ start: 8, end: 39 }])).toEqual([0]);
});

test('a blank text has no sentence', () => {
  expect(proposeSentences('  ', [])).toEqual([]);
});
