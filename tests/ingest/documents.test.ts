import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { VFile } from 'vfile';
import { readSource, sidecarName, type Source } from '../../src/ingest/draft.ts';
import { ingest } from '../../src/ingest/ingest.ts';
import { parse, type TypedBlock } from '../../src/typed-markdown/index.ts';

const content = fileURLToPath(new URL('../../content/', import.meta.url));
const read = (path: string): string => readFileSync(content + path, 'utf8');

const names = readdirSync(`${content}sources`).filter((name) => name.endsWith('.txt'));
const sources = names.map((name): Source => {
  const bytes = readFileSync(`${content}sources/${name}`);
  return { name, bytes, sidecar: read(`sources/${sidecarName(name)}`) };
});
const documents = new Map(
  readdirSync(`${content}documents`).map((name) => [name, read(`documents/${name}`)]),
);
const ledgers = new Map(readdirSync(`${content}ledger`).map((name) => [name, read(`ledger/${name}`)]));
const settings = { genres: [], today: '2100-01-01' };

function blocksOf(name: string): readonly TypedBlock[] {
  const found = [...documents.values()]
    .map((value) => parse(new VFile({ value })))
    .find((document) => document?.data.source.file === name);
  if (!found) throw new Error(`no document of ${name}`);
  return found.blocks;
}

describe.each(sources)('$name', (source) => {
  const draft = readSource(source, new VFile(), new VFile({ value: source.sidecar ?? '' }), settings);
  const uses = draft?.uses ?? [];
  const dump = new TextDecoder().decode(source.bytes).split('\n');

  test('every line is text, a field, or named furniture', () => {
    expect(uses.map((use) => use.text)).toEqual(dump);
    expect(uses.filter((use) => !['body', 'field', 'furniture'].includes(use.as) || use.name === '')).toEqual(
      [],
    );
  });

  test('the text is rebuilt from the Markdown character for character', () => {
    const blocks = blocksOf(source.name);
    const linesOf = (isAbstract: boolean): string[] =>
      blocks
        .filter(({ role }) => (role === 'abstract') === isAbstract)
        .flatMap(({ text }) => text.split('\n'));
    const body = uses.filter((use) => use.as === 'body');
    const linesOfDump = (isAbstract: boolean): string[] =>
      body
        .filter(({ name }) => (name === 'abstract') === isAbstract)
        .map(({ text }) => text.replace(/ +$/, ''));
    expect(linesOf(false)).toEqual(linesOfDump(false));
    expect(linesOf(true)).toEqual(linesOfDump(true));
  });
});

test('what the lines are is as it was', () => {
  const summary = sources.map((source) => {
    const draft = readSource(source, new VFile(), new VFile({ value: source.sidecar ?? '' }), settings);
    return draft?.uses
      .filter(({ name }) => name !== 'blank line')
      .map(({ number, as, name }) => `${number} ${as}: ${name}`);
  });
  expect(summary).toMatchSnapshot();
});

test('insertions and gaps are counted as the dumps have them', () => {
  const counts = names.map((name) => {
    const nodes = blocksOf(name).flatMap((block) => block.children);
    return {
      name,
      inDump: [
        ...new TextDecoder().decode(sources.find((source) => source.name === name)?.bytes).matchAll(/\[/g),
      ].length,
      supplied: nodes.filter((node) => node.type === 'supplied').length,
      gaps: nodes.filter((node) => node.type === 'gap').length,
      paragraphs: blocksOf(name).filter((block) => block.role === 'paragraph').length,
    };
  });
  expect(counts).toEqual([
    { name: '000_20db1744057cd6b2.txt', inDump: 44, supplied: 43, gaps: 1, paragraphs: 6 },
    { name: '002_1fa8fdae59210fd1.txt', inDump: 69, supplied: 68, gaps: 0, paragraphs: 8 },
  ]);
});

test('a later run changes nothing', () => {
  const { files } = ingest({ sources, documents, ledgers, today: '2100-01-01' });
  const expected = [...documents].map(([name, text]) => [`content/documents/${name}`, text] as const);
  expect(Object.fromEntries(files)).toEqual(
    Object.fromEntries([
      ...expected,
      ...[...ledgers].map(([name, text]) => [`content/ledger/${name}`, text] as const),
    ]),
  );
});
