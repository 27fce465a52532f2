import { copyFileSync, globSync, linkSync, readFileSync, rmSync, statSync, type Stats } from 'node:fs';
import { join } from 'node:path';
import { siteAddress } from '../wording/addresses.ts';
import { cacheFolder } from '../schema/edition-folder.ts';
import { digestOf } from './code-version.ts';
import { readJson } from './store.ts';
import { placesIn, writeFile, writerInto } from './write.ts';

/** What was made, and each file as it was written. */
interface Note {
  digest: string;
  /** With their sizes and the seconds in which they were changed last: archives keep no finer time. */
  files: Record<string, [bytes: number, changed: number]>;
}

/** Keeps files from one build to the next, which a site takes as they are. */
export class FileMemory {
  readonly #folder: string;
  readonly #asked = new Set<string>();

  /** @param room where they are kept */
  constructor(room: string) {
    this.#folder = join(cacheFolder, 'data', room);
  }

  /**
   * The files that were kept under a name, as long as they were made of the same and nobody touched them; else they are
   * made anew and kept.
   *
   * @param name without slashes
   * @param of all that they depend on
   * @param make gives the files by their paths
   */
  kept(name: string, of: readonly unknown[], make: () => Record<string, string | Uint8Array>): KeptFiles {
    this.#asked.add(name);
    const folder = join(this.#folder, name);
    const noted = `${folder}.json`;
    const digest = digestOf(of);
    const before = readJson(noted) as Note | undefined;
    if (before?.digest === digest && isAsWritten(folder, before)) return new KeptFiles(folder, before);
    // Where it is cut off, nothing counts as kept; what a site has taken is another site's no more.
    for (const path of [noted, folder]) rmSync(path, { recursive: true, force: true });
    const write = writerInto(folder);
    const note: Note = { digest, files: {} };
    for (const [path, content] of Object.entries(make())) {
      write(path, content);
      note.files[path] = stateOf(statSync(join(folder, path)));
    }
    writeFile(noted, JSON.stringify(note));
    return new KeptFiles(folder, note);
  }

  /** Takes away what nobody has asked for. */
  sweep(): void {
    for (const file of globSync('*.json', { cwd: this.#folder })) {
      const name = file.replace(/\.json$/, '');
      if (this.#asked.has(name)) continue;
      for (const path of [file, name]) rmSync(join(this.#folder, path), { recursive: true, force: true });
    }
  }
}

/** Files that are kept. */
export class KeptFiles {
  readonly #folder: string;
  readonly #note: Note;

  constructor(folder: string, note: Note) {
    this.#folder = folder;
    this.#note = note;
  }

  /** How many bytes a file has; 0 where there is none. */
  sizeOf(path: string): number {
    return this.#note.files[path]?.[0] ?? 0;
  }

  /** The text of a file; nothing where there is none. */
  read(path: string): string | undefined {
    return path in this.#note.files ? readFileSync(join(this.#folder, path), 'utf8') : undefined;
  }

  /** Puts the files into a folder that nobody reads yet: as links, which cost no copy, where its disk is the same. */
  putInto(folder: string): void {
    const placeOf = placesIn(folder);
    for (const path of Object.keys(this.#note.files)) {
      const [from, to] = [join(this.#folder, path), placeOf(path)];
      try {
        linkSync(from, to);
      } catch {
        copyFileSync(from, to);
      }
    }
  }
}

const stateOf = ({ size, mtimeMs }: Stats): [bytes: number, changed: number] => [
  size,
  Math.floor(mtimeMs / 1000),
];

/** Keeps files of a kind that have the address of their site in them. */
export const siteFiles = (kind: string, base: string, site: URL | undefined): FileMemory =>
  new FileMemory(`${kind}/${encodeURIComponent(siteAddress(base, site))}`);

/** Whether files are as they were written: a site that shares them may have been edited by hand. */
function isAsWritten(folder: string, { files }: Note): boolean {
  return Object.entries(files).every(([path, [size, changed]]) => {
    const stats = statSync(join(folder, path), { throwIfNoEntry: false });
    const now = stats && stateOf(stats);
    return now?.[0] === size && now[1] === changed;
  });
}
