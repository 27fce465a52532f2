import { z } from 'astro/zod';
import { languageTag } from './common.ts';
import { address } from './address.ts';
import { approximateDate } from './sidecar.ts';

const text = z.string().min(1);
const list = z.union([z.array(text).min(1), text.transform((one) => [one])]);

/**
 * The head of a dump in the plain format: a transcription from anywhere, with what is known of it.
 * What it lacks, and a document must have, ingest asks for.
 */
export const plainHeadSchema = z.strictObject({
  title: text.optional(),
  /** `1958-05-04`, `1958-05`, `1958`; an approximate one `1958~`. */
  date: approximateDate.optional(),
  /** The date in the source's own words. */
  dateStated: text.optional(),
  genre: text.optional(),
  authors: list.optional(),
  from: text.optional(),
  to: text.optional(),
  time: text.optional(),
  location: text.optional(),
  participants: list.optional(),
  archive: z
    .strictObject({
      repository: text.optional(),
      reference: text.optional(),
      folios: text.optional(),
      record: text.optional(),
      url: address.optional(),
      holder: text.optional(),
    })
    .optional(),
  lang: languageTag.optional(),
  originalLanguage: text.optional(),
  translators: list.optional(),
  obtainedBy: list.optional(),
  contributedBy: list.optional(),
  transcribedBy: list.optional(),
  credits: text.optional(),
  rights: list.optional(),
  citation: text.optional(),
  /** The line of the file on which the text begins, if it isn't the first below the head. */
  textBegins: z.int().positive().optional(),
});

export type PlainHead = z.infer<typeof plainHeadSchema>;
