import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nest, type Nested, type Span } from '../../src/text/nest.ts';

type Named = Span & { name: string };

/** A tree in short: `a(b c)`. */
function show(nodes: readonly Nested<Named>[]): string {
  return nodes
    .map((node) => (typeof node === 'string' ? node : `${node.span.name}(${show(node.children)})`))
    .join('');
}

const bare = (nodes: readonly Nested<Span>[]): string =>
  nodes.map((node) => (typeof node === 'string' ? node : bare(node.children))).join('');

test('a text without spans is itself', () => {
  expect(nest('abc', [])).toEqual(['abc']);
});

test('spans nest, the longer outside', () => {
  const spans = [
    { name: 'I', start: 1, end: 2, rank: 1 },
    { name: 'O', start: 0, end: 3, rank: 2 },
  ];
  expect(show(nest('abcd', spans))).toBe('O(aI(b)c)d');
});

test('of equal spans the lower rank is outside', () => {
  const spans = [
    { name: 'I', start: 0, end: 2, rank: 2 },
    { name: 'O', start: 0, end: 2, rank: 1 },
  ];
  expect(show(nest('ab', spans))).toBe('O(I(ab))');
});

test('where two cross, the higher rank is split', () => {
  const spans = [
    { name: 'S', start: 0, end: 3, rank: 0 },
    { name: 'M', start: 2, end: 5, rank: 1 },
  ];
  expect(show(nest('abcdef', spans))).toBe('S(abM(c))M(de)f');
});

test('every character stands exactly once, in order, in just the spans that cover it', () => {
  const span = fc
    .tuple(fc.nat(12), fc.nat(12), fc.nat(3))
    .map(([a, b, rank]) => ({ start: Math.min(a, b), end: Math.max(a, b), rank }));
  fc.assert(
    fc.property(fc.array(span, { maxLength: 6 }), (spans) => {
      const text = 'abcdefghijkl';
      const tree = nest(text, spans);
      expect(bare(tree)).toBe(text);
      const covered = new Map<Span, number>();
      const walk = (nodes: readonly Nested<Span>[]): void => {
        for (const node of nodes) {
          if (typeof node === 'string') continue;
          covered.set(node.span, (covered.get(node.span) ?? 0) + bare([node]).length);
          walk(node.children);
        }
      };
      walk(tree);
      for (const one of spans) expect(covered.get(one) ?? 0).toBe(one.end - one.start);
    }),
    { numRuns: 1000 },
  );
});
