import type { Paragraph, Heading, PhrasingContent } from 'mdast';
import type { Position } from 'unist';
import type { DocumentData } from '../schema/document.ts';

/**
 * What a block is to its document: the archive's abstract, a line before the text proper (address, time, heading),
 * a paragraph of it, or a line after it (signature, date).
 */
export type Role = 'opener' | 'paragraph' | 'closer' | 'abstract';

/** A block of a document: what has an id of its own. */
export interface MarkdownBlock {
  /** `p7`, `o1`, `c2`, `abstract`. */
  id: string;
  /** Whether it is the document's own heading. */
  heading: boolean;
  /** Its content, the id taken off. */
  children: PhrasingContent[];
}

/** A block as read from a file. */
export interface TypedBlock extends MarkdownBlock {
  role: Role;
  /** Its published text. */
  text: string;
  /** Where it stands in the file. */
  position: Position;
}

/** A document as typed Markdown states it. */
export interface TypedDocument<B extends MarkdownBlock = MarkdownBlock> {
  data: DocumentData;
  blocks: B[];
}

const roles: Readonly<Record<string, Role>> = { o: 'opener', p: 'paragraph', c: 'closer' };

/**
 * The role that an id states.
 *
 * @param id id of a block, such as `p7`
 * @returns its role, or `undefined` if it is no id of a block
 */
export function roleOf(id: string): Role | undefined {
  if (id === 'abstract') return 'abstract';
  return /^[poc]\d+[a-z]*$/.test(id) ? roles[id.charAt(0)] : undefined;
}

/**
 * Puts an id at the end of a block.
 *
 * @param block block of a document
 * @returns a paragraph or heading that ends in ` {#id}`
 */
export function withId(block: MarkdownBlock): Paragraph | Heading {
  const mark = ` {#${block.id}}`;
  const last = block.children.at(-1);
  const children: PhrasingContent[] =
    last?.type === 'text'
      ? [...block.children.slice(0, -1), { type: 'text', value: last.value + mark }]
      : [...block.children, { type: 'text', value: mark }];
  return block.heading ? { type: 'heading', depth: 2, children } : { type: 'paragraph', children };
}

/**
 * Takes the id off the end of a block.
 *
 * @param children content of a paragraph or heading
 * @returns the id as written, and the content without it; `undefined` if there is none
 */
export function takeId(
  children: readonly PhrasingContent[],
): { id: string; children: PhrasingContent[] } | undefined {
  const last = children.at(-1);
  const match = last?.type === 'text' ? /^(.*) \{#([^\s{}]+)\}$/s.exec(last.value) : null;
  if (!match) return undefined;
  const [, rest = '', id = ''] = match;
  const before = children.slice(0, -1);
  return { id, children: rest === '' ? before : [...before, { type: 'text', value: rest }] };
}
