/**
 * The ids of passages, which are what links and citations name:
 *
 *     passage  = paragraph [ "s" number ]                  p7, p7s12
 *     paragraph = "abstract" / ("o" / "p" / "c") number     abstract, o1, p7a, c2
 *     number    = digits letters                            7, 7a, 7za: put in behind 7
 *     fragment  = passage [ "-" passage ] [ "~" mark ]      #p7s12-p8s1, #p7s12~BASE64URL
 *
 * Runs in the browser too.
 */

/**
 * What a paragraph is to its document: the archive's abstract, a line before the text proper (address, time,
 * heading), a paragraph of it, or a line after it (signature, date).
 */
export type Role = 'abstract' | 'opener' | 'paragraph' | 'closer';

/** Roles with what the ids of each begin with, in the order in which ids are compared. */
const prefixes: Readonly<Record<Role, string>> = {
  abstract: 'abstract',
  opener: 'o',
  paragraph: 'p',
  closer: 'c',
};

/** All roles, in the order in which ids are compared. */
export const roles = Object.keys(prefixes) as Role[];

/** The id of a passage, taken apart. */
export interface PassageId {
  role: Role;
  /** The number of the paragraph or line, with the letters of one that was put in: `7`, `7a`. The abstract has none. */
  number?: string | undefined;
  /** The number of the sentence in it; without one, the passage is the whole paragraph. */
  sentence?: string | undefined;
}

/** What a fragment of an address points at. */
export interface PassageRange {
  /** The id of a sentence or paragraph; of a range, the first. */
  from: string;
  /** The id of the last one of a range. */
  to?: string;
}

/** The number of a paragraph or sentence, for patterns. */
export const NUMBER = '(?:0|[1-9]\\d{0,6})[a-z]*';

const PARAGRAPH = `(?:(abstract)|([opc])(${NUMBER}))`;
const passagePattern = new RegExp(`^${PARAGRAPH}(?:s(${NUMBER}))?$`);
const sentencePattern = new RegExp(`^s(${NUMBER})$`);

/** Takes an id apart; nothing where it is none. */
export function parsePassageId(text: string): PassageId | undefined {
  const match = passagePattern.exec(text);
  if (!match) return undefined;
  const [, abstract, prefix, number, sentence] = match;
  const role = roles.find((one) => prefixes[one] === (abstract ?? prefix));
  return (
    role && { role, ...(number !== undefined && { number }), ...(sentence !== undefined && { sentence }) }
  );
}

/** Puts an id together, as `parsePassageId` takes it apart. */
export function printPassageId({ role, number = '', sentence }: PassageId): string {
  const paragraph = prefixes[role] + number;
  return sentence === undefined ? paragraph : sentenceId(paragraph, sentence);
}

/** Whether a text is the id of a passage, living or not. */
export const isPassageId = (text: string): boolean => passagePattern.test(text);

/** The role that the id of a paragraph states: `opener` for `o1`; nothing where it is no id of a paragraph. */
export function roleOf(id: string): Role | undefined {
  const parsed = parsePassageId(id);
  return parsed?.sentence === undefined ? parsed?.role : undefined;
}

/** The paragraph in which a passage stands: `p7` of `p7s12` and of `p7`. */
export function paragraphOf(id: string): string {
  const parsed = parsePassageId(id);
  return parsed ? printPassageId({ ...parsed, sentence: undefined }) : id;
}

/** The id of a sentence: `p7s12`. */
export const sentenceId = (paragraph: string, number: string | number): string =>
  paragraph + sentenceName(number);

/** What stands behind the paragraph's id in that of its sentence: `s12`. */
export const sentenceName = (number: string | number): string => `s${number}`;

/** The number in the name of a sentence: `12` of `s12`; nothing where it is none. */
export const sentenceNumber = (name: string): string | undefined => sentencePattern.exec(name)?.[1];

/** The number without the letters of what was put in: 7 of `7a`. */
export const wholeNumber = (number: string): number => Number.parseInt(number, 10);

/**
 * In which order ids stand: by role, number and letters, a paragraph before its sentences: `p7 p7s2 p7s10 p7a p10`.
 *
 * @returns negative, 0 or positive, for sorting; what is no id comes last
 */
export function comparePassageIds(a: string, b: string): number {
  const [one, other] = [parsePassageId(a), parsePassageId(b)];
  if (!one || !other) return Number(!one) - Number(!other) || compareText(a, b);
  return (
    roles.indexOf(one.role) - roles.indexOf(other.role) ||
    compareNumbers(one.number, other.number) ||
    compareNumbers(one.sentence, other.sentence)
  );
}

function compareNumbers(a: string | undefined, b: string | undefined): number {
  if (a === undefined || b === undefined) return Number(a !== undefined) - Number(b !== undefined);
  return wholeNumber(a) - wholeNumber(b) || compareText(a, b);
}

const compareText = (a: string, b: string): number => Number(a > b) - Number(a < b);

/**
 * Reads the fragment of an address.
 *
 * @param fragment what stands behind `#`: `p7`, `p7s12`, `p7s12-p8s1`; what follows `~` is a reader's mark, and left out
 * @returns the passage or range; nothing where it names none
 */
export function parseFragment(fragment: string): PassageRange | undefined {
  const [from = '', to, ...more] = (fragment.split('~')[0] ?? '').split('-');
  if (!isPassageId(from) || more.length > 0) return undefined;
  if (to === undefined || to === from) return { from };
  return isPassageId(to) ? { from, to } : undefined;
}

/** A passage of a document of the edition: `pan-kim-conversation#p7s12`. */
export const printPassageRef = (document: string, passage: string): string => `${document}#${passage}`;

/** Takes a reference apart. */
export function parsePassageRef(ref: string): { document: string; passage: string } {
  const at = ref.indexOf('#');
  return { document: ref.slice(0, Math.max(at, 0)), passage: ref.slice(at + 1) };
}
