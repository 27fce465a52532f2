import { z } from 'astro/zod';
import { confidence, edtf, slug, sources } from './common.ts';

/** `content/journey.yml`: a journey to be drawn on a map, stop by stop. */
export const journeySchema = z.strictObject({
  /** What the map is called. */
  title: z.string().min(1),
  /** One sentence on it. */
  text: z.string().min(1),
  /** The event of the register that it is. */
  event: slug.optional(),
  /** The stops in order; a place may come again. */
  stops: z
    .array(
      z.strictObject({
        /** An entry of `content/places` that has coordinates. */
        place: slug,
        /** The stay, as far as sources give it. */
        date: edtf,
        /** What is known of it, in a few words. */
        text: z.string().min(1),
        sources,
        confidence,
      }),
    )
    .min(2),
});
export type Journey = z.infer<typeof journeySchema>;
