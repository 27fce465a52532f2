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

/** A line as published: without the spaces and tabs at its ends, which Markdown can't keep. No-break spaces stay. */
export function trimLine(text: string): string {
  return text.replace(/^[ \t]+|[ \t]+$/g, '');
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

function codePoint(character: string): string {
  return `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}
