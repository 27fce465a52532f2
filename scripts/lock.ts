/** Checks package.json and package-lock.json: `npm run lock`. */
import { readFileSync } from 'node:fs';
import { lockProblems, type Lock, type Manifest } from './check/lock.ts';

const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../${name}`, import.meta.url), 'utf8'));

const problems = lockProblems(read('package.json') as Manifest, read('package-lock.json') as Lock);
for (const problem of problems) console.error(problem);
console.log(`package-lock.json: ${problems.length} problems`);
if (problems.length > 0) process.exitCode = 1;
