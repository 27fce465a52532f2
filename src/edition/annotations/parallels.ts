import type { Theme } from '../../schema/cross-links.ts';
import { paragraphOf, parsePassageRef, printPassageRef } from '../../schema/passage-id.ts';
import { ofType, type Document, type Passage } from '../model.ts';

/** A passage of another document that speaks of the same thing. */
export type Parallel = {
  /** The other document's id. */
  document: string;
  /** The passage or sentence there: `p7`, `p7s12`. */
  passage: string;
} & (
  | {
      by: 'editor';
      /** The theme under which the editor set the two together, with its id on the page of themes. */
      theme: { id: string; title: string };
      /** Why, in one line. */
      reason: string;
    }
  | {
      by: 'computed';
      /** The entries that both name, the rarest first. */
      shared: string[];
    }
);

/** What the links of one passage are drawn from. */
export interface ParallelTables {
  /** `document#passage` → the editor's links from it, the most telling first. */
  editors: Map<string, (Parallel & { by: 'editor' })[]>;
  /** Entry → the sentences that name it. */
  sentences: Map<string, NamingSentences>;
  /** How many passages there are. */
  passages: number;
  /** Entry → how many passages name it. */
  naming: Map<string, number>;
}

/** The sentences that name an entry. */
interface NamingSentences {
  /** How many there are. */
  count: number;
  /** In reading order, those that name others too, and so may share enough with a passage. */
  telling: NamingSentence[];
}

/** A sentence that names entries; one object, however many it names. */
interface NamingSentence {
  document: string;
  passage: string;
  sentence: string;
}

/** A paragraph bears at most this many links: more would be a list to read, not a hint to follow. */
const MOST = 3;
/** One shared name is a coincidence: nearly every passage has the one country or person that all is about. */
const LEAST_SHARED = 2;
/**
 * Names in more sentences than this say nothing of what a passage is about, and following them all
 * would make the work grow with the square of the number of documents.
 */
const COMMON = 400;

/**
 * Makes the tables from which links between documents are drawn, in one pass over all documents.
 *
 * @param documents the documents
 * @param themes the editor's links
 */
export function parallelTables(
  documents: readonly Pick<Document, 'id' | 'passages'>[],
  themes: readonly Theme[],
): ParallelTables {
  const sentences: ParallelTables['sentences'] = new Map();
  const naming: ParallelTables['naming'] = new Map();
  let passages = 0;
  for (const { id: document, passages: list } of documents)
    for (const passage of list.filter(({ role }) => role === 'paragraph')) {
      passages++;
      const mentions = ofType(passage.annotations, 'mention');
      for (const entry of new Set(mentions.map((mention) => mention.entry)))
        naming.set(entry, (naming.get(entry) ?? 0) + 1);
      for (const { id: sentence, start, end } of passage.sentences) {
        const inside = mentions.filter((mention) => start <= mention.start && mention.start < end);
        const named = new Set(inside.map((mention) => mention.entry));
        const one: NamingSentence = { document, passage: passage.id, sentence };
        for (const entry of named) {
          const all = sentences.get(entry) ?? { count: 0, telling: [] };
          if (all.count === 0) sentences.set(entry, all);
          all.count++;
          if (named.size >= LEAST_SHARED) all.telling.push(one);
        }
      }
    }
  return { editors: editorsLinks(themes), sentences, passages, naming };
}

function editorsLinks(themes: readonly Theme[]): ParallelTables['editors'] {
  const links = new Map<string, (Parallel & { by: 'editor'; order: number })[]>();
  for (const { id, theme, passages, reason } of themes) {
    const places = passages.map((ref) => {
      const place = parsePassageRef(ref);
      return { ...place, from: printPassageRef(place.document, paragraphOf(place.passage)) };
    });
    for (const from of new Set(places.map((place) => place.from))) {
      // The earlier a passage stands under its theme, the more telling it is there.
      const order = places.findIndex((place) => place.from === from);
      const home = parsePassageRef(from).document;
      const target = places.find(({ document }) => document !== home);
      if (!target) continue;
      const { document, passage } = target;
      const list = links.get(from) ?? [];
      if (list.length === 0) links.set(from, list);
      list.push({ document, passage, by: 'editor', theme: { id, title: theme }, reason, order });
    }
  }
  for (const list of links.values()) list.sort((a, b) => a.order - b.order);
  return new Map([...links].map(([from, list]) => [from, list.map(({ order: _, ...link }) => link)]));
}

/**
 * What other documents say on the matter of a passage: the editor's links, then computed ones; the best few.
 *
 * A computed link leads to the sentence of another document that shares the most telling names with the passage.
 * A name counts the more the rarer it is: by the logarithm of how many passages there are for each that names it,
 * so that a name in every passage counts nothing.
 *
 * @param document the passage's document
 * @param passage the passage
 * @param tables made by {@link parallelTables}
 */
export function parallelsOf(
  document: string,
  passage: Pick<Passage, 'id' | 'annotations'>,
  tables: ParallelTables,
): Parallel[] {
  const editors = unlike(
    tables.editors.get(printPassageRef(document, passage.id)) ?? [],
    ({ passage: to }) => to,
  );
  if (editors.length >= MOST) return editors.slice(0, MOST);
  // A rule may not lead twice into one paragraph, nor where the editor already leads.
  const led = new Set(editors.map((link) => printPassageRef(link.document, paragraphOf(link.passage))));
  const rest = unlike(computed(document, passage, tables), ({ passage: to }) => paragraphOf(to)).filter(
    (link) => !led.has(printPassageRef(link.document, paragraphOf(link.passage))),
  );
  return [...editors, ...rest].slice(0, MOST);
}

/** The first link to each target. */
function unlike<L extends Parallel>(links: readonly L[], target: (link: L) => string): L[] {
  const seen = new Set<string>();
  return links.filter((link) => {
    const key = printPassageRef(link.document, target(link));
    return !seen.has(key) && seen.add(key);
  });
}

const NOWHERE: NamingSentences = { count: 0, telling: [] };

function computed(
  document: string,
  { annotations }: Pick<Passage, 'annotations'>,
  tables: ParallelTables,
): Parallel[] {
  const found = new Map<NamingSentence, { score: number; shared: string[] }>();
  const weights = new Map(
    ofType(annotations, 'mention').map(({ entry }) => [
      entry,
      Math.log(tables.passages / (tables.naming.get(entry) ?? tables.passages)),
    ]),
  );
  for (const [entry, weight] of [...weights].sort(([, a], [, b]) => b - a)) {
    const { count, telling } = tables.sentences.get(entry) ?? NOWHERE;
    if (count > COMMON) continue;
    for (const one of telling) {
      if (one.document === document) continue;
      const link = found.get(one);
      if (link) {
        link.score += weight;
        link.shared.push(entry);
      } else found.set(one, { score: weight, shared: [entry] });
    }
  }
  return [...found]
    .filter(([, { score, shared }]) => shared.length >= LEAST_SHARED && score > 0)
    .sort(([, a], [, b]) => b.score - a.score)
    .map(([{ document: other, sentence }, { shared }]) => ({
      document: other,
      passage: sentence,
      by: 'computed',
      shared,
    }));
}
