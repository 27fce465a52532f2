import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Writes files so that none is ever half-written: each into a temporary one beside it first, and only when all are
 * there, each is renamed to its own name.
 *
 * @param files path → content
 */
export async function writeFiles(files: ReadonlyMap<string, string | Uint8Array>): Promise<void> {
  const pending = [...files].map(([path, content]) => ({
    path,
    content,
    temporary: `${path}.${process.pid}.tmp`,
  }));
  try {
    for (const { path, content, temporary } of pending) {
      await mkdir(dirname(path), { recursive: true });
      await writeFile(temporary, content);
    }
    for (const { path, temporary } of pending) await rename(temporary, path);
  } finally {
    for (const { temporary } of pending) await rm(temporary, { force: true });
  }
}
