import { expect, test } from 'vitest';
import { readBrackets } from '../../src/ingest/brackets.ts';

test('pairs are insertions, also in one another; empty ones and lone brackets are text', () => {
  expect(readBrackets('a [b [c]] [...] [] [ ] [^1] [ d')).toEqual({
    children: [
      { type: 'text', value: 'a ' },
      {
        type: 'supplied',
        children: [
          { type: 'text', value: 'b ' },
          { type: 'supplied', children: [{ type: 'text', value: 'c' }] },
        ],
      },
      { type: 'text', value: ' ' },
      { type: 'gap', value: '...' },
      { type: 'text', value: ' [] [ ] [^1] [ d' },
    ],
    lone: [28],
  });
});

test('line breaks of the page are kept, others are part of the text', () => {
  expect(readBrackets('a\nb\nc', new Set([1])).children).toEqual([
    { type: 'text', value: 'a' },
    { type: 'break' },
    { type: 'text', value: 'b\nc' },
  ]);
});
