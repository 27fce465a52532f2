import { TEXT_KINDS, type TextKind } from '../match/answer.ts';

/** What a reader asks: the query, what it is narrowed to, and how the answer is sorted. It lives in the address. */
export interface SearchState {
  query: string;
  /** Whether the entries that are named are looked for under all their names, though the words as typed occur. */
  names: boolean;
  /** In whose text; none stands for anyone's. */
  kinds: readonly TextKind[];
  /** In which documents, by id; none stands for all. */
  documents: readonly string[];
  /** In documents of which dates: years, months or days; none stands for all. */
  dates: readonly string[];
  /** Entries that are to be named in the same paragraph, every one of them. */
  entries: readonly string[];
  /** The best documents first, or the oldest. */
  sort: 'best' | 'date';
}

/** Nothing asked. */
export const blank: SearchState = {
  query: '',
  names: false,
  kinds: [],
  documents: [],
  dates: [],
  entries: [],
  sort: 'best',
};

/** Reads what is asked from the part of an address behind `?`; what it doesn't know, it leaves. */
export function readState(search: string): SearchState {
  const values = new URLSearchParams(search);
  const all = (name: string) => [...new Set(values.getAll(name))].filter(Boolean);
  return {
    query: values.get('q') ?? '',
    names: values.get('names') === 'all',
    kinds: TEXT_KINDS.filter((kind) => values.getAll('in').includes(kind)),
    documents: all('document'),
    dates: all('date').filter((date) => /^\d{4}(?:-\d\d){0,2}$/.test(date)),
    entries: all('with'),
    sort: values.get('sort') === 'date' ? 'date' : 'best',
  };
}

/**
 * Writes what is asked as the part of an address from `?` on.
 *
 * @returns nothing but what differs from the default; equal states give equal addresses
 */
export function writeState({ query, names, kinds, documents, dates, entries, sort }: SearchState): string {
  const values = new URLSearchParams([
    ...(query ? [['q', query]] : []),
    ...(names ? [['names', 'all']] : []),
    ...kinds.map((kind) => ['in', kind]),
    ...documents.map((id) => ['document', id]),
    ...dates.map((date) => ['date', date]),
    ...entries.map((entry) => ['with', entry]),
    ...(sort === 'best' ? [] : [['sort', sort]]),
  ]);
  const text = values.toString();
  return text && `?${text}`;
}

/** What is asked with one more or one less of what a filter is set to. */
export function toggle<K extends 'kinds' | 'documents' | 'dates' | 'entries'>(
  state: SearchState,
  filter: K,
  value: SearchState[K][number],
): SearchState {
  const list: readonly string[] = state[filter];
  const next = list.includes(value) ? list.filter((one) => one !== value) : [...list, value];
  return { ...state, [filter]: next };
}

/** What is asked without any filter. */
export function unfiltered(state: SearchState): SearchState {
  return { ...state, kinds: [], documents: [], dates: [], entries: [] };
}

/** Whether an answer is narrowed by a filter. */
export function isFiltered({ kinds, documents, dates, entries }: SearchState): boolean {
  return kinds.length + documents.length + dates.length + entries.length > 0;
}
