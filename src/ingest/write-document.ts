import { createHash } from 'node:crypto';
import type { DocumentData } from '../schema/document.ts';
import type { LedgerDocument, LedgerFile, Revision } from '../schema/ledger.ts';
import {
  digest,
  insertionRanges,
  stringify,
  type TypedBlock,
  type TypedDocument,
} from '../typed-markdown/index.ts';
import { readBrackets } from './brackets.ts';
import type { Draft } from './draft.ts';
import { settle, type Published, type Retirement } from './ledger.ts';
import { trimLine } from './read.ts';
import type { SourceBlock } from './record.ts';

/** A document, written, with its ledger. */
export interface Written {
  text: string;
  ledger: LedgerFile;
  /** The ids that are newly retired in it. */
  retired: Retirement[];
}

/**
 * Gives the blocks of a document their ids and writes it.
 *
 * @param draft the dump, read; its file takes the error `ledger-disagrees`
 * @param before the document as it was published, if it was
 * @param ledger its ledger, if it has one
 * @param today the day, ISO 8601
 * @throws VFileMessage `ledger-disagrees` where it can't be told what was published
 */
export function writeDocument(
  draft: Draft,
  before: TypedDocument<TypedBlock> | undefined,
  ledger: LedgerFile | undefined,
  today: string,
): Written {
  const sources = draft.record.blocks;
  const contents = sources.map((block) => readBrackets(block.text, breaksOf(block)).children);
  const blocks = sources.map((block, index) => ({
    role: block.role,
    text: block.text,
    insertions: insertionRanges(contents[index] ?? []),
    line: block.lines[0]?.number ?? 1,
  }));
  const published = readTexts(draft, before, ledger?.paragraphs);
  const { ids, entry, retired } = settle(blocks, published, today, draft.questions);
  const typed = sources.map(({ heading }, index) => ({
    id: ids[index] ?? '',
    heading,
    children: contents[index] ?? [],
  }));
  const wording = digest(sources.map((block) => block.text).join('\n\n'));
  const revisions = revise(ledger, before?.data, wording, today, published, entry);
  const { date } = revisions.at(-1) ?? { date: today };
  return {
    text: stringify({ data: completeData(draft, { date, digest: wording }, ids), blocks: typed }),
    ledger: { paragraphs: entry, revisions },
    retired,
  };
}

/**
 * The published texts. Where the Markdown was changed by hand, and the text that the ledger knows is in the dump, that
 * one is it. Where a text that the ledger knows is in neither, Markdown and ledger are not of one time, and going on
 * would retire what is there.
 */
function readTexts(
  { record, file }: Draft,
  before: TypedDocument<TypedBlock> | undefined,
  entry: LedgerDocument | undefined,
): Published | undefined {
  if (!before || !entry) return undefined;
  const known = new Map(record.blocks.map((block) => [digest(block.text), block.text]));
  const written = new Map(before.blocks.map((block) => [block.id, block.text]));
  const texts = new Map<string, string>();
  const lost: string[] = [];
  for (const [id, paragraph] of Object.entries(entry)) {
    if (!('digest' in paragraph)) continue;
    const own = written.get(id);
    const text = own !== undefined && digest(own) === paragraph.digest ? own : known.get(paragraph.digest);
    if (text === undefined) lost.push(id);
    else texts.set(id, text);
  }
  const unknown = [...written.keys()].filter((id) => entry[id] === undefined);
  const strange = [...lost, ...unknown];
  if (strange.length > 0) {
    file.fail(
      `The published Markdown and its ledger disagree on ${strange.slice(0, 5).join(', ')}${strange.length > 5 ? ` and ${strange.length - 5} more` : ''}: one of them is older, or was changed by hand; restore both as they were committed together, then ingest again`,
      { ruleId: 'ledger-disagrees', source: 'ingest' },
    );
  }
  return { entry, texts };
}

/** The revisions of a text, with a new one if its wording changed: what each changed paragraph said before. */
function revise(
  ledger: LedgerFile | undefined,
  before: DocumentData | undefined,
  wording: string,
  today: string,
  published: Published | undefined,
  entry: LedgerDocument,
): Revision[] {
  const kept = ledger?.revisions ?? [];
  const revisions: Revision[] = kept.length === 0 && before ? [{ ...before.revision }] : kept;
  if (revisions.at(-1)?.digest === wording) return revisions;
  const former = [...(published?.texts ?? [])].filter(([id, text]) => {
    const now = entry[id];
    return now === undefined || !('digest' in now) || now.digest !== digest(text);
  });
  return [
    ...revisions,
    { date: today, digest: wording, ...(former.length > 0 && { former: Object.fromEntries(former) }) },
  ];
}

/** The line breaks that are the text's own: two spaces at a line's end say so, and the nature of verse and tables. */
function breaksOf({ lines, keepsLines }: SourceBlock): Set<number> {
  const breaks = new Set<number>();
  let offset = 0;
  for (const { text } of lines) {
    offset += trimLine(text).length;
    if (keepsLines || / {2}$/.test(text)) breaks.add(offset);
    offset += 1;
  }
  return breaks;
}

function completeData(
  { source, metadata, record, format }: Draft,
  revision: DocumentData['revision'],
  ids: readonly string[],
): DocumentData {
  const sha256 = createHash('sha256').update(source.bytes).digest('hex');
  const idOf = (block: SourceBlock): string => ids[record.blocks.indexOf(block)] ?? '';
  const footnotes = record.footnotes.map(({ number, note, calls }) => ({
    number,
    note: idOf(note),
    calls: calls.map(({ block, start, end }) => ({ passage: idOf(block), start, end })),
  }));
  const pages = (record.fields.get('page mark') ?? []).map(({ value, line }) => {
    const block = record.blocks.findLast(
      ({ role, lines }) => role !== 'abstract' && (lines[0]?.number ?? 0) < line,
    );
    return { mark: value, ...(block && { after: idOf(block) }) };
  });
  return {
    ...metadata,
    ...(footnotes.length > 0 && { footnotes }),
    ...(pages.length > 0 && { pages }),
    revision,
    source: { file: source.name, sha256, format },
  };
}
