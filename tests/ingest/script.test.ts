import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { labelledDump } from './dumps.ts';

const script = fileURLToPath(new URL('../../scripts/ingest.ts', import.meta.url));
let root: string;
let edition: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'ingest-'));
  edition = join(root, 'edition');
  mkdirSync(join(edition, 'sources'), { recursive: true });
});
afterEach(() => {
  chmodSync(edition, 0o755);
  rmSync(root, { recursive: true });
});

const env = () => ({ ...process.env, EDITION: edition });

function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, '--today', '2000-01-01', ...args], {
    encoding: 'utf8',
    env: env(),
  });
  expect(`${stdout}${stderr}`).not.toMatch(/^\s+at .*:\d+:\d+/m);
  return { status, stdout, stderr };
}

function listFiles(): string[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .sort();
}

function dump(name: string, text: string): string {
  const path = join(root, name);
  writeFileSync(path, text);
  return path;
}

describe('a new dump', () => {
  test('is taken in byte for byte, and drift is shown', () => {
    const path = dump('new.txt', `\uFEFF${labelledDump('One [North] paragraph.')}\r\n`);
    const { status, stdout } = run(path, '--id', 'ferry');
    expect(status).toBe(0);
    expect(stdout).toContain('Left out of new.txt as the page’s own:');
    expect(listFiles()).toEqual([
      'edition/documents/ferry.md',
      'edition/ledger/ferry.yml',
      'edition/sources/new.txt',
      'new.txt',
    ]);
    expect(readFileSync(join(edition, 'sources/new.txt'))).toEqual(readFileSync(path));
    expect(run('--check').status).toBe(0);

    const document = join(edition, 'documents/ferry.md');
    writeFileSync(document, readFileSync(document, 'utf8').replace('genre: telegram', 'genre: cable'));
    const { status: drift, stderr } = run('--check');
    expect(drift).toBe(1);
    expect(stderr).toContain('-genre: cable\n+genre: telegram\n');
  });

  test('that has questions waits with them; answered, it goes on', () => {
    const path = dump(
      'new.txt',
      labelledDump('One paragraph.').replace('Telegram, ', '').replace('June 4, 1958', 'Undated'),
    );
    const { status, stdout } = run(path);
    expect(status).toBe(1);
    expect(stdout).toContain('new.txt waits for answers: open ');
    expect(listFiles()).toEqual(['edition/sources/new.txt', 'edition/sources/new.yml', 'new.txt']);
    const check = run('--check');
    expect(check.status).toBe(0);
    expect(check.stdout).toContain('new.txt waits for answers');

    const sidecar = join(edition, 'sources/new.yml');
    const answered = readFileSync(sidecar, 'utf8')
      .replace('genre: { value: "", from: "" }', 'genre: { value: letter, from: a guess }')
      .replace('date: { value: "", from: "" }', 'date: { value: 1958~, from: a guess }');
    writeFileSync(sidecar, answered);
    expect(run().status).toBe(0);
    expect(run('--check').stdout).toBe('');
    expect(readFileSync(join(edition, 'sources/new.yml'), 'utf8')).toBe(answered);
  });

  test('that is refused leaves nothing behind', () => {
    expect(run(dump('new.txt', 'Nothing that is known.')).status).toBe(1);
    expect(listFiles()).toEqual(['new.txt']);
  });

  test('is not replaced by another of its name', () => {
    writeFileSync(join(edition, 'sources/new.txt'), labelledDump('One paragraph.'));
    const { status, stderr } = run(dump('new.txt', labelledDump('Another paragraph.')));
    expect(status).toBe(2);
    expect(stderr).toContain('sources/new.txt is another dump already; rename the new one');
  });
});

describe('what goes wrong is said in a sentence', () => {
  test.each<[string, () => string[], string]>([
    ['a missing file', () => [join(root, 'none.txt')], 'is not there; see whether the path is right'],
    ['a folder', () => [root], 'is a folder; give the path of a text file'],
    ['a bad option', () => ['--chekc'], 'see `npm run ingest -- --help`'],
    ['two dumps', () => ['a.txt', 'b.txt'], 'Give one dump at a time'],
    ['a bad day', () => ['--today', 'tomorrow'], '--today takes a day such as 2026-05-04, not tomorrow'],
  ])('%s', (_, args, sentence) => {
    const { status, stderr } = run(...args());
    expect(status).toBe(2);
    expect(stderr).toContain(sentence);
  });

  test('an alias bomb beside a dump', () => {
    writeFileSync(join(edition, 'sources/new.txt'), labelledDump('One paragraph.'));
    const bomb = [
      'a: &a [x,x,x,x,x,x,x,x,x]',
      ...'bcdefgh'.split('').map((one, nth) => `${one}: &${one} [${`*${'abcdefg'[nth] ?? ''},`.repeat(9)}]`),
    ];
    writeFileSync(join(edition, 'sources/new.yml'), bomb.join('\n'));
    const { status, stderr } = run();
    expect(status).toBe(1);
    expect(stderr).toContain('multiply beyond measure');
  });
});

describe('writing is one commit', () => {
  test('two at once lose nothing', async () => {
    const paths = ['one', 'two', 'three'].map((name) =>
      dump(`${name}.txt`, labelledDump(`The ${name} paragraph.`)),
    );
    const codes = await Promise.all(
      paths.map(
        (path, nth) =>
          new Promise<number | null>((resolve) => {
            spawn(process.execPath, [script, path, '--id', `ferry-${nth}`], {
              env: env(),
              stdio: 'ignore',
            }).on('close', resolve);
          }),
      ),
    );
    expect(codes).toEqual([0, 0, 0]);
    expect(readdirSync(join(edition, 'ledger'))).toEqual(['ferry-0.yml', 'ferry-1.yml', 'ferry-2.yml']);
    expect(existsSync(join(edition, '.ingest'))).toBe(false);
    expect(run('--check').status).toBe(0);
  });

  test('what a killed one had decided is finished by the next, and what it had not is cleaned', () => {
    const desk = join(edition, '.ingest');
    mkdirSync(join(desk, 'staged'), { recursive: true });
    writeFileSync(join(desk, 'lock'), '999999999');
    writeFileSync(join(desk, 'staged/0'), labelledDump('One paragraph.'));
    writeFileSync(join(desk, 'staged/1'), 'left over');
    const to = join(edition, 'sources/new.txt');
    writeFileSync(join(desk, 'journal.json'), JSON.stringify([{ from: join(desk, 'staged/0'), to }]));
    expect(run().status).toBe(0);
    expect(existsSync(to)).toBe(true);
    expect(existsSync(desk)).toBe(false);
  });
});
