import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';

const home = mkdtempSync(join(tmpdir(), 'incremental-'));
const edition = join(home, 'edition');
process.env.EDITION = edition;
// Where the edition lies is read once, when these are imported.
const { cacheFolder } = await import('../../src/schema/edition-folder.ts');
const { makeStock } = await import('../../src/loader/loader.ts');
const { makeSearch } = await import('../../src/search/index/integration.ts');
const { ContentError } = await import('../../src/loader/content.ts');

const silent = { warn: () => undefined, error: () => undefined };
const clear = () => {
  rmSync(cacheFolder, { recursive: true, force: true });
};

beforeAll(() => {
  cpSync('content', edition, { recursive: true });
});
afterAll(() => {
  clear();
  rmSync(home, { recursive: true });
});

/** What is stored now, every file of it, and what search reads, brought up to date. */
async function stored(): Promise<Map<string, string>> {
  const files = globSync('data/**/*.json', { cwd: cacheFolder }).sort();
  const all = new Map(files.map((file) => [file, readFileSync(join(cacheFolder, file), 'utf8')]));
  await makeSearch(process.cwd(), '/', (path, content) => {
    all.set(path, typeof content === 'string' ? content : Buffer.from(content).toString('base64'));
  });
  return all;
}

/** Brings what is stored up to date; whether the content has no error. */
function make(): boolean {
  try {
    makeStock(process.cwd(), '/', silent, false);
    return true;
  } catch (error) {
    if (error instanceof ContentError) return false;
    throw error;
  }
}

/** An edit of one file: what it becomes, or `undefined` where it goes. */
interface Edit {
  files: string;
  change: (text: string, word: string) => string | undefined;
}

/** What an editor does; a word makes each edit another. */
const edits: readonly Edit[] = [
  {
    files: 'documents/*.md',
    change: (text, word) => text.replace(/^shortTitle: .*/m, `shortTitle: On ${word}`),
  },
  { files: 'notes/*.md', change: (text, word) => `${text.trimEnd()} Or so ${word} says.\n` },
  { files: 'notes/*.md', change: () => undefined },
  {
    files: '{people,places,concepts}/*.md',
    change: (text, word) => text.replace(/^variants:\n/m, `$&  - { form: ${word}, scheme: variant }\n`),
  },
  { files: '{people,places}/*.md', change: (text, word) => `${text.trimEnd()} Also of ${word}.\n` },
  { files: 'cross-links.yml', change: (text, word) => text.replace(/reason: /, `$&${word}, and `) },
  { files: 'edition.yml', change: (text, word) => text.replace(/^title: .*/m, `title: ${word}`) },
  { files: 'bibliography.json', change: (text, word) => text.replace(/"title": "/, `$&${word} `) },
];

const edit = fc.record({
  which: fc.constantFrom(...edits),
  file: fc.nat(1000),
  // Some stand in the texts, and some do not.
  word: fc.constantFrom('students', 'temper', 'airport', 'Nobody', 'delegation', 'Herring'),
});

test('after any edits, what was brought up to date is what is made anew', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { minLength: 2, maxLength: 5 }), async (list) => {
      for (const { which, file, word } of list) {
        const names = globSync(which.files, { cwd: edition }).sort();
        const path = join(edition, names[file % names.length] ?? '');
        const before = readFileSync(path, 'utf8');
        const after = which.change(before, word);
        if (after === undefined) rmSync(path);
        else writeFileSync(path, after);
        // What an error stops leaves nothing behind that a later build would take for good.
        if (!make()) writeFileSync(path, before);
      }
      expect(make()).toBe(true);
      const updated = await stored();
      clear();
      expect(make()).toBe(true);
      expect(await stored()).toEqual(updated);
    }),
    { numRuns: 5, endOnFailure: true },
  );
}, 300_000);
