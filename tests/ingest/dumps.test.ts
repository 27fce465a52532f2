import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { VFile } from 'vfile';
import { ingest, type Outputs } from '../../src/ingest/ingest.ts';
import { parse } from '../../src/typed-markdown/index.ts';
import { answerAll } from './answers.ts';

/** Dumps with a fault each that real pages have, in its smallest form; and what must come of them. */
const folder = new URL('../fixtures/dumps/', import.meta.url);

function run(name: string, sidecar?: string): Outputs {
  const bytes = readFileSync(new URL(`${name}.txt`, folder));
  return ingest({
    sources: [{ name: `${name}.txt`, bytes, ...(sidecar !== undefined && { sidecar }) }],
    documents: new Map(),
    ledgers: new Map(),
    today: '2000-01-01',
  });
}

/** The document that was made: its metadata, and each block as `id: text`. */
function documentOf({ files }: Outputs) {
  const text = [...files].find(([path]) => path.endsWith('.md'))?.[1];
  const file = new VFile({ value: text ?? '' });
  const document = text === undefined ? undefined : parse(file);
  return { data: document?.data, blocks: document?.blocks.map(({ id, text }) => `${id}: ${text}`), text };
}

const questions = ({ results }: Outputs): string[] =>
  results.flatMap(({ files }) =>
    files.flatMap(({ messages }) => messages.filter(({ fatal }) => fatal).map(({ ruleId }) => ruleId ?? '')),
  );
const leftOut = ({ results }: Outputs): string[] =>
  results.flatMap((result) => result.leftOut.map(({ text }) => text.trim()));

describe('a page', () => {
  test('that has no body is refused, and nothing is written', () => {
    const outputs = run('header-and-footer-only');
    expect(questions(outputs)).toEqual(['no-text']);
    expect(outputs.results[0]?.state).toBe('refused');
    expect(outputs.files).toEqual(new Map());
  });

  test('whose labels stand before its footer, without values', () => {
    const outputs = run('pills-before-footer');
    expect(questions(outputs)).toEqual([]);
    expect(documentOf(outputs).blocks).toEqual([
      'abstract: An ambassador reports that talks on herring failed.',
      'o1: To the Ministry of Fisheries:',
      'p1: The herring talks ended without result today.',
      'c1: [Arland] Embassy in Borovia',
    ]);
    expect(leftOut(outputs)).toEqual([
      'Skip to content',
      'Author(s):',
      'Associated Places',
      'Document Information',
      'Source',
      'Rights',
    ]);
  });

  test('whose labels stand before its footer, with values', () => {
    const outputs = run('pills-with-values');
    const { data, blocks } = documentOf(outputs);
    expect(questions(outputs)).toEqual([]);
    expect(blocks).toEqual([
      'abstract: An ambassador reports that talks on herring failed.',
      'p1: The herring talks ended without result today.',
      'p2: We shall try again in June, when the ministers are back.',
    ]);
    expect(data).toMatchObject({
      authors: ['Arland. Ministry of Fisheries'],
      places: ['Borovia'],
      subjects: ['Herring--Arland'],
    });
  });

  test('without blank lines is read by its lines, and its footnote is tied to its call', () => {
    const outputs = run('single-newline-page');
    const { data, blocks } = documentOf(outputs);
    expect(questions(outputs)).toEqual([]);
    expect(blocks).toEqual([
      'abstract: An ambassador reports that talks on herring failed.',
      'o1: Ciphergram No. 12',
      'o2: To: [John] ROE1',
      'p1: The herring talks ended [without result] today.',
      'c1: [1] Official in the Ministry of Fisheries.',
    ]);
    expect(data).toMatchObject({
      title: 'Telegram from the Embassy of Arland in Borovia (Doe), 4 May 1958',
      to: '[John] ROE',
      footnotes: [{ number: '1', note: 'c1', calls: [{ passage: 'o2', start: 14, end: 15 }] }],
    });
  });

  test('whose text has single line breaks only is asked about once', () => {
    const asked = run('single-newline-body');
    expect(questions(asked)).toEqual(['line-paragraphs']);
    expect(documentOf(run('single-newline-body', answerAll(asked))).blocks).toEqual([
      'p1: Secret.',
      'p2: My dear harbour master,',
      'p3: The herring talks ended without result today. We shall try again in June.',
      'p4: 2. The question of nets is not settled. It will be taken up by the ministers.',
      'p5: 3. On quotas, nothing new can be said before the autumn.',
      'c1: Yours sincerely,',
      'c2: J. Doe',
    ]);
  });

  test('of the older site is read', () => {
    const { data, blocks } = documentOf(run('old-site-page'));
    expect(blocks).toEqual([
      'abstract: An ambassador reports that talks on herring failed.',
      'p1: The herring talks ended without result today.',
    ]);
    expect(data).toMatchObject({
      title: 'Telegram from the Embassy of Arland in Borovia',
      date: '1958-05-04',
      citation: expect.stringContaining('AFA 10-2, 4. Translated by Jane Roe.') as string,
      archive: { reference: 'AFA 10-2, 4', url: 'http://example.org/document/1' },
    });
  });

  test('with labels in plain letters is read as one with labels in bold', () => {
    const outputs = run('plain-labels-with-credit');
    const { data, blocks } = documentOf(outputs);
    expect(questions(outputs)).toEqual([]);
    expect(blocks).toEqual([
      'abstract: An ambassador reports that talks on herring failed.',
      'p1: The herring talks ended without result today.',
    ]);
    expect(data).toMatchObject({
      originalLanguage: 'Borovian',
      obtainedBy: ['John Doe'],
      translators: ['Jane Roe'],
      source: { format: 'labelled-page' },
    });
  });
});

describe('what a page states', () => {
  test('the genre, after an adjective of the title', () => {
    const outputs = run('title-without-genre');
    expect(questions(outputs)).toEqual([]);
    expect(documentOf(outputs).data?.genre).toBe('report');
  });

  test('who contributed, transcribed and translated', () => {
    const outputs = run('contributed-by');
    expect(documentOf(outputs).data).toMatchObject({
      archive: { reference: 'AFA, B 13/59', folios: '33-36' },
      contributedBy: ['Jane Roe'],
      transcribedBy: ['Jane Roe'],
      translators: ['Jane Roe'],
    });
    expect(outputs.results[0]?.files.flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId))).toEqual(
      ['proposed-id'],
    );
  });

  test('addressees, without the numbers of footnotes', () => {
    const { data, blocks } = documentOf(run('footnote-digits'));
    expect(blocks?.[0]).toBe('o1: To: [Jane] ROE1');
    expect(data).toMatchObject({
      to: '[Jane] ROE',
      from: '[Ambassador John] DOE',
      footnotes: [
        { number: '1', note: 'c1', calls: [{ passage: 'o1', start: 14, end: 15 }] },
        { number: '2', note: 'c2', calls: [{ passage: 'o2', start: 27, end: 28 }] },
      ],
    });
  });

  test('who took part, as one list; the turns that follow are paragraphs', () => {
    const { data, blocks } = documentOf(run('participants-list'));
    expect(data?.participants).toHaveLength(6);
    expect(data?.location).toBe('Port Arl');
    expect(blocks?.map((block) => block.slice(0, 12))).toEqual([
      'o1: Location',
      'o2: Particip',
      'o3: From Arl',
      'o4: DOE John',
      'o5: POE Pete',
      'o6: From Bor',
      'o7: ROE Jane',
      'o8: QUOE Que',
      'p1: Arland (',
      'p2: Borovia ',
    ]);
  });
});

describe('a text', () => {
  test('with editorial remarks is whole', () => {
    const outputs = run('editorial-notes');
    const { data, blocks } = documentOf(outputs);
    expect(questions(outputs)).toEqual([]);
    expect(data?.ending).toBeUndefined();
    expect(data?.footnotes).toMatchObject([{ number: '1', note: 'c2', calls: [{ passage: 'p2' }] }]);
    expect(blocks).toEqual([
      'p1: [Handwritten] Copy A.',
      'p2: The herrring [sic] talks ended.[1] Mr. Poe-Quoe [Po Quo] was absent.',
      'p3: [page break]',
      'p4: [illegible] and nets are wanted. [Paragraph redacted]',
      'c1: [signature]',
      'c2: [1] Said of the talks in April.',
    ]);
  });

  test('with a table and verse keeps their lines, and its page mark is one', () => {
    const { data, text } = documentOf(run('poem-and-table'));
    expect(text).toContain('Ship\tTons\\\nHerring\t12\\\nCod\t7 {#p2}');
    expect(text).toContain('The nets hang low,\\\nthe gulls cry so,\\\nthe minister says no. {#p4}');
    expect(data?.pages).toEqual([{ mark: '– 2 –', after: 'p4' }]);
  });

  test('full of dates is taken as it stands', () => {
    const outputs = run('month-day-dates');
    expect(questions(outputs)).toEqual([]);
    expect(documentOf(outputs).blocks).toHaveLength(4);
  });
});
