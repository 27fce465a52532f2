/**
 * Tries a million cases made at random: addresses, the matcher against the plainest of means, brackets, whole documents
 * up to their HTML, and ingest on changed dumps.
 *
 *     npm run fuzz -- [COUNT] [SEED]
 */
import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { subjects, tryCases } from './fuzz/cases.ts';
import { mutants, tryMutant } from './fuzz/mutants.ts';

const [count = 1_000_000, seed = 1] = process.argv.slice(2).map(Number);
/** Of a hundred cases, how many are dumps. */
const DUMPS = 2;
const dumps = globSync(['content/sources/*.txt', 'tests/fixtures/{dumps,pages}/*.txt'])
  .sort()
  .map((path) => [basename(path), readFileSync(path, 'utf8')] as const);

const share = (of: number) => Math.ceil((count * of) / 100);
let faulty = 0;
for (const subject of subjects)
  tell(subject.name, share(subject.share), tryCases(subject, share(subject.share), seed));

const states = new Map<string, number>();
const failures: string[] = [];
for (const mutant of mutants(dumps, share(DUMPS), seed)) {
  const { state, failure } = tryMutant(mutant);
  states.set(state, (states.get(state) ?? 0) + 1);
  if (failure) failures.push(`${failure.mutant.name}: ${failure.reason}`);
}
tell('dumps', share(DUMPS), failures);
console.log(`Dumps: ${[...states].map(([state, number]) => `${number} ${state}`).join(', ')}`);
if (faulty > 0) process.exitCode = 1;

function tell(name: string, cases: number, faults: readonly string[]): void {
  for (const fault of faults.slice(0, 20)) console.error(fault);
  faulty += faults.length;
  console.log(`${cases} ${name}: ${faults.length} faults`);
}
