import { z } from 'astro/zod';
import { confidence, passageId, slug, sources } from './common.ts';

/** `content/notes/NAME.md`: a margin note or a side-head of the editor's; the Markdown body is its text. */
export const noteSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('note'),
    /** The document it hangs on. */
    document: slug,
    /** The paragraph, or the sentence, in which its phrase stands. */
    passage: passageId,
    /** The phrase as published, brackets included; it must stand in the passage exactly once, or `occurrence` says which. */
    quote: z.string().min(1),
    /** Which occurrence of the phrase is meant, counted from 1. */
    occurrence: z.int().positive().optional(),
    sources,
    confidence,
  }),
  z.strictObject({
    kind: z.literal('side-head'),
    document: slug,
    /** The sentence that it stands before. */
    passage: passageId,
  }),
]);
export type NoteData = z.infer<typeof noteSchema>;
