import { begun, bracketed, type Document } from '../edition/model.ts';
import { insertionKinds, isApparatus, kinds, type Kind } from '../schema/insertion-kinds.ts';
import { documentPath } from '../wording/addresses.ts';
import { passageLabel } from '../wording/locator.ts';
import { keywordInContext } from '../text/excerpts.ts';
import { sentenceAt } from '../edition/mentions.ts';
import { labelOf, titleInShort, type DocumentLabel } from '../wording/document-labels.ts';
import type { ContextLine } from './entry.ts';
import { byYear, cutLong, fill, partLinks, type PartLink } from './parts/by-year.ts';

/** An insertion in its context. */
export interface InsertionLine extends ContextLine {
  kind: Kind;
}

/** All that the page of insertions shows. */
export interface InsertionsPage {
  /** How many insertions there are: words supplied so that the English reads. */
  total: number;
  /** How many brackets hold something else. */
  apparatus: number;
  /** The kinds that occur, the most frequent first and apparatus last, with what is bracketed most often. */
  kinds: {
    kind: Kind;
    label: string;
    count: number;
    supplied: { text: string; count: number }[];
  }[];
  /** All of them in context, or none where they are more than a page holds. */
  documents: DocumentInsertions[];
  /** Where they are then. */
  parts: PartLink[];
}

/** The insertions of a document, in context. */
export interface DocumentInsertions {
  id: string;
  label: string;
  title: string;
  /** ISO 8601 */
  date: string;
  path: string;
  insertions: number;
  /** How many of each kind, the kinds in one order on all pages. */
  counts: [kind: Kind, count: number][];
  lines: InsertionLine[];
}

/** All that a page shows that tells the insertions of one year. */
export interface InsertionsPart {
  title: string;
  documents: DocumentInsertions[];
  previous?: PartLink;
  next?: PartLink;
}

/** So many different texts of each kind are shown at a glance. */
const GLANCE = 8;

/** The page of insertions, and where there are more than it holds, those of their years by id. */
export function insertionsPages(
  documents: readonly Document[],
  labels: ReadonlyMap<string, DocumentLabel>,
): [InsertionsPage, Map<string, InsertionsPart>] {
  const byKind = new Map<Kind, Map<string, number>>(kinds.map((kind) => [kind, new Map()]));
  for (const { passages } of documents)
    for (const { text, annotations } of passages)
      for (const { kind, start, end, part } of begun(bracketed(annotations))) {
        const inner = part === undefined ? text.slice(start + 1, end - 1) : `${text.slice(start + 1, end)} …`;
        const counts = byKind.get(kind);
        counts?.set(inner, (counts.get(inner) ?? 0) + 1);
      }
  const shown = [...byKind]
    .map(([kind, counts]) => ({
      kind,
      label: insertionKinds[kind].label,
      count: [...counts.values()].reduce((sum, count) => sum + count, 0),
      supplied: [...counts]
        .map(([text, count]) => ({ text, count }))
        .sort((a, b) => b.count - a.count)
        .slice(0, GLANCE),
    }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => Number(isApparatus(a.kind)) - Number(isApparatus(b.kind)) || b.count - a.count);
  const count = (apparatus: boolean) =>
    shown.filter(({ kind }) => isApparatus(kind) === apparatus).reduce((sum, { count }) => sum + count, 0);
  const sections = documents.map((document) => section(document, shown, labels));
  const page = { total: count(false), apparatus: count(true), kinds: shown };
  const pieces = cutLong(sections);
  if (fill(pieces, sizeOf).length <= 1)
    return [{ ...page, documents: sections, parts: [] }, new Map<string, InsertionsPart>()];
  const parts = byYear(pieces, sizeOf);
  const links = partLinks(parts, '/insertions/');
  const pages = parts.map(({ id, title, items }, at): [string, InsertionsPart] => {
    const { [at - 1]: previous, [at + 1]: next } = links;
    return [id, { title, documents: items, ...(previous && { previous }), ...(next && { next }) }];
  });
  return [{ ...page, documents: [], parts: links }, new Map(pages)];
}

const sizeOf = ({ lines }: DocumentInsertions) => Math.max(1, lines.length);

function section(
  { id, data, passages }: Document,
  shown: InsertionsPage['kinds'],
  labels: ReadonlyMap<string, DocumentLabel>,
): DocumentInsertions {
  const lines = passages.flatMap((passage) =>
    begun(bracketed(passage.annotations)).map((insertion) => {
      const place = sentenceAt(passage, insertion.start)?.id ?? passage.id;
      return {
        ...keywordInContext(passage.text, insertion),
        place: passageLabel(place),
        path: documentPath(id, place),
        kind: insertion.kind,
      };
    }),
  );
  const counts = Map.groupBy(lines, ({ kind }) => kind);
  return {
    id,
    label: labelOf(id, labels),
    title: titleInShort(data),
    date: data.date,
    path: documentPath(id),
    insertions: lines.filter(({ kind }) => !isApparatus(kind)).length,
    counts: shown.flatMap(({ kind }) => {
      const count = counts.get(kind)?.length ?? 0;
      return count > 0 ? [[kind, count] as [Kind, number]] : [];
    }),
    lines,
  };
}
