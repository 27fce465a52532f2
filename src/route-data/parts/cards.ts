import type { MentionIndex } from '../../edition/mentions.ts';
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
  /** `Named 23 times in 2 documents`. */
  count: string;
}

/** The cards of all entries that a document names, by entry id. */
export function cards(
  { passages }: Pick<Document, 'passages'>,
  entries: ReadonlyMap<string, Entry>,
  index: MentionIndex,
): Record<string, EntryGlance> {
  const named = new Set(
    passages.flatMap(({ annotations }) => ofType(annotations, 'mention').map(({ entry }) => entry)),
  );
  return Object.fromEntries(
    [...named].sort().flatMap((id) => {
      const entry = entries.get(id);
      return entry ? [[id, card(entry, index)]] : [];
    }),
  );
}

function card(entry: Entry, index: MentionIndex): EntryGlance {
  const short = qualifier(entry);
  const lists = index.get(entry.id) ?? [];
  const times = lists.reduce((sum, { mentions }) => sum + mentions.length, 0);
  return {
    name: entry.data.name,
    ...(short !== undefined && { qualifier: short }),
    about: aboutEntry(entry),
    count: `Named ${times === 1 ? 'once' : `${times} times`}${lists.length > 1 ? ` in ${lists.length} documents` : ''}`,
  };
}
