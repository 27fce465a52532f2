import { NUMBER, printPassageId, type Role } from '../../schema/passage-id.ts';
import { readDate } from '../../wording/dates.ts';
import { words } from '../match/tokens.ts';

/** What of a document can be named by a reference. */
export interface Addressable {
  id: string;
  /** ISO 8601. */
  date: string;
  /** Its shelf mark: `PRC FMA 109-02833-03`. */
  reference?: string;
  /** Its number in the archive's catalog: `117405`. */
  record?: string;
  /** The ids of its paragraphs and sentences. */
  passages: readonly string[];
}

/** Where a reference leads. */
export interface Address {
  document: string;
  /** The passage named; without one, the document as a whole. */
  passage?: string;
  /** By what the document was named; by nothing, if only a passage was. */
  by?: 'id' | 'reference' | 'record' | 'date';
}

/** `¶ 7, sentence 12`, `p7s12`, `para. 7`, `opening line 1`, `#p7`, at the end of a query. */
const PASSAGE = new RegExp(
  `(?:^|[\\s,#])(¶|p|par(?:a|agraph)?\\.?|o|opening line|c|closing line)\\s*(${NUMBER}?)` +
    `(?:[\\s,]*s(?:ent(?:ence)?\\.?)?\\s*(${NUMBER}))?$`,
  'i',
);
/** The role of a passage by the first letter of what it is called. */
const ROLES: Readonly<Record<string, Role>> = { '¶': 'paragraph', p: 'paragraph', o: 'opener', c: 'closer' };
/** The leaves behind a shelf mark, as a citation gives them: `, 38-40`. */
const LEAVES = /,\s*\d+(?:\s*[-–]\s*\d+)?$/;

/**
 * Recognizes a reference: a shelf mark (`PRC FMA 109-02833-03`, with or without what stands before the number, with or
 * without leaves), a record's number, a document's id, a date, a passage, or one of these with a passage behind it.
 *
 * @param query what was typed
 * @param documents those that can be named
 * @returns all that it names; nothing, if any part of it is no reference
 */
export function addresses(query: string, documents: readonly Addressable[]): Address[] {
  const text = query.trim();
  const match = PASSAGE.exec(text);
  const [, name = '', number, sentence] = match ?? [];
  const role = ROLES[name.charAt(0).toLowerCase()];
  const passage = role && printPassageId({ role, number, sentence }).toLowerCase();
  const rest = (match ? text.slice(0, match.index) : text).replace(/[\s,#]+$/, '');
  if (!rest && !passage) return [];
  return documents.flatMap((document) => {
    const by = rest ? namedBy(rest, document) : undefined;
    if ((rest && !by) || (passage && !document.passages.includes(passage))) return [];
    return [{ document: document.id, ...(passage && { passage }), ...(by && { by }) }];
  });
}

/** The date that a text is, as exact as it is; a year alone is a number like any other, and none. */
export function readMonthOrDay(text: string): string | undefined {
  const date = readDate(text);
  return date?.length === 4 ? undefined : date;
}

/** By what a text names a document, if it does. */
function namedBy(text: string, { id, date, reference = '', record }: Addressable): Address['by'] {
  const plain = spelled(text);
  const day = readMonthOrDay(text);
  if (text.toLowerCase() === id) return 'id';
  if (record !== undefined && plain === spelled(record)) return 'record';
  if (day !== undefined && `${date}-`.startsWith(`${day}-`)) return 'date';
  // The whole shelf mark or the end of it, from a space on: `03` alone is none.
  const marks = reference.split(/\s+/);
  const ends = marks.map((_, index) => spelled(marks.slice(index).join(' ')));
  const asked = [plain, spelled(text.replace(LEAVES, ''))];
  return ends.some((end) => /\d/.test(end) && asked.includes(end)) ? 'reference' : undefined;
}

/** The words of a text, parted by spaces. */
function spelled(text: string): string {
  return words(text)
    .map(({ word }) => word)
    .join(' ');
}
