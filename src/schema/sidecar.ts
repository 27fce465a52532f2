import { z } from 'astro/zod';
import { address } from './address.ts';
import { isInCalendar } from './calendar.ts';
import { isoDate, slug, languageTag } from './common.ts';

/** A fact that the dump does not state, with where it is from. */
const stated = <T extends z.ZodType>(value: T) =>
  z.strictObject({
    /** The fact. */
    value,
    /** Where it is from: a page, a title, "this edition". */
    from: z.string().min(1),
  });

const text = stated(z.string().min(1));
const list = stated(z.array(z.string().min(1)).min(1));

/** Leaves out the facts that ingest proposed and nobody has filled in yet. */
function dropEmpty(facts: unknown): unknown {
  if (typeof facts !== 'object' || facts === null) return facts ?? undefined;
  return Object.fromEntries(
    Object.entries(facts as Record<string, unknown>).filter(
      ([, fact]) =>
        !(
          typeof fact === 'object' &&
          fact !== null &&
          'value' in fact &&
          (fact.value === '' || fact.value === null)
        ),
    ),
  );
}

/** A year alone is a number in YAML. */
const asText = (value: unknown): unknown => (typeof value === 'number' ? String(value) : value);

/** A date as exact as it is known, or an approximate one: `1965-03-02`, `1965`, `1958~`. */
export const approximateDate = z.preprocess(
  asText,
  z
    .string()
    .refine(
      (date) => isInCalendar(date.replace(/~$/, '')),
      'a date is written 1965-03-02, 1965-03 or 1965, an approximate one 1958~, and must be in the calendar',
    ),
);

/**
 * `content/sources/NAME.yml`, beside the dump `NAME.txt`: what an editor adds to a dump before it is ingested.
 * Every fact names its origin and is marked as not the dump's own.
 */
export const sidecarSchema = z.strictObject({
  /** The document's id, given once and never changed. */
  id: slug.optional(),
  /** Facts that the dump lacks, or that stand in it for people only. */
  facts: z.preprocess(
    dropEmpty,
    z
      .strictObject({
        title: text.optional(),
        shortTitle: text.optional(),
        genre: text.optional(),
        recordType: text.optional(),
        date: stated(approximateDate).optional(),
        occurred: stated(isoDate).optional(),
        authors: list.optional(),
        from: text.optional(),
        to: text.optional(),
        level: text.optional(),
        time: text.optional(),
        location: text.optional(),
        participants: list.optional(),
        copies: list.optional(),
        'archive.repository': text.optional(),
        'archive.reference': text.optional(),
        'archive.folios': text.optional(),
        'archive.holder': text.optional(),
        'archive.record': text.optional(),
        'archive.url': stated(address).optional(),
        lang: stated(languageTag).optional(),
        originalLanguage: text.optional(),
        translators: list.optional(),
        obtainedBy: list.optional(),
        contributedBy: list.optional(),
        transcribedBy: list.optional(),
        credits: text.optional(),
      })
      .optional(),
  ),
  /** Answers to what ingest asked and the dump can't tell. */
  decisions: z
    .array(
      z.strictObject({
        /** The rule of the question, as its message names it. */
        rule: slug,
        /** The line of the dump that the question is about, counted from 1. */
        line: z.int().positive(),
        /** One of the answers that the message offers. */
        answer: z.preprocess(asText, z.string().min(1)),
      }),
    )
    .optional(),
});

/** What an editor states beside a dump. */
export type Sidecar = z.infer<typeof sidecarSchema>;
