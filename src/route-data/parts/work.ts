import type { Bibliography } from '../../schema/bibliography.ts';
import { own } from '../../schema/own.ts';

/** A work that a fact is drawn from, as it is printed. */
export interface Work {
  title: string;
  /** Its address on the web. */
  url?: string;
  /** The document of this edition that it is. */
  document?: string;
}

/** A work of the bibliography. */
export function cite(id: string, bibliography: Bibliography): Work {
  const { title = id, url, document } = own(bibliography, id) ?? {};
  return { title, ...(url !== undefined && { url }), ...(document !== undefined && { document }) };
}
