import { createServer, type Server } from 'node:http';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Pagefind } from '../../../src/search/ask/rank.ts';
import { partFolder } from '../../../src/search/index/layout.ts';
import { indexRecords, type Indexed, type NamedRecord } from '../../../src/search/index/pagefind.ts';
import { indexParts, partsOf } from '../../../src/search/index/parts.ts';

const WORDS = 'accord border cable delegation embassy frontier garrison harbour'.split(' ');

/** Records that have from one to eight of the words, and all of them one. */
const records: NamedRecord[] = Array.from({ length: 24 }, (_, at) => ({
  name: `text/letter-${at}`,
  of: `letter-${at}`,
  keys: [...WORDS.filter((__, bit) => (at + 1) % (bit + 2) === 0), 'telegram'].join(' '),
}));

describe('partsOf', () => {
  test('few records are one part', () => {
    expect(partsOf(records)).toEqual([records]);
  });

  test('every record is in one part, and those of one document are in the same', () => {
    const notes = records.map((record) => ({ ...record, name: record.name.replace('text', 'note') }));
    const parts = partsOf([...records, ...notes], 16);
    expect(parts).toHaveLength(4);
    expect(new Set(parts.flat())).toEqual(new Set([...records, ...notes]));
    for (const { of } of records)
      expect(parts.filter((part) => part.some((record) => record.of === of))).toHaveLength(1);
  });

  test('another record changes its part alone', () => {
    const before = partsOf(records, 16);
    const after = partsOf(
      records.map((record, at) => (at === 7 ? { ...record, keys: 'other' } : record)),
      16,
    );
    expect(before.filter((part, at) => JSON.stringify(part) !== JSON.stringify(after[at]))).toHaveLength(1);
  });

  test('what has no keys is in no part', () => {
    expect(partsOf([{ name: 'note/a', of: 'a', keys: '' }])).toEqual([[]]);
  });
});

test('records of two parts never have one name', async () => {
  const asked: string[] = [];
  const index = (_: number, part: readonly NamedRecord[]): Promise<Indexed> => {
    asked.push(part[0]?.name ?? '');
    // Names are digests, so short that all that is called alike is named alike.
    return Promise.resolve({
      files: [],
      names: new Map(part.map(({ name }, at) => [name, `${at}${name.replace(/[^~]/g, '')}`])),
    });
  };
  const { names } = await indexParts(records, index, 12);
  expect([...names.keys()].sort()).toEqual(records.map(({ name }) => name).sort());
  expect(new Set(names.values()).size).toBe(records.length);
  expect(asked).toHaveLength(3);
  expect(asked[2]).toMatch(/~$/);
});

describe('an index in parts, merged as a browser merges it', () => {
  const home = mkdtempSync(join(tmpdir(), 'parts-'));
  const served = new Map<string, Uint8Array>();
  let server: Server;
  let origin = '';

  beforeAll(async () => {
    server = createServer((request, response) => {
      const { pathname } = new URL(request.url ?? '/', 'http://localhost');
      const content = served.get(pathname);
      response.statusCode = content ? 200 : 404;
      response.end(content);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    server.close();
    rmSync(home, { recursive: true });
  });

  /** Opens an index of so many records a part; tells the records that have a word, the best first, with their scores. */
  async function open(room: string, most: number) {
    const { files, names } = await indexParts(records, (_, part) => indexRecords(part), most);
    for (const { path, content } of files) served.set(`/${room}/${path}`, content);
    const script = join(home, `${room}.mjs`);
    writeFileSync(script, files.find(({ path }) => path === 'pagefind/pagefind.js')?.content ?? '');
    const { createInstance } = (await import(/* @vite-ignore */ pathToFileURL(script).href)) as {
      createInstance: (options: { basePath: string; noWorker: boolean }) => Pagefind;
    };
    const pagefind = createInstance({ basePath: `${origin}/${room}/pagefind/`, noWorker: true });
    await pagefind.init();
    const parts = partsOf(records, most).length;
    for (let at = 1; at < parts; at++)
      await pagefind.mergeIndex(`${origin}/${room}/pagefind/${partFolder(at)}`);
    const recordOf = new Map([...names].map(([record, name]) => [name, record]));
    return {
      parts,
      async ask(word: string) {
        const { results } = await pagefind.search(`"${word}"`);
        return results.map(({ id, score }) => ({ record: recordOf.get(id), score }));
      },
    };
  }

  test('finds what one index finds', async () => {
    const [whole, parted] = [await open('whole', Infinity), await open('parted', 12)];
    expect([whole.parts, parted.parts]).toEqual([1, 2]);
    for (const word of [...WORDS, 'telegram', 'nowhere']) {
      const [expected, found] = [await whole.ask(word), await parted.ask(word)];
      const named = (list: typeof found) => list.map(({ record }) => record).sort();
      expect(named(found)).toEqual(named(expected));
      expect(found.every(({ record, score }) => record !== undefined && score > 0)).toBe(true);
    }
  });
});
