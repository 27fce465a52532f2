import { ofType, type Document, type Entry } from '../../edition/model.ts';
import { aboutEntry } from './about.ts';
import { qualifier } from './entry-names.ts';

/** What the card of an entry tells where it is named, in short. */
export interface EntryGlance {
  name: string;
  /** Dates, or what sort of place: `1904–1980`. */
  qualifier?: string;
  /** The office of a person at the time, or else the first sentence of the description. */
  about: string;
  /** How often this document names it; no other document can change that: `Named 23 times here`. */
  count: string;
}

/** The cards of all entries that a document names, by entry id. */
export function cards(
  { passages }: Pick<Document, 'passages'>,
  entries: ReadonlyMap<string, Entry>,
): Record<string, EntryGlance> {
  const times = new Map<string, number>();
  for (const { annotations } of passages)
    for (const { entry } of ofType(annotations, 'mention')) times.set(entry, (times.get(entry) ?? 0) + 1);
  return Object.fromEntries(
    [...times.keys()].sort().flatMap((id) => {
      const entry = entries.get(id);
      return entry ? [[id, card(entry, times.get(id) ?? 0)]] : [];
    }),
  );
}

function card(entry: Entry, times: number): EntryGlance {
  const short = qualifier(entry);
  return {
    name: entry.data.name,
    ...(short !== undefined && { qualifier: short }),
    about: aboutEntry(entry),
    count: `Named ${times === 1 ? 'once' : `${times} times`} here`,
  };
}
