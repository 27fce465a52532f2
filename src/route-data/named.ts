import { ofType, type Document, type Entry } from '../edition/model.ts';
import { proseToText } from '../exports/text.ts';
import type { NamedEntry } from '../exports/tei.ts';

/** What the entries that a document names tell of themselves in its files, by their ids. */
export type NamedPage = Record<string, NamedEntry>;

/** The entries that a document names, in its text or its title. */
export function namedPage(
  { passages, titleNames }: Document,
  entries: ReadonlyMap<string, Entry>,
): NamedPage {
  const ids = new Set(
    [...passages.flatMap(({ annotations }) => ofType(annotations, 'mention')), ...titleNames].map(
      ({ entry }) => entry,
    ),
  );
  return Object.fromEntries(
    [...ids].sort().flatMap((id) => {
      const entry = entries.get(id);
      return entry ? [[id, named(entry)]] : [];
    }),
  );
}

function named({ id, data, prose }: Entry): NamedEntry {
  const names = data.variants
    .filter(({ use }) => use !== 'description')
    .map(({ form, declined, lang }) => ({
      form,
      ...(declined && { declined }),
      ...(lang !== undefined && { lang }),
    }));
  return { id, name: data.name, names, text: proseToText(prose) };
}
