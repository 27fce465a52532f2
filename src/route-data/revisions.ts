import { diffWordsWithSpace } from 'diff';
import type { Document, Passage } from '../edition/model.ts';
import type { Revision } from '../schema/ledger.ts';
import { comparePassageIds, parsePassageId } from '../schema/passage-id.ts';
import { passageLabel } from '../wording/locator.ts';
import { summarize, type DocumentSummary } from './parts/summary.ts';

/** A stretch of a text that was changed. */
export interface Change {
  text: string;
  /** Whether the revision put it in or took it out; else it stayed. */
  what?: 'added' | 'removed';
}

/** What a revision did to one passage. */
export interface ChangedPassage {
  id: string;
  /** `¶ 7` */
  label: string;
  /** Whether it can be linked to still. */
  living: boolean;
  changes: Change[];
}

/** One state of a text. */
export interface ShownRevision {
  date: string;
  digest: string;
  passages: ChangedPassage[];
}

/** How a document's text was changed. */
export interface RevisionsPage {
  summary: DocumentSummary;
  /** The newest first; the last is the first publication. */
  revisions: ShownRevision[];
}

/**
 * What each revision of a document's text changed.
 *
 * @param document the document as it is now
 * @param revisions from the ledger, the oldest first; each keeps what it changed as it was before
 * @returns nothing where the text never changed
 */
export function revisionsPage(document: Document, revisions: readonly Revision[]): RevisionsPage | undefined {
  if (revisions.length < 2) return undefined;
  /** The text as it was after the revision in hand, while going back from now. */
  const texts = new Map(document.passages.map(({ id, text }) => [id, text]));
  const living = new Map(document.passages.map((passage) => [passage.id, passage]));
  const shown = revisions.toReversed().map(({ date, digest, former = {} }) => {
    const passages = Object.entries(former)
      .sort(([a], [b]) => comparePassageIds(a, b))
      .map(([id, before]) => {
        const after = texts.get(id) ?? '';
        texts.set(id, before);
        return {
          id,
          label: labelOf(id, living.get(id)),
          living: living.has(id),
          changes: changes(before, after),
        };
      });
    return { date, digest, passages };
  });
  return { summary: summarize(document), revisions: shown };
}

function changes(before: string, after: string): Change[] {
  return diffWordsWithSpace(before, after).map(({ value, added, removed }) => ({
    text: value,
    ...(added && { what: 'added' as const }),
    ...(removed && { what: 'removed' as const }),
  }));
}

/** What a passage is called, which may be gone. */
function labelOf(id: string, passage: Passage | undefined): string {
  return passageLabel(id) + (passage === undefined && parsePassageId(id) ? ', withdrawn' : '');
}
