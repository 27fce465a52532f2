import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { VFile } from 'vfile';
import { readEdition } from '../../src/edition/edition.ts';

/** The README's “Add a document”, done word by word: its commands, and its example of an entry. */
const root = new URL('../../', import.meta.url);
const readme = readFileSync(new URL('README.md', root), 'utf8');
const section = /^## Add a document\n([^]*?)^## /m.exec(readme)?.[1] ?? '';
const blocks = [...section.matchAll(/^ *```(\w*)\n([^]*?)^ *```/gm)].map(([, language = '', text = '']) => ({
  language,
  text: text.replace(/^ {3}/gm, '').trim(),
}));
const commands = blocks.filter(({ language }) => language === '').map(({ text }) => text);
const entryPath = /such as `content\/(\S+)`/.exec(section)?.[1] ?? '';
const entry = blocks.find(({ language }) => language === 'markdown')?.text ?? '';

let edition: string;
beforeAll(() => (edition = mkdtempSync(join(tmpdir(), 'readme-'))));
afterAll(() => rmSync(edition, { recursive: true }));

/** Runs a command of the README, on an edition of its own. */
function run(command: string) {
  const dump = fileURLToPath(new URL('tests/fixtures/dumps/single-newline-body.txt', root));
  const [npm, verb, name = '', ...args] = command.replace('path/to/dump.txt', dump).split(' ');
  expect([npm, verb]).toEqual(['npm', 'run']);
  const scripts = (
    JSON.parse(readFileSync(new URL('package.json', root), 'utf8')) as { scripts: Record<string, string> }
  ).scripts;
  const [, script = ''] = (scripts[name] ?? '').split(' ');
  return spawnSync(process.execPath, [script, ...args.filter((arg) => arg !== '--')], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, EDITION: edition },
  });
}

test('the commands make a document, and the questions are answered by deleting', () => {
  expect(commands).toHaveLength(2);
  const first = run(commands[0] ?? '');
  const sidecar = join(edition, 'sources/single-newline-body.yml');
  expect(first.stdout).toContain(`open ${sidecar}, delete what is wrong, and run \`${commands[1] ?? ''}\``);
  writeFileSync(sidecar, readFileSync(sidecar, 'utf8').replace(/^.*answer: blank.*\n/m, ''));
  expect(run(commands[1] ?? '').status).toBe(0);
  expect(readdirSync(join(edition, 'documents'))).toEqual(['its-id.md']);
  expect(readdirSync(join(edition, 'ledger'))).toEqual(['its-id.yml']);
});

test('three entries are added, the README’s and two like it', () => {
  const put = (path: string, text: string) => {
    mkdirSync(join(edition, dirname(path)), { recursive: true });
    writeFileSync(join(edition, path), text);
  };
  put(entryPath, entry);
  const like = (name: string, words: string) =>
    entry
      .replace('name: John Doe\nvariants:\n  - { form: J. Doe }', `name: ${name}`)
      .replace(/\n\n.*$/, `\n\n${words}`);
  put('concepts/quotas.md', like('quotas', 'What each side may catch.'));
  put('events/herring-talks.md', like('herring talks', 'Talks on herring.'));

  const file = (path: string, value?: string) =>
    new VFile({ path, value: value ?? readFileSync(join(edition, path), 'utf8') });
  const all = (folder: string) => {
    try {
      return readdirSync(join(edition, folder)).map((name) => file(`${folder}/${name}`));
    } catch {
      return [];
    }
  };
  const content = {
    site: file(
      'edition.yml',
      'title: T\nlede: L\ndescription: D\nrepository: { name: R, url: "https://example.org" }\nstatement: [{ heading: H, text: [P] }]\neditor: E\npublisher: P\nreport: mailto:a@example.org\n',
    ),
    ledgers: all('ledger'),
    bibliography: file('bibliography.json', '[]\n'),
    chronology: file('chronology.yml', '[]\n'),
    crossLinks: file('cross-links.yml', '[]\n'),
    insertionKinds: file('insertion-kinds.yml', '[]\n'),
    documents: all('documents'),
    registers: {
      people: all('people'),
      places: [],
      organizations: [],
      events: all('events'),
      concepts: all('concepts'),
    },
    notes: [],
  };
  const made = readEdition(content, (_, __, make) => make());
  const { registers, documents, ledgers, notes: _, ...single } = content;
  const told = [
    ...Object.values(single),
    ...documents,
    ...ledgers,
    ...Object.values(registers).flat(),
  ].flatMap(({ path, messages }) => messages.map((message) => `${path}: ${message.reason}`));
  expect(told).toEqual([]);
  expect([...(made?.entries.keys() ?? [])].sort()).toEqual([
    'concepts/quotas',
    'events/herring-talks',
    'people/john-doe',
  ]);
});
