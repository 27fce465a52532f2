import type { Edition } from '../../edition/model.ts';
import { registerFolders } from '../../schema/registers.ts';
import type { DocumentSummary } from './summary.ts';

/** A part of the site, as the navigation leads to it. */
export interface SitePart {
  path: string;
  label: string;
  /** Other addresses that lie in it. */
  also?: string[];
}

/** The parts of the site: those that this edition has anything for. */
export function siteParts(
  { entries, chronology, journey, themes }: Edition,
  documents: readonly DocumentSummary[],
): SitePart[] {
  const filled = new Set([...entries.values()].map(({ register }) => register));
  const registers = registerFolders.filter((folder) => filled.has(folder)).map((folder) => `/${folder}/`);
  const brackets = documents.some(({ insertions, apparatus }) => insertions + apparatus > 0);
  const part = (path: string, label: string, isThere: boolean) => (isThere ? [{ path, label }] : []);
  return [
    ...part('/documents/', 'Documents', documents.length > 0),
    ...registers.slice(0, 1).map((path) => ({ path, label: 'Registers', also: registers })),
    ...part('/chronology/', 'Chronology', chronology.length > 0 || journey !== undefined),
    ...part('/themes/', 'Themes', themes.length > 0),
    ...part('/insertions/', 'Insertions', brackets),
    { path: '/about/', label: 'About' },
  ];
}

/** The static paths of a page at an address of its own: none where the edition has nothing for it. */
export function onePage(
  { parts }: { parts: readonly SitePart[] },
  path: string,
): { params: { index: undefined } }[] {
  return parts.some((part) => part.path === path) ? [{ params: { index: undefined } }] : [];
}
