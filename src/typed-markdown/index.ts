export { type TypedBlock, type MarkdownBlock, type TypedDocument } from './blocks.ts';
export { digest } from './digest.ts';
export { parse } from './parse.ts';
export { stringify } from './stringify.ts';
export { insertionRanges, publishedText } from './published-text.ts';
export { readYaml, type YamlOptions } from './yaml.ts';
