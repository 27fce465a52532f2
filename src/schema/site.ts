import { z } from 'astro/zod';
import { address } from './address.ts';
import { languageTag, slug } from './common.ts';
import { registerFolders } from './registers.ts';

const oneOrMore = z.union([z.string().min(1), z.array(z.string().min(1)).min(1)]);

/** `content/edition.yml`: what the edition says of itself. */
export const siteSchema = z.strictObject({
  /** The name of the site. */
  title: z.string().min(1),
  /** Its first sentences, on the start page. */
  lede: z.string().min(1),
  /** One line for search engines and previews. */
  description: z.string().min(1),
  /** Who edits it: a name, or several. */
  editor: oneOrMore.optional(),
  /** Who publishes it. */
  publisher: z.string().min(1).optional(),
  /** Where readers report an error in the text: a `mailto:` or `https:` address. */
  report: address.optional(),
  /** The language of the texts and of what the editor writes. */
  lang: languageTag.default('en'),
  /** Where copies of the texts are published. */
  repository: z.strictObject({ name: z.string().min(1), url: address }).optional(),
  /** What a register holds, in a sentence on its page. */
  registers: z
    .partialRecord(z.enum(registerFolders), z.strictObject({ lede: z.string().min(1) }))
    .default({}),
  /** Queries that show what search can do, told on its page: one or several of a kind, with what they find. */
  queries: z.array(z.strictObject({ query: oneOrMore, finds: z.string().min(1) })).default([]),
  /** Kinds of records beyond those that ingest knows, in lower case; a title that begins with one is of that genre. */
  genres: z.array(z.string().min(1)).default([]),
  /** Whether readers’ browsers keep the site, so that it can be read without network. */
  offline: z.boolean().default(true),
  /**
   * By what the files of the whole edition are parted: `one` is not at all, `year` makes a volume of each, and a list
   * one of each collection. Without it an edition of more than 50 documents is parted by year.
   */
  volumes: z
    .union([
      z.enum(['one', 'year']),
      z
        .array(
          z.strictObject({
            /** What the files are named by: `letters` makes `edition-letters.epub`. */
            id: slug,
            title: z.string().min(1),
            /** The ids of its documents. What is in no collection makes a volume of its own. */
            documents: z.array(slug).min(1),
          }),
        )
        .min(1)
        .refine(
          (collections) => new Set(['others', ...collections.map(({ id }) => id)]).size > collections.length,
          'each collection has an id of its own, and none is `others`',
        ),
    ])
    .optional(),
  /** Paragraphs of the editorial statement, by heading, in order. */
  statement: z
    .array(z.strictObject({ heading: z.string().min(1), text: z.array(z.string().min(1)).min(1) }))
    .min(1),
});
export type Site = z.infer<typeof siteSchema>;
