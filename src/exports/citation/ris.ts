import type { DocumentData } from '../../schema/document.ts';
import type { CslItem, CslName } from './csl.ts';
import { cslItem, type Cited } from './csl-data.ts';
import { toRis } from './engine.ts';

/**
 * A document or passage as a RIS record, of type `MANSCPT`; `N1` tells the passage and who obtained the original.
 *
 * Citation.js maps the fields. The lines are written here, because it breaks them after 70 characters, in
 * the middle of words, and cuts an id after 20.
 */
export function ris(data: DocumentData, id: string, cited: Cited): string {
  const item = cslItem(data, id, cited);
  const [year = '', ...rest] = data.date.split('-');
  const forRis: CslItem = {
    ...item,
    issued: { 'date-parts': [[year, ...rest]] },
    ...(item.archive !== undefined && { source: item.archive }),
  };
  const { TY = 'MANSCPT', ...tags } = toRis(forRis);
  const lines: Record<string, string | string[]> = {
    TY,
    ...tags,
    ID: id,
    // Where reference managers look for a translator and a place in an archive; Citation.js has neither for this type.
    ...(item.translator && { A4: item.translator.map(inverted) }),
    ...(item.archive_location !== undefined && { AV: item.archive_location }),
    ER: '',
  };
  return Object.entries(lines)
    .flatMap(([tag, values]) => [values].flat().map((value) => `${tag}  - ${value.replace(/\s+/g, ' ')}\n`))
    .join('');
}

function inverted(name: CslName): string {
  if ('literal' in name) return name.literal;
  const particle = name['non-dropping-particle'];
  return `${particle === undefined ? '' : `${particle} `}${name.family}, ${name.given}`;
}
