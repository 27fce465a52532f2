import { z } from 'astro/zod';
import { passageId, slug } from './common.ts';
import { kinds } from './insertion-kinds.ts';

/** `content/insertion-kinds.yml`: single brackets whose kind the editor settles, where the rules tell another one. */
export const settledKindsSchema = z.array(
  z.strictObject({
    document: slug,
    /** The paragraph, or the sentence, in which the bracket stands. */
    passage: passageId,
    /** The bracket, or words around it as published; no other bracket may stand in them. */
    quote: z.string().min(1),
    /** Which occurrence of the words is meant, counted from 1. */
    occurrence: z.int().positive().optional(),
    kind: z.enum(kinds),
    /** Why it is of this kind. */
    reason: z.string().min(1),
  }),
);
export type SettledKind = z.infer<typeof settledKindsSchema>[number];
