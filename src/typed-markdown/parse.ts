import type { Heading, Nodes, Paragraph, Root, RootContent } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Position } from 'unist';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { lintSupplied, remarkSupplied } from '../remark-supplied/index.ts';
import { roleOf } from '../schema/passage-id.ts';
import { documentSchema, type DocumentData } from '../schema/document.ts';
import { takeId, type TypedBlock, type TypedDocument } from './blocks.ts';
import { publishedText } from './published-text.ts';
import { readYaml } from './yaml.ts';

export type { TypedBlock, TypedDocument } from './blocks.ts';

const source = 'typed-markdown';

const plainProcessor = unified().use(remarkParse).use(remarkFrontmatter).use(remarkSupplied).freeze();
const gfmProcessor = unified()
  .use(remarkParse)
  .use(remarkFrontmatter)
  .use(remarkGfm)
  .use(remarkSupplied)
  .freeze();

/**
 * Without any of these, GFM finds nothing: addresses, tables, strikethrough, footnotes. Its tokenizers try every word of
 * a text, so that what they can't be in is read without them.
 */
const gfmMark = /[@|~]|:\/\/|www|\[\^|:-|-:/i;

/** What a block may hold. A link is judged by `lintSupplied`: an autolink is one, a bracketed one is an accident. */
const plain = new Set([
  'text',
  'supplied',
  'gap',
  'break',
  'link',
  'linkReference',
  'image',
  'imageReference',
]);

/**
 * Reads typed Markdown.
 *
 * @param file the file with its text; takes an error for each problem: `front-matter`, `missing-id`, `invalid-id`,
 *   `duplicate-id`, `accidental-markup`, and `accidental-link` and `unbalanced-bracket` of `lintSupplied`
 * @returns front matter and blocks, or `undefined` if there was an error
 */
export function parse(file: VFile): TypedDocument<TypedBlock> | undefined {
  const errors = countErrors(file);
  const processor = gfmMark.test(String(file).replace(/^---\n[^]*?\n---\n/, ''))
    ? gfmProcessor
    : plainProcessor;
  const tree: Root = processor.parse(file);
  const [first, ...rest] = tree.children;
  const data = readFrontMatter(first, file);
  const blocks = (first?.type === 'yaml' ? rest : tree.children).flatMap((node) => readBlock(node, file));
  checkUnique(blocks, file);
  lintSupplied(tree, file);
  return data && countErrors(file) === errors ? { data, blocks } : undefined;
}

function readFrontMatter(node: RootContent | undefined, file: VFile): DocumentData | undefined {
  if (node?.type !== 'yaml') {
    fail(
      file,
      'front-matter',
      'Missing front matter; begin the file with `---`, the fields, and `---`',
      node?.position,
    );
    return undefined;
  }
  return readYaml(node.value, documentSchema, file, { firstLine: 2, ruleId: 'front-matter', source });
}

function readBlock(node: RootContent, file: VFile): TypedBlock[] {
  if (node.type !== 'paragraph' && !(node.type === 'heading' && node.depth === 2)) {
    failMarkup(node, file);
    return [];
  }
  visit(node, (child) => {
    if (child === node || plain.has(child.type)) return undefined;
    failMarkup(child, file);
    return SKIP;
  });
  return readId(node, file);
}

function readId(node: Paragraph | Heading, file: VFile): TypedBlock[] {
  const taken = takeId(node.children);
  if (!taken) {
    fail(file, 'missing-id', 'Paragraph without an id; put one at its end, as in ` {#p7}`', node.position);
    return [];
  }
  const { id, children } = taken;
  const role = roleOf(id);
  if (!role || !node.position) {
    fail(
      file,
      'invalid-id',
      `\`${id}\` is no id of a paragraph; write \`p7\`, \`o1\`, \`c2\` or \`abstract\``,
      node.position,
    );
    return [];
  }
  const heading = node.type === 'heading';
  return [{ id, role, heading, text: publishedText(children), children, position: node.position }];
}

function checkUnique(blocks: readonly TypedBlock[], file: VFile): void {
  const lines = new Map<string, number>();
  for (const { id, position } of blocks) {
    const line = lines.get(id);
    if (line === undefined) lines.set(id, position.start.line);
    else
      fail(
        file,
        'duplicate-id',
        `The id \`${id}\` stands on line ${line} already; give each paragraph its own`,
        position,
      );
  }
}

function failMarkup(node: Nodes, file: VFile): void {
  const reason =
    `Unexpected ${node.type}: a document has paragraphs, its own heading (\`##\`), insertions and line breaks only; ` +
    'if the characters are the text’s own, escape them (`\\*`, `\\#`, `1\\.`)';
  fail(file, 'accidental-markup', reason, node.position);
}

function fail(file: VFile, ruleId: string, reason: string, place: Position | undefined): void {
  file.message(reason, { ...(place && { place }), ruleId, source }).fatal = true;
}

function countErrors(file: VFile): number {
  return file.messages.filter((message) => message.fatal).length;
}
