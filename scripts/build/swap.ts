import { existsSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Where a folder is made before it takes its place: beside it, so that it moves in one step. */
export const stagingOf = (folder: string): string => join(dirname(folder), `.${basename(folder)}.new`);

/** Puts what was made into its place, whole; what was there goes. */
export function swapIn(folder: string): void {
  const former = join(dirname(folder), `.${basename(folder)}.old`);
  rmSync(former, { recursive: true, force: true });
  if (existsSync(folder)) renameSync(folder, former);
  renameSync(stagingOf(folder), folder);
  rmSync(former, { recursive: true, force: true });
}
