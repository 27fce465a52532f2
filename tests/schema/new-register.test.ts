import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { labelledDump } from '../ingest/dumps.ts';

/** The program, copied; and an edition that is somewhere else. */
const folder = mkdtempSync(join(realpathSync(tmpdir()), 'register-'));
const program = join(folder, 'program');
const edition = join(folder, 'an edition');
const site = join(folder, 'site');

const write = (path: string, text: string) => {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
};

/** Puts a line in front of one that stands once in a file of the program. */
function insert(path: string, line: string, added: string): void {
  const text = readFileSync(join(program, path), 'utf8');
  expect(text.split(line)).toHaveLength(2);
  write(join(program, path), text.replace(line, `${added}\n${line}`));
}

const run = (...args: string[]) =>
  execFileSync(process.execPath, args, {
    cwd: program,
    env: { ...process.env, EDITION: edition, NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1' },
    encoding: 'utf8',
    stdio: 'pipe',
  });

const page = (path: string) => readFileSync(join(site, path), 'utf8');

beforeAll(() => {
  for (const one of [
    'src',
    'scripts',
    'public',
    'astro.config.ts',
    'package.json',
    'LICENSE',
    'tsconfig.json',
    '.htmlvalidate.json',
  ])
    cpSync(one, join(program, one), { recursive: true });
  mkdirSync(join(program, 'node_modules'));
  for (const name of readdirSync('node_modules').filter((one) => !/^\.(?!bin)/.test(one)))
    symlinkSync(realpathSync(join('node_modules', name)), join(program, 'node_modules', name));

  // One entry in the table …
  insert(
    'src/schema/registers.ts',
    '} as const satisfies Record<string, RegisterInfo>;',
    "  ships: { title: 'Ships', one: 'Ship', element: 'objectName', thing: 'Product', facet: true },",
  );
  // … one schema …
  insert(
    'src/schema/entry.ts',
    '} as const satisfies Record<Register, z.ZodType>;',
    '  ships: z.strictObject({ ...entry, date: edtf.optional() }),',
  );
  // … and one folder.
  write(
    join(edition, 'ships/danube.md'),
    '---\nname: Danube\ndate: "1899"\nsources: [list]\nconfidence: verified\n---\n\nA ferry.\n',
  );
  write(
    join(edition, 'edition.yml'),
    [
      'title: Harbor papers',
      'lede: Papers of a harbor.',
      'description: Papers of a harbor.',
      'report: mailto:harbor@example.org',
      'repository: { name: The harbor, url: https://example.org }',
      'registers: { ships: { lede: All that sailed. } }',
      'statement: [{ heading: What this is, text: [An edition.] }]',
      '',
    ].join('\n'),
  );
  write(join(edition, 'bibliography.json'), '[{ "id": "list", "type": "book", "title": "List of ships" }]\n');
  write(join(folder, 'dump.txt'), labelledDump('The Danube sailed at noon.', 'It came back.'));
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true }));

test('a register is one entry in the table, one schema and one folder, in whatever edition', () => {
  run('scripts/ingest.ts', join(folder, 'dump.txt'), '--id', 'log', '--today', '2000-01-01');
  expect(existsSync(join(edition, 'documents/log.md'))).toBe(true);
  expect(existsSync(join(program, 'content'))).toBe(false);
  run('node_modules/astro/bin/astro.mjs', 'build', '--outDir', site);

  const index = page('ships/index.html');
  expect(index).toContain('<h1>Ships</h1>');
  expect(index).toContain('All that sailed.');
  expect(index).toMatch(/<a [^>]*href="\/ships\/danube\/">Danube<\/a>/);
  expect(page('ships/danube/index.html')).toContain('A ferry.');
  expect(page('documents/log/index.html')).toMatch(
    /<a class="[^"]*\bobjectName\b[^"]*" href="\/ships\/danube\/">Danube<\/a>/,
  );
  expect(page('index.html')).toMatch(/<a [^>]*href="\/ships\/"[^>]*>\s*Registers/);
  // Where an edition has nothing, there is no page for it.
  for (const absent of ['people', 'chronology', 'themes', 'insertions'])
    expect(existsSync(join(site, absent))).toBe(false);
  const [entry] = JSON.parse(page('search/entries/0.json')) as { id: string; card: { name: string } }[];
  expect([entry?.id, entry?.card.name]).toEqual(['ships/danube', 'Danube']);

  expect(run('scripts/check.ts', site)).toContain('0 findings');
}, 120_000);
