import type { Reporter, TestCase, TestResult } from '@playwright/test/reporter';
import type { Tally } from '../../scripts/verify/steps.ts';
import { closingLine } from '../../scripts/verify/tally.ts';

/** Closes with `N passed, N failed` alone on a line, and `, N skipped` behind it if any were. */
export default class PlainEnd implements Reporter {
  readonly #outcomes = new Map<string, keyof Tally>();

  onTestEnd(test: TestCase, { status }: TestResult): void {
    this.#outcomes.set(test.id, status === 'skipped' ? 'skipped' : test.ok() ? 'passed' : 'failed');
  }

  onEnd(): void {
    const count = (outcome: keyof Tally) =>
      [...this.#outcomes.values()].filter((one) => one === outcome).length;
    const sum = { passed: count('passed'), failed: count('failed'), skipped: count('skipped') };
    console.log(`\n${closingLine(sum)}`);
  }

  printsToStdio(): boolean {
    return true;
  }
}
