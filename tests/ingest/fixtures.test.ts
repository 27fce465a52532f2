import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { reporter } from 'vfile-reporter';
import type { Source } from '../../src/ingest/draft.ts';
import { ingest } from '../../src/ingest/ingest.ts';

const root = fileURLToPath(new URL('../fixtures/ingest/', import.meta.url));

/** Each folder is a dump, perhaps with a sidecar, and what ingest makes of it: a document, or questions; and says. */
describe.each(readdirSync(root))('%s', (name) => {
  const folder = `${root}${name}/`;
  const source: Source = {
    name: 'input.txt',
    bytes: readFileSync(`${folder}input.txt`),
    ...(existsSync(`${folder}input.yml`) && { sidecar: readFileSync(`${folder}input.yml`, 'utf8') }),
  };
  const { files, reports, results } = ingest({
    sources: [source],
    documents: new Map(),
    ledgers: new Map(),
    today: '2000-01-01',
  });
  const state = results[0]?.state;
  const made = (ending: string) => [...files].find(([path]) => path.endsWith(ending))?.[1];
  const told = reports.filter((report) => report.messages.length > 0);

  test('makes the document, or none after an error or with questions', async () => {
    expect(existsSync(`${folder}expected.md`), 'expected.md').toBe(state === 'made');
    expect(made('.md') !== undefined).toBe(state === 'made');
    if (state === 'made') await expect(made('.md')).toMatchFileSnapshot(`${folder}expected.md`);
  });

  test('proposes the sidecar, with the questions', async () => {
    expect(existsSync(`${folder}proposed.yml`), 'proposed.yml').toBe(state === 'waiting');
    if (state === 'waiting') await expect(made('input.yml')).toMatchFileSnapshot(`${folder}proposed.yml`);
  });

  test('tells what there is to tell', async () => {
    expect(existsSync(`${folder}messages.txt`), 'messages.txt').toBe(told.length > 0);
    if (told.length > 0)
      await expect(`${reporter(told, { verbose: true, color: false })}\n`).toMatchFileSnapshot(
        `${folder}messages.txt`,
      );
  });
});
