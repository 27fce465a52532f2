import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { ingest, type Outputs } from '../../src/ingest/ingest.ts';
import { furnitureOf, isCredit, isRights, labelOf } from '../../src/ingest/frame.ts';
import { answerAll } from './answers.ts';

/** Pages in the layouts of the archive's sites, old and new, and of its PDF, as their texts are saved; all invented. */
const root = fileURLToPath(new URL('../fixtures/pages/', import.meta.url));
const names = readdirSync(root).filter((name) => name.endsWith('.txt'));

function run(name: string, sidecar?: string): Outputs {
  const source = { name, bytes: readFileSync(root + name), ...(sidecar !== undefined && { sidecar }) };
  return ingest({ sources: [source], documents: new Map(), ledgers: new Map(), today: '2000-01-01' });
}

const markdown = ({ files }: Outputs) => [...files].find(([path]) => path.endsWith('.md'))?.[1];

describe.each(names)('%s', (name) => {
  const first = run(name);

  test('is read at once, or after one round of questions, whatever is answered', () => {
    expect(first.results[0]?.state).not.toBe('refused');
    if (first.results[0]?.state === 'made') return;
    for (const choose of [() => 0, (count: number) => count - 1])
      expect(run(name, answerAll(first, choose)).results[0]?.state).toBe('made');
  });

  test('has nothing of the page in its text', async () => {
    const document = first.ok && first.results[0]?.state === 'made' ? first : run(name, answerAll(first));
    const text = markdown(document) ?? '';
    const lines = text
      .slice(text.indexOf('\n---\n') + 5)
      .split('\n')
      .map((line) => line.replace(/ \{#\w+\}$/, '').trim());
    const own = lines.filter(
      (line) =>
        furnitureOf(line) !== undefined ||
        isCredit(line) ||
        isRights(line) ||
        (labelOf(line)?.common === undefined && labelOf(line)),
    );
    expect(own).toEqual([]);
    await expect(text).toMatchFileSnapshot(`${root}${name.replace(/\.txt$/, '.md')}`);
  });
});

test('four of five are read at once or need one answer', () => {
  const open = names.map(
    (name) =>
      run(name).results[0]?.files.flatMap(({ messages }) => messages.filter(({ fatal }) => fatal)) ?? [],
  );
  expect(open.filter((messages) => messages.length <= 1).length / names.length).toBeGreaterThanOrEqual(0.8);
});
