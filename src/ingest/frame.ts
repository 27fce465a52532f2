import { own } from '../schema/own.ts';
import { readDate } from '../wording/dates.ts';
import type { FieldName } from './record.ts';

/** A label that the archive's pages put before a value, with what may follow it. */
export interface Label {
  /** The field that the value goes to; without one it is page furniture. */
  field?: FieldName | 'abstract' | 'contents';
  /** Whether a text can be the value. */
  accepts: (value: string) => boolean;
  /** Whether `accepts` is strict enough to tell the value from any other text. */
  strict?: boolean;
  /** Whether the value can be of several paragraphs. */
  many?: boolean;
  /** Whether documents have labels of this name of their own, so that it says nothing away from others. */
  common?: boolean;
}

/** A line that the archive's pages have around every document, by what it is. */
interface Furniture {
  name: string;
  pattern: RegExp;
}

const isShort = (value: string): boolean => value.length <= 200 && !isRights(value);
const isAnything = (): boolean => true;
const isLong = (value: string): boolean => value.length > 30;
const isDate = (value: string): boolean => readDate(value) !== undefined;
const isNumber = (value: string): boolean => /^\d+$/.test(value);
const isLanguage = (value: string): boolean =>
  /^\p{Lu}[\p{L}]+(?:(?:, | and |; ?| \/ ?|\/| )[\p{L}()]+)*$/u.test(value) && value.length <= 60;
/** A heading of a library's catalogue: a name or subject, and no sentence. */
const isHeading = (value: string): boolean =>
  isShort(value) && !/[.?!]["'”’)]*$/.test(value.replace(/\b\p{Lu}\.$/u, ''));

const list = { accepts: isHeading, many: true };

/** All labels, by their words in lower case, without plural marks and colon. */
const labels: Readonly<Record<string, Label>> = {
  citation: { field: 'citation', accepts: isLong },
  summary: { field: 'abstract', accepts: isAnything, many: true, common: true },
  abstract: { field: 'abstract', accepts: isAnything, many: true, common: true },
  description: { field: 'abstract', accepts: isAnything, many: true, common: true },
  contents: { field: 'contents', accepts: isAnything, many: true },
  credit: { field: 'credits', accepts: isShort },
  donor: { field: 'donor', accepts: isHeading, many: true },
  author: { ...list, field: 'author' },
  creator: { ...list, field: 'author' },
  translator: { field: 'translator', accepts: isShort, common: true },
  contributor: { field: 'contributor', accepts: isShort },
  source: {
    field: 'archive line',
    accepts: (value) => !isRights(value) && value.length <= 800,
    common: true,
  },
  'original archive': { field: 'holder', accepts: isHeading },
  right: { field: 'rights', accepts: (value) => value.length > 30, many: true, common: true },
  'original uploaded date': { accepts: isDate, strict: true },
  'uploaded date': { accepts: isDate, strict: true },
  'date uploaded': { accepts: isDate, strict: true },
  type: { field: 'type', accepts: isHeading, common: true },
  'document type': { field: 'type', accepts: isHeading },
  language: { field: 'original language', accepts: isLanguage, common: true },
  'original language': { field: 'original language', accepts: isLanguage },
  'record id': { field: 'record', accepts: isNumber, strict: true },
  'original classification': { field: 'classification', accepts: isHeading },
  format: { field: 'unplaced', accepts: isHeading, common: true },
  publisher: { field: 'unplaced', accepts: isHeading, common: true },
  subject: { ...list, field: 'subject', common: true },
  topic: { ...list, field: 'subject', common: true },
  keyword: { ...list, field: 'subject', common: true },
  tag: { ...list, field: 'subject', common: true },
  'subjects discussed': { ...list, field: 'subject' },
  'associated topic': { ...list, field: 'subject' },
  'associated place': { ...list, field: 'place' },
  'geographic subject': { ...list, field: 'place' },
  'associated people & organization': { ...list, field: 'person' },
  'associated people and organization': { ...list, field: 'person' },
  'associated people': { ...list, field: 'person' },
  'associated organization': { ...list, field: 'person' },
  'related document': { ...list, field: 'unplaced' },
  coverage: { ...list, field: 'unplaced', common: true },
  relation: { ...list, field: 'unplaced', common: true },
};

/** All other lines of the pages' own. Each pattern takes a whole line. */
const furniture: readonly Furniture[] = [
  {
    name: 'navigation',
    pattern:
      /^(?:skip to (?:main )?content|(?:main )?menu|search|search in|search results|home|browse|themes|collections|theme|share|print|printer friendly|cite|download|(?:view|download) (?:pdf|document|original|scan)|pdf|save|close|back to top|wilson center(?: digital archive)?|digital archive|add search filter(?: cancel search filter)?|cancel search filter|advanced search|no image found\.?)$/i,
  },
  {
    name: 'name of the site',
    pattern:
      /^(?:(?:digital archive )?international history declassified(?: digitalarchive\.wilsoncenter\.org)?|(?:https?:\/\/)?(?:www\.)?digitalarchive\.wilsoncenter\.org\/?)$/i,
  },
  {
    name: 'tool of the page',
    pattern:
      /^(?:[•*·-]\s*)?(?:citation(?: share)?(?: download)?|get citation|share document|share|download|embed)$/i,
  },
  {
    name: 'choice of a version',
    pattern:
      /^(?:view document in|(?:english|chinese|russian|korean|german|french|spanish|original language) (?:html|pdf|text|translation)|original scan|html|text|original)$/i,
  },
  { name: 'heading of the footer', pattern: /^document information\s*:?$/i },
];

/** What the archive's pages say they contain: `Translation - English`, `Scan of Original Document`. */
export function isContents(value: string): boolean {
  const kind = String.raw`(?:scan|transcript(?:ion)?|translation|original|document|pdf)`;
  return new RegExp(
    String.raw`^(?:[-*•] ?)?(?:(?:original )?scan(?: of (?:the )?original(?: document)?)?(?: ?[-–—] ?\p{L}+)?|original document|${kind} ?[-–—] ?\p{Lu}\p{L}+(?: \(\p{L}+\))?|\p{Lu}\p{L}+ ${kind}|pdf)$`,
    'iu',
  ).test(value);
}

/** Whether a text speaks of rights in the text or in its reproduction. */
export function isRights(value: string): boolean {
  return (
    value.length > 40 &&
    /\b(?:copyright|rights status|rights holders?|all rights|welcomes reuse|permission (?:to|for)|commercial use|fair use)\b/i.test(
      value,
    )
  );
}

/** Whether a text is the archive's thanks to who paid. */
export function isCredit(value: string): boolean {
  return (
    /\b(?:made possible|generously supported|supported) (?:with|by|through|thanks to)\b/i.test(value) &&
    value.length < 300 &&
    /^(?:this|the) (?:document|translation|publication)/i.test(value)
  );
}

/**
 * Finds the label that a text is.
 *
 * @param text `Author(s):`, `Record ID`
 */
export function labelOf(text: string): Label | undefined {
  const plain = text.trim().replace(/\s*:$/, '').toLowerCase();
  return own(labels, plain) ?? own(labels, plain.replace(/(?:\(s\)|s)$/, ''));
}

/**
 * Parts a line that begins with a label from its value.
 *
 * @param text `Source: PRC FMA 109-02833-03`
 * @returns label, its words, and value; `undefined` if the line doesn't begin with a label and a colon
 */
export function labelWithValue(text: string): { label: Label; name: string; value: string } | undefined {
  const match = /^(?<name>[\p{L}()& ]{4,40}?)\s*:\s*(?<value>\S.*)$/u.exec(text.trim());
  const { name, value } = match?.groups ?? {};
  const label = name === undefined ? undefined : labelOf(name);
  return label && name !== undefined && value !== undefined ? { label, name, value } : undefined;
}

/**
 * Finds which of the pages' own lines a text is.
 *
 * @param text one line
 * @returns its name, or `undefined`
 */
export function furnitureOf(text: string): string | undefined {
  const plain = text.replace(/[\s\u00A0]+/g, ' ').trim();
  return furniture.find(({ pattern }) => pattern.test(plain))?.name;
}

/**
 * Whether a line may be left out of a document as the pages' own: one of the table, a label, or what an unpublished
 * label was seen to accept. Asked by the check that nothing is lost, which goes by the line alone.
 *
 * @param text one line, or a value of a label
 */
export function mayBeLeftOut(text: string): boolean {
  const plain = text.replace(/^[\s*]+|[\s*]+$/g, '').trim();
  if (furnitureOf(plain) !== undefined || labelOf(plain) !== undefined || isContents(plain)) return true;
  const shared = labelWithValue(plain.replaceAll('**', ''));
  if (shared) return shared.label.field === undefined || shared.label.field === 'contents';
  return Object.values(labels).some(
    (label) => label.field === undefined && label.strict === true && label.accepts(plain),
  );
}
