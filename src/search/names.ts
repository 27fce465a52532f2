import type { Query } from './query.ts';
import { words } from './tokens.ts';

/** The names of a register entry. */
export interface Name {
  /** The entry's id: `people/zhou-enlai`. */
  entry: string;
  /** Its heading. */
  name: string;
  /** Other forms, in any script. */
  forms: readonly string[];
}

/** An entry that a query names. */
export interface Named {
  entry: string;
  name: string;
  /** The form by which it was named, as the register has it; the heading itself, if by that. */
  form: string;
  /** Whether the query asks for nothing else. */
  whole: boolean;
}

/** Names by their letters. */
export type NameIndex = ReadonlyMap<string, readonly Omit<Named, 'whole'>[]>;

/**
 * Prepares names to be looked up. Only their letters count: whether a name is written `Kim Il Sung`, `Kim Il-sung` or
 * `Kim Ilsung` is the habit of a place and time.
 */
export function indexNames(names: readonly Name[]): NameIndex {
  const index = new Map<string, Omit<Named, 'whole'>[]>();
  for (const { entry, name, forms } of names)
    for (const form of [name, ...forms]) {
      const key = words(form)
        .map(({ word }) => word)
        .join('');
      const list = index.get(key) ?? [];
      if (key && !list.some((one) => one.entry === entry)) index.set(key, [...list, { entry, name, form }]);
    }
  return index;
}

/**
 * Finds the entries that a query names, wholly or in part; in what it excludes, none.
 *
 * @returns in the order of the query, each entry once; of names in one another, the longest
 */
export function namesIn({ any }: Query, index: NameIndex): Named[] {
  const found = new Map<string, Named>();
  for (const all of any) {
    const parts = all.flatMap((term) => term.words);
    for (let start = 0; start < parts.length; start++)
      for (let end = parts.length; end > start; end--) {
        const named = index.get(parts.slice(start, end).join(''));
        if (!named) continue;
        const whole = any.length === 1 && end - start === parts.length;
        for (const one of named) if (!found.has(one.entry)) found.set(one.entry, { ...one, whole });
        start = end - 1;
        break;
      }
  }
  return [...found.values()];
}
