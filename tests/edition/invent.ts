import { VFile } from 'vfile';
import { NameFinder } from '../../src/edition/annotations/names.ts';
import { readDocument } from '../../src/edition/document.ts';
import type { Document, Edition, Prose, Entry } from '../../src/edition/model.ts';
import { passages, type RawPassage } from '../../src/edition/passages.ts';
import { readBrackets } from '../../src/ingest/brackets.ts';
import type { DocumentData } from '../../src/schema/document.ts';
import { entrySchemas } from '../../src/schema/entry.ts';
import type { LedgerDocument, LivingParagraph } from '../../src/schema/ledger.ts';
import { sentenceName } from '../../src/schema/passage-id.ts';
import type { Register } from '../../src/schema/registers.ts';
import type { Range } from '../../src/text/range.ts';
import { proposeSentences } from '../../src/text/sentences.ts';
import { digest, insertionRanges, parse, publishedText, stringify } from '../../src/typed-markdown/index.ts';

/** The balanced bracket pairs of a text, in order. */
export function brackets(text: string): Range[] {
  const open: number[] = [];
  const ranges: Range[] = [];
  for (const [index, character] of [...text].entries()) {
    if (character === '[') open.push(index);
    const start = character === ']' ? open.pop() : undefined;
    if (start !== undefined) ranges.push({ start, end: index + 1 });
  }
  return ranges.sort((a, b) => a.start - b.start);
}

/** A paragraph of the editor's prose. */
export const prose = (value: string): Prose => [{ type: 'paragraph', children: [{ type: 'text', value }] }];

/** An entry of a register, its fields checked and filled in like those of a file. */
export function entry(id: string, fields: Record<string, unknown> = {}): Entry {
  const register = id.replace(/\/.*/, '') as Register;
  const data = entrySchemas[register].parse({
    name: id,
    sources: ['work'],
    confidence: 'verified',
    ...fields,
  });
  return { id, register, data, prose: prose(`About ${data.name}.`) };
}

/** A document of given passages as its file has it, with what the ledger then publishes of it. */
function written(
  id: string,
  { genre = 'letter', date = '1901-05-06', ...data }: Partial<DocumentData>,
  passages: Record<string, string>,
): { file: VFile; published: LedgerDocument } {
  const blocks = Object.entries(passages).map(([key, text]) => ({
    id: key,
    heading: false,
    children: readBrackets(text).children,
  }));
  const published = blocks.map(({ id: key, children }): [string, LivingParagraph] => {
    const text = publishedText(children);
    const starts = proposeSentences(text, insertionRanges(children));
    const sentences = starts.map((start, index) => [sentenceName(index + 1), start]);
    return [
      key,
      { digest: digest(text), sentences: Object.fromEntries(sentences) as Record<string, number> },
    ];
  });
  const value = stringify({
    data: {
      title: `Title of ${id}`,
      genre,
      date,
      archive: {},
      revision: { date: '2000-01-01', digest: '0123456789ab' },
      source: { file: `${id}.txt`, sha256: '0'.repeat(64), format: 'plain' },
      ...data,
    },
    blocks,
  });
  return { file: new VFile({ path: `${id}.md`, value }), published: Object.fromEntries(published) };
}

/** A passage of which nothing is said yet, read from its file. */
export function bare(id: string, text: string): RawPassage {
  const { file, published } = written('document', {}, { [id]: text });
  const [passage] = passages(parse(file)?.blocks ?? [], published, file).passages;
  if (!passage) throw new Error(file.messages.join('\n'));
  return passage;
}

/** A document of given passages, read like one of the content. */
export function document(
  id: string,
  data: Partial<DocumentData>,
  texts: Record<string, string>,
  entries: readonly Entry[] = [],
): Document {
  const { file, published } = written(id, data, texts);
  const read = readDocument(id, file, published, new NameFinder(entries), { list: [], file });
  if (!read || file.messages.length > 0) throw new Error(file.messages.join('\n'));
  return read;
}

/** An edition of given parts. */
export function edition(parts: Partial<Omit<Edition, 'entries'>> & { entries?: readonly Entry[] }): Edition {
  return {
    site: {
      title: 'Letters',
      lede: 'Some letters.',
      description: 'Some letters.',
      lang: 'en',
      report: 'mailto:editor@example.org',
      repository: { name: 'An archive', url: 'https://example.org' },
      registers: {},
      genres: [],
      offline: true,
      queries: [],
      statement: [{ heading: 'What this is', text: ['An edition.'] }],
    },
    bibliography: {
      work: {
        id: 'work',
        type: 'book',
        author: [{ family: 'Author', given: 'A.' }],
        title: 'Work',
        issued: { 'date-parts': [[1950]] },
        URL: 'https://example.org/work',
      },
    },
    chronology: [],
    themes: [],
    documents: [],
    revisions: new Map(),
    ...parts,
    entries: new Map((parts.entries ?? []).map((one) => [one.id, one])),
  };
}
