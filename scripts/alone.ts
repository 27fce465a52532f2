import { closeSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout } from 'node:timers/promises';

const PAUSE = 50;

/** How long somebody is waited for, in milliseconds, and what is thrown then. */
interface Patience {
  time: number;
  fault: (process: number) => Error;
}

/**
 * Works alone: a second process that comes with the same lock waits until the first is done. The lock of a process that
 * died is taken over.
 *
 * @param lock the path of the lock, a file that is there as long as somebody works
 * @param waits is told once for whom it waits
 * @param patience without it, it waits as long as it takes
 */
export async function alone<T>(
  lock: string,
  waits: (process: number) => void,
  work: () => Promise<T>,
  patience?: Patience,
): Promise<T> {
  const deadline = Date.now() + (patience?.time ?? Infinity);
  let told = false;
  while (!take(lock)) {
    const owner = await ownerOf(lock);
    if (owner > 0 && !isAlive(owner)) {
      await takeOver(lock, owner);
      continue;
    }
    if (patience && Date.now() > deadline) throw patience.fault(owner);
    if (owner > 0 && !told) waits(owner);
    told ||= owner > 0;
    await setTimeout(PAUSE);
  }
  try {
    return await work();
  } finally {
    await rm(lock, { force: true });
  }
}

/** Takes the lock, unless it is taken; at once, so that who comes first has it. */
function take(lock: string): boolean {
  mkdirSync(dirname(lock), { recursive: true });
  let file: number;
  try {
    file = openSync(lock, 'wx');
  } catch (error) {
    // The folder may have gone with the lock of the one before.
    if (isOf(error, 'EEXIST', 'ENOENT')) return false;
    throw error;
  }
  try {
    writeSync(file, String(process.pid));
    return true;
  } catch (error) {
    // On a full disk: an empty lock would keep everybody out for good.
    rmSync(lock, { force: true });
    throw error;
  } finally {
    closeSync(file);
  }
}

/** Who holds a lock; 0 where it was let go meanwhile, or nobody has written into it yet. */
const ownerOf = async (lock: string): Promise<number> => Number(await readFile(lock, 'utf8').catch(() => ''));

/** Removes the lock of a process that died: only one of those who wait may, and no newer lock. */
async function takeOver(lock: string, owner: number): Promise<void> {
  const aside = `${lock}.${process.pid}`;
  try {
    await rename(lock, aside);
  } catch (error) {
    // Another was first; Windows says so otherwise.
    if (isOf(error, 'ENOENT', 'EPERM', 'EBUSY')) return;
    throw error;
  }
  const moved = await ownerOf(aside);
  // A lock that another took meanwhile goes back, unless a third has taken its place by now.
  if (moved !== owner) await writeFile(lock, String(moved), { flag: 'wx' }).catch(() => undefined);
  await rm(aside, { force: true });
}

function isAlive(owner: number): boolean {
  try {
    process.kill(owner, 0);
    return true;
  } catch (error) {
    return isOf(error, 'EPERM');
  }
}

const isOf = (error: unknown, ...codes: string[]): boolean =>
  error instanceof Error && 'code' in error && codes.includes(String(error.code));
