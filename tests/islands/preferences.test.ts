import { expect, test } from 'vitest';
import { choose, readChoices } from '../../src/islands/preferences.ts';

test('a choice is kept beside the others', () => {
  expect(choose({ theme: 'dark' }, 'view', 'quiet')).toEqual({ theme: 'dark', view: 'quiet' });
});

test('the default is not kept', () => {
  expect(choose({ theme: 'dark', view: 'quiet' }, 'view', 'published')).toEqual({ theme: 'dark' });
});

test.each([
  [null, {}],
  [
    '{"view":"quiet","theme":"dark","numbers":"on","shortcut":"off"}',
    { view: 'quiet', theme: 'dark', numbers: 'on', shortcut: 'off' },
  ],
  ['{"view":"loud","theme":"dark"}', { theme: 'dark' }],
  ['{"view":["quiet"],"numbers":true,"onclick":"x"}', {}],
  ['{"__proto__":{"view":"quiet"},"constructor":"quiet"}', {}],
  ['["quiet"]', {}],
  ['"quiet"', {}],
  ['null', {}],
  ['7', {}],
  ['{"view":', {}],
])('of %s, the choices are kept and garbage is ignored', (stored, choices) => {
  expect(readChoices(stored)).toEqual(choices);
});
