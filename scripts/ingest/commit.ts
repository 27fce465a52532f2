import { mkdir, readFile, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { explain, Fault } from './faults.ts';

/** So long another ingest is waited for, in milliseconds. */
const PATIENCE = 60_000;
const PAUSE = 50;

/**
 * What ingest writes is written whole or not at all, and by one process at a time.
 *
 * All files are first staged in a folder of the edition's own, then a journal says where each belongs, then each is
 * moved there. A process that dies before the journal has changed nothing; one that dies after it has its work finished
 * by the next.
 */
export class Desk {
  readonly #folder: string;
  readonly #lock: string;
  readonly #journal: string;
  readonly #staged: string;

  /** @param edition the folder of the edition */
  constructor(edition: string) {
    this.#folder = join(edition, '.ingest');
    this.#lock = join(this.#folder, 'lock');
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
    await this.#acquire();
    try {
      await this.#recover();
      return await work();
    } finally {
      await rm(this.#lock, { force: true });
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

  async #acquire(): Promise<void> {
    const deadline = Date.now() + PATIENCE;
    for (;;) {
      await mkdir(this.#folder, { recursive: true });
      try {
        await writeFile(this.#lock, String(process.pid), { flag: 'wx' });
        return;
      } catch (error) {
        const code = error instanceof Error && 'code' in error ? error.code : undefined;
        // The folder may have gone with the lock of the one before.
        if (code === 'ENOENT') continue;
        if (code !== 'EEXIST') throw error;
      }
      const owner = Number(await readFile(this.#lock, 'utf8').catch(() => ''));
      if (owner > 0 && !isAlive(owner)) await this.#takeOver(owner);
      else if (Date.now() > deadline)
        throw new Fault(
          `Another ingest (process ${owner}) is at work on this edition; wait for it, or if there is none, remove ${this.#lock}`,
        );
      await setTimeout(PAUSE);
    }
  }

  /** Removes the lock of a process that died: only one of those who wait may, and no newer lock. */
  async #takeOver(owner: number): Promise<void> {
    const aside = `${this.#lock}.${process.pid}`;
    try {
      await rename(this.#lock, aside);
    } catch (error) {
      if (explain(error) === undefined) throw error;
      return;
    }
    const moved = Number(await readFile(aside, 'utf8').catch(() => ''));
    // A lock that another took meanwhile goes back, unless a third has taken its place by now.
    if (moved !== owner) await writeFile(this.#lock, String(moved), { flag: 'wx' }).catch(() => undefined);
    await rm(aside, { force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
