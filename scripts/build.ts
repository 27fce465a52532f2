/**
 * Builds the site: `npm run build`, into `dist`, or with `--outDir FOLDER` elsewhere; with `--force` though nothing has
 * changed. All else is given on to Astro.
 *
 * One build goes on at a time; another waits. The site is made beside its place and takes it whole when it is done, so
 * that a build that fails leaves the last one standing.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { editionFolder } from '../src/schema/edition-folder.ts';
import { alone } from './alone.ts';
import { note, sources, stands } from './build/stamp.ts';
import { stagingOf, swapIn } from './build/swap.ts';

const root = join(import.meta.dirname, '..');
const given = process.argv.slice(2);
const at = given.indexOf('--outDir');
const out = resolve(root, (at < 0 ? undefined : given[at + 1]) ?? 'dist');
const rest = at < 0 ? given : given.toSpliced(at, 2);
const isForced = rest.includes('--force');

process.exitCode = await alone(
  join(root, '.cache/build.lock'),
  (owner) => {
    console.log(`Another build is under way (process ${owner}); waiting until it is done.`);
  },
  build,
);

/** Builds what changed; returns the exit code. */
async function build(): Promise<number> {
  const stamp = join(
    root,
    '.cache/built',
    `${createHash('sha256').update(out).digest('hex').slice(0, 12)}.json`,
  );
  const from = sources(root, resolve(root, editionFolder));
  if (!isForced && stands(stamp, from, out)) {
    console.log(`Nothing has changed: ${out} stands as it was built.`);
    return 0;
  }
  const staging = stagingOf(out);
  rmSync(staging, { recursive: true, force: true });
  const code = await astro(['build', '--outDir', staging, ...rest]);
  if (code !== 0) {
    rmSync(staging, { recursive: true, force: true });
    return code;
  }
  swapIn(out);
  note(stamp, from, out);
  return 0;
}

async function astro(args: readonly string[]): Promise<number> {
  const program = fileURLToPath(new URL('bin/astro.mjs', import.meta.resolve('astro/package.json')));
  const child = spawn(process.execPath, [program, ...args], { cwd: root, stdio: 'inherit' });
  const [code] = (await once(child, 'exit')) as [number | null];
  return code ?? 1;
}
