/** A row of a labelled list. */
export interface Row {
  /** Its line in the file, counted from 1. */
  line: number;
  /** Its fields by the names in the first line; `⏎` is a line break. */
  fields: Record<string, string>;
}

/** What a list of labelled rows shows. */
export interface Report {
  /** Shares from 0 to 1, and counts. */
  figures: Record<string, number>;
  /** The same for each kind, where a list has kinds. */
  byKind?: { kind: string; rows: number; precision: number; recall: number }[];
  /** Where the answer is not the label’s. */
  wrong: { line: number; context: string; wanted: string; answer: string }[];
}

/**
 * Reads a tab-separated list with one line of names and no quoting.
 *
 * @throws Error that names the line with too few or too many fields, or the names that are missing
 */
export function readList(text: string, required: readonly string[]): Row[] {
  const [first = '', ...lines] = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const names = first.split('\t');
  const missing = required.filter((name) => !names.includes(name));
  if (missing.length > 0) throw new Error(`Line 1 must name the columns; it lacks ${missing.join(', ')}.`);
  return lines.flatMap((line, index) => {
    if (line.trim() === '') return [];
    const values = line.split('\t');
    if (values.length > names.length)
      throw new Error(`Line ${index + 2} has ${values.length} fields, but line 1 names ${names.length}.`);
    const fields = names.map((name, at) => [name, (values[at] ?? '').replaceAll('⏎', '\n')]);
    return [{ line: index + 2, fields: Object.fromEntries(fields) as Record<string, string> }];
  });
}

/** A share to three places; of nothing it is 1. */
export function share(part: number, whole: number): number {
  return whole === 0 ? 1 : Math.round((part / whole) * 1000) / 1000;
}
