import type { Reporter, TestCase, TestResult } from '@playwright/test/reporter';

/** Closes with `N passed, N failed` alone on a line. */
export default class PlainEnd implements Reporter {
  readonly #outcomes = new Map<string, boolean>();

  onTestEnd(test: TestCase, result: TestResult): void {
    if (result.status !== 'skipped') this.#outcomes.set(test.id, test.ok());
  }

  onEnd(): void {
    const passed = [...this.#outcomes.values()].filter(Boolean).length;
    console.log(`\n${passed} passed, ${this.#outcomes.size - passed} failed`);
  }

  printsToStdio(): boolean {
    return true;
  }
}
