/**
 * Runs a server of Astro's in this terminal, with its output here: `node scripts/foreground.ts preview`.
 * Astro may otherwise detach when it takes its caller for an automaton, and the command would end at once.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const astro = fileURLToPath(new URL('bin/astro.mjs', import.meta.resolve('astro/package.json')));
const { status } = spawnSync(process.execPath, [astro, ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: { ...process.env, ASTRO_DEV_BACKGROUND: '0', ASTRO_PREVIEW_BACKGROUND: '0' },
});
process.exitCode = status ?? 1;
