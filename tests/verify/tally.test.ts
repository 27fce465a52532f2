import { describe, expect, it } from 'vitest';
import { type Step, steps } from '../../scripts/verify/steps.ts';
import { closingLine, tally } from '../../scripts/verify/tally.ts';

const named = (name: string): Pick<Step, 'count'> => steps.find((step) => step.name === name) ?? {};

describe('tally', () => {
  it('counts a step as one', () => {
    expect(tally({}, { exitCode: 0, output: '' })).toEqual({ passed: 1, failed: 0, skipped: 0 });
    expect(tally({}, { exitCode: 2, output: '' })).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });

  it('counts the tests that a step tells of', () => {
    const output = "a test's own 1 passed, 1 failed\n\n7 passed, 2 failed\n";
    expect(tally(named('unit'), { exitCode: 1, output })).toMatchObject({ passed: 7, failed: 2 });
    expect(tally(named('site'), { exitCode: 1, output })).toMatchObject({ passed: 7, failed: 2 });
  });

  it('counts what a step skipped', () => {
    const output = '7 passed, 0 failed, 6 skipped\n';
    expect(tally(named('site'), { exitCode: 0, output })).toEqual({ passed: 7, failed: 0, skipped: 6 });
  });

  it('counts at least one failure where a step failed', () => {
    expect(tally(named('site'), { exitCode: 1, output: '9 passed, 0 failed' })).toMatchObject({
      passed: 9,
      failed: 1,
    });
    expect(tally(named('unit'), { exitCode: 1, output: 'crashed' })).toMatchObject({ passed: 0, failed: 1 });
  });
});

describe('closingLine', () => {
  it('tells of skipped steps only where there are some', () => {
    expect(closingLine({ passed: 3, failed: 0, skipped: 0 })).toBe('3 passed, 0 failed');
    expect(closingLine({ passed: 3, failed: 1, skipped: 2 })).toBe('3 passed, 1 failed, 2 skipped');
  });
});

describe('steps', () => {
  it('need only steps that come before them', () => {
    const names = steps.map(({ name }) => name);
    for (const [index, { needs = [] }] of steps.entries()) {
      for (const name of needs) expect(names.slice(0, index)).toContain(name);
    }
  });
});
