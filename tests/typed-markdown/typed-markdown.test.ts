import { describe, expect, test } from 'vitest';
import { VFile } from 'vfile';
import {
  insertionRanges,
  parse,
  publishedText,
  stringify,
  type MarkdownBlock,
} from '../../src/typed-markdown/index.ts';

const head = `---
title: A telegram
genre: telegram
date: 1958-06-04
archive: {}
revision: { date: 2000-01-01, digest: "000000000000" }
source: { file: a.txt, sha256: ${'a'.repeat(64)}, format: labelled-page }
---

`;

function errors(text: string): string[] {
  const file = new VFile({ value: text });
  expect(parse(file)).toBeUndefined();
  return file.messages.map(
    (message) => `${message.line}:${message.column} ${message.ruleId}: ${message.reason}`,
  );
}

test('a document is read: roles, heading, text and content', () => {
  const document = parse(
    new VFile({ value: `${head}## On X {#o1}\n\nOne [North]\\\nline {#p1} {#p12a}\n\n[...] {#c1}\n` }),
  );
  expect(document?.blocks.map(({ position: _, ...block }) => block)).toEqual([
    {
      id: 'o1',
      role: 'opener',
      heading: true,
      text: 'On X',
      children: [expect.objectContaining({ type: 'text', value: 'On X' })],
    },
    {
      id: 'p12a',
      role: 'paragraph',
      heading: false,
      text: 'One [North]\nline {#p1}',
      children: [
        expect.objectContaining({ type: 'text', value: 'One ' }),
        expect.objectContaining({ type: 'supplied' }),
        expect.objectContaining({ type: 'break' }),
        expect.objectContaining({ type: 'text', value: 'line {#p1}' }),
      ],
    },
    {
      id: 'c1',
      role: 'closer',
      heading: false,
      text: '[...]',
      children: [expect.objectContaining({ type: 'gap', value: '...' })],
    },
  ]);
});

test('what is written is read again', () => {
  const data = parse(new VFile({ value: `${head}a {#p1}\n` }))?.data;
  if (!data) throw new Error('no data');
  const blocks: MarkdownBlock[] = [
    { id: 'o1', heading: true, children: [{ type: 'text', value: 'Heading #' }] },
    {
      id: 'p1',
      heading: false,
      children: [
        { type: 'supplied', children: [{ type: 'text', value: '1. # [x' }] },
        { type: 'text', value: '(y)\u00A0' },
      ],
    },
  ];
  const again = parse(
    new VFile({ value: stringify({ data: { ...data, title: 'Long '.repeat(40) }, blocks }) }),
  );
  expect(again?.data.title).toBe('Long '.repeat(40));
  expect(again?.blocks.map((block) => block.text)).toEqual(['Heading #', '[1. # [x](y)\u00A0']);
});

test('ranges of insertions are those of the published text', () => {
  const [block] = parse(new VFile({ value: `${head}a [b [c]] d [...] {#p1}\n` }))?.blocks ?? [];
  const children = block?.children ?? [];
  expect(
    insertionRanges(children).map(({ start, end }) => publishedText(children).slice(start, end)),
  ).toEqual(['[b [c]]', '[...]']);
});

describe('errors have place, rule and what to do', () => {
  test.each([
    ['a\n', '10:1 missing-id: Paragraph without an id; put one at its end, as in ` {#p7}`'],
    ['a {#x1}\n', '10:1 invalid-id: `x1` is no id of a paragraph; write `p7`, `o1`, `c2` or `abstract`'],
    [
      'a {#p1}\n\nb {#p1}\n',
      '12:1 duplicate-id: The id `p1` stands on line 10 already; give each paragraph its own',
    ],
    [
      'a *b* {#p1}\n',
      '10:3 accidental-markup: Unexpected emphasis: a document has paragraphs, its own heading (`##`), insertions and line breaks only; if the characters are the text’s own, escape them (`\\*`, `\\#`, `1\\.`)',
    ],
    ['a [x](y) {#p1}\n', expect.stringMatching(/^10:3 accidental-link: /)],
    ['a ] {#p1}\n', expect.stringMatching(/^10:3 unbalanced-bracket: /)],
  ])('%j', (text, message) => {
    expect(errors(head + text)).toEqual([message]);
  });

  test('in front matter, on the line of the field', () => {
    expect(errors(head.replace('genre: telegram', 'genre: telegram\ncolor: red') + 'a {#p1}\n')).toEqual([
      '4:1 front-matter: Unknown field `color`; remove it, or mend its spelling',
    ]);
    expect(errors('a {#p1}\n')).toEqual([
      '1:1 front-matter: Missing front matter; begin the file with `---`, the fields, and `---`',
    ]);
  });
});
