import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What route data depend on besides the content: our code, and by the lock file all libraries. */
const inputs = [
  'src/{schema,text,wording,remark-supplied,typed-markdown,edition,exports,route-data,loader}/**/*.ts',
  'package-lock.json',
];
/**
 * What a page depends on besides: how the build is set up, and all code. Its scripts are named by what is in them, and
 * how that is shared among them depends on the scripts of all other pages.
 */
const setup = ['astro.config.ts', 'src/**/*.{ts,astro,css}'];

/**
 * A digest of all that makes route data of content: where it changes, they are made anew.
 *
 * @param root the project's folder
 */
export function codeVersion(root: string): string {
  // Words are cut and sorted by what Node brings along.
  return digestOf([process.versions, filesIn(root, inputs)]);
}

/** What search depends on besides. */
const searchInputs = ['src/search/{index,ask,match}/**/*.ts'];

/**
 * A digest of all that makes what search reads of content.
 *
 * @param root the project's folder
 */
export function searchVersion(root: string): string {
  return digestOf([codeVersion(root), filesIn(root, searchInputs)]);
}

/** A digest of how pages are printed: where it changes, every page is printed anew. */
export function setupVersion(root: string): string {
  return digestOf(filesIn(root, setup));
}

function filesIn(root: string, patterns: readonly string[]): [name: string, content: string][] {
  const files = patterns.flatMap((pattern) => globSync(pattern, { cwd: root }).sort());
  return files.map((file) => [file, readFileSync(join(root, file), 'utf8')]);
}

/** A digest of values that JSON can tell. */
export const digestOf = (parts: readonly unknown[]): string => textDigest(JSON.stringify(parts));

/** A digest of a text. */
export const textDigest = (text: string): string => createHash('sha256').update(text).digest('hex');
