import { createHash } from 'node:crypto';
import { basename, normalize, resolve } from 'node:path';

/**
 * The folder of the edition that is built, ingested or checked: any path, as the variable `EDITION` gives it,
 * from the project's folder on; else `content`.
 */
export const editionFolder: string = normalize((process.env.EDITION ?? '') || 'content').replace(
  /[\\/]+$/,
  '',
);

/** Whether it is the edition that comes with the program. */
export const isOwnEdition: boolean = editionFolder === 'content';

/** Where what was made of the edition is kept from one build to the next; two editions never share it. */
export const cacheFolder = `.cache/editions/${isOwnEdition ? 'content' : cacheName(editionFolder)}`;

function cacheName(folder: string): string {
  const path = resolve(folder);
  return `${basename(path)}-${createHash('sha256').update(path).digest('hex').slice(0, 8)}`;
}
