import { own } from '../schema/own.ts';
import { readDate } from '../wording/dates.ts';
import type { FieldName } from './record.ts';

/** A label that the archive's pages put before a value. */
export interface Label {
  /** The field that the value goes to; without one it is page furniture. */
  field?: FieldName | 'abstract' | 'contents';
  /** Whether a text can be the value. */
  accepts: (value: string) => boolean;
  /** Whether `accepts` is strict enough to tell the value from any other text. */
  strict?: boolean;
  /** Whether the value can be of several paragraphs. */
  many?: boolean;
}

const isShort = (value: string): boolean => value.length <= 200 && !isRights(value);
const isAnything = (): boolean => true;
const isDate = (value: string): boolean => readDate(value) !== undefined;
const isNumber = (value: string): boolean => /^\d+$/.test(value);
const isLanguage = (value: string): boolean =>
  /^\p{Lu}[\p{L}]+(?:(?:, | and |; ?| \/ ?|\/| )[\p{L}()]+)*$/u.test(value) && value.length <= 60;

const people: Label = { accepts: isShort };
const list: Label = { accepts: isShort, many: true };

/** The labels by their words in lower case, without plural marks and colon. */
const labels: Readonly<Record<string, Label>> = {
  citation: { field: 'citation', accepts: (value) => value.length > 30 },
  summary: { field: 'abstract', accepts: isAnything, many: true },
  abstract: { field: 'abstract', accepts: isAnything, many: true },
  description: { field: 'abstract', accepts: isAnything, many: true },
  contents: { field: 'contents', accepts: isAnything, many: true },
  credit: { field: 'credits', accepts: isShort },
  donor: { field: 'credits', accepts: isShort },
  author: { ...people, field: 'author' },
  creator: { ...people, field: 'author' },
  translator: { ...people, field: 'translator' },
  contributor: people,
  recipient: people,
  source: { field: 'archive line', accepts: (value) => !isRights(value) && value.length <= 600 },
  'original archive': { accepts: isShort },
  right: { field: 'rights', accepts: isAnything, many: true },
  'original uploaded date': { accepts: isDate, strict: true },
  'uploaded date': { accepts: isDate, strict: true },
  'date uploaded': { accepts: isDate, strict: true },
  type: { field: 'type', accepts: isShort },
  'document type': { field: 'type', accepts: isShort },
  language: { field: 'original language', accepts: isLanguage },
  'original language': { field: 'original language', accepts: isLanguage },
  'record id': { field: 'record', accepts: isNumber, strict: true },
  'original classification': { accepts: isShort },
  format: { accepts: isShort },
  publisher: { accepts: isShort },
  subject: list,
  topic: list,
  keyword: list,
  tag: list,
  'subjects discussed': list,
  'associated place': list,
  'associated topic': list,
  'associated people & organization': list,
  'geographic subject': list,
  'related document': list,
  coverage: list,
  relation: list,
};

/** What the archive's pages say they contain: `Translation - English`, `Scan of Original Document`. */
export function isContents(value: string): boolean {
  return /^(?:[-*•] ?)?(?:(?:original )?(?:scan|transcript(?:ion)?|translation|original document|document|pdf)\b.{0,60}|\p{Lu}\p{L}+ (?:translation|transcript(?:ion)?|original|scan))$/iu.test(
    value,
  );
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
  const known = own(labels, plain);
  if (known) return known;
  return own(labels, plain.replace(/(?:\(s\)|s)$/, ''));
}

/**
 * Parts a line that begins with a label from its value.
 *
 * @param text `Source: PRC FMA 109-02833-03`
 * @returns label, its words, and value; `undefined` if the line doesn't begin with a label and a colon
 */
export function labelWithValue(text: string): { label: Label; name: string; value: string } | undefined {
  const match = /^(?<name>[\p{L}()& ]{4,40}?)\s*:\s+(?<value>\S.*)$/u.exec(text.trim());
  const { name, value } = match?.groups ?? {};
  const label = name === undefined ? undefined : labelOf(name);
  return label && name !== undefined && value !== undefined ? { label, name, value } : undefined;
}
