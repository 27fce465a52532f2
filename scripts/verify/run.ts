import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import type { Step } from './steps.ts';

/** How a step ended. */
export interface Result {
  exitCode: number;
  seconds: number;
  /** What it printed, to either stream. */
  output: string;
}

/** Runs a script of package.json. Node's own `--run` finds it on every system, and without npm's second of thought. */
export async function run({
  script,
  args = [],
  env = {},
}: Pick<Step, 'script' | 'args' | 'env'>): Promise<Result> {
  const started = performance.now();
  const child = spawn(process.execPath, ['--run', script, '--', ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1', FORCE_COLOR: undefined, ...env },
  });
  const [stdout, stderr, exitCode] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    new Promise<number>((resolve) =>
      child.once('close', (code) => {
        resolve(code ?? 1);
      }),
    ),
  ]);
  return { exitCode, seconds: (performance.now() - started) / 1000, output: `${stdout}\n${stderr}` };
}
