/**
 * Prints the files of a whole edition, or of its volumes, anew of what was built last, and tells how many volumes there
 * are and the seconds of processor time that they took.
 */
import { globSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { volumes } from '../../src/loader/volumes.ts';
import { cacheFolder } from '../../src/schema/edition-folder.ts';
import { finishBuild } from '../../tests/loader/finish-build.ts';

rmSync(join(cacheFolder, 'data/volumes'), { recursive: true, force: true });
const folder = mkdtempSync(join(tmpdir(), 'volumes-'));
try {
  const before = process.cpuUsage();
  await finishBuild(volumes(), folder, { base: '/' });
  const { user, system } = process.cpuUsage(before);
  const count = globSync('edition*.epub', { cwd: folder }).length;
  console.log(JSON.stringify({ seconds: (user + system) / 1e6, count }));
} finally {
  rmSync(folder, { recursive: true });
}
