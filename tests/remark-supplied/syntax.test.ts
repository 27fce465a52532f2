import fc from 'fast-check';
import type { Root } from 'mdast';
import { describe, expect, it, test } from 'vitest';
import {
  bare,
  code,
  emphasis,
  gfm,
  gfmLast,
  image,
  insertionsOf,
  link,
  paragraph,
  plain,
  root,
  supplied,
} from './helpers.ts';

/** Markdown and the one paragraph that it is, with gfm and without. */
const fixtures: [behavior: string, markdown: string, expected: Root][] = [
  [
    'takes a bracket pair as an insertion',
    'One [North] Korean',
    root(paragraph('One ', supplied('North'), ' Korean')),
  ],
  ['takes a pair glued to a word', 'given[?]', root(paragraph('given', supplied('?')))],
  [
    'takes a pair that starts or ends a paragraph',
    '[a] b [c]',
    root(paragraph(supplied('a'), ' b ', supplied('c'))),
  ],
  ['takes a pair that runs over a line ending', 'a [b\nc] d', root(paragraph('a ', supplied('b\nc'), ' d'))],
  ['nests', '[a [b] c]', root(paragraph(supplied('a ', supplied('b'), ' c')))],
  ['nests without text between', '[[a]]', root(paragraph(supplied(supplied('a'))))],
  ['leaves a lone `[` as text', 'a [ b', root(paragraph('a [ b'))],
  ['leaves a lone `]` as text', 'a ] b', root(paragraph('a ] b'))],
  ['pairs with the nearest opener', 'a [b [c] d', root(paragraph('a [b ', supplied('c'), ' d'))],
  ['pairs with the nearest closer', 'a [b] c] d', root(paragraph('a ', supplied('b'), ' c] d'))],

  ['honors an escaped `[`', 'a \\[b] c', root(paragraph('a [b] c'))],
  ['honors an escaped `]`', '[a \\] b]', root(paragraph(supplied('a ] b')))],
  ['honors an escaped backslash', '\\\\[a\\\\]', root(paragraph('\\', supplied('a\\')))],
  [
    'does not see brackets in character references',
    '&#91;a] [b&rbrack;]',
    root(paragraph('[a] ', supplied('b]'))),
  ],

  ['leaves empty brackets as text', 'a [] b', root(paragraph('a [] b'))],
  ['leaves blank brackets as text', 'a [ \t] b', root(paragraph('a [ \t] b'))],
  ['takes a no-break space for content', '[\u00a0]', root(paragraph(supplied('\u00a0')))],
  ['passes over empty brackets in an insertion', '[a [] b]', root(paragraph(supplied('a [] b')))],
  ['passes over several of them', '[[] [ ] a [] b]', root(paragraph(supplied('[] [ ] a [] b')))],
  ['passes over them before an insertion', '[] [a]', root(paragraph('[] ', supplied('a')))],
  ['leaves what looks like a footnote call as text', 'a [^1] b', root(paragraph('a [^1] b'))],
  ['passes over a footnote call in an insertion', '[a [^1] b]', root(paragraph(supplied('a [^1] b')))],
  ['takes a caret that is not first', '[a^1]', root(paragraph(supplied('a^1')))],
  ['leaves what looks like an image as text', 'a ![b] c', root(paragraph('a ![b] c'))],
  ['passes over such an image in an insertion', '[a ![b] c]', root(paragraph(supplied('a ![b] c')))],
  ['takes a pair behind an escaped `!`', 'a\\![b]', root(paragraph('a!', supplied('b')))],
  ['takes an image in an insertion', '[a ![b](c)]', root(paragraph(supplied('a ', image('c', 'b'))))],

  ['leaves a link a link', 'a [b](c) d', root(paragraph('a ', link('c', 'b'), ' d'))],
  ['takes a pair when what follows is no resource', '[a](b c', root(paragraph(supplied('a'), '(b c'))],
  ['takes a pair in a link', '[a [b] c](d)', root(paragraph(link('d', 'a ', supplied('b'), ' c')))],
  ['takes a pair around a link', '[a [b](c) d]', root(paragraph(supplied('a ', link('c', 'b'), ' d')))],
  [
    'takes a pair around a link that cannot be one',
    '[[a](b)](c)',
    root(paragraph(supplied(link('b', 'a')), '(c)')),
  ],
  ['takes two adjacent pairs as two insertions', '[a][b]', root(paragraph(supplied('a'), supplied('b')))],
  ['takes a pair before empty brackets', '[a][]', root(paragraph(supplied('a'), '[]'))],
  [
    'keeps a paragraph that looks like a definition',
    '[Kim]: said',
    root(paragraph(supplied('Kim'), ': said')),
  ],
  [
    'does not let one insertion define another',
    '[a]: b\n\n[a]',
    root(paragraph(supplied('a'), ': b'), paragraph(supplied('a'))),
  ],

  ['takes emphasis inside', '[a *b* c]', root(paragraph(supplied('a ', emphasis('b'), ' c')))],
  ['takes a pair inside emphasis', '*a [b] c*', root(paragraph(emphasis('a ', supplied('b'), ' c')))],
  ['does not let emphasis end inside', '*em [in* side]', root(paragraph('*em ', supplied('in* side')))],
  ['does not let emphasis start inside', '[em *in] side*', root(paragraph(supplied('em *in'), ' side*'))],
  [
    'lets emphasis reach over a pair',
    '*a [b* c] d*',
    root(paragraph(emphasis('a ', supplied('b* c'), ' d'))),
  ],
  [
    'does not see brackets in code',
    '[a `]` b] `[c]`',
    root(paragraph(supplied('a ', code(']'), ' b'), ' ', code('[c]'))),
  ],
  [
    'does not see brackets in html',
    '[a <b title="]"> c]',
    root(paragraph(supplied('a ', { type: 'html', value: '<b title="]">' }, ' c'))),
  ],
  [
    'does not see brackets in an autolink',
    '[a <https://b.c/]>]',
    root(paragraph(supplied('a ', link('https://b.c/]', 'https://b.c/]')))),
  ],
];

describe.each([
  ['alone', plain],
  ['with gfm', gfm],
  ['with gfm added later', gfmLast],
])('syntax %s', (_, processor) => {
  test.each(fixtures)('%s', (_, markdown, expected) => {
    expect(bare(processor.parse(markdown))).toEqual(expected);
  });
});

describe('syntax with gfm', () => {
  const tree = (markdown: string) => bare(gfm.parse(markdown));

  it('leaves a task a task', () => {
    expect(tree('- [ ] a [b]\n- [x] [c]')).toMatchObject({
      children: [
        {
          type: 'list',
          children: [
            { checked: false, children: [paragraph('a ', supplied('b'))] },
            { checked: true, children: [paragraph(supplied('c'))] },
          ],
        },
      ],
    });
  });

  it('leaves a footnote a footnote where it is defined', () => {
    expect(tree('[a [^1] b]\n\n[^1]: c [d]')).toMatchObject({
      children: [
        paragraph(supplied('a ', { type: 'footnoteReference', identifier: '1', label: '1' }, ' b')),
        { type: 'footnoteDefinition', children: [paragraph('c ', supplied('d'))] },
      ],
    });
  });

  it('leaves a footnote behind `!` a footnote', () => {
    expect(tree('[a![^1]]\n\n[^1]: b').children[0]).toEqual(
      paragraph(supplied('a!', { type: 'footnoteReference', identifier: '1', label: '1' })),
    );
  });

  it('takes a literal autolink in an insertion', () => {
    expect(tree('[see www.example.com]')).toEqual(
      root(paragraph(supplied('see ', link('http://www.example.com', 'www.example.com')))),
    );
  });

  it('takes an insertion in a table cell and in deleted text', () => {
    expect(tree('| [a] | ~~[b]~~ |\n| - | - |')).toMatchObject({
      children: [
        {
          children: [
            { children: [{ children: [supplied('a')] }, { children: [{ children: [supplied('b')] }] }] },
          ],
        },
      ],
    });
  });
});

/**
 * Find insertions by nothing but a stack: the rule said a second time.
 * Holds where the only constructs at hand are brackets and escapes.
 */
function matchBrackets(markdown: string): [start: number, end: number][] {
  const openers: { at: number; image: boolean }[] = [];
  const spans: [number, number][] = [];
  for (let index = 0, bang = false; index < markdown.length; index++) {
    const character = markdown[index];
    if (character === '\\') {
      index++;
    } else if (character === '[') {
      openers.push({ at: index, image: bang });
    } else if (character === ']') {
      const opener = openers.pop();
      const content = opener && markdown.slice(opener.at + 1, index);
      if (opener && !opener.image && content?.trim() && !content.startsWith('^'))
        spans.push([opener.at, index + 1]);
    }
    bang = character === '!';
  }
  return spans.sort((a, b) => a[0] - b[0]);
}

describe('any string of brackets and escapes', () => {
  // A letter at both ends keeps blocks out of the game; without `)` there is no link.
  const brackets = fc
    .string({
      unit: fc.constantFrom('[', ']', '[', ']', 'a', ' ', '\\', '(', '!', '^', '.', ':'),
      maxLength: 20,
    })
    .map((value) => 'a' + value + 'a');

  it.each([
    ['alone', plain, 70_000],
    ['with gfm', gfm, 30_000],
  ])('has the insertions that a stack finds, %s', { timeout: 60_000 }, (_, processor, numRuns) => {
    fc.assert(
      fc.property(brackets, (markdown) => {
        return String(insertionsOf(processor.parse(markdown))) === String(matchBrackets(markdown));
      }),
      { numRuns },
    );
  });
});
