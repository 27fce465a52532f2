import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { test as base, expect } from '@playwright/test';
import { parse } from 'yaml';
import { editionFolder } from '../../src/schema/edition-folder.ts';
import type { DocumentData } from '../../src/schema/document.ts';

export { expect };

/** A built site and the path that it is served under. */
export interface BuiltSite {
  folder: string;
  base: string;
}

interface Fixtures {
  /** The whole address of a page, from its path inside the site: `at('/documents/')`. */
  at: (path: string) => string;
}

/**
 * Playwright's `test`, for a site that fetches nothing from elsewhere: in every page that a test opens,
 * a request to another origin, an error on the console and an uncaught exception fail the test.
 */
export const test = base.extend<Fixtures, { site: BuiltSite }>({
  site: [
    { folder: 'dist', base: '/' },
    { option: true, scope: 'worker' },
  ],

  at: async ({ baseURL }, use) => {
    await use((path) => new URL(`.${path}`, baseURL).href);
  },

  context: async ({ context, baseURL }, use) => {
    const home = new URL(baseURL ?? '').origin;
    const problems: string[] = [];
    await context.route(
      (url) => url.origin !== home,
      async (route) => {
        problems.push(`a request to ${route.request().url()}`);
        await route.abort();
      },
    );
    context.on('console', (message) => {
      if (message.type() === 'error')
        problems.push(`on the console: ${message.text()} (${message.location().url})`);
    });
    context.on('weberror', (error) => problems.push(`uncaught: ${String(error.error())}`));
    await use(context);
    expect(problems, 'the site is quiet').toEqual([]);
  },
});

const folderOf = (path: string): string => resolve(import.meta.dirname, '../..', path);

/** The documents of the edition, from their front matter: no test names one. */
export const documents: readonly (DocumentData & { id: string })[] = globSync('*.md', {
  cwd: folderOf(`${editionFolder}/documents`),
})
  .sort()
  .map((file) => {
    const text = readFileSync(join(folderOf(`${editionFolder}/documents`), file), 'utf8');
    const [, frontMatter = ''] = /^---\n(.*?)\n---\n/s.exec(text) ?? [];
    return { id: basename(file, '.md'), ...(parse(frontMatter) as DocumentData) };
  });

/** The paths of all pages of a built site: `/`, `/about/`, `/404.html`. */
export function builtPages({ folder }: BuiltSite): string[] {
  const root = folderOf(folder);
  if (!existsSync(join(root, 'index.html'))) throw new Error(`${folder} holds no built site: npm run build`);
  return globSync('**/*.html', { cwd: root })
    .map((file) => `/${file.replaceAll('\\', '/').replace(/(^|\/)index\.html$/, '$1')}`)
    .sort();
}
