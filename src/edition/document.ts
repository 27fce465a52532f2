import type { VFile } from 'vfile';
import type { LedgerDocument } from '../schema/ledger.ts';
import { parse } from '../typed-markdown/parse.ts';
import { findDates } from './annotations/dates.ts';
import { classify } from './annotations/kinds.ts';
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

/** Says of a passage what it names, what dates it gives, and what its insertions do. */
function annotate(id: string, passage: RawPassage, written: string, names: NameFinder, file: VFile): Passage {
  const found = names.find(id, passage, file);
  const dates = findDates(passage, written);
  const insertions = passage.insertions.map((range) => ({
    ...range,
    kind: classify({
      inner: passage.text.slice(range.start + 1, range.end - 1),
      before: passage.text.slice(0, range.start),
      range,
      names: found.all,
      dates,
    }),
  }));
  return { ...passage, insertions, mentions: found.mentions, dates };
}
