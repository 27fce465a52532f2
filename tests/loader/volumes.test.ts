import { appendFileSync, copyFileSync, cpSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { finishBuild } from './finish-build.ts';

const home = mkdtempSync(join(tmpdir(), 'volumes-'));
const edition = join(home, 'edition');
process.env.EDITION = edition;
// Where the edition lies is read once, when these are imported.
const { cacheFolder } = await import('../../src/schema/edition-folder.ts');
const { makeStock } = await import('../../src/loader/loader.ts');
const { volumes } = await import('../../src/loader/volumes.ts');

const silent = { warn: () => undefined, error: () => undefined };
const idsOf = () => globSync('documents/*.md', { cwd: edition }).map((file) => basename(file, '.md'));

/** More documents than lists of the first ones hold. */
beforeAll(() => {
  cpSync('content', edition, { recursive: true });
  for (const id of idsOf())
    for (let number = 1; number < 5; number++)
      for (const [folder, extension] of [
        ['documents', 'md'],
        ['ledger', 'yml'],
      ] as const)
        copyFileSync(
          join(edition, folder, `${id}.${extension}`),
          join(edition, folder, `${id}-${number}.${extension}`),
        );
});
afterAll(() => {
  rmSync(cacheFolder, { recursive: true, force: true });
  rmSync(home, { recursive: true });
});

/** The documents of each table of the edition, by its name. */
async function tables(): Promise<Record<string, Set<string>>> {
  makeStock(process.cwd(), '/', silent, false);
  const out = mkdtempSync(join(home, 'site-'));
  await finishBuild(volumes(), out, { base: '/' });
  return Object.fromEntries(
    globSync('*.csv', { cwd: out })
      .sort()
      .map((file) => {
        const rows = readFileSync(join(out, file), 'utf8').trim().split('\r\n').slice(1);
        return [file, new Set(rows.map((row) => row.split(',')[1] ?? ''))];
      }),
  );
}

test('the files of an edition hold all of its documents, and those of a collection its own', async () => {
  const ids = idsOf();
  expect(ids.length).toBeGreaterThan(7);
  expect(await tables()).toEqual({ 'edition.csv': new Set(ids) });
  const [first = '', ...others] = ids;
  appendFileSync(
    join(edition, 'edition.yml'),
    `\nvolumes:\n  - { id: chosen, title: Chosen, documents: [${first}] }\n`,
  );
  expect(await tables()).toEqual({
    'edition-chosen.csv': new Set([first]),
    'edition-others.csv': new Set(others),
  });
});
