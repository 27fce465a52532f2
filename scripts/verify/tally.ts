import type { Result } from './run.ts';
import type { Step, Tally } from './steps.ts';

/** What a step counts for: its tests, where it counts them, and else one. A failed step has failed in something. */
export function tally(
  { count }: Pick<Step, 'count'>,
  { exitCode, output }: Pick<Result, 'exitCode' | 'output'>,
): Tally {
  const failed = exitCode === 0 ? 0 : 1;
  const own = count?.(output);
  if (own === undefined) return { passed: 1 - failed, failed, skipped: 0 };
  return { ...own, failed: Math.max(own.failed, failed) };
}

/** The sum of two. */
export const add = (a: Tally, b: Tally): Tally => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  skipped: a.skipped + b.skipped,
});

/** `12 passed, 0 failed`, and what could not be run, if anything. */
export function closingLine({ passed, failed, skipped }: Tally): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
