import { expect, test } from 'vitest';
import { plainKey } from '../../src/islands/keys.ts';

const event = (held: Partial<KeyboardEvent>) =>
  ({
    key: 'ArrowLeft',
    altKey: false,
    ctrlKey: false,
    metaKey: false,
    defaultPrevented: false,
    ...held,
  }) as KeyboardEvent;

test('a key alone is for the page', () => {
  expect(plainKey(event({}))).toBe('ArrowLeft');
  expect(plainKey(event({ shiftKey: true }))).toBe('ArrowLeft');
});

test.each(['altKey', 'ctrlKey', 'metaKey', 'defaultPrevented'])('with %s it is not', (held) => {
  expect(plainKey(event({ [held]: true }))).toBe('');
});
