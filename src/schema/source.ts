/** Where a statement is from. */
export interface Source {
  /** The id of a work of `content/bibliography.json`, or of a document of the edition. */
  id: string;
  /** Where in it, as it is printed: `p. 45`, `pp. 45–47`, `chapter 3`. */
  locator?: string;
}

/** Reads a source as an editor writes it: an id, and behind a comma where in the work: `SHEN2016, pp. 45–47`. */
export function readSource(text: string): Source {
  const comma = text.indexOf(',');
  if (comma < 0) return { id: text.trim() };
  const locator = text.slice(comma + 1).trim();
  return { id: text.slice(0, comma).trim(), ...(locator !== '' && { locator }) };
}
