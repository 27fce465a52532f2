import type { Nodes, Parents, Root } from 'mdast';
import type { Point, Position } from 'unist';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import type {} from './types.ts';

/** What can arise from brackets by accident, by node type. */
const media = { link: 'link', linkReference: 'link', image: 'image', imageReference: 'image' } as const;

/**
 * Check that every bracket in a Markdown file is what it seems: part of an insertion, or escaped.
 *
 * Two rules, both errors (messages with `fatal` set; none is thrown, so that all are told):
 *
 * - `unbalanced-bracket`: an unescaped bracket in text belongs to no insertion, as in `a [ b`, `[]` or `[^1]`;
 * - `accidental-link`: a link or image in brackets, as in `[x](y)`; autolinks are fine.
 *
 * @param tree
 *   Tree as it was parsed, with positions.
 * @param file
 *   File that the tree was parsed from; messages are added to it.
 */
export function lintSupplied(tree: Root, file: VFile): undefined {
  // The parser drops a byte order mark, and counts from the character behind it.
  const source = String(file).replace(/^\uFEFF/, '');

  visit(tree, (node) => {
    if (node.type in media) {
      checkMedia(node, source, file);
      // Brackets in a link need no second message, those in an address none at all.
      return SKIP;
    }
    if ('children' in node) checkText(node, source, file);
    return;
  });
}

function checkMedia(node: Nodes, source: string, file: VFile): void {
  // A literal autolink (gfm) may have no position, for it can be found after parsing.
  if (!node.position) return;
  const actual = slice(source, node.position);
  // `<https://example.com>`, `https://example.com`
  if (!actual.startsWith('[') && !actual.startsWith('![')) return;

  const medium = media[node.type as keyof typeof media];
  const reason =
    `Unexpected ${medium} \`${actual}\`; if its brackets are an insertion, escape what follows them (\`\\(\`), ` +
    'if they are only brackets, escape them (`\\[`, `\\]`)';
  report(file, 'accidental-link', reason, actual, node.position);
}

/**
 * Check the text directly in `parent`.
 *
 * What counts is how the text is written, and nodes know only what it means; so read the source between those children
 * that are not text. Text without a position (see above) is covered by that, too.
 */
function checkText(parent: Parents, source: string, file: VFile): void {
  const [first] = parent.children;
  const last = parent.children.at(-1);
  if (!first || !last || !parent.children.some((child) => child.type === 'text')) return;

  // Own brackets are not text.
  const inset = parent.type === 'supplied' ? 1 : 0;
  let from = first.position?.start.offset ?? (parent.position?.start.offset ?? 0) + inset;
  const end = last.position?.end.offset ?? (parent.position?.end.offset ?? source.length) - inset;

  for (const child of parent.children) {
    if (child.type === 'text' || !child.position) continue;
    checkSource(source, from, child.position.start.offset ?? from, file);
    from = child.position.end.offset ?? from;
  }
  checkSource(source, from, end, file);
}

/** Check a stretch of source that holds nothing but text. */
function checkSource(source: string, from: number, end: number, file: VFile): void {
  // An escape is taken whole, so that its bracket is not seen; character references have no brackets to be seen.
  for (const { 0: actual, index } of source.slice(from, end).matchAll(/\\.|[[\]]/g)) {
    if (actual.length > 1) continue;
    const use = actual === '[' ? 'opens' : 'closes';
    const reason = `Unexpected \`${actual}\` that ${use} no insertion; escape it as \`\\${actual}\`, or balance it`;
    const start = toPoint(source, from + index);
    const place = { start, end: toPoint(source, from + index + 1) };
    report(file, 'unbalanced-bracket', reason, actual, place).expected = ['\\' + actual];
  }
}

function report(file: VFile, ruleId: string, reason: string, actual: string, place: Position) {
  const message = file.message(reason, { place, ruleId, source: 'remark-supplied' });
  message.actual = actual;
  message.fatal = true;
  return message;
}

function slice(source: string, { start, end }: Position): string {
  return source.slice(start.offset, end.offset);
}

function toPoint(source: string, offset: number): Point {
  const lines = source.slice(0, offset).split(/\r\n|\r|\n/);
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1, offset };
}
