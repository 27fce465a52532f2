import { relative } from 'node:path';

/** Something that a person must set right; its message says what. */
export class Fault extends Error {}

/** What the system says of a file, by its code, and what to do. */
const codes: Readonly<Record<string, string>> = {
  ENOENT: 'is not there; see whether the path is right',
  EISDIR: 'is a folder; give the path of a text file',
  ENOTDIR: 'leads through a file as if it were a folder; mend the path',
  EACCES: 'may not be read or written; change its permissions',
  EPERM: 'may not be read or written; change its permissions',
  EROFS: 'is on a disk that can’t be written to; nothing was changed',
  ENOSPC: 'can’t be written, for the disk is full; make room and run ingest again, nothing was changed',
  EDQUOT:
    'can’t be written, for the disk quota is used up; make room and run ingest again, nothing was changed',
  ENAMETOOLONG: 'has too long a name; shorten it',
  ELOOP: 'is a link that leads in a circle; mend it',
  EMFILE: 'can’t be opened, for too many files are open; close other programs',
  EBUSY: 'is in use by another program; close it',
};

/**
 * Says in a sentence what went wrong, if it is something that a person can set right.
 *
 * @param error what was thrown
 * @returns the sentence, or `undefined` where it is a fault of the program
 */
export function explain(error: unknown): string | undefined {
  if (error instanceof Fault) return error.message;
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  const code = String(error.code);
  if (code.startsWith('ERR_PARSE_ARGS'))
    return `${error.message.split('. ')[0] ?? ''}; see \`npm run ingest -- --help\``;
  const known = Object.hasOwn(codes, code) ? codes[code] : undefined;
  if (known === undefined) return undefined;
  const path =
    'path' in error && typeof error.path === 'string' ? relative('', error.path) || error.path : 'A file';
  return `${path} ${known}`;
}
