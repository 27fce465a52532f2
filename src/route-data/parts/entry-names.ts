import type { Entry } from '../../edition/model.ts';
import type { Register } from '../../schema/registers.ts';
import { parseEdtf } from '../../schema/edtf.ts';
import { edtfInWords } from '../../wording/edtf.ts';

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
export function qualifier({ data }: Entry): string | undefined {
  if ('born' in data || 'died' in data) return lifeDates(data.born?.date, data.died?.date);
  if ('kind' in data) return data.kind;
  if ('date' in data && data.date !== undefined) return edtfInWords(data.date);
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
