import { z } from 'astro/zod';
import { listOf, passageRef, slug } from './common.ts';
import { parsePassageRef } from './passage-id.ts';

/** `content/cross-links.yml`: themes on which passages of different documents speak to each other. */
export const themesSchema = listOf(
  z.strictObject({
    id: slug,
    theme: z.string().min(1),
    /** Passages, of at least two documents, the most telling first. */
    passages: z
      .array(passageRef)
      .min(2)
      .refine(
        (refs) => new Set(refs.map((ref) => parsePassageRef(ref).document)).size > 1,
        'a theme joins passages of two documents at least; add one of another, or take the theme out',
      ),
    /** Why they belong together, in one line. */
    reason: z.string().min(1),
  }),
);
/** A matter on which documents speak to each other. */
export type Theme = z.infer<typeof themesSchema>[number];
