import { isFunctionWord } from '../match/function-words.ts';
import { words } from '../match/tokens.ts';
import { alternative, type Query, type Term } from './query.ts';

/** The names of a register entry. */
export interface Name {
  /** The entry's id: `people/zhou-enlai`. */
  entry: string;
  /** Its heading. */
  name: string;
  /** Other forms, in any script, each with what it is in other cases. */
  forms: readonly { form: string; declined?: readonly string[] | undefined }[];
}

/** An entry with the form by which it is named, as the register has it. */
export interface NamedForm {
  entry: string;
  /** Its number among all entries. */
  number: number;
  /** Its heading. */
  name: string;
  form: string;
}

/** A name of an entry that a query is written with. */
export interface NamedTerm {
  term: Term;
  named: readonly NamedForm[];
}

/**
 * The letters of a name. Only these count: whether a name is written `Kim Il Sung`, `Kim Il-sung` or `Kim Ilsung` is the
 * habit of a place and time.
 */
export function lettersOf(name: string): string {
  return words(name)
    .map(({ word }) => word)
    .join('');
}

/** A Russian name in full; it ends in the surname, by which alone people are looked for. */
const RUSSIAN = /^[\p{sc=Cyrillic}\s-]+\s([\p{sc=Cyrillic}-]+)$/u;

/** All by which an entry is looked up, each with the form that it is from. */
export function namesOf({ entry, name, forms }: Name): { text: string; form: string }[] {
  return [{ form: name }, ...forms].flatMap(({ form, declined = [] }: Name['forms'][number]) => {
    const surname = entry.startsWith('people/') ? RUSSIAN.exec(form)?.[1] : undefined;
    return [form, ...(surname === undefined ? [] : [surname]), ...declined].map((text) => ({ text, form }));
  });
}

/** Where names are looked up. */
export interface Names {
  /** Whether a name may begin with a word. */
  mayBegin(word: string): Promise<boolean>;
  /** The entries with a name of these letters. */
  named(letters: string): Promise<readonly NamedForm[]>;
}

/** No name is of more words. */
const LONGEST = 8;

/**
 * Finds the names of which a query consists, wholly or in part, and makes each one term: it is found wherever its
 * entries are named, besides the words themselves. Of names in one another, the longest counts; in what is excluded or
 * quoted, none does.
 */
export async function withNames(query: Query, names: Names): Promise<{ query: Query; names: NamedTerm[] }> {
  const found: NamedTerm[] = [];
  const any = await Promise.all(
    query.any.map(async ({ typed, none }) => {
      const terms: Term[] = [];
      for (let at = 0; at < typed.length;) {
        const name = await nameAt(typed, at, names);
        if (name) found.push(name);
        const [first] = typed.slice(at, at + 1);
        if (name) terms.push(name.term);
        else if (first) terms.push(first);
        at += name?.length ?? 1;
      }
      return alternative(terms, none);
    }),
  );
  return { query: { ...query, any }, names: found };
}

/** The longest name that begins with a term. */
async function nameAt(
  typed: readonly Term[],
  at: number,
  names: Names,
): Promise<(NamedTerm & { length: number }) | undefined> {
  const first = typed[at];
  if (!first || !isNameable(first) || !(await names.mayBegin(first.words[0] ?? ''))) return undefined;
  const runs: Term[][] = [];
  for (const term of typed.slice(at, at + LONGEST)) {
    if (!isNameable(term)) break;
    runs.push([...(runs.at(-1) ?? []), term]);
  }
  const lists = await Promise.all(runs.map((run) => names.named(run.flatMap((term) => term.words).join(''))));
  // What the register has in small letters is a description: among other words it is no name.
  const fitting = lists.map((list, index) =>
    runs[index]?.length === typed.length ? list : list.filter(({ form }) => !/^\p{Ll}/u.test(form)),
  );
  const last = fitting.findLastIndex(
    (list, index) => list.length > 0 && (!isOnlyCommon(runs[index] ?? []) || isInCapitals(runs[index] ?? [])),
  );
  const [run, named] = [runs[last], fitting[last]];
  if (!run || !named) return undefined;
  const term: Term = {
    text: run.map(({ text }) => text).join(' '),
    words: run.flatMap((one) => one.words),
    exact: true,
    entries: named.map(({ entry }) => entry),
    ...(isOnlyCommon(run) && { onlyNamed: true }),
  };
  return { term, named, length: run.length };
}

const isNameable = ({ exact, entries, days, words: own }: Term): boolean =>
  !exact && !entries && !days && own.every((word) => !word.endsWith('*'));

/** Whether a name is typed as nothing but one of the commonest words. */
const isOnlyCommon = (run: readonly Term[]): boolean =>
  run.length === 1 && run[0]?.words.length === 1 && isFunctionWord(run[0].words[0] ?? '');

/** `us` is no country, `US` is. */
const isInCapitals = (run: readonly Term[]): boolean => /^\p{Lu}+$/u.test(run[0]?.text ?? '');

/** An entry as a term without words, found wherever it is named. */
export function entryTerm(...entries: string[]): Term {
  return { text: '', words: [], exact: true, entries };
}
