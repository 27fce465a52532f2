import { z } from 'astro/zod';
import { address } from './address.ts';
import { isInCalendar } from './calendar.ts';
import { listOf, slug } from './common.ts';

/** A person, taken apart, or whoever else, whole. */
const name = z.union(
  [
    z.strictObject({ family: z.string().min(1), given: z.string().min(1).optional() }),
    z.strictObject({ literal: z.string().min(1) }),
  ],
  'a name is { "family": …, "given": … }, or whole: { "literal": … }',
);

/** Year, month, day, as far as known. */
const date = z.strictObject({
  'date-parts': z.tuple([
    z
      .array(z.coerce.number().int())
      .min(1)
      .max(3)
      .refine(
        (parts) => isInCalendar(isoOf(parts)),
        'a date is written [[1965, 3, 2]], [[1965, 3]] or [[1965]], and must be in the calendar',
      ),
  ]),
});

const isoOf = ([year = 0, ...rest]: readonly number[]): string =>
  [`${year}`.padStart(4, '0'), ...rest.map((part) => `${part}`.padStart(2, '0'))].join('-');

const words = z.string().min(1);
/** Reference managers write numbers as text or as numbers. */
const number = z.union([words, z.number()]).transform(String);

/** A work that facts are drawn from: an item of CSL-JSON 1.0.2, with the variables that our style prints. */
const work = z.strictObject({
  /** Under which entries, notes and lists cite it. It is kept: a work that two were found in keeps its first. */
  id: words.regex(
    /^[\p{L}\p{N}][\p{L}\p{N}._:-]*$/u,
    'an id is letters and digits, with . _ : or - between them',
  ),
  /** What kind of work it is; it decides whether the title stands in quotation marks. */
  type: z.enum([
    'article',
    'article-journal',
    'article-magazine',
    'article-newspaper',
    'book',
    'chapter',
    'dataset',
    'document',
    'entry-dictionary',
    'entry-encyclopedia',
    'interview',
    'manuscript',
    'pamphlet',
    'paper-conference',
    'personal_communication',
    'post',
    'post-weblog',
    'report',
    'software',
    'speech',
    'thesis',
    'webpage',
  ]),
  title: words,
  author: z.array(name).min(1).optional(),
  editor: z.array(name).min(1).optional(),
  translator: z.array(name).min(1).optional(),
  genre: words.optional(),
  /** The journal, newspaper, book or site that it stands in. */
  'container-title': words.optional(),
  'collection-title': words.optional(),
  'collection-number': number.optional(),
  edition: number.optional(),
  volume: number.optional(),
  issue: number.optional(),
  publisher: words.optional(),
  'publisher-place': words.optional(),
  issued: date.optional(),
  /** Its pages; of a record of an archive, its leaves. */
  page: number.optional(),
  /** The repository whose record it is. */
  archive: words.optional(),
  /** Its shelf mark there. */
  archive_location: words.optional(),
  /** The number of a report; of a record of an archive, that of the record. */
  number: number.optional(),
  /** BCP 47, of the title, where that is not English. */
  language: words.optional(),
  DOI: words.regex(/^10\.\d{4,9}\/\S+$/, 'a DOI is written 10.1234/abc').optional(),
  URL: address.optional(),
  /** What was read of it, and what else is to be said. */
  note: words.optional(),
  custom: z
    .strictObject({
      /** The document of this edition that it is. */
      document: slug.optional(),
    })
    .optional(),
});
export type BibliographyWork = z.infer<typeof work>;

/** `content/bibliography.json`: the works that facts are drawn from, as CSL-JSON; read as id → work. */
export const bibliographySchema = listOf(work).transform((works): Record<string, BibliographyWork> =>
  Object.fromEntries(works.map((one) => [one.id, one])),
);
export type Bibliography = z.infer<typeof bibliographySchema>;
