import { expect, test } from 'vitest';
import { MOST_KEPT, planOf } from '../../src/offline/plan.ts';

const file = (path: string, size = 1, digest = `${path} as it is`) => ({ path, size, digest: () => digest });
const hash = (texts: readonly string[]) => texts.join('\n');
const paths = ['index.html', 'documents/a/index.html', 'documents/a.json', '_astro/x.js', 'favicon.svg'];
const search = ['search/index.html', 'search/head.json', 'pagefind/pagefind.js', 'pagefind/pagefind-ui.js'];
const site = [...paths, ...search, 'sw.js', 'edition.epub', 'edition.html'].map((path) => file(path));

test('pages and what they need are kept, search’s own files apart, files to take away not', () => {
  const plan = planOf(site, '/edition/', hash);
  expect(Object.keys(plan.files)).toEqual(['', '_astro/x.js', 'documents/a/', 'favicon.svg', 'search/']);
  expect(Object.keys(plan.search)).toEqual(['pagefind/pagefind.js', 'search/head.json']);
  expect(plan.whole).toBe(true);
});

test('of a large site only what every page needs is kept unread', () => {
  const plan = planOf([...site, file('documents/b/index.html', MOST_KEPT)], '/', hash);
  expect(Object.keys(plan.files)).toEqual(['', '_astro/x.js', 'favicon.svg', 'search/']);
  expect(plan).toMatchObject({ search: {}, whole: false });
});

test('another text is another version, in whatever order the files are listed', () => {
  const { version } = planOf(site, '/', hash);
  expect(planOf(site.toReversed(), '/', hash).version).toBe(version);
  const other = site.map((one) => (one.path === 'index.html' ? file('index.html', 1, 'changed') : one));
  expect(planOf(other, '/', hash).version).not.toBe(version);
});
