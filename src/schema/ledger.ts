import { z } from 'astro/zod';
import { isoDate, passageId } from './common.ts';
import { roleOf, sentenceNumber } from './passage-id.ts';

const paragraphId = z
  .string()
  .refine((id) => roleOf(id) !== undefined, 'a paragraph is written p7, o1, c2 or abstract');
const sentence = z.string().refine((name) => sentenceNumber(name) !== undefined, 'a sentence is written s12');

/** An id that once was published and no longer names a text of its own. */
const retired = z.strictObject({
  /** The passage of the same document that took its place, if one did: `p7`, `p7s3`. */
  alias: passageId.optional(),
  /** The day on which it was retired. */
  retired: isoDate,
  /** Of a paragraph: where its sentences went, by their ids (`s3: p7as1`). */
  moved: z.record(sentence, passageId).optional(),
});

/** A living paragraph: the digest of its text, and where each of its sentences begins. */
const living = z.strictObject({
  /** The first 12 hexadecimal digits of the SHA-256 of its published text. */
  digest: z.string().regex(/^[0-9a-f]{12}$/),
  /** Sentence id → offset of its first character in the published text, in UTF-16 units; in reading order. */
  sentences: z.record(sentence, z.int().nonnegative()),
  /** Sentence ids that were published and are gone. */
  former: z.record(sentence, retired).optional(),
});

/** A change of the text. */
const revision = z.strictObject({
  /** The day on which ingest wrote it. */
  date: isoDate,
  /** The digest of the whole text from then on. */
  digest: z.string().regex(/^[0-9a-f]{12}$/),
  /** What each changed or retired paragraph said before. */
  former: z.record(paragraphId, z.string()).optional(),
});

/**
 * `content/ledger/ID.yml`: the ledger of every id of a document that was ever published, by paragraph.
 * Ids are added, and retired with an alias or as a tombstone; never renumbered, reused or dropped.
 */
export const ledgerSchema = z.strictObject({
  paragraphs: z.record(paragraphId, z.union([living, retired])),
  /** The revisions of the text, the first and oldest first. */
  revisions: z.array(revision).default([]),
});

export type LedgerFile = z.infer<typeof ledgerSchema>;
export type LedgerDocument = LedgerFile['paragraphs'];
export type Revision = LedgerFile['revisions'][number];
export type LivingParagraph = z.infer<typeof living>;
export type Retired = z.infer<typeof retired>;
