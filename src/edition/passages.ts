import type { PhrasingContent } from 'mdast';
import type { Supplied } from '../remark-supplied/index.ts';
import type { VFile } from 'vfile';
import type { LedgerDocument, LivingParagraph } from '../schema/ledger.ts';
import { own } from '../schema/own.ts';
import { parsePassageId, sentenceNumber } from '../schema/passage-id.ts';
import type { TypedBlock } from '../typed-markdown/blocks.ts';
import { digest } from '../typed-markdown/digest.ts';
import type { FormerId, Passage } from './model.ts';
import type { Range } from '../text/range.ts';

/** A passage before anything is said of its text. */
export type RawPassage = Omit<Passage, 'annotations'> & Flat;

/** The text of phrasing content as published, and where its insertions and links stand in it. */
export interface Flat {
  text: string;
  /** Every pair of brackets; a pair that holds nothing but a pair is one. */
  insertions: Range[];
  /** Addresses that stand in it. */
  links: (Range & { url: string })[];
}

/** Flattens phrasing content to the published text and ranges over it. */
export function flatten(children: readonly PhrasingContent[], into?: Flat): Flat {
  const flat = into ?? { text: '', insertions: [], links: [] };
  for (const node of children) {
    const start = flat.text.length;
    if (node.type === 'text') flat.text += node.value;
    else if (node.type === 'break') flat.text += '\n';
    else if (node.type === 'gap') {
      flat.text += `[${node.value}]`;
      flat.insertions.push({ start, end: flat.text.length });
    } else if (node.type === 'supplied') {
      const range = { start, end: start };
      const count = flat.insertions.push(range);
      flat.text += '[';
      flatten(node.children, flat);
      flat.text += ']';
      range.end = flat.text.length;
      if (isDoubled(node)) flat.insertions.splice(count, 1);
    } else if (node.type === 'link') {
      flatten(node.children, flat);
      flat.links.push({ start, end: flat.text.length, url: node.url });
    }
  }
  return flat;
}

/** `[[2]]`: a pair that holds nothing but a pair. */
function isDoubled({ children: [only, ...more] }: Supplied): boolean {
  return more.length === 0 && (only?.type === 'supplied' || only?.type === 'gap');
}

/**
 * Joins the blocks of a document with the ledger: every paragraph gets its sentences, every published id an end.
 *
 * @param blocks the blocks of the typed Markdown
 * @param entry the ledger's entry of the document
 * @param file takes the errors `unpublished-id`, `unresolved-id`, `changed-text`, `unresolved-alias`, `cut-in-insertion`
 */
export function passages(
  blocks: readonly TypedBlock[],
  entry: LedgerDocument,
  file: VFile,
): { passages: RawPassage[]; former: FormerId[] } {
  const found = blocks.flatMap((block) => {
    const living = own(entry, block.id);
    if (living === undefined || !('digest' in living)) {
      complain(
        file,
        'unpublished-id',
        `The ledger does not publish ${block.id}: run ingest, which mints ids.`,
        block,
      );
      return [];
    }
    if (living.digest !== digest(block.text))
      complain(
        file,
        'changed-text',
        `The text of ${block.id} is not the one that the ledger knows. ` +
          'The documents are generated: mend the dump in sources/ and run ingest.',
        block,
      );
    return [passage(block, living, file)];
  });

  const ids = new Set(found.flatMap((one) => [one.id, ...one.sentences.map((sentence) => sentence.id)]));
  const former: FormerId[] = [];
  for (const [id, state] of Object.entries(entry)) {
    former.push(...movedSentences(id, state));
    if ('digest' in state) {
      if (!ids.has(id))
        complain(
          file,
          'unresolved-id',
          `${id} was published and is not in the text. Restore it, or run ingest, which retires it with an alias or a tombstone.`,
        );
      continue;
    }
    if (state.alias !== undefined && !ids.has(state.alias))
      complain(
        file,
        'unresolved-alias',
        `The ledger leads ${id} to ${state.alias}, which is not in the text.`,
      );
    former.push({ id, retired: state.retired, ...(state.alias !== undefined && { alias: state.alias }) });
  }
  return { passages: found, former };
}

/** The sentences of a paragraph that went elsewhere, with where they lead. */
function movedSentences(id: string, state: LedgerDocument[string]): FormerId[] {
  if ('digest' in state)
    return Object.entries(state.former ?? {}).flatMap(([name, { alias, retired }]) =>
      alias === undefined ? [] : [{ id: id + name, retired, alias }],
    );
  return Object.entries(state.moved ?? {}).map(([name, alias]) => ({
    id: id + name,
    retired: state.retired,
    alias,
  }));
}

function passage(block: TypedBlock, living: LivingParagraph, file: VFile): RawPassage {
  const flat = flatten(block.children);
  const cuts = Object.entries(living.sentences);
  const sentences = cuts.map(([name, start], index) => {
    const next = cuts[index + 1]?.[1] ?? flat.text.length;
    const slice = flat.text.slice(start, next);
    return {
      id: block.id + name,
      number: sentenceNumber(name) ?? '',
      start,
      end: start + slice.trimEnd().length,
    };
  });
  for (const { id, start } of sentences)
    if (flat.insertions.some((range) => range.start < start && start < range.end))
      complain(file, 'cut-in-insertion', `The ledger begins ${id} inside an insertion.`, block);
  const number = parsePassageId(block.id)?.number;
  return {
    id: block.id,
    role: block.role,
    heading: block.heading,
    ...(number !== undefined && { number }),
    ...flat,
    sentences,
    former: Object.entries(living.former ?? {}).flatMap(([name, { alias }]) =>
      alias === undefined ? [block.id + name] : [],
    ),
  };
}

function complain(file: VFile, ruleId: string, reason: string, block?: TypedBlock): void {
  const message = file.message(reason, {
    ...(block?.position && { place: block.position }),
    ruleId,
    source: 'edition',
  });
  message.fatal = true;
}
