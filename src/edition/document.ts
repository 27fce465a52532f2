import type { VFile } from 'vfile';
import type { LedgerDocument } from '../schema/ledger.ts';
import { parse } from '../typed-markdown/parse.ts';
import { findDates } from './annotations/dates.ts';
import { findKinds } from './annotations/kinds.ts';
import type { Document, Passage } from './model.ts';
import type { NameFinder } from './annotations/names.ts';
import { passages, type RawPassage } from './passages.ts';

/**
 * Reads a document of the edition.
 *
 * @param id the document's id
 * @param file its typed Markdown; takes every error found
 * @param entry what the ledger publishes of it
 * @param names finds the names of the registers
 * @returns the document, or nothing if its front matter is no use
 */
export function readDocument(
  id: string,
  file: VFile,
  entry: LedgerDocument,
  names: NameFinder,
): Document | undefined {
  const typed = parse(file);
  if (!typed) return undefined;
  const joined = passages(typed.blocks, entry, file);
  return {
    id,
    data: typed.data,
    former: joined.former,
    passages: joined.passages.map((passage) => annotate(id, passage, typed.data.date, names, file)),
  };
}

/** Says of a passage what its insertions do, what it names, and what dates it gives. */
function annotate(
  document: string,
  { insertions, gaps, links, ...passage }: RawPassage,
  written: string,
  names: NameFinder,
  file: VFile,
): Passage {
  const bracketed = { ...passage, insertions };
  const { mentions, all } = names.find(document, bracketed, file);
  const dates = findDates(bracketed, written);
  return {
    ...passage,
    annotations: [
      ...findKinds(bracketed, all, dates),
      ...gaps.map((range) => ({ ...range, type: 'gap' as const })),
      ...links.map((range) => ({ ...range, type: 'link' as const })),
      ...mentions,
      ...dates,
    ],
  };
}
