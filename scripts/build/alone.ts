import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout } from 'node:timers/promises';

const PAUSE = 200;

/**
 * Works alone: a second process that comes with the same lock waits until the first is done. The lock of a process that
 * died is taken over.
 *
 * @param lock the path of the lock, a file that is there as long as somebody works
 * @param waits is told once for whom it waits
 */
export async function alone<T>(
  lock: string,
  waits: (process: number) => void,
  work: () => Promise<T>,
): Promise<T> {
  mkdirSync(dirname(lock), { recursive: true });
  let told = false;
  while (!take(lock)) {
    const owner = ownerOf(lock);
    if (owner !== undefined && !isAlive(owner)) rmSync(lock, { force: true });
    else {
      if (owner !== undefined && !told) waits(owner);
      told ||= owner !== undefined;
      await setTimeout(PAUSE);
    }
  }
  try {
    return await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

/** Takes the lock, unless it is taken. */
function take(lock: string): boolean {
  try {
    const file = openSync(lock, 'wx');
    writeSync(file, String(process.pid));
    closeSync(file);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

/** Who holds the lock; nothing where it was let go meanwhile, or nobody has written into it yet. */
function ownerOf(lock: string): number | undefined {
  try {
    return Number(readFileSync(lock, 'utf8')) || undefined;
  } catch {
    return undefined;
  }
}

function isAlive(owner: number): boolean {
  try {
    process.kill(owner, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
