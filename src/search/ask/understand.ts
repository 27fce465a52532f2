import { isNoDay, readDates } from './dates.ts';
import { withNames, type NamedTerm, type Names } from './names.ts';
import { alternative, parseQuery, type Alternative, type Query, type Term } from './query.ts';
import type { SearchState } from './state.ts';

/** What a query was taken for. */
export interface Understood {
  query: Query;
  /** The names in it. */
  names: readonly NamedTerm[];
  /** The dates in it. */
  dates: readonly Term[];
}

/** What is looked for by the words as they are written alone. */
const noNames: Names = { mayBegin: () => Promise.resolve(false), named: () => Promise.resolve([]) };

/** What is asked, to be understood. */
type Asked = Pick<SearchState, 'query' | 'written'>;

/** A query as it is typed: words, before any is taken for a name or a date. */
export function asTyped({ query, written }: Asked): Query {
  const parsed = parseQuery(query);
  return written ? asWritten(parsed) : parsed;
}

/**
 * Takes a query as a reader means it: names as those of their entries, dates as days, however written.
 *
 * @param typed the query as it is typed; its terms are kept where they are taken for nothing else
 */
export async function understand(
  { query: text, written }: Asked,
  names: Names = noNames,
  typed: Query = asTyped({ query: text, written }),
): Promise<Understood> {
  if (written) return { query: typed, names: [], dates: [] };
  const whole = wholeDate(text);
  if (whole.length > 0)
    return {
      query: { any: whole.map((term) => alternative([term], [])), only: [], doubts: [] },
      names: [],
      dates: whole,
    };
  const { query: dated, dates } = withDates(
    isNoDay(text) ? { ...typed, doubts: [...typed.doubts, { type: 'day', text: text.trim() }] } : typed,
  );
  const { query, names: found } = await withNames(dated, names);
  return { query, names: found, dates };
}

/** A query that is a date or a span of time and nothing else. In quotation marks it is words like any others. */
function wholeDate(text: string): Term[] {
  if (/["“”„«»]/.test(text)) return [];
  return readDates(text).map((days) => ({
    text: text.trim(),
    words: parseQuery(text).any.flatMap(({ typed }) => typed.flatMap((term) => term.words)),
    exact: true,
    days,
  }));
}

/** Makes the dates among other words one term each. A year alone stays a word there. */
function withDates(query: Query): { query: Query; dates: Term[] } {
  const dates: Term[] = [];
  const any = query.any.map(({ typed, none }): Alternative => {
    const terms: Term[] = [];
    for (let at = 0; at < typed.length;) {
      const date = dateAt(typed, at);
      if (date) dates.push(date.term);
      terms.push(...(date ? [date.term] : typed.slice(at, at + 1)));
      at += date?.length ?? 1;
    }
    return alternative(terms, none);
  });
  return { query: { ...query, any }, dates };
}

function dateAt(typed: readonly Term[], at: number): { term: Term; length: number } | undefined {
  for (const length of [4, 3, 2, 1]) {
    const run = typed.slice(at, at + length);
    if (run.length < length || run.some(({ exact }) => exact)) continue;
    const text = run.map((term) => term.text).join(' ');
    const [days] = /^\d{4}$/.test(text) ? [] : readDates(text);
    if (days) return { term: { text, words: run.flatMap((term) => term.words), exact: true, days }, length };
  }
  return undefined;
}

/** A query whose words are found in no other form. */
function asWritten(query: Query): Query {
  const exact = new Map<Term, Term>();
  const write = (term: Term) => {
    const one = exact.get(term) ?? { ...term, exact: true };
    exact.set(term, one);
    return one;
  };
  const any = query.any.map(({ all, none, phrase, typed }) => ({
    all: all.map(write),
    none: none.map(write),
    typed: typed.map(write),
    ...(phrase && { phrase: write(phrase) }),
  }));
  return { ...query, any };
}
