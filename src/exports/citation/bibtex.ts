import type { DocumentData } from '../../schema/document.ts';
import type { CslName } from './csl.ts';
import { cslItem, editionInWords, remarks, type Cited } from './csl-data.ts';

const commands: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  // BibTeX counts braces even behind a backslash.
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** Escapes what LaTeX would take for a command. */
export function latex(text: string): string {
  return text.replace(/[\\{}~^]/g, (sign) => commands[sign] ?? sign).replace(/[&%$#_]/g, '\\$&');
}

/** Straight quotation marks as LaTeX writes them: `'so'` → `` `so' ``, `"so"` → ``` ``so'' ```. */
export function latexQuotes(text: string): string {
  return text
    .replace(/(?<![\p{L}\p{N}.,;:!?)\]}])'(?=\S)/gu, '`')
    .replace(/(?<![\p{L}\p{N}.,;:!?)\]}])"(?=\S)/gu, '``')
    .replaceAll('"', "''");
}

/** A title whose words with a capital stand in braces of their own, so that no style writes them small. */
function protectedTitle(title: string): string {
  return latexQuotes(title)
    .split(/([\p{L}\p{N}]*\p{Lu}[\p{L}\p{N}]*(?:['’-][\p{L}\p{N}]+)*)/u)
    .map((part, index) => (index % 2 === 1 ? `{${latex(part)}}` : latex(part)))
    .join('');
}

/** The names of months that every BibTeX style defines. */
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * A document or passage as a BibTeX entry.
 *
 * `@unpublished` is the type for archival records. Its `note`, which styles print, is where the record lies and
 * who publishes it; what is the edition's own stands in `annote`, which they don't. `date` and `translator` are
 * biblatex's. Text is UTF-8, as today's BibTeX reads it, so that Han and Hangul are kept.
 */
export function bibtex(data: DocumentData, id: string, cited: Cited): string {
  const item = cslItem(data, id, cited);
  const [year = '', month] = data.date.split('-');
  const name = months[Number(month) - 1];
  const quoted = (text: string | undefined) => text && `{${latexQuotes(latex(text))}}`;
  const fields: Readonly<Record<string, string | undefined>> = {
    author: item.author && names(item.author),
    title: `{${protectedTitle(item.title)}}`,
    shorttitle: quoted(item['title-short']),
    year: `{${year}}`,
    month: name,
    date: `{${data.date}}`,
    type: quoted(item.genre),
    translator: item.translator && names(item.translator),
    note: quoted([item.archive_location, item.archive].filter((part) => part !== undefined).join('. ')),
    howpublished: cited.address === undefined ? undefined : quoted(editionInWords(cited.edition)),
    url: item.URL && `{${latex(item.URL)}}`,
    langid: '{english}',
    annote: quoted(remarks(data, cited).join(' ')),
  };
  const lines = Object.entries(fields).flatMap(([key, value]) => (value ? [`\t${key} = ${value},\n`] : []));
  return `@unpublished{${id},\n${lines.join('')}}\n`;
}

/** Names as BibTeX parts them: `{Embassy in Prague} and van der Berg, Henk`. */
function names(list: readonly CslName[]): string {
  const printed = list.map((name) => {
    if ('literal' in name) return `{${latex(name.literal)}}`;
    const particle = name['non-dropping-particle'];
    return `${particle === undefined ? '' : `${particle} `}${latex(name.family)}, ${latex(name.given)}`;
  });
  return `{${printed.join(' and ')}}`;
}
