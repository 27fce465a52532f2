import type { Paragraph, Heading, PhrasingContent } from 'mdast';
import type { Position } from 'unist';
import type { DocumentData } from '../schema/document.ts';
import type { Role } from '../schema/passage-id.ts';

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
