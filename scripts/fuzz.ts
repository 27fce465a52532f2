/**
 * Tries ingest on thousands of mutants of the dumps that stand in the tests, and of the edition's own.
 *
 *     npm run fuzz -- [COUNT] [SEED]
 */
import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { mutants, tryMutant } from './fuzz/mutants.ts';

const [count = 20_000, seed = 1] = process.argv.slice(2).map(Number);
const dumps = globSync(['content/sources/*.txt', 'tests/fixtures/{dumps,pages}/*.txt'])
  .sort()
  .map((path) => [basename(path), readFileSync(path, 'utf8')] as const);

const states = new Map<string, number>();
const failures: string[] = [];
for (const mutant of mutants(dumps, count, seed)) {
  const { state, failure } = tryMutant(mutant);
  states.set(state, (states.get(state) ?? 0) + 1);
  if (failure) failures.push(`${failure.mutant.name}: ${failure.reason}`);
}
for (const failure of failures.slice(0, 20)) console.error(failure);
console.log(`${count} mutants: ${[...states].map(([state, number]) => `${number} ${state}`).join(', ')}`);
console.log(`${failures.length} faults of ingest's own`);
if (failures.length > 0) process.exitCode = 1;
