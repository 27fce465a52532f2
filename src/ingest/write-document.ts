import { createHash } from 'node:crypto';
import type { DocumentData } from '../schema/document.ts';
import type { LedgerDocument } from '../schema/ledger.ts';
import {
  digest,
  insertionRanges,
  stringify,
  type TypedBlock,
  type TypedDocument,
} from '../typed-markdown/index.ts';
import { readBrackets } from './brackets.ts';
import type { Draft } from './draft.ts';
import { settle, type Published } from './ledger.ts';
import { trimLine } from './read.ts';
import type { SourceBlock } from './record.ts';

/** Gives the blocks of a document their ids and writes it. */
export function writeDocument(
  draft: Draft,
  before: TypedDocument<TypedBlock> | undefined,
  entry: LedgerDocument | undefined,
  today: string,
): { text: string; entry: LedgerDocument } {
  const contents = draft.record.blocks.map((block) => readBrackets(block.text, breaksOf(block)).children);
  const blocks = draft.record.blocks.map((block, index) => {
    const line = block.lines[0]?.number ?? 1;
    const decided = draft.questions.decided('ambiguous-alignment', line);
    return {
      role: block.role,
      text: block.text,
      insertions: insertionRanges(contents[index] ?? []),
      line,
      ...(decided !== undefined && { decided }),
    };
  });
  const { ids, entry: settled } = settle(
    blocks,
    readTexts(before, entry, draft.record.blocks),
    today,
    draft.file,
  );
  const typed = draft.record.blocks.map(({ heading }, index) => ({
    id: ids[index] ?? '',
    heading,
    children: contents[index] ?? [],
  }));
  return {
    text: stringify({ data: completeData(draft, before?.data, today), blocks: typed }),
    entry: settled,
  };
}

/**
 * The published texts. Where the Markdown was changed by hand, and the text that the ledger knows is in the dump, that
 * one is it.
 */
function readTexts(
  before: TypedDocument<TypedBlock> | undefined,
  entry: LedgerDocument | undefined,
  blocks: readonly SourceBlock[],
): Published | undefined {
  if (!before || !entry) return undefined;
  const known = new Map(blocks.map((block) => [digest(block.text), block.text]));
  const written = new Map(before.blocks.map((block) => [block.id, block.text]));
  const texts = Object.entries(entry).flatMap(([id, paragraph]) => {
    const text = 'digest' in paragraph ? (known.get(paragraph.digest) ?? written.get(id)) : undefined;
    return text === undefined ? [] : [[id, text] as const];
  });
  return { entry, texts: new Map(texts) };
}

/** The line breaks that the page itself has: two spaces at a line's end say so. */
function breaksOf({ lines }: SourceBlock): Set<number> {
  const breaks = new Set<number>();
  let offset = 0;
  for (const { text } of lines) {
    offset += trimLine(text).length;
    if (/ {2}$/.test(text)) breaks.add(offset);
    offset += 1;
  }
  return breaks;
}

function completeData(
  { source, metadata, record, format }: Draft,
  before: DocumentData | undefined,
  today: string,
): DocumentData {
  const wording = digest(record.blocks.map((block) => block.text).join('\n\n'));
  const revision = before?.revision.digest === wording ? before.revision : { date: today, digest: wording };
  const sha256 = createHash('sha256').update(source.bytes).digest('hex');
  return { ...metadata, revision, source: { file: source.name, sha256, format } };
}
