import { printWork } from '../../exports/citation/engine.ts';
import type { Bibliography } from '../../schema/bibliography.ts';
import { own } from '../../schema/own.ts';
import { readSource } from '../../schema/source.ts';

/** A work that a fact is drawn from, as it is printed. */
export interface Work {
  /** Author, title, publication and date. */
  title: string;
  /** Words of it that are not English, with their language: BCP 47. */
  foreign?: { words: string; lang: string };
  /** Its address on the web. */
  url?: string;
  /** The document of this edition that it is. */
  document?: string;
}

/**
 * A work of the bibliography.
 *
 * @param source its id, with the pages if they are known
 */
export function cite(source: string, bibliography: Bibliography): Work {
  const { id, locator } = readSource(source);
  const work = own(bibliography, id);
  if (!work) return { title: id };
  const { title, language, DOI, URL, custom } = work;
  const url = URL ?? (DOI === undefined ? undefined : `https://doi.org/${DOI}`);
  return {
    title: locatedIn(printWork(work), locator),
    ...(language !== undefined && { foreign: { words: title, lang: language } }),
    ...(url !== undefined && { url }),
    ...(custom?.document !== undefined && { document: custom.document }),
  };
}

/** The name of a work with where in it. */
export const locatedIn = (work: string, locator?: string): string =>
  locator === undefined ? work : `${work.replace(/\.$/, '')}, ${locator}`;
