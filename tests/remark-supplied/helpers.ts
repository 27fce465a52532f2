import type { Emphasis, InlineCode, Link, Nodes, Paragraph, PhrasingContent, Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { type Gap, remarkSupplied, type Supplied } from '../../src/remark-supplied/index.ts';

/** The syntax on its own. */
export const plain = unified().use(remarkParse).use(remarkStringify).use(remarkSupplied).freeze();

/** The syntax on top of gfm. */
export const gfm = unified()
  .use(remarkParse)
  .use(remarkStringify)
  .use(remarkGfm)
  .use(remarkSupplied)
  .freeze();

/** Gfm on top of the syntax: the order is not to matter. */
export const gfmLast = unified()
  .use(remarkParse)
  .use(remarkStringify)
  .use(remarkSupplied)
  .use(remarkGfm)
  .freeze();

/** Take the positions off a tree, so that it can be compared whole. */
export function bare(tree: Root): Root {
  visit(tree, (node: Nodes) => {
    delete node.position;
  });
  return tree;
}

/** The source of every insertion and gap, in order of their start. */
export function insertionsOf(tree: Root): [start: number, end: number][] {
  const spans: [number, number][] = [];
  visit(tree, ['supplied', 'gap'], (node) => {
    spans.push([node.position?.start.offset ?? -1, node.position?.end.offset ?? -1]);
  });
  return spans;
}

type Child = PhrasingContent | string;
const phrasing = (children: Child[]): PhrasingContent[] =>
  children.map((child) => (typeof child === 'string' ? { type: 'text', value: child } : child));

export const root = (...children: Root['children']): Root => ({ type: 'root', children });
export const paragraph = (...children: Child[]): Paragraph => ({
  type: 'paragraph',
  children: phrasing(children),
});
export const supplied = (...children: Child[]): Supplied => ({
  type: 'supplied',
  children: phrasing(children),
});
export const emphasis = (...children: Child[]): Emphasis => ({
  type: 'emphasis',
  children: phrasing(children),
});
export const gap = (value: Gap['value']): Gap => ({ type: 'gap', value });
export const code = (value: string): InlineCode => ({ type: 'inlineCode', value });
export const link = (url: string, ...children: Child[]): Link => ({
  type: 'link',
  title: null,
  url,
  children: phrasing(children),
});
export const image = (url: string, alt: string): PhrasingContent => ({
  type: 'image',
  title: null,
  url,
  alt,
});
