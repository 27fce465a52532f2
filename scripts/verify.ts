/**
 * Every check there is, in order: `npm test`, or `npm test -- lint unit` for some.
 * Shows the output of what failed, or with `--verbose` of everything, and ends with `N passed, N failed`.
 */
import { parseArgs, styleText } from 'node:util';
import { run } from './verify/run.ts';
import { steps, type Tally } from './verify/steps.ts';
import { add, closingLine, tally } from './verify/tally.ts';

const { values, positionals } = parseArgs({
  options: { verbose: { type: 'boolean', default: false } },
  allowPositionals: true,
});

const unknown = positionals.filter((name) => !steps.some((step) => step.name === name));
if (unknown.length > 0) {
  console.error(
    `No step is called ${unknown.join(', ')}. There are: ${steps.map(({ name }) => name).join(', ')}`,
  );
  process.exit(2);
}

const broken = new Set<string>();
let total: Tally = { passed: 0, failed: 0, skipped: 0 };

for (const step of steps) {
  if (positionals.length > 0 && !positionals.includes(step.name)) continue;
  const missing = step.needs?.filter((name) => broken.has(name)) ?? [];
  if (missing.length > 0) {
    broken.add(step.name);
    total = add(total, { passed: 0, failed: 0, skipped: 1 });
    console.log(styleText('yellow', `- ${step.name}: not run, as ${missing.join(', ')} failed`));
    continue;
  }

  const result = await run(step);
  const counted = tally(step, result);
  total = add(total, counted);
  if (result.exitCode !== 0) broken.add(step.name);

  const skipped = counted.skipped > 0 ? `, ${counted.skipped} skipped` : '';
  const sum = step.count ? `, ${counted.passed} passed${skipped}` : '';
  const line = `${step.name} (${result.seconds.toFixed(1)} s${sum})`;
  console.log(result.exitCode === 0 ? styleText('green', `✓ ${line}`) : styleText('red', `✗ ${line}`));
  if (result.exitCode !== 0 || values.verbose)
    console.log(result.output.replace(/^\n+|\s+$/g, '').replace(/^/gm, '    '));
}

console.log(`\n${closingLine(total)}`);
if (total.failed > 0) process.exitCode = 1;
