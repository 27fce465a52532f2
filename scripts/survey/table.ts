import type { Remarkable, Survey } from '../../src/edition/survey/index.ts';

/** So many places of one thing are told. */
const PLACES = 3;

/**
 * A survey as tables for a terminal.
 *
 * @param ids the documents that are wanted; all, where there is none
 */
export function table(
  { documents, ambiguous, unsupported, unmentioned }: Survey,
  ids: readonly string[],
): string {
  const wanted = documents.filter(({ id }) => ids.length === 0 || ids.includes(id));
  const ofEdition =
    ids.length > 0
      ? []
      : [
          section('Forms that several entries have', ambiguous, ({ form, entries }) => [
            form,
            entries.join(', '),
          ]),
          section(
            'Verified, but no source can be looked up',
            unsupported,
            ({ where, statement, sources }) => [where, `${statement} (${sources.join(', ')})`],
          ),
          section('Named in no document', unmentioned, ({ entry, why }) => [entry, why ?? '']),
        ];
  const parts = [
    ...wanted.flatMap(({ id, names, dates, brackets }) => [
      section(`${id}: names in no register`, names, remark),
      section(`${id}: dates not resolved`, dates, remark),
      section(`${id}: brackets of which nothing is claimed`, brackets, remark),
    ]),
    ...ofEdition,
  ].filter((part) => part !== '');
  return parts.length > 0 ? parts.join('\n\n') : 'Nothing to look at.';
}

function remark({ words, places }: Remarkable): [string, string] {
  const shown = places.slice(0, PLACES).map((place) => place.replace(/^[^#]*#/, ''));
  const more = places.length > PLACES ? ` and ${places.length - PLACES} more` : '';
  return [words.replaceAll('\n', ' '), `${places.length} × ${shown.join(', ')}${more}`];
}

/** A heading and two columns; nothing where there is nothing to tell. */
function section<T>(title: string, rows: readonly T[], cells: (row: T) => [string, string]): string {
  if (rows.length === 0) return '';
  const lines = rows.map(cells);
  const width = Math.min(48, Math.max(...lines.map(([first]) => first.length)));
  return [`${title} (${rows.length})`, ...lines.map(([a, b]) => `  ${a.padEnd(width)}  ${b}`.trimEnd())].join(
    '\n',
  );
}
