import fc from 'fast-check';
import { expect, test } from 'vitest';
import { VFile } from 'vfile';
import { ingest } from '../../src/ingest/ingest.ts';
import { parse } from '../../src/typed-markdown/index.ts';
import { labelledDump, source } from './dumps.ts';

/** Characters and pieces that mean something to Markdown, or to typed Markdown. */
const piece = fc.constantFrom(
  ...[
    '[',
    ']',
    '[...]',
    '[…]',
    '[]',
    '[ ]',
    '[^1]',
    '(',
    ')',
    '!',
    '\\',
    '`',
    '```',
    '*',
    '**',
    '_',
    '~~',
    '#',
    '# ',
    '>',
    '+ ',
    '- ',
    '1. ',
    '2) ',
    '---',
    '===',
    ':::',
    '|',
    '| - |',
    ':',
    '<',
    '<b>',
    '</b>',
    '<!--',
    '<script>',
    '&',
    '&amp;',
    '&#35;',
    '{#p1}',
    ' {#p1}',
    '{',
    '}',
    '@',
    'a@b.example',
    'https://a.example/',
    'www.a.example',
    '[x]: y',
    '[x](y)',
    '"',
    '’',
    '—',
    '\u00A0',
    ' ',
    '  ',
    '    ',
    '\t',
    '\n',
    'a',
    'b c',
    'é',
    '字',
    '😀',
  ],
);

/** A paragraph that surely is one: its first and last words leave no doubt. */
const paragraph = fc
  .array(piece, { maxLength: 12 })
  .map((pieces) =>
    pieces
      .join('')
      .split('\n')
      .filter((line) => line.trim() !== '')
      .join('\n'),
  )
  .filter((text) => text !== '');

const published = (text: string): string => text.replace(/^[ \t]+|[ \t]+$/gm, '');

test('any paragraph survives from dump to typed Markdown and back', () => {
  fc.assert(
    fc.property(paragraph, (text) => {
      const dump = source(
        'a.txt',
        labelledDump('It was said:', text, 'That was all that was said.'),
        'id: a\n',
      );
      const { files } = ingest({
        sources: [dump],
        documents: new Map(),
        ledgers: new Map(),
        today: '2000-01-01',
      });
      const file = new VFile({ value: files.get('content/documents/a.md') ?? '' });
      const blocks = parse(file)?.blocks.map((block) => block.text);
      expect(file.messages.map(String)).toEqual([]);
      expect(blocks).toEqual(['It was said:', published(text), 'That was all that was said.']);
    }),
    { numRuns: 250 },
  );
});
