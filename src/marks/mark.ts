import { isPassageId } from '../schema/passage-id.ts';

/** Words of a document that a reader marked for themselves, and what they wrote to them. */
export interface Mark {
  id: string;
  /** The document's id, and its title as it was shown. */
  document: string;
  title: string;
  /** The passage, or the first and last of a range. */
  from: string;
  to?: string;
  /** Where the words stand in the published text, counted from the beginning of the first paragraph. */
  start: number;
  end: number;
  /** The words, with what stood before and behind them. */
  quote: string;
  prefix: string;
  suffix: string;
  /** Whether the document had these words nowhere else. */
  alone: boolean;
  /** Whether the reader wants to come back to the passage, and not to mark words of it. */
  bookmark: boolean;
  note: string;
  tags: string[];
  /** How the passage is cited. */
  citation: string;
  /** When it was made, and last changed: ISO 8601, UTC. */
  made: string;
  changed: string;
}

const ID = /^[\w-]{1,64}$/;
const DOCUMENT = /^[a-z0-9][a-z0-9-]{0,199}$/;
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/** How long a text of a mark may be: more than the longest document has. */
const LONGEST = 1_000_000;

const isText = (value: unknown): value is string => typeof value === 'string' && value.length <= LONGEST;
const isPlace = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;
const matches = (value: unknown, pattern: RegExp): value is string =>
  typeof value === 'string' && pattern.test(value);

/**
 * Reads a mark that came from elsewhere: a file, a link, another version of the site.
 *
 * @returns the mark, with nothing else that was with it; nothing where it is none
 */
export function readMark(value: unknown): Mark | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { id, document, title, from, to, start, end, quote, prefix, suffix, ...rest } = value as Record<
    string,
    unknown
  >;
  const { alone, bookmark, note, tags, citation, made, changed } = rest;
  if (!matches(id, ID) || !matches(document, DOCUMENT) || !isText(title)) return undefined;
  if (!isText(from) || !isPassageId(from)) return undefined;
  if (to !== undefined && (!isText(to) || !isPassageId(to))) return undefined;
  if (!isPlace(start) || !isPlace(end) || end < start) return undefined;
  if (!isText(quote) || quote === '' || !isText(prefix) || !isText(suffix)) return undefined;
  if (typeof alone !== 'boolean' || typeof bookmark !== 'boolean') return undefined;
  if (!isText(note) || !isText(citation) || !Array.isArray(tags) || !tags.every(isText)) return undefined;
  if (!matches(made, TIME) || !matches(changed, TIME)) return undefined;
  const passage = { from, ...(to !== undefined && { to }) };
  const words = { start, end, quote, prefix, suffix, alone };
  return { id, document, title, ...passage, ...words, bookmark, note, tags, citation, made, changed };
}

/** Tags as they are written, `trade, arms`: each once, without white space around it. */
export const readTags = (text: string): string[] => [
  ...new Set(
    text
      .split(',')
      .map((tag) => tag.trim())
      .filter(Boolean),
  ),
];

/**
 * Puts marks together without doubles: of one that both have, the later version is kept.
 *
 * @returns all of them, those of the first list first
 */
export function merge(kept: readonly Mark[], added: readonly Mark[]): Mark[] {
  const all = new Map(kept.map((mark) => [mark.id, mark]));
  for (const mark of added) {
    const own = all.get(mark.id);
    if (!own || isLater(mark, own)) all.set(mark.id, mark);
  }
  return [...all.values()];
}

/** Whether one version of a mark is later than another; of two of one time always the same one is. */
const isLater = (one: Mark, other: Mark): boolean =>
  one.changed === other.changed ? JSON.stringify(one) > JSON.stringify(other) : one.changed > other.changed;
