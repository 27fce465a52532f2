import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, test } from 'vitest';
import { mutants, tryMutant } from '../../scripts/fuzz/mutants.ts';

const dumps = globSync('tests/fixtures/{dumps,pages}/*.txt')
  .sort()
  .map((path) => [basename(path), readFileSync(path, 'utf8')] as const);

/** `npm run fuzz` tries 20,000. */
test('of 500 changed dumps none loses a character or breaks ingest', { timeout: 60_000 }, () => {
  const states = new Set<string>();
  const failures = [...mutants(dumps, 500, 1)].flatMap((mutant) => {
    const { state, failure } = tryMutant(mutant);
    states.add(state);
    return failure ? [`${failure.mutant.name}: ${failure.reason}`] : [];
  });
  expect(failures).toEqual([]);
  expect([...states].sort()).toEqual(['made', 'refused', 'waiting']);
});
