import { expect, test } from 'vitest';
import { genreOf } from '../../src/ingest/genre.ts';
import { labelOf } from '../../src/ingest/frame.ts';
import { cite } from '../../src/route-data/parts/work.ts';
import { own } from '../../src/schema/own.ts';

const inherited = ['constructor', 'toString', '__proto__', 'hasOwnProperty'];

test.each(inherited)('%s is what every object has, and nothing of its own', (key) => {
  expect(own({ a: 1 }, key)).toBeUndefined();
  expect(own({ [key]: 1 }, key)).toBe(1);
  expect(cite(key, {})).toEqual({ title: key });
  expect(labelOf(`${key}:`)).toBeUndefined();
  expect(genreOf(`${key}, Hungarian Embassy, 12 May 1965`)).toBeUndefined();
  expect(genreOf(`Hungarian Embassy, ${key}`, [key])?.name).toBe(key.toLowerCase());
});
