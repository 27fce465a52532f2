import { z } from 'astro/zod';
import { address } from './address.ts';
import { isoDate, languageTag, slug } from './common.ts';
import { roleOf } from './passage-id.ts';

const list = z.array(z.string().min(1)).min(1);
const blockId = z
  .string()
  .refine((id) => roleOf(id) !== undefined, 'a block is written p7, o1, c2 or abstract');

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
  /** When the record was written, as exact as the archive says; an undated one is filed under an editor's estimate. */
  date: isoDate,
  /** `about`: the date is an approximate one or an estimate. */
  dateCertainty: z.enum(['about']).optional(),
  /** The date in the dump's own words: `March 2, 1965`. */
  dateStated: z.string().min(1).optional(),
  /** What the archive calls the record: `Minutes of Conversation`. */
  recordType: z.string().min(1).optional(),
  /** Whom the archive names as its authors. */
  authors: list.optional(),
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
  /** The day on which it took place, if `time` or the title states it: `yesterday` in the text is the day before. */
  occurred: isoDate.optional(),
  /** Who took part, one string a person or side, in the document's words. */
  participants: list.optional(),
  /** Who received copies, in the document's words. */
  copies: list.optional(),
  /** People and bodies that the archive files the record under. */
  people: list.optional(),
  /** Places that the archive files the record under. */
  places: list.optional(),
  /** Subjects that the archive files the record under. */
  subjects: list.optional(),
  /** Where the original is, and where the text was published. */
  archive: z.strictObject({
    /** The repository that publishes the text. */
    repository: z.string().min(1).optional(),
    /** The shelf mark of the file: `PRC FMA 109-02833-03`. */
    reference: z.string().min(1).optional(),
    /** The leaves of the file that the whole document takes up: `38-40`. */
    folios: z.string().min(1).optional(),
    /** Where else it is kept: shelf marks and leaves of further copies. */
    also: z
      .array(z.strictObject({ reference: z.string().min(1), folios: z.string().min(1).optional() }))
      .min(1)
      .optional(),
    /** The archive that keeps the original, by its name. */
    holder: z.string().min(1).optional(),
    /** The number of the record in the repository: `117405`. */
    record: z.string().min(1).optional(),
    /** The archive's own page for the record. */
    url: address.optional(),
    /** The archive's line on where the original is and who gave and translated it, as it stands. */
    statement: z.string().min(1).optional(),
  }),
  /** How secret it was, as the archive says. */
  classification: z.string().min(1).optional(),
  /** The language of the text, where it is not the edition’s. */
  lang: languageTag.optional(),
  /** The language of the original. */
  originalLanguage: z.string().min(1).optional(),
  /** Who translated the text. */
  translators: list.optional(),
  /** Who obtained the original. */
  obtainedBy: list.optional(),
  /** Who gave it to the archive. */
  contributedBy: list.optional(),
  /** Who transcribed the original. */
  transcribedBy: list.optional(),
  /** Who paid, in the archive's words. */
  credits: z.string().min(1).optional(),
  /** Who paid, by name, as the archive lists them. */
  donors: list.optional(),
  /** The citation that the archive itself proposes, as it stands. */
  citation: z.string().min(1).optional(),
  /** The archive's statement on rights, one string a paragraph, as it stands. */
  rights: z.array(z.string().min(1)).optional(),
  /** What the archive's page says beside the text and nobody could place, as it stands; shown nowhere. */
  unplaced: list.optional(),
  /** Facts above that the dump does not state: field path (`archive.url`) → where the fact is from. */
  attributed: z.record(z.string(), z.string().min(1)).optional(),
  /** Footnotes at the end of the text: the block that holds each, and where it is called. */
  footnotes: z
    .array(
      z.strictObject({
        /** Its number or letter: `1`. */
        number: z.string().min(1),
        /** The block with its text: `c1`. */
        note: blockId,
        /** Where it is called: a block, and the range of the call in the published text, in UTF-16 units. */
        calls: z.array(
          z.strictObject({ passage: blockId, start: z.int().nonnegative(), end: z.int().positive() }),
        ),
      }),
    )
    .min(1)
    .optional(),
  /** Marks of the original's pages (`– 2 –`), each with the block that it stands behind. */
  pages: z
    .array(z.strictObject({ mark: z.string().min(1), after: blockId.optional() }))
    .min(1)
    .optional(),
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
