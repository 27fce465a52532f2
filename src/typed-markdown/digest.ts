import { createHash } from 'node:crypto';

/**
 * The digest by which a text is known in the ledger and in a document's revision.
 *
 * @param text published text
 * @returns the first 12 hexadecimal digits of its SHA-256
 */
export function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}
