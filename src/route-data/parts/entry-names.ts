import type { Register } from '../../schema/register.ts';
import { parseEdtf, edtfInWords } from '../../wording/edtf.ts';
import type { Entry } from '../../edition/prose.ts';

/** What each register is called. */
export const registerNames: Record<Register, { title: string; one: string; lede: string }> = {
  people: {
    title: 'People',
    one: 'Person',
    lede: 'Everyone whom the documents name, and those who made them readable.',
  },
  places: { title: 'Places', one: 'Place', lede: 'Countries, cities and regions that the documents name.' },
  organizations: {
    title: 'Organizations',
    one: 'Organization',
    lede: 'Parties, offices, newspapers and bodies that the documents name.',
  },
  events: {
    title: 'Events',
    one: 'Event',
    lede: 'What the documents speak of as having happened, or as about to.',
  },
  concepts: { title: 'Concepts', one: 'Concept', lede: 'The words that the speakers argue with.' },
};

/** A link to an entry. */
export interface EntryLink {
  name: string;
  path: string;
}

/** Where an entry stands. */
export function entryLink({ id, data }: Entry): EntryLink {
  return { name: data.name, path: `/${id}/` };
}

/** How an entry is filed. */
export function sortName({ data }: Entry): string {
  return data.sortName ?? data.name;
}

const collator = new Intl.Collator('en', { numeric: true });

/** Compares names as an index does. */
export const compareNames = (a: string, b: string): number => collator.compare(filing(a), filing(b));

/** What a name is filed under: an article or a quotation mark at its beginning does not count. */
export function filing(name: string): string {
  return name.replace(/^[“”‘’"']+/u, '').replace(/^(?:the|a|an)\s+/iu, '');
}

/** What stands behind a name in the index: `1904–1980`, `city`, `30 July 1964`. */
export function qualifier(entry: Entry): string | undefined {
  if (isOf(entry, 'people')) return lifeDates(entry.data.born?.date, entry.data.died?.date);
  if (isOf(entry, 'places')) return entry.data.kind;
  if (isOf(entry, 'events') && entry.data.date !== undefined) return edtfInWords(entry.data.date);
  return undefined;
}

/** Whether an entry is of a register. */
export function isOf<R extends Register>(entry: Entry, register: R): entry is Entry<R> {
  return entry.register === register;
}

function lifeDates(born: string | undefined, died: string | undefined): string | undefined {
  const year = (edtf: string) => {
    const { start, end, approximate } = parseEdtf(edtf);
    return `${approximate ? 'about ' : ''}${(start ?? end ?? '').slice(0, 4)}`;
  };
  if (born !== undefined && died !== undefined) return `${year(born)}–${year(died)}`;
  if (born !== undefined) return `born ${year(born)}`;
  return died === undefined ? undefined : `died ${year(died)}`;
}
