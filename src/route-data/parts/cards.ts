import type { Concordance } from '../../edition/mentions.ts';
import { ofType, type Document, type Entry } from '../../edition/model.ts';
import { aboutEntry } from './about.ts';
import type { Card } from './card.ts';
import { qualifier } from './entry-names.ts';

/** The cards of all entries that a document names, by entry id. */
export function cards(
  { passages }: Pick<Document, 'passages'>,
  entries: ReadonlyMap<string, Entry>,
  found: Concordance,
): Record<string, Card> {
  const named = new Set(
    passages.flatMap(({ annotations }) => ofType(annotations, 'mention').map(({ entry }) => entry)),
  );
  return Object.fromEntries(
    [...named].sort().flatMap((id) => {
      const entry = entries.get(id);
      return entry ? [[id, card(entry, found)]] : [];
    }),
  );
}

function card(entry: Entry, found: Concordance): Card {
  const short = qualifier(entry);
  const lists = found.get(entry.id) ?? [];
  const times = lists.reduce((sum, { places }) => sum + places.length, 0);
  return {
    name: entry.data.name,
    ...(short !== undefined && { qualifier: short }),
    about: aboutEntry(entry),
    count: `Named ${times === 1 ? 'once' : `${times} times`}${lists.length > 1 ? ` in ${lists.length} documents` : ''}`,
  };
}
