import { z } from 'astro/zod';

/** What an address may begin with: what leads to a page or a person, and never to a script or a file of the reader's. */
const PROTOCOLS = ['https:', 'http:', 'mailto:'];

/** What is wrong with an address that isn't one. */
export const addressRule =
  'an address begins with https://, http:// or mailto:, or is a DOI, written doi:10.1234/abc';

/**
 * Reads an address as an editor wrote it.
 *
 * @param text `https://example.org/`, `mailto:a@example.org`, `doi:10.1234/abc`
 * @returns the address to be followed, of a DOI that of its resolver; nothing where it is none
 */
export function readAddress(text: string): string | undefined {
  const doi = /^doi:\s*(10\.\d{4,9}\/\S+)$/i.exec(text)?.[1];
  const address = doi === undefined ? text : `https://doi.org/${doi}`;
  if (/\s/.test(address) || !URL.canParse(address)) return undefined;
  const { protocol, hostname, pathname } = new URL(address);
  const leads = protocol === 'mailto:' ? /^[^@]+@[^@]+$/.test(pathname) : hostname !== '';
  return PROTOCOLS.includes(protocol) && leads ? address : undefined;
}

/** An address, of the web or of a person. */
export const address = z.string().transform((text, context) => {
  const read = readAddress(text);
  if (read === undefined)
    context.addIssue({ code: 'custom', message: `“${text}” is no address; ${addressRule}` });
  return read ?? z.NEVER;
});
