import { globSync, readFileSync, rmSync } from 'node:fs';
import { join, sep } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { cacheFolder } from '../schema/edition-folder.ts';
import { digestOf } from './code-version.ts';
import { writeFile } from './write.ts';

/** Keeps from one build to the next what was made, bytes as bytes. */
export class Memory {
  readonly #folder: string;
  readonly #version: string;
  readonly #asked = new Set<string>();

  /**
   * @param room where it is kept
   * @param version of the code that makes it
   */
  constructor(room: string, version: string) {
    this.#folder = join(cacheFolder, 'data', room);
    this.#version = version;
  }

  /**
   * What was kept under a name, as long as it was made of the same; else it is made anew and kept.
   *
   * @param of all that it depends on besides the code
   */
  kept<T>(name: string, of: readonly unknown[], make: () => T): T {
    const { path, digest, value } = this.#recall(name, of);
    return (value as T | undefined) ?? keep(path, digest, make());
  }

  /** The same of what takes a while. */
  async keptLater<T>(name: string, of: readonly unknown[], make: () => Promise<T>): Promise<T> {
    const { path, digest, value } = this.#recall(name, of);
    return (value as T | undefined) ?? keep(path, digest, await make());
  }

  /** Takes away what nobody has asked for. */
  sweep(): void {
    for (const file of globSync('**/*.bin', { cwd: this.#folder }))
      if (!this.#asked.has(file.replaceAll(sep, '/').replace(/\.bin$/, '')))
        rmSync(join(this.#folder, file), { force: true });
  }

  #recall(name: string, of: readonly unknown[]): { path: string; digest: string; value?: unknown } {
    this.#asked.add(name);
    const path = join(this.#folder, `${name}.bin`);
    const digest = digestOf([this.#version, of]);
    const before = read(path) as { digest: string; value: unknown } | undefined;
    return before?.digest === digest ? { path, digest, value: before.value } : { path, digest };
  }
}

function keep<T>(path: string, digest: string, value: T): T {
  writeFile(path, serialize({ digest, value }));
  return value;
}

/** A file of ours; nothing where there is none of use. */
function read(path: string): unknown {
  try {
    return deserialize(readFileSync(path));
  } catch {
    return undefined;
  }
}
