import type { DocumentData } from '../../schema/document.ts';
import type { CslItem, CslName } from './csl.ts';
import { cslItem, remarks, type Cited } from './csl-data.ts';
import { printBibtex } from './engine.ts';

const list = new Intl.ListFormat('en-US', { type: 'conjunction' });

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

/**
 * A document or passage as a BibTeX entry. `@unpublished` is the type for archival records; it has no
 * fields for archive, translator or passage, so `note`, which styles print, tells them.
 */
export function bibtex(data: DocumentData, id: string, cited: Cited = {}): string {
  const { archive, translators, obtainedBy } = data;
  const { author, ...item } = cslItem(data, id, cited);
  const note = [
    ...(archive.reference === undefined ? [] : [`${archive.reference}.`]),
    ...(obtainedBy ? [`Obtained by ${list.format(obtainedBy)}.`] : []),
    ...(translators ? [`Translated by ${list.format(translators)}.`] : []),
    ...remarks(data, cited),
  ].join(' ');
  const escaped: CslItem = {
    ...item,
    title: latex(item.title),
    genre: latex(data.genre),
    note: latex(note),
    ...(author && { author: author.map(escapeName) }),
    // Becomes `howpublished`.
    ...(archive.repository !== undefined && { publisher: latex(archive.repository) }),
  };
  return `${printBibtex(escaped).trim()}\n`;
}

function escapeName(name: CslName): CslName {
  return 'literal' in name
    ? { literal: latex(name.literal) }
    : { ...name, family: latex(name.family), given: latex(name.given) };
}
