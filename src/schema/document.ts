import { z } from 'astro/zod';
import { address } from './address.ts';
import { isoDate, slug } from './common.ts';

/**
 * The front matter of `content/documents/ID.md`: what is known of one archive record.
 * What neither the dump nor its sidecar states is absent; nothing is invented.
 */
export const documentSchema = z.strictObject({
  /** The title as the archive gives it, character for character (line breaks of the dump become spaces). */
  title: z.string().min(1),
  /** The edition's own short title, for lists and side notes. */
  shortTitle: z.string().min(1).optional(),
  /** What kind of record it is, as archivists say it: `telegram`, `record of conversation`. */
  genre: z.string().min(1),
  /** When the record was written, as far as the archive says. */
  date: isoDate,
  /** The date in the dump's own words: `March 2, 1965`. */
  dateStated: z.string().min(1).optional(),
  /** Who sent it or wrote it. */
  from: z.string().min(1).optional(),
  /** Who received it. */
  to: z.string().min(1).optional(),
  /** Its urgency, as the form says. */
  level: z.string().min(1).optional(),
  /** When what it records took place, in the document's words. */
  time: z.string().min(1).optional(),
  /** Where what it records took place, in the document's words. */
  location: z.string().min(1).optional(),
  /** Where the original is, and where the text was published. */
  archive: z.strictObject({
    /** The repository that publishes the text. */
    repository: z.string().min(1).optional(),
    /** The shelf mark of the file: `PRC FMA 109-02833-03`. */
    reference: z.string().min(1).optional(),
    /** The leaves of the file that the whole document takes up: `38-40`. */
    folios: z.string().min(1).optional(),
    /** The number of the record in the repository: `117405`. */
    record: z.string().min(1).optional(),
    /** The archive's own page for the record. */
    url: address.optional(),
  }),
  /** The language of the original. */
  originalLanguage: z.string().min(1).optional(),
  /** Who translated the text. */
  translators: z.array(z.string().min(1)).optional(),
  /** Who obtained the original. */
  obtainedBy: z.array(z.string().min(1)).optional(),
  /** Who paid, in the archive's words. */
  credits: z.string().min(1).optional(),
  /** The citation that the archive itself proposes, as it stands. */
  citation: z.string().min(1).optional(),
  /** The archive's statement on rights, one string a paragraph, as it stands. */
  rights: z.array(z.string().min(1)).optional(),
  /** Facts above that the dump does not state: field path (`archive.url`) → where the fact is from. */
  attributed: z.record(z.string(), z.string().min(1)).optional(),
  /** Where the text breaks off, if it seems to: told to the reader. */
  ending: z.enum(['cut-off']).optional(),
  /** The revision of the text: when ingest last changed the wording, and a digest of it. */
  revision: z.strictObject({
    /** The day of the last change of the wording. */
    date: isoDate,
    /** The first 12 hexadecimal digits of the SHA-256 of the published text. */
    digest: z.string().regex(/^[0-9a-f]{12}$/),
  }),
  /** The dump that the document was made from. */
  source: z.strictObject({
    /** Its name in `content/sources`. */
    file: z.string().min(1),
    /** SHA-256 of its bytes, hexadecimal. */
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    /** The dump format that recognized it. */
    format: slug,
  }),
});

/** The front matter of one document. */
export type DocumentData = z.infer<typeof documentSchema>;
