import { z } from 'astro/zod';
import { address } from './address.ts';
import { slug } from './common.ts';

/** `content/bibliography.yml`: id → a work that facts are drawn from. */
export const bibliographySchema = z.record(
  z
    .string()
    .regex(/^[\p{L}\p{N}][\p{L}\p{N}._:-]*$/u, 'an id is letters and digits, with . _ : or - between them'),
  z.strictObject({
    /** Author, title, publication and date, as it is to be printed. */
    title: z.string().min(1),
    /** Its address, where one was seen. */
    url: address.optional(),
    /** The document of this edition that it is. */
    document: slug.optional(),
  }),
);
export type Bibliography = z.infer<typeof bibliographySchema>;
