import { NUMBER, printPassageId, type Role } from '../../schema/passage-id.ts';
import { words } from '../match/tokens.ts';

/** What of a document can be named by a reference. */
export interface Addressable {
  id: string;
  /** Its shelf mark: `PRC FMA 109-02833-03`. */
  reference?: string;
  /** Its number in the archive's catalog: `117405`. */
  record?: string;
}

/** A text that names a document, and as what. */
export interface Reference {
  text: string;
  by: 'id' | 'reference' | 'record';
}

/** A reference, taken apart. */
export interface AskedReference {
  /** The passage named, if one is. */
  passage?: string;
  /** What may name the document; none where only a passage is named. */
  documents: string[];
}

/** `¶ 7, sentence 12`, `p7s12`, `para. 7`, `opening line 1`, `#p7`, at the end of a query. */
const PASSAGE = new RegExp(
  `(?:^|[\\s,#])(¶|§|p|par(?:a|agraph)?\\.?|o|opening line|c|closing line)\\s*(${NUMBER}?)` +
    `(?:[\\s,]*s(?:ent(?:ence)?\\.?)?\\s*(${NUMBER}))?$`,
  'i',
);
/** The role of a passage by the first letter of what it is called. */
const ROLES: Readonly<Record<string, Role>> = {
  '¶': 'paragraph',
  '§': 'paragraph',
  p: 'paragraph',
  o: 'opener',
  c: 'closer',
};
/** A shelf mark whose number has three parts or more, but for the last of them. */
const FILE = /^(.*\d[-–/]\d+)[-–/]\d+$/;
/** The leaves behind a shelf mark, as a citation gives them: `, 38-40`. */
const LEAVES = /,\s*\d+(?:\s*[-–]\s*\d+)?$/;

/**
 * Takes a reference apart: a shelf mark (`PRC FMA 109-02833-03`, with or without what stands before the number, with or
 * without leaves), a record's number, a document's id, a date, a passage, or one of these with a passage behind it.
 *
 * @param query what was typed
 * @returns what it names if it is one; nothing where it can't be
 */
export function readReference(query: string): AskedReference | undefined {
  const text = query.trim();
  const match = PASSAGE.exec(text);
  const [, name = '', number, sentence] = match ?? [];
  const role = ROLES[name.charAt(0).toLowerCase()];
  const passage = role && printPassageId({ role, number, sentence }).toLowerCase();
  const rest = (match ? text.slice(0, match.index) : text).replace(/[\s,#]+$/, '');
  if (!rest && !passage) return undefined;
  const documents = [...new Set([rest.toLowerCase(), spelled(rest), spelled(rest.replace(LEAVES, ''))])];
  return { ...(passage && { passage }), documents: documents.filter(Boolean) };
}

/**
 * All texts that name a document: of a shelf mark the whole or the end of it, from a space on (`03` alone is none); with
 * or without the last part of its number, which counts what is in one file.
 */
export function referencesTo({ id, reference = '', record }: Addressable): Reference[] {
  const marks = reference.split(/\s+/);
  const ends = marks.map((_, index) => marks.slice(index).join(' '));
  const files = ends.flatMap((end) => FILE.exec(end)?.[1] ?? []);
  const texts = [...ends, ...files].map(spelled).filter((text) => /\d/.test(text));
  return [
    { text: id, by: 'id' },
    ...[...new Set(texts)].map((text): Reference => ({ text, by: 'reference' })),
    ...(record === undefined ? [] : [{ text: spelled(record), by: 'record' } as const]),
  ];
}

/** The words of a text, parted by spaces. */
function spelled(text: string): string {
  return words(text)
    .map(({ word }) => word)
    .join(' ');
}
