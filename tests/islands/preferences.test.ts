import { expect, test } from 'vitest';
import { choose } from '../../src/islands/preferences.ts';

test('a choice is kept beside the others', () => {
  expect(choose({ theme: 'dark' }, 'view', 'quiet')).toEqual({ theme: 'dark', view: 'quiet' });
});

test('the default is not kept', () => {
  expect(choose({ theme: 'dark', view: 'quiet' }, 'view', undefined)).toEqual({ theme: 'dark' });
});
