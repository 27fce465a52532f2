import { z } from 'astro/zod';
import { passageRef, slug } from './common.ts';

/** `content/cross-links.yml`: themes on which passages of different documents speak to each other. */
export const crossLinksSchema = z.array(
  z.strictObject({
    id: slug,
    theme: z.string().min(1),
    /** Passages, of at least two documents, the most telling first. */
    passages: z.array(passageRef).min(2),
    /** Why they belong together, in one line. */
    reason: z.string().min(1),
  }),
);
export type CrossLinks = z.infer<typeof crossLinksSchema>;
