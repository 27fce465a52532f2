import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Writes files so that none is ever half-written: each into a temporary one beside it first, and only when all are
 * there, each is renamed to its own name.
 *
 * @param files path → content; folders that are missing are made
 * @throws what the system says; no file is changed then
 */
export function writeFiles(files: ReadonlyMap<string, string | Uint8Array>): void {
  const pending = [...files].map(([path, content]) => ({
    path,
    content,
    temporary: `${path}.${process.pid}.tmp`,
  }));
  try {
    for (const { path, content, temporary } of pending) {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(temporary, content);
    }
    for (const { path, temporary } of pending) renameSync(temporary, path);
  } finally {
    for (const { temporary } of pending) rmSync(temporary, { force: true });
  }
}

/**
 * Where files are put in a folder.
 *
 * @returns what gives the place of a file, by its path within the folder; folders that are missing are made
 */
export function placesIn(folder: string): (path: string) => string {
  const made = new Set<string>();
  return (path) => {
    const place = join(folder, path);
    const own = dirname(place);
    if (!made.has(own)) mkdirSync(own, { recursive: true });
    made.add(own);
    return place;
  };
}

/** Writes into a folder that nobody reads yet, so that none of its files has to be put there at once. */
export function writerInto(folder: string): (path: string, content: string | Uint8Array) => void {
  const placeOf = placesIn(folder);
  return (path, content) => {
    writeFileSync(placeOf(path), content);
  };
}

/** Writes one file whole or not at all. */
export function writeFile(path: string, content: string | Uint8Array): void {
  writeFiles(new Map([[path, content]]));
}
