import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { readPage } from '../../../scripts/check/page.ts';
import { volumeToHtml } from '../../../src/exports/edition/single-file.ts';
import { bundleSearcher } from '../../../src/loader/searcher.ts';
import { thisEdition } from '../this-edition.ts';
import { hostileEdition } from './hostile.ts';
import { volumeOf } from './volume.ts';

const script = bundleSearcher();
const read = (edition: ReturnType<typeof thisEdition>) => readPage(volumeToHtml(volumeOf(edition), script));

test.each([
  ['this edition', thisEdition()],
  ['one whose words try to be a script', hostileEdition()],
])('%s: the script that searches it is all that runs, and nothing is fetched', (_, edition) => {
  const { inline, policy, references, ids } = read(edition);
  expect(inline.map(({ type }) => type)).toEqual(['style', 'script']);
  expect(inline.find(({ type }) => type === 'script')?.text).toBe(script);
  for (const { type, text } of inline)
    expect(policy?.get(`${type}-src`)).toEqual([
      `'sha256-${createHash('sha256').update(text).digest('base64')}'`,
    ]);
  expect(policy?.get('default-src')).toEqual(["'none'"]);
  const fetched = references.filter((one) => one.fetched);
  expect(fetched.map(({ value }) => value)).toEqual(['data:,']);
  for (const { value } of references)
    if (value.startsWith('#')) expect(ids).toContain(decodeURIComponent(value.slice(1)));
});

test('every passage, sentence, note and named entry is there, told apart by document', () => {
  const edition = thisEdition();
  const { ids, headings } = read(edition);
  expect(headings).toHaveLength(1);
  for (const { id, passages } of edition.documents)
    for (const passage of passages) {
      expect(ids).toContain(`${id}_${passage.id}`);
      for (const sentence of passage.sentences) expect(ids).toContain(`${id}_${sentence.id}`);
      for (const one of passage.annotations) {
        if (one.type === 'note') expect(ids).toContain(`${id}_note-${one.id}`);
        if (one.type === 'mention') expect(ids).toContain(one.entry.replace('/', '__'));
      }
    }
});

test('a script that would end itself is not put into a file', () => {
  expect(() => volumeToHtml(volumeOf(hostileEdition()), 'x = "</script>"')).toThrow('holds what ends it');
});
