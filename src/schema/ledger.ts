import { z } from 'astro/zod';
import { isoDate, passageId, slug } from './common.ts';
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

/**
 * `content/anchors.yml`: the ledger of every id that was ever published, by document and paragraph.
 * Ids are added, and retired with an alias or as a tombstone; never renumbered, reused or dropped.
 */
export const ledgerSchema = z.record(slug, z.record(paragraphId, z.union([living, retired])));

export type Ledger = z.infer<typeof ledgerSchema>;
export type LedgerDocument = Ledger[string];
export type LivingParagraph = z.infer<typeof living>;
