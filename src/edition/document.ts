import type { VFile } from 'vfile';
import type { LedgerDocument } from '../schema/ledger.ts';
import { parse } from '../typed-markdown/parse.ts';
import { findDates, reckon, type Reckoning } from './annotations/dates/index.ts';
import { tieFootnotes } from './annotations/footnotes.ts';
import { findKinds } from './annotations/kinds/index.ts';
import { checkPassages, settleKinds, type Settled } from './annotations/kinds/settle.ts';
import { findSpanning } from './annotations/kinds/spanning.ts';
import type { Annotation, Document, Passage } from './model.ts';
import type { NameFinder } from './annotations/names.ts';
import { passages, type RawPassage } from './passages.ts';
import { matchBrackets } from '../text/brackets.ts';
import type { Range } from '../text/range.ts';

/**
 * Reads a document of the edition.
 *
 * @param id the document's id
 * @param file its typed Markdown; takes every error found
 * @param entry what the ledger publishes of it
 * @param names finds the names of the registers
 * @param settled the kinds of brackets that the editor settled in it; their file takes the errors in them
 * @returns the document, or nothing if its front matter is no use
 */
export function readDocument(
  id: string,
  file: VFile,
  entry: LedgerDocument,
  names: NameFinder,
  settled: Settled,
): Document | undefined {
  const typed = parse(file);
  if (!typed) return undefined;
  const joined = passages(typed.blocks, entry, file);
  const texts = joined.passages.map(({ text }) => text);
  const reckoning = reckon(typed.data, texts);
  const spanning = findSpanning(texts);
  const footnotes = tieFootnotes(typed.data.footnotes, joined.passages, file);
  checkPassages(id, joined.passages, settled);
  const title = {
    id: 'title',
    text: typed.data.title,
    insertions: matchBrackets(typed.data.title).pairs,
    sentences: [],
  };
  return {
    id,
    data: typed.data,
    titleNames: names.find(id, title, file).mentions,
    former: joined.former,
    passages: joined.passages.map((passage, at) =>
      annotate(
        id,
        passage,
        { spanning: spanning[at] ?? [], footnotes: footnotes[passage.id] ?? [] },
        reckoning,
        names,
        settled,
        file,
      ),
    ),
  };
}

/** Says of a passage what its insertions do, what it names, and what dates it gives. */
function annotate(
  document: string,
  { insertions, links, ...passage }: RawPassage,
  {
    spanning,
    footnotes,
  }: {
    spanning: readonly Annotation<'supplied' | 'apparatus'>[];
    footnotes: readonly Annotation<'footnote'>[];
  },
  reckoning: Reckoning | undefined,
  names: NameFinder,
  settled: Settled,
  file: VFile,
): Passage {
  const bracketed = { ...passage, insertions };
  const { mentions, all } = names.find(document, bracketed, file);
  const dates = findDates(bracketed, reckoning);
  const told = [...spanning, ...findKinds(bracketed, all, dates, footnotes)].sort(
    (a, b) => a.start - b.start || b.end - a.end,
  );
  const kinds = settleKinds(told, passage, settled);
  // The date in a stamp is the stamp’s, the name in a doubt is doubted: neither is one of the text.
  const ofText = (one: Annotation) =>
    !kinds.some(({ type, start, end }) => type === 'apparatus' && overlaps(one, { start, end }));
  return {
    ...passage,
    annotations: [
      ...kinds,
      ...links.map((range) => ({ ...range, type: 'link' as const })),
      ...footnotes,
      ...mentions.filter(ofText),
      ...dates.filter(ofText),
    ],
  };
}

/** Whether two ranges share text and the first does not go on at both ends of the second. */
const overlaps = (one: Range, other: Range) =>
  one.start < other.end && other.start < one.end && !(one.start < other.start && other.end < one.end);
