import type {} from 'remark-parse';
import type {} from 'remark-stringify';
import type { Processor } from 'unified';
import { suppliedFromMarkdown } from './from-markdown.ts';
import { supplied } from './syntax.ts';
import { suppliedToMarkdown } from './to-markdown.ts';

export { suppliedFromMarkdown } from './from-markdown.ts';
export { lintSupplied } from './lint.ts';
export { supplied } from './syntax.ts';
export { suppliedToHast } from './to-hast.ts';
export { suppliedToMarkdown } from './to-markdown.ts';
export type { Gap, Supplied, SuppliedData } from './types.ts';

/**
 * Add support for editorial insertions: `One [North] Korean student`.
 *
 * To be used with `remark-parse`, `remark-stringify` or both, before or after `remark-gfm`.
 */
export function remarkSupplied(this: Processor): undefined {
  const data = this.data();
  (data.micromarkExtensions ??= []).push(supplied());
  (data.fromMarkdownExtensions ??= []).push(suppliedFromMarkdown());
  (data.toMarkdownExtensions ??= []).push(suppliedToMarkdown());
}
