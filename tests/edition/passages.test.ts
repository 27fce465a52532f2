import { describe, expect, test } from 'vitest';
import { VFile } from 'vfile';
import { passages } from '../../src/edition/passages.ts';
import type { LedgerDocument } from '../../src/schema/ledger.ts';
import { digest } from '../../src/typed-markdown/digest.ts';
import { parse } from '../../src/typed-markdown/index.ts';

const matter = `---
title: T
genre: letter
date: 1965-03-02
archive: {}
revision: { date: 1965-03-02, digest: '000000000000' }
source: { file: a.txt, sha256: '${'0'.repeat(64)}', format: test }
---
`;

function join(body: string, entry: LedgerDocument) {
  const file = new VFile({ path: 'a.md', value: `${matter}\n${body}\n` });
  const typed = parse(file);
  const joined = passages(typed?.blocks ?? [], entry, file);
  return { ...joined, messages: file.messages.map(({ ruleId, reason }) => `${ruleId}: ${reason}`) };
}

const living = (text: string, sentences: Record<string, number> = { s1: 0 }) => ({
  digest: digest(text),
  sentences,
});

describe('passages', () => {
  test('joins a block with its sentences, and its brackets', () => {
    const text = 'He [Kim] said it. And left. [...]';
    const { passages: found, messages } = join(`${text} {#p1}`, { p1: living(text, { s1: 0, s2: 18 }) });
    expect(messages).toEqual([]);
    expect(found).toEqual([
      {
        id: 'p1',
        role: 'paragraph',
        heading: false,
        number: '1',
        text,
        sentences: [
          { id: 'p1s1', number: '1', start: 0, end: 17 },
          { id: 'p1s2', number: '2', start: 18, end: 33 },
        ],
        insertions: [
          { start: 3, end: 8 },
          { start: 28, end: 33 },
        ],
        links: [],
        former: [],
      },
    ]);
  });

  test('a pair that holds nothing but a pair is one insertion', () => {
    const text = 'on [[2]] or [[…]] May [a [b]]';
    const { passages: found } = join(`${text} {#p1}`, { p1: living(text) });
    expect(found[0]?.insertions.map(({ start, end }) => text.slice(start, end))).toEqual([
      '[[2]]',
      '[[…]]',
      '[a [b]]',
      '[b]',
    ]);
  });

  test('nested insertions are ranges inside one another', () => {
    const text = 'a [b [c] d] e';
    expect(join(`${text} {#p1}`, { p1: living(text) }).passages[0]?.insertions).toEqual([
      { start: 2, end: 11 },
      { start: 5, end: 8 },
    ]);
  });

  test('retired ids are told with where they lead', () => {
    const { former, messages } = join('A text. {#p1}', {
      p1: { ...living('A text.'), former: { s2: { retired: '1965-03-02' } } },
      p2: { retired: '1965-03-03', alias: 'p1' },
      p3: { retired: '1965-03-04' },
    });
    expect(messages).toEqual([]);
    expect(former).toEqual([
      { id: 'p2', retired: '1965-03-03', alias: 'p1' },
      { id: 'p3', retired: '1965-03-04' },
    ]);
  });

  test.each<[string, string, LedgerDocument, string]>([
    [
      'an id that the ledger lacks',
      'New. {#p2}',
      {},
      'unpublished-id: The ledger does not publish p2: run ingest, which mints ids.',
    ],
    [
      'a text changed by hand',
      'Changed. {#p1}',
      { p1: living('As it was.') },
      'changed-text: The text of p1 is not the one that the ledger knows. The documents are generated: mend the dump in sources/ and run ingest.',
    ],
    [
      'a published id that is gone',
      'One. {#p1}',
      { p1: living('One.'), p2: living('Two.') },
      'unresolved-id: p2 was published and is not in the text. Restore it, or run ingest, which retires it with an alias or a tombstone.',
    ],
    [
      'an alias that leads nowhere',
      'One. {#p1}',
      { p1: living('One.'), p2: { retired: '1965-03-02', alias: 'p9' } },
      'unresolved-alias: The ledger leads p2 to p9, which is not in the text.',
    ],
    [
      'a cut inside an insertion',
      'He [said. It] was. {#p1}',
      { p1: living('He [said. It] was.', { s1: 0, s2: 10 }) },
      'cut-in-insertion: The ledger begins p1s2 inside an insertion.',
    ],
  ])('%s is an error', (_, body, entry, message) => {
    expect(join(body, entry).messages).toEqual([message]);
  });
});
