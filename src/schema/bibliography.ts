import { z } from 'astro/zod';
import { slug } from './common.ts';

/** `content/bibliography.yml`: id → a work that facts are drawn from. */
export const bibliographySchema = z.record(
  z.string().min(1),
  z.strictObject({
    /** Author, title, publication and date, as it is to be printed. */
    title: z.string().min(1),
    /** Its address, where one was seen. */
    url: z.url().optional(),
    /** The document of this edition that it is. */
    document: slug.optional(),
  }),
);
export type Bibliography = z.infer<typeof bibliographySchema>;
