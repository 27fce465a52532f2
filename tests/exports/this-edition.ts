import { readEdition } from '../../src/edition/edition.ts';
import type { Edition } from '../../src/edition/model.ts';
import type { NamedEntry } from '../../src/exports/tei.ts';
import { proseToText } from '../../src/exports/text.ts';
import { filesOf, readContent } from '../../src/loader/content.ts';

/** The edition in `content/`, made by the real pipeline. */
export function thisEdition(): Edition {
  const content = readContent(process.cwd());
  const edition = readEdition(content, (_id, _parts, make) => make());
  const faults = filesOf(content).flatMap(({ messages }) => messages.filter(({ fatal }) => fatal));
  if (!edition || faults.length > 0) throw new Error(faults.join('\n'));
  return edition;
}

/** What an entry of the edition tells of itself in files. */
export const namedEntry =
  ({ entries }: Pick<Edition, 'entries'>) =>
  (id: string): NamedEntry => {
    const found = entries.get(id);
    if (!found) throw new Error(`no entry ${id}`);
    const { data, prose } = found;
    const names = data.variants.filter(({ use }) => use === undefined);
    return { id, name: data.name, names: names as NamedEntry['names'], text: proseToText(prose) };
  };
