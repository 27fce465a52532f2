/** Stands in a template for the words for the passage. A character for private use, which no text holds. */
export const LOCATOR = '\uE000';

/** Stands in a template for the passage's address. */
export const ADDRESS = '\uE001';

/** A citation of one document in one form. */
export interface Template {
  /** The whole document, complete. */
  document: string;
  /** Any passage, with `LOCATOR` and, if the site has an address, `ADDRESS` to be filled in. */
  passage: string;
}

/** What a template is filled with. */
export interface CitedPassage {
  /** The words for the passage: `¶ 7, sentence 12`. */
  locator: string;
  /** The passage's absolute address. */
  address: string;
}

/**
 * Completes a citation.
 *
 * @param template a form, as `citations` makes it
 * @param passage what is cited; without it the citation is of the whole document
 */
export function fill(template: Template, passage?: CitedPassage): string {
  if (!passage) return template.document;
  return template.passage
    .replaceAll(LOCATOR, () => passage.locator)
    .replaceAll(ADDRESS, () => passage.address);
}
