import fc from 'fast-check';
import type { PhrasingContent, Root } from 'mdast';
import { describe, expect, it, test } from 'vitest';
import { bare, code, emphasis, gap, gfm, link, paragraph, plain, root, supplied } from './helpers.ts';

const list = (...items: ReturnType<typeof paragraph>[]): Root =>
  root({
    type: 'list',
    ordered: false,
    start: null,
    spread: false,
    children: items.map((item) => ({ type: 'listItem', spread: false, checked: null, children: [item] })),
  });

/** Trees and what is written for each, with gfm and without. */
const fixtures: [behavior: string, tree: Root, markdown: string][] = [
  [
    'writes brackets around an insertion',
    root(paragraph('One ', supplied('North'), ' Korean')),
    'One [North] Korean',
  ],
  ['writes a gap as published', root(paragraph(gap('...'), ' ', gap('…'))), '[...] […]'],
  ['nests', root(paragraph(supplied('a ', supplied('b'), ' ', gap('...')))), '[a [b] [...]]'],
  ['writes what is in an insertion', root(paragraph(supplied(emphasis('a'), ' ', code(']')))), '[*a* `]`]'],
  ['writes two adjacent insertions', root(paragraph(supplied('a'), supplied('b'))), '[a][b]'],
  ['writes an insertion in emphasis', root(paragraph(emphasis('a ', supplied('b')))), '*a [b]*'],
  ['writes an insertion in a link', root(paragraph(link('c', 'a ', supplied('b')))), '[a [b]](c)'],
  ['writes an insertion before a colon', root(paragraph(supplied('Kim'), ': said')), '[Kim]: said'],

  ['escapes brackets in text', root(paragraph('a [b] c ] d [')), 'a \\[b\\] c \\] d \\['],
  ['escapes brackets in the text of an insertion', root(paragraph(supplied('a ] [ b'))), '[a \\] \\[ b]'],
  ['escapes a backslash before an insertion', root(paragraph('\\', supplied('a\\'))), '\\\\[a\\\\]'],
  ['escapes `(` behind an insertion, lest it be a link', root(paragraph(supplied('a'), '(b)')), '[a]\\(b)'],
  ['escapes `(` behind a gap', root(paragraph(gap('...'), '(b)')), '[...]\\(b)'],
  ['leaves `(` alone elsewhere', root(paragraph(supplied('a'), ' (b)')), '[a] (b)'],
  ['escapes `!` before an insertion, lest it be an image', root(paragraph('a!', supplied('b'))), 'a\\![b]'],
  ['escapes `!` before a gap', root(paragraph('a!', gap('…'))), 'a\\![…]'],
  ['escapes a caret that starts an insertion', root(paragraph(supplied('^1^'))), '[\\^1^]'],
  ['escapes what looks like a footnote', root(paragraph('[^1]: a [^1]')), '\\[^1\\]: a \\[^1\\]'],
  ['keeps dots in an insertion from being a gap', root(paragraph(supplied('...'))), '[\\...]'],
  ['keeps an ellipsis in an insertion from being a gap', root(paragraph(supplied('…'))), '[&#x2026;]'],
  ['leaves dots among other text alone', root(paragraph(supplied('... a…'))), '[... a…]'],
  ['keeps an insertion of spaces', root(paragraph(supplied('  '))), '[&#x20; ]'],
  ['keeps text from being a task', list(paragraph('[ ] a'), paragraph('[x] b')), '* \\[ \\] a\n* \\[x\\] b'],
  ['keeps an insertion from being a task', list(paragraph(supplied('x'), ' a')), '* [&#x78;] a'],
  ['leaves such an insertion alone elsewhere', root(paragraph('a ', supplied('x'), ' b')), 'a [x] b'],
  ['does not escape brackets in an address', root(paragraph(link('a]b', 'c'))), '[c](a]b)'],
];

describe.each([
  ['alone', plain],
  ['with gfm', gfm],
])('to markdown %s', (_, processor) => {
  test.each(fixtures)('%s', (_, tree, markdown) => {
    expect(processor.stringify(tree)).toBe(markdown + '\n');
    expect(bare(processor.parse(markdown))).toEqual(tree);
  });

  it('writes nothing for an insertion of nothing', () => {
    expect(processor.stringify(root(paragraph('a', supplied(), 'b')))).toBe('ab\n');
  });
});

describe('to markdown with gfm', () => {
  it('writes tasks, footnotes and tables as they were', () => {
    const markdown =
      '* [ ] a [b]\n* [x] [c]\n\nd [e [^1] f]\n\n| [a] | b\\|[c\\|d] |\n| --- | --------- |\n\n[^1]: g [h]\n';
    expect(gfm.stringify(gfm.parse(markdown))).toBe(markdown);
  });
});

/** Text as a parser gives it: not empty. */
const text = fc
  .string({ unit: fc.constantFrom(...'[]()!^.…:\\xa `*_<&#-'.split('')), minLength: 1, maxLength: 8 })
  .map((value): PhrasingContent => ({ type: 'text', value }));

const isInsertion = (node: PhrasingContent) => node.type === 'supplied' || node.type === 'gap';

const { phrasing } = fc.letrec<{ phrasing: PhrasingContent[]; node: PhrasingContent }>((tie) => ({
  phrasing: fc
    .array(tie('node'), { minLength: 1, maxLength: 4 })
    // A parser never gives two texts in a row, nor two codes.
    .map((nodes) => nodes.filter((node, index) => isInsertion(node) || node.type !== nodes[index - 1]?.type)),
  node: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    text,
    fc.constantFrom<PhrasingContent>(gap('...'), gap('…'), code('a]')),
    tie('phrasing').map((children) => supplied(...children)),
    tie('phrasing').map((children) => supplied(...children)),
  ),
}));

describe('any tree', () => {
  it.each([
    ['alone', plain],
    ['with gfm', gfm],
  ])('is the same when written and parsed, %s', { timeout: 60_000 }, (_, processor) => {
    fc.assert(
      fc.property(phrasing, fc.boolean(), (children, inList) => {
        // Letters keep what Markdown drops at the edges of a paragraph; in a list, an insertion may come first.
        const content = inList
          ? paragraph(supplied(...children), ' a')
          : paragraph('a', emphasis(supplied('b'), ' a'), supplied(...children), 'a');
        const tree = inList ? list(content) : root(content);
        expect(bare(processor.parse(processor.stringify(tree)))).toEqual(tree);
      }),
      { numRuns: 1_500 },
    );
  });
});

describe('any string', () => {
  // No code: a line ending in it becomes a space when written.
  const markdown = fc.string({ unit: fc.constantFrom(...'[[[]]]()!^.:\\xa  \n*_'.split('')), maxLength: 20 });

  it.each([
    ['alone', plain],
    ['with gfm', gfm],
  ])('gives a tree that is the same when written and parsed, %s', { timeout: 60_000 }, (_, processor) => {
    fc.assert(
      fc.property(markdown, (value) => {
        const tree = bare(processor.parse('a' + value));
        expect(bare(processor.parse(processor.stringify(tree)))).toEqual(tree);
      }),
      { numRuns: 4_000 },
    );
  });
});
