import { registerOf } from '../../schema/registers.ts';
import { dateInWords } from '../../wording/dates.ts';
import { TEXT_KINDS, type TextKind } from '../match/answer.ts';
import type { Found, Library } from '../match/find.ts';
import { toggle, type SearchState } from '../ask/state.ts';

/** A setting of a filter, with how many occurrences it would leave. */
export interface Chip {
  text: string;
  count?: number;
  on: boolean;
  state: SearchState;
}

/** A filter. */
export interface ChipGroup {
  title: string;
  chips: Chip[];
}

/** What each kind of text is called. */
const KINDS: Record<TextKind, string> = {
  text: 'Archive’s text',
  insertion: 'Insertions',
  heading: 'Titles and forms',
  note: 'Editor’s notes',
  register: 'Registers',
};
/** So many chips of one filter are shown. */
const CHIPS = 7;

/** The filters, and the order of the documents. */
export function chipsOf(found: Found, library: Library): ChipGroup[] {
  const { state, answer, byDocument } = found;
  const kinds = TEXT_KINDS.map((kind) =>
    settingOf(state, 'kinds', kind, { text: KINDS[kind], count: answer.kinds[kind] }),
  );
  const documents = [...byDocument].map(([id, count]) =>
    settingOf(state, 'documents', id, { text: library.documents.get(id)?.label ?? id, count }),
  );
  const entries = [...countEntries(found)].map(([id, count]) =>
    settingOf(state, 'entries', id, { text: library.entries.get(id)?.name ?? id, count }),
  );
  const filters = [
    { title: 'In', chips: kinds, least: 2 },
    { title: 'Document', chips: top(documents), least: 2 },
    { title: 'Date', chips: datesOf(found, library), least: 2 },
    { title: 'Named with it', chips: top(entries), least: 1 },
  ];
  const groups = filters.flatMap(({ title, chips, least }) => {
    const shown = chips.filter(({ count, on }) => count > 0 || on);
    return shown.length >= least || shown.some(({ on }) => on) ? [{ title, chips: shown }] : [];
  });
  const byDate = state.sort === 'date';
  if (documents.length < 2 && !byDate) return groups;
  const sort: Chip = { text: 'By date', on: byDate, state: { ...state, sort: byDate ? 'best' : 'date' } };
  return [...groups, { title: 'Order', chips: [sort] }];
}

type Setting = Chip & { count: number };

function settingOf<K extends 'kinds' | 'documents' | 'dates' | 'entries'>(
  state: SearchState,
  filter: K,
  value: SearchState[K][number],
  shown: { text: string; count: number },
): Setting {
  const set: readonly string[] = state[filter];
  return { ...shown, on: set.includes(value), state: toggle(state, filter, value) };
}

/** Those that are on, and the most telling others. */
function top(chips: readonly Setting[]): Setting[] {
  return [...chips].sort((a, b) => Number(b.on) - Number(a.on) || b.count - a.count).slice(0, CHIPS);
}

/** Years, months or days, whichever part the documents well; nothing where each would be a document of its own. */
function datesOf({ state, byDocument }: Found, library: Library): Setting[] {
  const dated = [...byDocument].map(([id, count]) => ({
    date: library.documents.get(id)?.date ?? '',
    count,
  }));
  const partsOf = (length: number) => new Set(dated.map(({ date }) => date.slice(0, length)));
  const parts = [4, 7, 10].map(partsOf).find(({ size }) => size > 1) ?? partsOf(4);
  if (parts.size >= dated.length && state.dates.length === 0) return [];
  return [...new Set([...parts, ...state.dates])].sort().map((date) => {
    const count = dated.reduce((sum, one) => sum + (one.date.startsWith(date) ? one.count : 0), 0);
    return settingOf(state, 'dates', date, { text: dateInWords(date), count });
  });
}

/** Occurrences in paragraphs that name an entry, by entry; what the query looks for is not among them. */
function countEntries({ state, answer, bridges, named }: Found): Map<string, number> {
  const asked = new Set([...bridges.flatMap((one) => one.named), ...named].map(({ entry }) => entry));
  const counts = new Map(state.entries.map((entry) => [entry, 0]));
  for (const { passages } of answer.documents)
    for (const { passage, occurrences } of passages)
      for (const entry of new Set((passage.mentions ?? []).map((mention) => mention.entry)))
        if ((registerOf(entry)?.facet && !asked.has(entry)) || state.entries.includes(entry))
          counts.set(entry, (counts.get(entry) ?? 0) + occurrences.length);
  return counts;
}
