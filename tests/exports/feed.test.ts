import { expect, test } from 'vitest';
import { newsToAtom } from '../../src/exports/feed.ts';
import { feedPage } from '../../src/route-data/feed.ts';
import { XmlDocument } from 'libxml2-wasm';
import { document, edition } from '../edition/invent.ts';

const named = { a: 'http://www.w3.org/2005/Atom' };
const text = (digest: string) => ({ p1: `Text ${digest}.` });
const sample = edition({
  documents: [
    document('early', { title: 'A & <b>', source: source('1') }, text('one')),
    document('late', { title: 'Late', source: source('2') }, text('two')),
  ],
  revisions: new Map([
    [
      'early',
      [
        { date: '2026-01-01', digest: 'a'.repeat(12) },
        { date: '2026-03-01', digest: 'b'.repeat(12), former: { p1: 'Before.', p10: 'x', p2: 'y' } },
      ],
    ],
    ['late', [{ date: '2026-02-01', digest: 'c'.repeat(12) }]],
  ]),
});

function source(digit: string) {
  return { file: 'x.txt', sha256: digit.repeat(64), format: 'plain' };
}

/** What a feed tells, entry by entry. */
function told(root: string): Record<string, string[]> {
  const feed = XmlDocument.fromString(newsToAtom(feedPage(sample).news, { title: 'Letters' }, root));
  const all = (path: string) => feed.find(path, named).map((node) => node.content);
  const found = {
    titles: all('//a:entry/a:title'),
    ids: all('//a:id'),
    updated: all('//a:updated'),
    links: all('//a:entry/a:link/@href'),
    summaries: all('//a:summary'),
  };
  feed.dispose();
  return found;
}

test('new documents and changed texts are told, the latest first', () => {
  expect(told('https://example.org/edition/')).toMatchObject({
    titles: ['A & <b>: text changed', 'Late', 'A & <b>'],
    updated: ['2026-03-01', '2026-03-01', '2026-02-01', '2026-01-01'].map((day) => `${day}T00:00:00Z`),
    links: [`early/revisions/#revision-${'b'.repeat(12)}`, 'late/', 'early/'].map(
      (path) => `https://example.org/edition/documents/${path}`,
    ),
    summaries: ['Changed: ¶ 1, ¶ 2, and ¶ 10.', 'Late', 'A & <b>'],
  });
});

test('its ids are absolute, each its own, and the same wherever the site stands', () => {
  const { ids = [] } = told('/');
  expect(new Set(ids).size).toBe(4);
  for (const id of ids)
    expect(id).toMatch(/^urn:uuid:[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-a[\da-f]{3}-[\da-f]{12}$/);
  expect(told('https://example.org/').ids).toEqual(ids);
});
