import { dateInWords } from '../edition/dates.ts';
import { documentPath } from '../edition/href.ts';
import { passageLocator } from '../exports/citation/locator.ts';
import { kindOf, TEXT_KINDS, type FoundDocument, type TextKind } from './answer.ts';
import { context } from './context.ts';
import { documentOf, type Found, type Library } from './find.ts';
import { stringifyQuery, type Query } from './query.ts';
import type { SearchRecord } from './record.ts';
import { either, number, plural, type Piece } from './piece.ts';
import { reasons, type Near } from './reasons.ts';
import { isFiltered, toggle, type SearchState } from './state.ts';

/** A filter, with how many occurrences it would leave. */
export interface Chip {
  text: string;
  count: number;
  on: boolean;
  state: SearchState;
}

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

/** A page or a passage that the query names by a reference. */
export interface Destination {
  title: string;
  detail: string;
  path: string;
}

/** An entry at a glance. */
export interface EntryCard {
  name: string;
  path: string;
  qualifier?: string;
  text: string;
  forms: { form: string; lang?: string }[];
  /** `Named 15 times in one document.` */
  named: string;
}

/** All that the page shows of an answer. */
export interface View {
  destinations: Destination[];
  /** How many occurrences there are: what is told first, and what is read aloud. */
  tally: { count: string; rest: string };
  /** What was looked for, why nothing was found, and ways on. */
  remarks: Piece[][];
  chips: { title: string; chips: Chip[] }[];
  cards: EntryCard[];
  groups: Group[];
  sort?: { on: boolean; state: SearchState };
  /** What was not read yet. */
  more?: string;
}

/** What each kind of text is called. */
const KINDS: Record<TextKind, string> = {
  text: 'Archive’s text',
  insertion: 'Insertions',
  heading: 'Titles and forms',
  note: 'Editor’s notes',
  register: 'Registers',
};
/** The same in a sentence. */
const IN_KINDS: Record<TextKind, string> = {
  text: '',
  insertion: '',
  heading: 'in titles and forms',
  note: 'in the editor’s notes',
  register: 'in the registers',
};
/** So many lines of a document are shown at first. */
const LINES = 40;
/** So many of notes and registers. */
const LINES_BESIDE = 8;
/** So many chips of one filter. */
const CHIPS = 8;
/** The registers whose entries an answer can be narrowed to. */
const FACETS = /^(?:people|places|organizations)\//;
/** So many documents are named in the tally. */
const NAMED = 6;
/** So many places that a reference names. */
const DESTINATIONS = 6;

/** What of an answer is shown. */
export interface Shown {
  /** The groups of which all lines are shown, by id. */
  expanded: ReadonlySet<string>;
  near: Near;
}

/** Puts what was found into words and lines. */
export function view(found: Found, library: Library, { expanded, near }: Shown): View {
  const { state, answer, documents } = found;
  const groups = groupsOf(found, library, expanded);
  const several = groups.filter(({ path }) => path !== undefined).length > 1;
  const destinations = destinationsOf(found, library);
  // Of a reference that was understood, nobody asks whether its letters stand in a text.
  const isReference = destinations.length > 0 && found.whole.total.occurrences === 0;
  return {
    destinations,
    tally: isReference ? { count: '', rest: '' } : tallyOf(found, library),
    remarks: isReference ? [] : [...bridgesOf(found), ...reasons(found, near)],
    chips: answer.total.occurrences > 0 || isFiltered(state) ? chipsOf(found, library) : [],
    cards: found.cards.map(cardOf),
    groups,
    ...((several || state.sort === 'date') && {
      sort: {
        on: state.sort === 'date',
        state: { ...state, sort: state.sort === 'date' ? ('best' as const) : ('date' as const) },
      },
    }),
    ...(documents.read < documents.found && {
      more: `These are the best ${documents.read} of ${number(documents.found)} documents that may have it.`,
    }),
  };
}

function destinationsOf({ addresses }: Found, { documents }: Library): Destination[] {
  return addresses.slice(0, DESTINATIONS).flatMap(({ document: id, passage }) => {
    const document = documents.get(id);
    if (!document) return [];
    const { label, title, date, reference } = document;
    const place = passage === undefined ? undefined : (passageLocator(passage) ?? passage);
    return {
      title: place === undefined ? title : `${label}, ${place}`,
      detail: [place === undefined ? label : title, dateInWords(date), reference].filter(Boolean).join(' · '),
      path: documentPath(id, passage),
    };
  });
}

/** Occurrences by kind, as filtered. */
function countKinds({
  answer: { documents },
}: Found): Record<TextKind, { occurrences: number; passages: number }> {
  const none = () => ({ occurrences: 0, passages: 0 });
  const counts = { text: none(), insertion: none(), heading: none(), note: none(), register: none() };
  for (const { passages } of documents)
    for (const { passage, occurrences } of passages) {
      for (const occurrence of occurrences) counts[kindOf(passage, occurrence)].occurrences++;
      counts[passage.kind ?? 'text'].passages++;
    }
  return counts;
}

function tallyOf(found: Found, library: Library): View['tally'] {
  const { answer, query, documents } = found;
  if (query.any.length === 0) return { count: '', rest: '' };
  const kinds = countKinds(found);
  const inTexts = kinds.text.occurrences + kinds.insertion.occurrences;
  const others = (['heading', 'note', 'register'] as const).flatMap((kind) =>
    kinds[kind].occurrences > 0 ? [`${number(kinds[kind].occurrences)} ${IN_KINDS[kind]}`] : [],
  );
  if (inTexts === 0 && others.length > 0)
    return { count: `None in the documents’ text`, rest: `, but ${list.format(others)}.` };
  if (inTexts === 0)
    return { count: 'No occurrence', rest: isFiltered(found.state) ? ' with these filters.' : '.' };
  const perDocument = answer.documents
    .filter(({ id }) => library.documents.has(id))
    .map((one) => ({ label: library.documents.get(one.id)?.label ?? one.id, count: countTexts(one) }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
  // With a few documents in all, it is worth saying of one that it has none.
  const without = [...library.documents.values()]
    .filter(
      ({ id, label }) => passesDocument(found.state, id) && !perDocument.some((one) => one.label === label),
    )
    .map(({ label }) => ({ label, count: 0 }));
  const named = library.documents.size <= NAMED ? [...perDocument, ...without] : perDocument.slice(0, NAMED);
  const rest = perDocument.length - named.length;
  const shares = named.map(({ label, count }) => `${label} ${number(count)}`);
  return {
    count: `${documents.read < documents.found ? 'At least ' : ''}${plural(inTexts, 'occurrence')}`,
    rest:
      ` in ${plural(kinds.text.passages, 'paragraph')}: ${shares.join(', ')}` +
      (rest > 0 ? `, and ${plural(rest, 'more document')}` : '') +
      (others.length > 0 ? `; besides, ${list.format(others)}.` : '.'),
  };
}

const list = new Intl.ListFormat('en-US', { type: 'conjunction' });

const passesDocument = ({ documents }: SearchState, id: string) =>
  documents.length === 0 || documents.includes(id);

function countTexts({ passages }: FoundDocument): number {
  return passages.reduce(
    (sum, { passage, occurrences }) => sum + ((passage.kind ?? 'text') === 'text' ? occurrences.length : 0),
    0,
  );
}

/** Which names were looked for as entries, and which could be. */
function bridgesOf(found: Found): Piece[][] {
  const { state, bridges, named, date } = found;
  if (date !== undefined) return [[`Every expression that means ${dateInWords(date)} is found.`]];
  const told = bridges.map(({ named: entries, term, unwritten }): Piece[] => {
    const links = either(entries.map(({ entry, name }) => ({ text: name, path: `/${entry}/` })));
    return unwritten
      ? [`“${term.text}” is `, ...links, ', found under every name that the documents use.']
      : [
          ...links,
          ', under every name. ',
          { text: `Only “${term.text}”`, state: { ...state, names: false } },
        ];
  });
  const bridged = new Set(bridges.flatMap(({ named: entries }) => entries.map(({ entry }) => entry)));
  const more = named
    .filter(({ entry, terms }) => terms.length > 0 && !bridged.has(entry))
    .map(({ entry, name }) => ({ name, count: countUnfound(entry, found) }))
    .filter(({ count }) => count > 0);
  if (more.length === 0) return told;
  const others = list.format(more.map(({ name, count }) => `${name} ${plural(count, 'time')}`));
  return [
    ...told,
    [
      `In other words, the documents also name ${others}. `,
      { text: 'Find these too', state: { ...state, names: true } },
    ],
  ];
}

/** How often an entry that stands before the hits is named where none of them is. */
function countUnfound(entry: string, { cards, whole }: Found): number {
  const { mentions = 0 } = cards.find(({ id }) => id === entry)?.card ?? {};
  const hits = whole.documents.flatMap(({ passages }) => passages);
  const found = hits.flatMap(({ passage, occurrences }) =>
    (passage.mentions ?? []).filter(
      (one) =>
        one.entry === entry && occurrences.some(({ start, end }) => start < one.end && one.start < end),
    ),
  );
  return mentions - found.length;
}

function cardOf({ id, card }: SearchRecord): EntryCard {
  const { name = id, qualifier, text = '', forms = [], mentions = 0, documents = 0 } = card ?? {};
  const times = mentions === 1 ? 'once' : `${number(mentions)} times`;
  return {
    name,
    path: `/${id}/`,
    ...(qualifier !== undefined && { qualifier }),
    text,
    forms: forms.filter(({ form }) => form !== name).slice(0, CHIPS),
    named:
      mentions === 0
        ? 'No passage names it.'
        : `Named ${times} in ${documents === 1 ? 'one document' : `${number(documents)} documents`}.`,
  };
}

function chipsOf(found: Found, library: Library): View['chips'] {
  const { state, answer, byDocument } = found;
  const chip = (text: string, count: number, next: SearchState, on: boolean): Chip => ({
    text,
    count,
    on,
    state: next,
  });
  const kinds = TEXT_KINDS.map((kind) =>
    chip(KINDS[kind], answer.kinds[kind], toggle(state, 'kinds', kind), state.kinds.includes(kind)),
  );
  const documents = [...byDocument].map(([id, count]) =>
    chip(
      library.documents.get(id)?.label ?? id,
      count,
      toggle(state, 'documents', id),
      state.documents.includes(id),
    ),
  );
  const entries = [...countEntries(found)].map(([id, count]) =>
    chip(
      library.entries.get(id)?.name ?? id,
      count,
      toggle(state, 'entries', id),
      state.entries.includes(id),
    ),
  );
  const all = [
    { title: 'In', chips: kinds, least: 2 },
    { title: 'Document', chips: top(documents), least: 2 },
    { title: 'Date', chips: datesOf(found, library), least: 2 },
    { title: 'Named with it', chips: top(entries), least: 1 },
  ];
  return all
    .map(({ title, chips, least }) => ({
      title,
      least,
      chips: chips.filter(({ count, on }) => count > 0 || on),
    }))
    .filter(({ chips, least }) => chips.length >= least || chips.some(({ on }) => on))
    .map(({ title, chips }) => ({ title, chips }));
}

/** Those that are on, and the most telling others. */
function top(chips: readonly Chip[]): Chip[] {
  return [...chips].sort((a, b) => Number(b.on) - Number(a.on) || b.count - a.count).slice(0, CHIPS);
}

/** Years, months or days, whichever part the documents well; nothing where each would be a document of its own. */
function datesOf({ state, byDocument }: Found, library: Library): Chip[] {
  const dated = [...byDocument].map(([id, count]) => ({
    date: library.documents.get(id)?.date ?? '',
    count,
  }));
  const grain =
    [4, 7, 10].find((length) => new Set(dated.map(({ date }) => date.slice(0, length))).size > 1) ?? 4;
  const sums = new Map(state.dates.map((date) => [date, 0]));
  for (const { date, count } of dated) {
    const part = date.slice(0, grain);
    sums.set(part, (sums.get(part) ?? 0) + count);
  }
  if (sums.size >= dated.length && state.dates.length === 0) return [];
  return [...sums]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([date, count]) => ({
      text: dateInWords(date),
      count,
      on: state.dates.includes(date),
      state: toggle(state, 'dates', date),
    }));
}

/** Occurrences in paragraphs that name an entry, by entry; what the query looks for is not among them. */
function countEntries({ state, answer, bridges, named }: Found): Map<string, number> {
  const asked = new Set([...bridges.flatMap((one) => one.named), ...named].map(({ entry }) => entry));
  const counts = new Map(state.entries.map((entry) => [entry, 0]));
  for (const { passages } of answer.documents)
    for (const { passage, occurrences } of passages)
      for (const entry of new Set((passage.mentions ?? []).map((mention) => mention.entry)))
        if ((FACETS.test(entry) && !asked.has(entry)) || state.entries.includes(entry))
          counts.set(entry, (counts.get(entry) ?? 0) + occurrences.length);
  return counts;
}

/** The documents, then the notes, then the registers. */
function groupsOf(found: Found, library: Library, expanded: ReadonlySet<string>): Group[] {
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
