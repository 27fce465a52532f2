import { readMark, type Mark } from './mark.ts';

/** A mark as the tail of a link's fragment: JSON in UTF-8, in base64 for addresses (RFC 4648, 5). */
export function printTail(mark: Mark): string {
  const bytes = new TextEncoder().encode(JSON.stringify(mark));
  const letters = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(letters).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** Reads the tail of a fragment; nothing where it holds no mark. */
export function readTail(tail: string): Mark | undefined {
  try {
    const letters = atob(tail.replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
    return readMark(JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)));
  } catch {
    return undefined;
  }
}

/** The fragment of an address that holds a mark: `p7s12~BASE64URL`. */
export const printFragment = (mark: Mark): string => `${mark.from}~${printTail(mark)}`;
