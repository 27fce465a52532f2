import type { Concordance } from '../../edition/mentions.ts';
import type { AnnotatedDocument } from '../../edition/model.ts';
import type { Entry } from '../../edition/prose.ts';
import type { Card } from './card.ts';
import { qualifier } from './entry-names.ts';

/** The cards of all entries that a document names, by entry id. */
export function cards(
  { passages }: Pick<AnnotatedDocument, 'passages'>,
  entries: ReadonlyMap<string, Entry>,
  found: Concordance,
): Record<string, Card> {
  const named = new Set(passages.flatMap(({ mentions }) => mentions.map(({ entry }) => entry)));
  return Object.fromEntries(
    [...named].sort().flatMap((id) => {
      const entry = entries.get(id);
      return entry ? [[id, card(entry, found)]] : [];
    }),
  );
}

function card(entry: Entry, found: Concordance): Card {
  const short = qualifier(entry);
  const office = 'office' in entry.data ? entry.data.office?.text : undefined;
  const lists = found.get(entry.id) ?? [];
  const times = lists.reduce((sum, { places }) => sum + places.length, 0);
  return {
    name: entry.data.name,
    ...(short !== undefined && { qualifier: short }),
    about: office ?? firstSentence(entry.text),
    count: `Named ${times === 1 ? 'once' : `${times} times`}${lists.length > 1 ? ` in ${lists.length} documents` : ''}`,
  };
}

const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });

/** The editor's own prose has no initials or brackets that would need more than this. */
function firstSentence(text: string): string {
  const [first] = sentences.segment(text);
  return (first?.segment ?? text).trim();
}
