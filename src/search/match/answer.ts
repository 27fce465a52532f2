import { matchTerm, merge, type Occurrence } from './match.ts';
import type { SearchPassage } from './passage.ts';
import type { Query, Term } from '../ask/query.ts';

/** What is searched as a whole and must have all the words: a document, an entry of a register, a note. */
export interface Searchable {
  id: string;
  passages: readonly SearchPassage[];
}

/** In whose text an occurrence lies. One that is even partly an insertion's is not the archive's. */
export const TEXT_KINDS = ['text', 'insertion', 'heading', 'note', 'register'] as const;
export type TextKind = (typeof TEXT_KINDS)[number];

/** A passage in which something was found. */
export interface FoundPassage {
  passage: SearchPassage;
  /** Whether all the words of an alternative stand in this one passage. */
  complete: boolean;
  /** At least one, in reading order. */
  occurrences: Occurrence[];
}

/** A document, note or entry in which something was found. */
export interface FoundDocument {
  id: string;
  /** How many occurrences, and in how many passages. */
  occurrences: number;
  paragraphs: number;
  /** In reading order. */
  passages: FoundPassage[];
}

/** How often a term stands in all that was searched, whatever else the query asks for. */
export interface TermCount {
  term: Term;
  occurrences: number;
}

/** A term that occurs nowhere. */
export interface MissingTerm {
  term: Term;
  /** Those of its words that occur nowhere by themselves; none, if it is their sequence that doesn't occur. */
  words: string[];
}

/** What a query finds. */
export interface Answer {
  /** Those with one passage that has all the words before the others; else in the order given. */
  documents: FoundDocument[];
  total: { documents: number; paragraphs: number; occurrences: number };
  /** Occurrences by whose text they are in, as they would be with no filter. */
  kinds: Record<TextKind, number>;
  terms: TermCount[];
  missing: MissingTerm[];
}

/** A passage that isn't excluded, with what each term finds in it. */
interface Searched {
  passage: SearchPassage;
  found: Map<Term, Occurrence[]>;
}

/** Whose text an occurrence in a passage is. */
export function kindOf({ kind = 'text' }: SearchPassage, { inInsertion }: Occurrence): TextKind {
  return kind === 'text' && inInsertion !== 'none' ? 'insertion' : kind;
}

/**
 * Answers a query.
 *
 * - **All the words** are asked of a document, not of a paragraph: a record puts a person's name in one paragraph and
 *   the matter in the next. Paragraphs that have them all are marked `complete`, and documents with such a one come first.
 * - **Excluded words** leave out paragraphs, not documents: paragraphs run to a thousand words, and a document touches
 *   on so much that leaving out whole ones would hide what was asked for. What is left out counts for nothing else.
 * - Of a document, **what the alternatives it meets ask for** is listed, and nothing else.
 *
 * @param query what is looked for
 * @param records where; candidates of an index, or all there is
 * @param filter in whose text occurrences count
 */
export function answer(
  query: Query,
  records: readonly Searchable[],
  filter: readonly TextKind[] = TEXT_KINDS,
): Answer {
  const terms = [...new Set(query.any.flat())];
  const counts = new Map(terms.map((term) => [term, 0]));
  const kinds: Record<TextKind, number> = { text: 0, insertion: 0, heading: 0, note: 0, register: 0 };
  const documents: FoundDocument[] = [];
  const unfiltered = TEXT_KINDS.every((kind) => filter.includes(kind));

  for (const { id, passages } of records) {
    const searched: Searched[] = [];
    for (const passage of passages) {
      const found = new Map(terms.map((term) => [term, matchTerm(term, passage)]));
      for (const [term, { length }] of found) counts.set(term, (counts.get(term) ?? 0) + length);
      if (!query.none.some((term) => matchTerm(term, passage).length > 0)) searched.push({ passage, found });
    }
    const all = select(query, searched);
    for (const { passage, occurrences } of all)
      for (const occurrence of occurrences) kinds[kindOf(passage, occurrence)]++;
    const kept = unfiltered ? all : select(query, keep(searched, filter));
    const occurrences = kept.reduce((sum, { occurrences: { length } }) => sum + length, 0);
    if (occurrences > 0) documents.push({ id, occurrences, paragraphs: kept.length, passages: kept });
  }

  const incomplete = ({ passages }: FoundDocument) => Number(!passages.some(({ complete }) => complete));
  documents.sort((a, b) => incomplete(a) - incomplete(b));
  const sum = (key: 'paragraphs' | 'occurrences') =>
    documents.reduce((total, document) => total + document[key], 0);
  return {
    documents,
    total: { documents: documents.length, paragraphs: sum('paragraphs'), occurrences: sum('occurrences') },
    kinds,
    terms: [...counts].map(([term, occurrences]) => ({ term, occurrences })),
    missing: [...counts].flatMap(([term, count]) =>
      count > 0 ? [] : [{ term, words: absent(term, records) }],
    ),
  };
}

/** The passages with only the occurrences that pass a filter. */
function keep(searched: readonly Searched[], filter: readonly TextKind[]): Searched[] {
  return searched.map(({ passage, found }) => {
    const passes = (occurrence: Occurrence) => filter.includes(kindOf(passage, occurrence));
    return { passage, found: new Map([...found].map(([term, list]) => [term, list.filter(passes)])) };
  });
}

/** What the alternatives ask for that a document meets as a whole. */
function select({ any }: Query, searched: readonly Searched[]): FoundPassage[] {
  const has = (term: Term, { found }: Searched) => (found.get(term)?.length ?? 0) > 0;
  const met = any.filter((all) => all.every((term) => searched.some((one) => has(term, one))));
  const terms = [...new Set(met.flat())];
  return searched.flatMap((one) => {
    const occurrences = merge(terms.map((term) => one.found.get(term) ?? []));
    if (occurrences.length === 0) return [];
    const complete = met.some((all) => all.every((term) => has(term, one)));
    return [{ passage: one.passage, complete, occurrences }];
  });
}

/** The words of a term, each looked for by itself, that stand nowhere. */
function absent({ words, exact, entries }: Term, records: readonly Searchable[]): string[] {
  // Of a name it is said where it is named, not which of its parts stand where.
  if (entries) return [];
  if (words.length === 1) return words;
  return words.filter((word) => {
    const alone: Term = { text: word, words: [word], exact };
    return !records.some(({ passages }) => passages.some((passage) => matchTerm(alone, passage).length > 0));
  });
}
