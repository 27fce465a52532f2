import remarkParse from 'remark-parse';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { remarkSupplied } from '../../src/remark-supplied/index.ts';
import { bare, paragraph, root, supplied } from './helpers.ts';

describe('remarkSupplied', () => {
  it('parses and writes what was parsed', async () => {
    const file = await unified()
      .use(remarkParse)
      .use(remarkSupplied)
      .use(remarkStringify)
      .process('[Kim]: One [North] Korean student [...] \\[sic\\]');
    expect(String(file)).toBe('[Kim]: One [North] Korean student [...] \\[sic\\]\n');
  });

  it('may come before the parser', () => {
    const tree = unified().use(remarkSupplied).use(remarkParse).parse('[a]');
    expect(bare(tree)).toEqual(root(paragraph(supplied('a'))));
  });

  it('is no burden on other processors', () => {
    unified().use(remarkParse).use(remarkSupplied).freeze();
    expect(bare(unified().use(remarkParse).parse('[a]'))).toEqual(root(paragraph('[a]')));
  });
});
