import { registerOf } from '../../schema/registers.ts';
import type { Query, Term } from './query.ts';
import { words } from '../match/tokens.ts';

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
  /** The terms of the query that it is written with; none, if it takes up only a part of one. */
  terms: Term[];
}

/** A name as it is looked up. */
type Form = Pick<Named, 'entry' | 'name' | 'form'>;

/** Names by their letters. */
export type NameIndex = ReadonlyMap<string, readonly Form[]>;

/** The letters of a name. */
export function nameKey(name: string): string {
  return words(name)
    .map(({ word }) => word)
    .join('');
}

/**
 * Prepares names to be looked up. Only their letters count: whether a name is written `Kim Il Sung`, `Kim Il-sung` or
 * `Kim Ilsung` is the habit of a place and time.
 */
export function indexNames(names: readonly Name[]): NameIndex {
  const index = new Map<string, Form[]>();
  const add = (text: string, one: Form) => {
    const key = nameKey(text);
    const list = index.get(key) ?? [];
    if (key && !list.some(({ entry }) => entry === one.entry)) index.set(key, [...list, one]);
  };
  for (const { entry, name, forms } of names)
    for (const form of [name, ...forms]) {
      add(form, { entry, name, form });
      const surname = registerOf(entry)?.element === 'persName' ? RUSSIAN.exec(form)?.[1] : undefined;
      if (surname !== undefined) add(surname, { entry, name, form });
    }
  return index;
}

/** A Russian name in full; it ends in the surname, by which alone people are looked for. */
const RUSSIAN = /^[\p{sc=Cyrillic}\s-]+\s([\p{sc=Cyrillic}-]+)$/u;

/**
 * Finds the entries that a query names, wholly or in part; in what it excludes, none.
 *
 * @returns in the order of the query, each entry once; of names in one another, the longest
 */
export function namesIn({ any }: Query, index: NameIndex): Named[] {
  const found = new Map<string, Named>();
  for (const all of any) {
    const parts = all.flatMap((term) =>
      term.words.map((word, at) => ({ word, term, first: at === 0, last: at === term.words.length - 1 })),
    );
    for (let start = 0; start < parts.length; start++)
      for (let end = parts.length; end > start; end--) {
        const run = parts.slice(start, end);
        const named = index.get(run.map(({ word }) => word).join(''));
        if (!named) continue;
        const whole = any.length === 1 && end - start === parts.length;
        const terms = run[0]?.first && run.at(-1)?.last ? [...new Set(run.map(({ term }) => term))] : [];
        for (const one of named) if (!found.has(one.entry)) found.set(one.entry, { ...one, whole, terms });
        start = end - 1;
        break;
      }
  }
  return [...found.values()];
}

/** Under what a date stands among what a passage names. */
export const dateEntry = (date: string): string => `dates/${date}`;

/**
 * A date as one term, found as it is written and wherever another expression means it: `the 27th [of February]`.
 *
 * @param date ISO 8601
 * @param query the date as typed
 */
export function dateTerm(date: string, query: string): Term {
  return {
    text: query.trim(),
    words: words(query).map(({ word }) => word),
    exact: true,
    entries: [dateEntry(date)],
  };
}

/** An entry as a term without words, found wherever it is named. */
export function entryTerm(...entries: string[]): Term {
  return { text: '', words: [], exact: true, entries };
}

/**
 * A name as one term, found wherever its entries are named and where it is written itself.
 *
 * @param named entries that are named by the same terms
 */
export function nameTerm(named: readonly Named[]): Term {
  const terms = named[0]?.terms ?? [];
  return {
    text: terms.map(({ text }) => text).join(' '),
    words: terms.flatMap(({ words: own }) => own),
    exact: true,
    entries: named.map(({ entry }) => entry),
  };
}

/** A query with the terms of a name put together as one. */
export function withName(query: Query, name: Term, terms: readonly Term[]): Query {
  const has = (all: readonly Term[]) => terms.length > 0 && terms.every((term) => all.includes(term));
  const put = (all: Term[]) =>
    has(all) ? all.flatMap((term) => (term === terms[0] ? [name] : terms.includes(term) ? [] : [term])) : all;
  return { ...query, any: query.any.map(put) };
}
