import { VFile } from 'vfile';
import { readDocument } from '../../src/edition/document.ts';
import type { Document } from '../../src/edition/model.ts';
import { NameFinder } from '../../src/edition/annotations/names.ts';
import { readBrackets } from '../../src/ingest/brackets.ts';
import { Questions } from '../../src/ingest/questions.ts';
import { settle, type NewBlock } from '../../src/ingest/ledger.ts';
import { insertionRanges, publishedText, stringify } from '../../src/typed-markdown/index.ts';

/** A document that consists of a few lines. */
export interface Snippet {
  /** Its date, ISO 8601, as exact as it is known. */
  date: string;
  /** The day on which what it reports took place. */
  occurred?: string;
  /** Its text; a blank line parts paragraphs. */
  text: string;
}

/**
 * Takes a few lines the way of a document: through ingest’s brackets and ledger into typed Markdown, and from there
 * through the edition’s own reader.
 */
export function readSnippet({ date, occurred, text }: Snippet): Document {
  const blocks = text
    .split(/\n{2,}/)
    .map((block) => block.replace(/[ \t]+(?=\n|$)|(?<=^|\n)[ \t]+/g, ''))
    .filter((block) => block !== '')
    .map((block) => {
      const breaks = new Set([...block.matchAll(/\n/g)].map(({ index }) => index));
      return readBrackets(block, breaks).children;
    });
  const settled = settle(
    blocks.map((children): NewBlock => ({
      role: 'paragraph',
      text: publishedText(children),
      insertions: insertionRanges(children),
    })),
    undefined,
    '2000-01-01',
    new Questions(new VFile(), new VFile()),
  );
  const markdown = stringify({
    data: {
      title: 'Snippet',
      genre: 'snippet',
      date,
      ...(occurred !== undefined && { occurred }),
      archive: {},
      revision: { date: '2000-01-01', digest: '000000000000' },
      source: { file: 'snippet.txt', sha256: '0'.repeat(64), format: 'plain' },
    },
    blocks: blocks.map((children, index) => ({ id: settled.ids[index] ?? '', heading: false, children })),
  });
  const file = new VFile({ path: 'snippet.md', value: markdown });
  const document = readDocument('snippet', file, settled.entry, new NameFinder([]), {
    list: [],
    file,
  });
  if (!document || file.messages.length > 0)
    throw new Error(`“${text}” can’t be read as a document: ${file.messages.map(String).join('; ')}`);
  return document;
}
