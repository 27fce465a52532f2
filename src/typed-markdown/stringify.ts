import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { stringify as stringifyYaml } from 'yaml';
import { remarkSupplied } from '../remark-supplied/index.ts';
import { documentSchema, type DocumentData } from '../schema/document.ts';
import { withId, type TypedDocument } from './blocks.ts';

const processor = unified()
  .use(remarkStringify, {
    // A no-break space at the start or end of a line is easily lost in an editor, so it is written `&#xA0;`.
    unsafe: [
      { character: '\u00A0', before: '[\\r\\n]', inConstruct: 'phrasing' },
      { character: '\u00A0', after: '[\\r\\n]| \\{#', inConstruct: 'phrasing' },
    ],
  })
  .use(remarkGfm)
  .use(remarkSupplied)
  .freeze();

/**
 * Writes a document as typed Markdown.
 *
 * Whatever Markdown would read as markup is escaped, so that `parse` yields the same text again. The text of a block
 * must not have spaces or tabs at the ends of its lines: Markdown drops them.
 *
 * @param document front matter and blocks, in the order in which they are to stand
 * @returns the whole file
 */
export function stringify({ data, blocks }: TypedDocument): string {
  const root: Root = { type: 'root', children: blocks.map(withId) };
  return `---\n${frontMatter(data)}---\n\n${processor.stringify(root)}`;
}

/** Front matter, its fields in the order of the schema; a line is never folded. */
function frontMatter(data: DocumentData): string {
  const ordered = Object.keys(documentSchema.shape).map(
    (key) => [key, data[key as keyof DocumentData]] as const,
  );
  return stringifyYaml(Object.fromEntries(ordered.filter(([, value]) => value !== undefined)), {
    lineWidth: 0,
    aliasDuplicateObjects: false,
  });
}
