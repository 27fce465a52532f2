import { expect, test } from 'vitest';
import { cite } from '../../../src/route-data/parts/work.ts';
import { edition } from '../../edition/invent.ts';

const { bibliography } = edition({});

test('a work is printed with the pages that the editor gives behind a comma, and without where none are', () => {
  const [whole, pages] = ['work', 'work, pp. 45–47'].map((source) => cite(source, bibliography));
  expect(whole).toEqual({ title: 'A. Author, Work, 1950', url: 'https://example.org/work' });
  expect(pages).toEqual({ title: 'A. Author, Work, 1950, pp. 45–47', url: 'https://example.org/work' });
});
