import { expect, test } from 'vitest';
import { subjects, tryCases } from '../../scripts/fuzz/cases.ts';

/** `npm run fuzz` tries a million. */
test.each(subjects)('of some cases of $name none is at fault', (subject) => {
  expect(tryCases(subject, subject.share * 10, 1)).toEqual([]);
});

test('a fault is told with the seed that brings it back', () => {
  const odd = {
    name: 'odd',
    share: 1,
    attempt: (pick: <T>(list: readonly T[]) => T) => pick(['', undefined]),
  };
  const faults = tryCases(odd, 20, 5);
  expect(faults.length).toBeGreaterThan(0);
  const [, seed = ''] = /seed (\d+)/.exec(faults[0] ?? '') ?? [];
  expect(tryCases(odd, 1, Number(seed))).toHaveLength(1);
  const thrown = { ...odd, attempt: () => JSON.parse('{') as string };
  expect(tryCases(thrown, 1, 1)[0]).toContain('SyntaxError');
});
