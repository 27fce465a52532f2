import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a document that was read depends on besides the content: our code, and by the lock file all libraries. */
const inputs = [
  'src/{schema,text,wording,remark-supplied,typed-markdown,edition}/**/*.ts',
  'package-lock.json',
];

/**
 * A digest of all that makes documents of content: where it changes, they are read anew.
 *
 * @param root the project's folder
 */
export function codeVersion(root: string): string {
  const files = inputs.flatMap((pattern) => globSync(pattern, { cwd: root }).sort());
  return digestOf(files.map((file) => [file, readFileSync(join(root, file), 'utf8')]));
}

/** A digest of values that JSON can tell. */
export function digestOf(parts: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}
