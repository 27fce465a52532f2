import { takeAbstract } from '../abstract.ts';
import { readBody } from '../body.ts';
import { plainHeadSchema, type PlainHead } from '../../schema/plain-head.ts';
import { readYaml } from '../../typed-markdown/index.ts';
import { chunksOf, trimLine, type Chunk } from '../read.ts';
import type { ArchiveRecord, Dump } from '../record.ts';
import type { Format } from './format.ts';

/** A filled-in head of the plain format, for messages. */
export const plainExample = `---
title: Letter, Doe to Roe, on Herring
date: 1958-05-04
genre: letter
archive: { reference: "AFA, B 13/59", folios: "33-36", repository: Example Digital Archive }
translators: [Jane Roe]
originalLanguage: Danish
---

The text begins here. A blank line parts paragraphs.`;

/**
 * A text file with a head in YAML between two lines of dashes, and below it the text: any transcription of any archive.
 */
export const plainText: Format = {
  id: 'plain-text',
  description:
    'a text with a head in YAML between two lines of `---`: title, date, genre, archive, translators',
  recognize: (chunks) => {
    const lines = chunks.flat();
    if (trimLine(lines[0]?.text ?? '') !== '---') return [];
    // A line of dashes and a title are enough to outdo whatever the text itself may look like.
    const isHead = lines.slice(1, 60).some(({ text }) => /^(?:title|date|genre)\s*:/.test(text));
    return isHead ? ['---', 'title', 'date', 'genre', 'head', 'plain', 'text', 'YAML'] : [];
  },
  parse,
};

function parse(dump: Dump, chunks: readonly Chunk[]): ArchiveRecord {
  const lines = chunks.flat();
  const closing = lines.slice(1).find(({ text }) => /^(?:---|\.\.\.)$/.test(trimLine(text)));
  const opening = lines[0]?.number ?? 1;
  if (!closing) {
    return dump.file.fail('The head never ends; put a line of three dashes between it and the text', {
      ruleId: 'plain-head',
      source: 'ingest',
      place: { line: opening, column: 1 },
    });
  }
  const yaml = dump.lines.slice(opening, closing.number - 1);
  const head = readYaml(yaml.map(({ text }) => text).join('\n'), plainHeadSchema, dump.file, {
    firstLine: opening + 1,
    ruleId: 'plain-head',
    source: 'ingest',
  });
  const headLines = lines.filter((line) => line.number <= closing.number);
  dump.use(headLines, { as: 'field', name: 'head' });
  const begin = head?.textBegins ?? 1;
  const from = closing.number + 1;
  const body = chunksOf(dump.lines.filter((line) => line.number >= Math.max(from, begin)));
  const skipped = dump.lines.filter(
    (line) => line.number >= from && line.number < begin && trimLine(line.text) !== '',
  );
  if (skipped.length > 0) dump.use(skipped, { as: 'field', name: 'unplaced' });
  const read = readBody(dump, body);
  const facts = head ? factsOf(head) : {};
  return {
    fields: dump.fields,
    ...read,
    blocks: [...takeAbstract(dump, []), ...read.blocks],
    facts: skipped.length > 0 ? { ...facts, unplaced: skipped.map(({ text }) => trimLine(text)) } : facts,
  };
}

/** What a head states, by the paths of front matter. */
function factsOf({ archive = {}, textBegins: _, ...facts }: PlainHead): Record<string, string | string[]> {
  const inArchive = Object.entries(archive).map(([key, value]) => [`archive.${key}`, value] as const);
  return Object.fromEntries(
    [...Object.entries(facts), ...inArchive].filter(
      (pair): pair is [string, string | string[]] => pair[1] !== undefined,
    ),
  );
}
