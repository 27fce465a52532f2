import { builtPages, documents } from './fixture.ts';

/** One page of each kind: those that are promised, every document, and the first of each register. */
export const kinds: readonly string[] = [
  ...new Set([
    '/',
    '/documents/',
    '/about/',
    '/search/',
    '/404.html',
    ...documents.map(({ id }) => `/documents/${id}/`),
    ...firstOfEach(builtPages({ folder: 'dist', base: '/' })),
  ]),
];

/** `/people/a/`, `/people/b/`, `/places/a/` → `/people/a/`, `/places/a/`. */
function firstOfEach(paths: readonly string[]): string[] {
  const pages = paths.filter((path) => path.endsWith('/'));
  return [...Map.groupBy(pages, (path) => path.replace(/[^/]+\/$/, '')).entries()].flatMap(
    ([parent, children]) => (parent === '/' ? children : children.slice(0, 1)),
  );
}
