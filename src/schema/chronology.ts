import { z } from 'astro/zod';
import { confidence, edtf, fact, listOf, passageRef, slug, sources } from './common.ts';

/** `content/chronology.yml`: dated happenings, each tied to the passages that name or imply it. */
export const chronologySchema = listOf(
  z.strictObject({
    id: slug,
    date: edtf,
    /** How sure the date is. */
    certainty: z.enum(['high', 'medium', 'low']),
    /** `named` in a document, `implied` by one, the editor's `context`, or what came after: `aftermath`. */
    scope: z.enum(['named', 'implied', 'context', 'aftermath']),
    /** What happened, in a few words. */
    text: z.string().min(1),
    /** The same in three or four words, for the drawing. */
    label: z.string().min(1).max(60).optional(),
    /** Whether it is drawn on the start page too. */
    landmark: z.boolean().default(false),
    /** The document of the edition whose writing this is. */
    document: slug.optional(),
    /** Where the documents speak of it: passage and the words. */
    passages: z
      .array(z.strictObject({ passage: passageRef, quote: z.string().min(1).optional() }))
      .default([]),
    /** The register's entry of the event. */
    event: slug.optional(),
    sources,
    confidence,
    /** What the record says beyond the document, or against it. */
    record: fact.optional(),
    /** A slip of the document, told and not corrected. */
    slip: z.string().min(1).optional(),
  }),
);
export type Chronology = z.infer<typeof chronologySchema>;
