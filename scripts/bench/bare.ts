/** What a build is measured by: every document of an edition through unified, with GFM, to HTML, and nothing else. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toHtml } from 'hast-util-to-html';
import { toHast } from 'mdast-util-to-hast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { editionFolder } from '../../src/schema/edition-folder.ts';

const processor = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter);
let length = 0;
for (const file of globSync('documents/*.md', { cwd: editionFolder })) {
  // The extensions change how it is parsed; the tree needs no run of its own.
  const tree = processor.parse(readFileSync(join(editionFolder, file), 'utf8'));
  length += toHtml(toHast(tree)).length;
}
console.log(length);
