import { z } from 'astro/zod';
import { address } from './address.ts';
import { languageTag } from './common.ts';
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
   * By what the files of the whole edition are parted: `one` is not at all, `year` makes a volume of each.
   * Without it an edition of more than 50 documents is parted by year.
   */
  volumes: z.enum(['one', 'year']).optional(),
  /** Paragraphs of the editorial statement, by heading, in order. */
  statement: z
    .array(z.strictObject({ heading: z.string().min(1), text: z.array(z.string().min(1)).min(1) }))
    .min(1),
});
export type Site = z.infer<typeof siteSchema>;
