import { openLibrary, type Library } from '../../search/match/library.ts';
import { webFiles } from './files.ts';

let opening: Promise<Library> | undefined;

/**
 * Opens search: once, when it is first wanted. After a failure it is opened anew, since it may have been published anew.
 *
 * @param folder the address of the search page, beside which all lies that search reads
 */
export function openSearch(folder: URL): Promise<Library> {
  if (!opening) {
    opening = openLibrary(webFiles(folder));
    opening.catch(forget);
  }
  return opening;
}

/** Remembers nothing of a search that failed. */
export function forget(): void {
  opening = undefined;
}
