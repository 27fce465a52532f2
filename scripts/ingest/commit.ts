import { mkdir, readFile, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { alone } from '../alone.ts';
import { Fault } from './faults.ts';

/** So long another ingest is waited for, in milliseconds. */
const PATIENCE = 60_000;

/**
 * What ingest writes is written whole or not at all, and by one process at a time.
 *
 * All files are first staged in a folder of the edition's own, then a journal says where each belongs, then each is
 * moved there. A process that dies before the journal has changed nothing; one that dies after it has its work finished
 * by the next.
 */
export class Desk {
  readonly #folder: string;
  readonly #journal: string;
  readonly #staged: string;

  /** @param edition the folder of the edition */
  constructor(edition: string) {
    this.#folder = join(edition, '.ingest');
    this.#journal = join(this.#folder, 'journal.json');
    this.#staged = join(this.#folder, 'staged');
  }

  /**
   * Works alone on the edition, after what an earlier process left was finished or cleaned.
   *
   * @param work what to do
   * @throws Fault if another ingest goes on for too long
   */
  async alone<T>(work: () => Promise<T>): Promise<T> {
    const lock = join(this.#folder, 'lock');
    const recovered = async () => {
      await this.#recover();
      return work();
    };
    const fault = (owner: number) =>
      new Fault(
        `Another ingest (process ${owner}) is at work on this edition; wait for it, or if there is none, remove ${lock}`,
      );
    try {
      return await alone(lock, () => undefined, recovered, { time: PATIENCE, fault });
    } finally {
      await rmdir(this.#folder).catch(() => undefined);
    }
  }

  /**
   * Writes files, all or none.
   *
   * @param files path → content
   */
  async commit(files: ReadonlyMap<string, string | Uint8Array>): Promise<void> {
    const moves = [...files.keys()].map((path, index) => ({
      from: join(this.#staged, String(index)),
      to: path,
    }));
    try {
      await mkdir(this.#staged, { recursive: true });
      for (const { from, to } of moves) {
        await mkdir(dirname(to), { recursive: true });
        await writeFile(from, files.get(to) ?? '', { flush: true });
      }
      await writeFile(`${this.#journal}.part`, JSON.stringify(moves), { flush: true });
    } catch (error) {
      await rm(this.#staged, { recursive: true, force: true });
      await rm(`${this.#journal}.part`, { force: true });
      throw error;
    }
    await rename(`${this.#journal}.part`, this.#journal);
    await this.#recover();
  }

  /** Finishes what a journal says, and cleans what has none. */
  async #recover(): Promise<void> {
    const journal = await readFile(this.#journal, 'utf8').catch(() => undefined);
    const moves = journal === undefined ? [] : (JSON.parse(journal) as { from: string; to: string }[]);
    for (const { from, to } of moves)
      await rename(from, to).catch((error: unknown) => {
        // It was moved before.
        if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
      });
    await rm(this.#journal, { force: true });
    await rm(`${this.#journal}.part`, { force: true });
    await rm(this.#staged, { recursive: true, force: true });
  }
}
