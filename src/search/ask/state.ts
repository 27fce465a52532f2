import { TEXT_LAYERS, type TextLayer } from '../match/layers.ts';

/** What a reader asks: the query, what it is narrowed to, and how the answer is sorted. It lives in the address. */
export interface SearchState {
  query: string;
  /** Whether the words are found only as they are written: no name by another, no date, no other form. */
  written: boolean;
  /** In whose text; none stands for anyone's. */
  layers: readonly TextLayer[];
  /** In which documents, by id; none stands for all. */
  documents: readonly string[];
  /** In documents of which genres; none stands for all. */
  genres: readonly string[];
  /** In documents from which date on, and to which: years, months or days; nothing stands for any. */
  from: string;
  to: string;
  /** Entries that are to be named in the same paragraph, every one of them. */
  entries: readonly string[];
  sort: Sort;
}

/** The best first; by date and place; by what stands before or behind the words. */
export const SORTS = ['best', 'order', 'left', 'right'] as const;
export type Sort = (typeof SORTS)[number];

/** Nothing asked. */
export const blank: SearchState = {
  query: '',
  written: false,
  layers: [],
  documents: [],
  genres: [],
  from: '',
  to: '',
  entries: [],
  sort: 'best',
};

/** Reads what is asked from the part of an address behind `?`; what it doesn't know, it leaves. */
export function readState(search: string): SearchState {
  const values = new URLSearchParams(search);
  const all = (name: string) => [...new Set(values.getAll(name))].filter(Boolean);
  const date = (name: string) => {
    const value = values.get(name) ?? '';
    return DATE.test(value) ? value : '';
  };
  return {
    query: values.get('q') ?? '',
    written: values.get('as') === 'written',
    layers: TEXT_LAYERS.filter((type) => values.getAll('in').includes(type)),
    documents: all('document'),
    genres: all('genre'),
    from: date('from'),
    to: date('to'),
    entries: all('with'),
    sort: SORTS.find((sort) => sort === values.get('sort')) ?? 'best',
  };
}

const DATE = /^\d{4}(?:-\d\d){0,2}$/;

/**
 * Writes what is asked as the part of an address from `?` on.
 *
 * @returns nothing but what differs from the default; equal states give equal addresses
 */
export function writeState(state: SearchState): string {
  const { query, written, layers, documents, genres, from, to, entries, sort } = state;
  const values = new URLSearchParams([
    ...(query ? [['q', query]] : []),
    ...(written ? [['as', 'written']] : []),
    ...layers.map((type) => ['in', type]),
    ...documents.map((id) => ['document', id]),
    ...genres.map((genre) => ['genre', genre]),
    ...(from ? [['from', from]] : []),
    ...(to ? [['to', to]] : []),
    ...entries.map((entry) => ['with', entry]),
    ...(sort === 'best' ? [] : [['sort', sort]]),
  ]);
  const text = values.toString();
  return text && `?${text}`;
}

/** What is asked with one more or one less of what a filter is set to. */
export function toggle<K extends 'layers' | 'documents' | 'genres' | 'entries'>(
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
  return { ...state, layers: [], documents: [], genres: [], from: '', to: '', entries: [] };
}

/** Whether an answer is narrowed by a filter. */
export function isFiltered({ layers, documents, genres, from, to, entries }: SearchState): boolean {
  return layers.length + documents.length + genres.length + entries.length > 0 || from + to !== '';
}
