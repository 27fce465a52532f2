import type { DocumentData } from '../../schema/document.ts';

/** How a note names a record: the words before its date. */
export interface Heading {
  /** Who wrote it, unless the quoted title says so. */
  from?: string;
  /** To whom, unless the quoted title says so. */
  to?: string;
  /** What it is, unless the quoted title says so. */
  genre?: string;
  /** What stands in quotation marks: the title, without a beginning that repeats the above. */
  title: string;
}

/**
 * Decides how a note names a record, so that nothing is told twice (Chicago 18, 14.119–129: sender and
 * recipient, kind of record, and the item's title in quotation marks).
 *
 * 1. Parts of the title before a comma that only repeat the genre, the sender and the recipient are left
 *    out of the quotation: `Telegram, Embassy in Prague, 'On the Harvest'` → `'On the Harvest'`.
 * 2. If all known parties stand in what is quoted, none is told before it; likewise the genre.
 */
export function heading({
  title,
  genre,
  from,
  to,
}: Pick<DocumentData, 'title' | 'genre' | 'from' | 'to'>): Heading {
  const known = [genre, from, to].filter((value) => value !== undefined);
  const quoted = withoutRepetition(title, known);
  const parties = [from, to].filter((value) => value !== undefined);
  const tell = !parties.every((party) => isToldIn(quoted, party));
  return {
    title: quoted,
    ...(tell && from !== undefined && { from }),
    ...(tell && to !== undefined && { to }),
    ...(!isToldIn(quoted, genre) && { genre }),
  };
}

function withoutRepetition(title: string, known: readonly string[]): string {
  // A name may itself have a comma in it: `Embassy of Hungary, Prague`.
  for (const match of [...title.matchAll(/, /g)].reverse()) {
    const rest = title.slice(match.index + match[0].length);
    if (repeats(title.slice(0, match.index), known) && !repeats(rest, known)) return rest;
  }
  return title;
}

/** Whether a text holds no word but those that are known already, and small words between them. */
function repeats(text: string, known: readonly string[]): boolean {
  const rest = [...known]
    .sort((a, b) => b.length - a.length)
    .reduce((left, value) => left.replace(pattern(value), ' '), text);
  return !/[\p{L}\p{N}]/u.test(rest.replace(/\b(?:from|to|by|of|the|a|an)\b/giu, ' '));
}

/** Whether a text names something, as whole words. */
export function isToldIn(text: string, value: string): boolean {
  return pattern(value).test(text);
}

function pattern(value: string): RegExp {
  return new RegExp(
    `(?<![\\p{L}\\p{N}])${value.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}\\p{N}])`,
    'iu',
  );
}
