import { dateInWords } from '../../wording/dates.ts';
import { documentPath } from '../../wording/addresses.ts';
import { passageLocator } from '../../wording/locator.ts';
import { kindOf, type FoundDocument, type TextKind } from '../match/answer.ts';
import { context } from './context.ts';
import { documentOf, type Found, type Library } from '../match/find.ts';
import { stringifyQuery, type Query } from '../ask/query.ts';
import type { SearchRecord } from '../index/record.ts';

/** A line of keyword in context. */
export interface Line {
  /** `¶ 7, sentence 12`, `Translated by`. */
  place: string;
  path: string;
  kind: TextKind;
  before: string;
  match: string;
  after: string;
}

/** What was found in one document, in the notes, or in the registers. */
export interface Group {
  id: string;
  title: string;
  path?: string;
  count: number;
  /** The lines by paragraph; no more than there is room for. */
  paragraphs: Line[][];
  /** How many lines are not shown. */
  hidden: number;
}

/** So many lines of a document are shown at first. */
const LINES = 40;
/** So many of notes and registers. */
const LINES_BESIDE = 8;

/** The documents, then the notes, then the registers. */
export function groupsOf(found: Found, library: Library, expanded: ReadonlySet<string>): Group[] {
  const { state, answer, records } = found;
  const dateOf = ({ id }: FoundDocument) => library.documents.get(documentOf(id))?.date ?? '';
  const isComplete = ({ passages }: FoundDocument) => Number(passages.some(({ complete }) => complete));
  const sorted = [...answer.documents].sort((a, b) =>
    state.sort === 'date'
      ? dateOf(a).localeCompare(dateOf(b))
      : isComplete(b) - isComplete(a) || b.occurrences - a.occurrences,
  );
  const groups: Group[] = [];
  const add = (id: string, title: string, members: readonly FoundDocument[], path?: string) => {
    const count = members.reduce((sum, { occurrences }) => sum + occurrences, 0);
    if (count === 0) return;
    let room = expanded.has(id) ? Infinity : path === undefined ? LINES_BESIDE : LINES;
    const paragraphs = members.flatMap((member) =>
      member.passages.flatMap(({ passage, occurrences }) => {
        const lines = occurrences.slice(0, room).map((occurrence): Line => {
          const { place, ...words } = context(passage, occurrence);
          return {
            ...words,
            place: placeOf(records.get(member.id), passage.id, place),
            path: pathOf(member.id, place, passage.kind ?? 'text', found.query),
            kind: kindOf(passage, occurrence),
          };
        });
        room -= lines.length;
        return lines.length > 0 ? [lines] : [];
      }),
    );
    const hidden = count - paragraphs.reduce((sum, lines) => sum + lines.length, 0);
    groups.push({ id, title, ...(path !== undefined && { path }), count, paragraphs, hidden });
  };
  for (const one of sorted) {
    const document = library.documents.get(one.id);
    if (document)
      add(one.id, `${document.title}, ${dateInWords(document.date)}`, [one], documentPath(one.id));
  }
  const notes = Map.groupBy(
    sorted.filter(({ id }) => id.includes('#')),
    ({ id }) => documentOf(id),
  );
  for (const [id, members] of notes)
    add(`notes-${id}`, `The editor’s notes: ${library.documents.get(id)?.title ?? id}`, members);
  add(
    'registers',
    'Registers of the edition',
    sorted.filter(({ id }) => library.entries.has(id)),
  );
  return groups;
}

/** How the place of a line is called. */
function placeOf(record: SearchRecord | undefined, passage: string, place: string): string {
  if (record?.card) return record.card.name;
  if (record?.place !== undefined) return record.place;
  return record?.labels?.[passage] ?? passageLocator(place) ?? place;
}

/** Where a line leads. In a document, the query goes with it, so that the words are marked there. */
function pathOf(id: string, place: string, kind: TextKind, query: Query): string {
  if (kind === 'register') return `/${id}/`;
  const search = markSearch(query);
  const hash = kind === 'heading' ? '' : `#${place}`;
  return documentPath(documentOf(id)) + search + hash;
}

/** The part of an address that says what a document's page is to mark: the words, and the entries that are named. */
function markSearch(query: Query): string {
  const any = query.any.map((all) => all.filter(({ entries }) => !entries)).filter((all) => all.length > 0);
  const entries = new Set(query.any.flat().flatMap((term) => term.entries ?? []));
  const values = new URLSearchParams([
    ['q', stringifyQuery({ any, none: query.none })],
    ...[...entries].map((entry) => ['name', entry]),
  ]);
  return `?${values.toString()}`;
}
