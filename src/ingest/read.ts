import type { VFile } from 'vfile';

/** A line of a dump, without its ending. */
export interface Line {
  /** Counted from 1. */
  number: number;
  text: string;
}

/** Lines that follow each other with no blank one between. */
export type Chunk = readonly [Line, ...Line[]];

/** All that counts as nothing on a line: white space, no-break spaces too, and characters without width. */
const blank = /^[\s\u200B\u2060\uFEFF]*$/u;

/**
 * Reads the bytes of a dump. A byte order mark is dropped and CRLF and CR become LF; nothing else is changed.
 *
 * @param bytes the dump
 * @param file takes the warning `lost-character` where the dump holds U+FFFD
 * @returns its lines
 * @throws VFileMessage `invalid-utf8`, `control-character` or `empty-source`
 */
export function readDump(bytes: Uint8Array, file: VFile): Line[] {
  const text = decode(bytes, file).replace(/\r\n?/g, '\n');
  const lines = text.split('\n').map((line, index) => ({ number: index + 1, text: line }));
  if (lines.every(isBlank)) {
    file.fail('The file is empty; save the dump again', {
      ruleId: 'empty-source',
      source: 'ingest',
      place: { line: 1, column: 1 },
    });
  }
  for (const line of lines) checkCharacters(line, file);
  return lines;
}

/** Whether a line shows nothing. */
export function isBlank(line: Line): boolean {
  return blank.test(line.text);
}

/**
 * Groups lines into what blank lines part.
 *
 * @param lines lines of a dump
 * @returns the runs of lines that aren't blank
 */
export function chunksOf(lines: readonly Line[]): Chunk[] {
  const chunks: [Line, ...Line[]][] = [];
  let open: [Line, ...Line[]] | undefined;
  for (const line of lines) {
    if (isBlank(line)) open = undefined;
    else if (open) open.push(line);
    else chunks.push((open = [line]));
  }
  return chunks;
}

/**
 * What stands behind a line.
 *
 * @param chunks the chunks of a dump
 * @param last the number of the line
 * @returns the chunks behind it, of the one that it stands in the rest
 */
export function chunksBehind(chunks: readonly Chunk[], last: number): Chunk[] {
  return chunks.flatMap((chunk) => {
    const [first, ...rest] = chunk.filter((line) => line.number > last);
    return first ? [[first, ...rest] as const] : [];
  });
}

/** The lines of a page that has no blank ones between them: each stands for itself. */
export function chunksOfLines(lines: readonly Line[]): Chunk[] {
  return lines.filter((line) => !isBlank(line)).map((line) => [line]);
}

/**
 * Whether lines seem to be broken for want of room, as those of a page of print: all but the last of a paragraph fill
 * the measure, and many end in mid-sentence.
 *
 * @param lines lines that follow each other
 */
export function isWrapped(lines: readonly Line[]): boolean {
  const lengths = lines.map((line) => trimLine(line.text).length);
  const measure = Math.max(...lengths.slice(0, 2000));
  if (lines.length < 2 || measure < 35 || measure > 140) return false;
  const full = lengths.slice(0, -1).filter((length) => length >= measure * 0.75).length;
  const open = lines.slice(0, -1).filter((line) => /[\p{L}\d,;’'”")\]–-]$/u.test(trimLine(line.text))).length;
  return full >= (lines.length - 1) * 0.7 && open >= (lines.length - 1) * 0.5;
}

/** A line as published: without the spaces and tabs at its ends, which Markdown can't keep. No-break spaces stay. */
export function trimLine(text: string): string {
  // Not by one expression with two ends: on a long line of spaces that would take the square of its length.
  let end = text.length;
  while (end > 0 && isPadding(text.charCodeAt(end - 1))) end -= 1;
  let start = 0;
  while (start < end && isPadding(text.charCodeAt(start))) start += 1;
  return text.slice(start, end);
}

/** Space, tab, or the form feed that parts the pages of a PDF's text. */
function isPadding(code: number): boolean {
  return code === 0x20 || code === 0x09 || code === 0x0c;
}

/** The text of lines that the page broke for want of room: one line. */
export function joinLines(lines: readonly Line[]): string {
  return lines.map((line) => trimLine(line.text)).join(' ');
}

function decode(bytes: Uint8Array, file: VFile): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const offset = firstInvalidByte(bytes);
    const line = bytes.subarray(0, offset).filter((byte) => byte === 0x0a).length + 1;
    const hex = (bytes[offset] ?? 0).toString(16).toUpperCase().padStart(2, '0');
    return file.fail(
      `Invalid UTF-8 at byte offset ${offset} (line ${line}, byte 0x${hex}); save the file as UTF-8${encodingHint(bytes)}`,
      { ruleId: 'invalid-utf8', source: 'ingest', place: { line, column: 1 } },
    );
  }
}

/** The offset of the first byte that is no part of UTF-8 text. */
function firstInvalidByte(bytes: Uint8Array): number {
  const isValid = (length: number, isPart: boolean): boolean => {
    try {
      // `stream` lets a character pass that the end cuts off.
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, length), { stream: isPart });
      return true;
    } catch {
      return false;
    }
  };
  let valid = 0;
  let invalid = bytes.length + 1;
  while (invalid - valid > 1) {
    const middle = Math.floor((valid + invalid) / 2);
    if (middle <= bytes.length && isValid(middle, true)) valid = middle;
    else invalid = middle;
  }
  // A character that begins well and goes on wrong is wrong from its start.
  while (!isValid(valid, false)) valid -= 1;
  return valid;
}

function encodingHint(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const isUtf16 = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  return isUtf16 ? '; it seems to be UTF-16' : '';
}

function checkCharacters(line: Line, file: VFile): void {
  // eslint-disable-next-line no-control-regex -- they are what is looked for
  const control = /[\0-\x08\x0B\x0E-\x1F\x7F]/.exec(line.text);
  if (control) {
    file.fail(
      `Control character ${codePoint(control[0])}, which no text has; save the dump again, or remove it`,
      {
        ruleId: 'control-character',
        source: 'ingest',
        place: { line: line.number, column: control.index + 1 },
      },
    );
  }
  tellInvisible(line, file);
  const lost = line.text.indexOf('\uFFFD');
  if (lost >= 0) {
    file.message(
      'U+FFFD stands where a character was lost before the dump was saved; compare the archive’s page',
      {
        ruleId: 'lost-character',
        source: 'ingest',
        place: { line: line.number, column: lost + 1 },
      },
    );
  }
}

/** What shows nothing and yet is there: bidirectional controls, joiners, soft hyphens, other spaces without width. */
const invisible =
  // eslint-disable-next-line no-misleading-character-class -- each is looked for by itself
  /[\u00AD\u061C\u115F\u1160\u17B4\u17B5\u180E\u200B-\u200F\u202A-\u202E\u2060-\u206F\u3164\uFEFF\uFFA0\uFFF9-\uFFFB]|[\u{E0000}-\u{E007F}]/gu;

/** Tells the invisible characters of a line; they stay. */
function tellInvisible(line: Line, file: VFile): void {
  if (isBlank(line)) return;
  const found = [...line.text.matchAll(invisible)];
  const [first] = found;
  if (!first) return;
  const names = [...new Set(found.map(([character]) => codePoint(character)))].join(', ');
  file.message(
    `${found.length === 1 ? 'A character' : `${found.length} characters`} that can’t be seen (${names}) stand${found.length === 1 ? 's' : ''} in this line, and stay${found.length === 1 ? 's' : ''}; see on the archive’s page whether they belong to the text`,
    {
      ruleId: 'invisible-character',
      source: 'ingest',
      place: { line: line.number, column: first.index + 1 },
    },
  );
}

function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
