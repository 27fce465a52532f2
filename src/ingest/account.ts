import { VFile } from 'vfile';
import { parse } from '../typed-markdown/index.ts';
import { labelWithValue, mayBeLeftOut } from './frame.ts';

/** A line that is left out as the page's own. */
export interface LeftOut {
  /** Counted from 1. */
  number: number;
  text: string;
}

/**
 * Checks that nothing of a dump is lost, and nothing invented, knowing nothing of how it was read: every line of the
 * dump is a line of the Markdown, or part of one of its fields, or stands in the list of lines left out and is one that
 * may be; and every line of the Markdown's text is one of the dump.
 *
 * @param bytes the dump
 * @param markdown the document, as it is to be saved: it is read back
 * @param leftOut the lines left out, as they are to be told
 * @param told further texts that the dump states and an editor has replaced, as was told
 * @param file takes the errors `lost-text` and `invented-text`
 * @returns whether all is accounted for
 */
export function account(
  bytes: Uint8Array,
  markdown: string,
  leftOut: readonly LeftOut[],
  told: readonly string[],
  file: VFile,
): boolean {
  const written = new VFile({ value: markdown });
  const document = parse(written);
  const fail = (ruleId: string, reason: string, line: number): false => {
    file.message(
      `${reason}; nothing was written. This is a fault of ingest’s own: please report it, with the dump`,
      {
        ruleId,
        source: 'ingest',
        place: { line, column: 1 },
      },
    ).fatal = true;
    return false;
  };
  if (!document)
    return fail(
      'unreadable',
      `What ingest would write can’t be read back (${written.messages[0]?.reason ?? 'no reason'})`,
      1,
    );

  const text = new TextDecoder('utf-8').decode(bytes);
  const lines = text.split(/\r\n|\r|\n/).map((line, index) => ({ number: index + 1, text: trim(line) }));
  const gone = new Map(leftOut.map((line) => [line.number, line.text]));
  const open = new Map<string, number>();
  for (const block of document.blocks)
    for (const line of block.text.split('\n')) open.set(line, (open.get(line) ?? 0) + 1);
  const published = new Set(open.keys());
  const rest: LeftOut[] = [];
  const fields = new Fields([...stringsOf(document.data), ...told]);

  for (const line of lines.slice(headLength(lines))) {
    if (line.text === '' || isEmpty(line.text)) continue;
    const left = gone.get(line.number);
    if (left !== undefined) {
      // What the page has twice is published once.
      if (trim(left) === line.text && (mayBeLeftOut(line.text) || published.has(line.text))) continue;
      return fail(
        'lost-text',
        `Line ${line.number} would be left out, and is none of the page’s own: “${line.text.slice(0, 60)}”`,
        line.number,
      );
    }
    // A label may stand on the line of what it names.
    const value = labelWithValue(line.text)?.value ?? line.text;
    const found = [line.text, value].find((text) => (open.get(text) ?? 0) > 0);
    if (found !== undefined) open.set(found, (open.get(found) ?? 0) - 1);
    else rest.push(line);
  }
  // The longest first, lest a short one take a part of what a longer one is.
  for (const line of rest.sort((a, b) => b.text.length - a.text.length)) {
    // Asterisks around nothing are a field's set in bold.
    if (!fields.take(line.text) && !/^\*\*[\s*]*$/.test(line.text))
      return fail('lost-text', `Line ${line.number} would be lost: “${line.text.slice(0, 60)}”`, line.number);
  }
  const invented = [...open].find(([line, count]) => count > 0 && line !== '');
  return invented ? fail('invented-text', `The dump does not have “${invented[0].slice(0, 60)}”`, 1) : true;
}

/** How many lines the head of a text in the plain format has: they are data, and read as such. */
function headLength(lines: readonly { text: string }[]): number {
  const start = lines.findIndex(({ text }) => !isEmpty(text));
  if (lines[start]?.text !== '---') return 0;
  const end = lines.findIndex(({ text }, index) => index > start && /^(?:---|\.\.\.)$/.test(text));
  return end + 1;
}

/** The fields of a document, of which each part accounts for one line only. */
class Fields {
  readonly #values: string[];

  constructor(values: readonly string[]) {
    this.#values = values.map(fold);
  }

  /** Takes a line out of the field that has it, as it stands or without its label. */
  take(line: string): boolean {
    const plain = line.replaceAll('**', '').trim();
    const value = /^[\p{L}()& ]{3,40}?\s*:\s*(\S.*)$/u.exec(plain)?.[1];
    return [line, plain, value].some((part) => part !== undefined && part !== '' && this.#take(fold(part)));
  }

  #take(part: string): boolean {
    // One that goes on with the line first, and the shortest: a title is the title field's before the citation's.
    const found = this.#values.flatMap((value, index) => (value.includes(part) ? [{ value, index }] : []));
    const goesOn = found.filter(({ value }) => value.replace(/^(?:\0 ?)+/, '').startsWith(part));
    const [at] = (goesOn.length > 0 ? goesOn : found).sort((a, b) => a.value.length - b.value.length);
    if (!at) return false;
    this.#values[at.index] = at.value.replace(part, () => '\0');
    return true;
  }
}

/** Capitals are not told apart: the archive's older pages set titles in capitals. */
function fold(text: string): string {
  return text
    .replace(/[\s\u00A0]+/g, ' ')
    .trim()
    .toLowerCase();
}

function stringsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsOf) : [];
}

function isEmpty(line: string): boolean {
  return /^[\s\u200B\u2060\uFEFF]*$/u.test(line);
}

/** A line without the spaces, tabs and form feeds at its ends. */
function trim(line: string): string {
  let [start, end] = [0, line.length];
  while (start < end && ' \t\f'.includes(line.charAt(start))) start += 1;
  while (end > start && ' \t\f'.includes(line.charAt(end - 1))) end -= 1;
  return line.slice(start, end);
}
