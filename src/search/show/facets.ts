import { registerOf } from '../../schema/registers.ts';
import { toggle, type SearchState } from '../ask/state.ts';
import { DOCUMENTS_A_BLOCK, recordType, type DocumentsBlock, type Head } from '../index/layout.ts';
import type { Found } from '../match/find.ts';
import { TEXT_LAYERS, type TextLayer } from '../match/layers.ts';
import type { Library } from '../match/library.ts';
import { passageOfSentence, passageWithin, recordOfSentence } from '../match/lists.ts';

/** A setting of a filter, with how many sentences it would leave. */
export interface Choice {
  text: string;
  count?: number;
  on: boolean;
  state: SearchState;
}

/** A filter. */
export interface Facet {
  title: string;
  choices: Choice[];
}

/** What each kind of text is called. */
const LAYERS: Record<TextLayer, string> = {
  text: 'archive’s text',
  insertion: 'insertions',
  heading: 'titles and forms',
  note: 'notes',
  register: 'registers',
};

/** So many choices of one filter are shown. */
const CHOICES = 7;
/** So many blocks are read without being asked for. */
export const BLOCKS = 6;

/** The filters that need nothing but places: kinds of text and genres. */
export async function facetsOf(found: Found, library: Library): Promise<Facet[]> {
  const { state, hits } = found;
  const counts = found.layers();
  const layers = TEXT_LAYERS.map((type): Choice => ({
    text: LAYERS[type],
    count: counts[type],
    on: state.layers.includes(type),
    state: toggle(state, 'layers', type),
  }));
  const everything: Choice = {
    text: 'everything',
    count: (state.layers.length > 0 ? found.but('layers') : hits).sentences.length,
    on: state.layers.length === 0,
    state: { ...state, layers: [] },
  };
  const told = layers.filter(({ count = 0, on }) => count > 0 || on);
  const genres = await genresOf(found, library);
  return [
    ...(told.length > 1 || state.layers.length > 0 ? [{ title: 'In', choices: [everything, ...told] }] : []),
    ...(genres.length > 1 || state.genres.length > 0 ? [{ title: 'Genre', choices: genres }] : []),
  ];
}

async function genresOf(found: Found, library: Library): Promise<Choice[]> {
  const { state } = found;
  const { genres, documents } = library.head;
  // Where every document is of a genre of its own, documents can be chosen themselves.
  if (genres.length < 2 || genres.length === documents) return [];
  const counts = countDocuments(found.but('genres').sentences, library.head);
  const lists = await Promise.all(genres.map((genre) => library.ofGenre(genre)));
  return genres
    .map((genre, at): Choice & { count: number } => ({
      text: genre,
      count: Array.from(lists[at] ?? [], (document) => counts.get(document) ?? 0).reduce(
        (sum, one) => sum + one,
        0,
      ),
      on: state.genres.includes(genre),
      state: toggle(state, 'genres', genre),
    }))
    .filter(({ count, on }) => count > 0 || on)
    .sort((a, b) => b.count - a.count);
}

/** Sentences by document, in their text, form and notes. */
export function countDocuments(sentences: Float64Array, head: Head): Map<number, number> {
  const counts = new Map<number, number>();
  for (const sentence of sentences) {
    const { type, at } = recordType(head, recordOfSentence(sentence));
    if (type !== 'register') counts.set(at, (counts.get(at) ?? 0) + 1);
  }
  return counts;
}

/** The blocks that the facets by document and by name need: of the documents in which something was found. */
export function blocksFor(found: Found, head: Head): number[] {
  const { documents: set } = found.state;
  const sentences = set.length > 0 ? found.but('documents').sentences : found.hits.sentences;
  const blocks = new Set<number>();
  for (const sentence of sentences) {
    const { type, at } = recordType(head, recordOfSentence(sentence));
    if (type !== 'register') blocks.add(Math.floor(at / DOCUMENTS_A_BLOCK));
  }
  return [...blocks].sort((a, b) => a - b);
}

/** The filters by document and by who and what is named in the same paragraph. */
export async function namedFacets(found: Found, library: Library): Promise<Facet[]> {
  const { state, hits, names } = found;
  const { head } = library;
  const blocks = new Map<number, DocumentsBlock>(
    await Promise.all(
      blocksFor(found, head).map(async (at) => [at, await library.block(at * DOCUMENTS_A_BLOCK)] as const),
    ),
  );
  const blockOf = (document: number) => blocks.get(Math.floor(document / DOCUMENTS_A_BLOCK));
  const documents = [...countDocuments(found.but('documents').sentences, head)].flatMap(([at, count]) => {
    const info = blockOf(at)?.documents[at % DOCUMENTS_A_BLOCK];
    return info
      ? [
          {
            text: info.label,
            count,
            on: state.documents.includes(info.id),
            state: toggle(state, 'documents', info.id),
          },
        ]
      : [];
  });
  const asked = new Set(names.flatMap(({ named }) => named.map(({ entry }) => entry)));
  const entries = new Map<string, { name: string; count: number }>(
    state.entries.map((entry) => [entry, { name: entry.replace(/^.*\//, ''), count: 0 }]),
  );
  for (const sentence of hits.sentences) {
    const { type, at } = recordType(head, recordOfSentence(sentence));
    const block = blockOf(at);
    if (type !== 'text' || !block) continue;
    for (const own of block.named[at % DOCUMENTS_A_BLOCK]?.[passageWithin(passageOfSentence(sentence))] ??
      []) {
      const [entry = '', name = ''] = block.entries[own] ?? [];
      if (asked.has(entry) || !registerOf(entry)?.facet) continue;
      entries.set(entry, { name, count: (entries.get(entry)?.count ?? 0) + 1 });
    }
  }
  const named = [...entries].map(([entry, { name, count }]) => ({
    text: name,
    count,
    on: state.entries.includes(entry),
    state: toggle(state, 'entries', entry),
  }));
  return [
    ...(head.documents > 1 && (documents.length > 1 || state.documents.length > 0)
      ? [{ title: 'Document', choices: top(documents) }]
      : []),
    ...(named.length > 0 ? [{ title: 'With', choices: top(named) }] : []),
  ];
}

/** Those that are on, and the most telling others. */
function top<C extends Choice & { count: number }>(choices: readonly C[]): C[] {
  return [...choices].sort((a, b) => Number(b.on) - Number(a.on) || b.count - a.count).slice(0, CHOICES);
}
