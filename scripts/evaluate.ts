/**
 * Scores what the edition says of insertions or dates against a labelled list.
 *
 *     npm run evaluate -- kinds tests/fixtures/evaluation/brackets.tsv
 *     npm run evaluate -- dates tests/fixtures/evaluation/dates.tsv --json
 *
 * Each row is read as a document of its own, on the way that every document goes. What a list looks like is told in
 * `tests/fixtures/evaluation/README.md`.
 */
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { evaluateDates } from './evaluate/dates.ts';
import { evaluateKinds } from './evaluate/kinds.ts';
import { readList, type Report } from './evaluate/list.ts';

const subjects = {
  kinds: { evaluate: evaluateKinds, columns: ['left', 'bracket', 'right', 'kind'] },
  dates: { evaluate: evaluateDates, columns: ['date', 'left', 'expression', 'right', 'value', 'basis'] },
};

process.exitCode = await run();

/** Does what the arguments say; returns the exit code. */
async function run(): Promise<number> {
  const usage = 'Usage: npm run evaluate -- kinds|dates FILE.tsv [--json]';
  let parsed;
  try {
    parsed = parseArgs({ allowPositionals: true, options: { json: { type: 'boolean', default: false } } });
  } catch (error) {
    return complain(`${error instanceof Error ? error.message : String(error)}\n${usage}`);
  }
  const [subject = '', path, ...more] = parsed.positionals;
  if (!Object.hasOwn(subjects, subject) || path === undefined || more.length > 0) return complain(usage);
  const { evaluate, columns } = subjects[subject as keyof typeof subjects];
  try {
    print(evaluate(readList(await readFile(path, 'utf8'), columns)), parsed.values.json);
    return 0;
  } catch (error) {
    return complain(`${path}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function print({ figures, byKind = [], wrong }: Report, json: boolean): void {
  if (json) {
    console.log(JSON.stringify({ ...figures, byKind, wrong }, undefined, 2));
    return;
  }
  for (const { line, context, wanted, answer } of wrong)
    console.log(
      `${String(line).padStart(4)}  ${context.replaceAll('\n', '⏎')}\n      ${answer}, not ${wanted}`,
    );
  for (const { kind, rows, precision, recall } of byKind)
    console.log(`${kind.padEnd(20)} ${rows} rows, precision ${precision}, recall ${recall}`);
  for (const [name, figure] of Object.entries(figures)) console.log(`${name.padEnd(20)} ${figure}`);
}

function complain(reason: string): number {
  console.error(reason);
  return 2;
}
