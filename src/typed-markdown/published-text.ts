import type { PhrasingContent } from 'mdast';
import type {} from '../remark-supplied/index.ts';
import type { Range } from '../text/range.ts';

/**
 * The published text of phrasing content: insertions and gaps with their brackets, a line break as `\n`.
 *
 * @param nodes content of a block
 * @returns its characters, as the archive published them
 */
export function publishedText(nodes: readonly PhrasingContent[]): string {
  return nodes.map(nodeText).join('');
}

/**
 * Where the insertions and gaps of a block stand in its published text, nested ones left out.
 *
 * @param nodes content of a block
 * @returns their ranges, from `[` to `]`, in reading order
 */
export function insertionRanges(nodes: readonly PhrasingContent[]): Range[] {
  const ranges: Range[] = [];
  let offset = 0;
  for (const node of nodes) {
    const start = offset;
    offset += nodeText(node).length;
    if (node.type === 'supplied' || node.type === 'gap') ranges.push({ start, end: offset });
  }
  return ranges;
}

function nodeText(node: PhrasingContent): string {
  if (node.type === 'break') return '\n';
  if (node.type === 'gap') return `[${node.value}]`;
  if (node.type === 'supplied') return `[${publishedText(node.children)}]`;
  if ('children' in node) return publishedText(node.children);
  return 'value' in node ? node.value : '';
}
