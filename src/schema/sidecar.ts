import { z } from 'astro/zod';
import { address } from './address.ts';
import { isoDate, slug } from './common.ts';

/** A fact that the dump does not state, with where it is from. */
const stated = <T extends z.ZodType>(value: T) =>
  z.strictObject({
    /** The fact. */
    value,
    /** Where it is from: a page, a title, "this edition". */
    from: z.string().min(1),
  });

const text = stated(z.string().min(1));

/**
 * `content/sources/NAME.yml`, beside the dump `NAME.txt`: what an editor adds to a dump before it is ingested.
 * Every fact names its origin and is marked as not the dump's own.
 */
export const sidecarSchema = z.strictObject({
  /** The document's id, given once and never changed. */
  id: slug.optional(),
  /** Facts that the dump lacks, or that stand in it for people only. */
  facts: z
    .strictObject({
      title: text.optional(),
      shortTitle: text.optional(),
      genre: text.optional(),
      date: stated(isoDate).optional(),
      from: text.optional(),
      to: text.optional(),
      level: text.optional(),
      time: text.optional(),
      location: text.optional(),
      'archive.repository': text.optional(),
      'archive.reference': text.optional(),
      'archive.folios': text.optional(),
      'archive.record': text.optional(),
      'archive.url': stated(address).optional(),
      originalLanguage: text.optional(),
      translators: stated(z.array(z.string().min(1)).min(1)).optional(),
      obtainedBy: stated(z.array(z.string().min(1)).min(1)).optional(),
      credits: text.optional(),
    })
    .optional(),
  /** Answers to what ingest asked and the dump can't tell. */
  decisions: z
    .array(
      z.strictObject({
        /** The rule of the question, as its message names it. */
        rule: slug,
        /** The line of the dump that the question is about, counted from 1. */
        line: z.int().positive(),
        /** One of the answers that the message offers. */
        answer: z.string().min(1),
      }),
    )
    .optional(),
});

/** What an editor states beside a dump. */
export type Sidecar = z.infer<typeof sidecarSchema>;
