import { z } from 'astro/zod';
import { isInCalendar } from './calendar.ts';
import { edtfProblem } from './edtf.ts';
import { isPassageId, parsePassageRef } from './passage-id.ts';

/** An identifier that stands in an address: lower case, digits, single hyphens. */
export const slug = z
  .string()
  .regex(
    /^[a-z0-9]+(?:-[a-z0-9]+)*$/,
    'an id is lower case letters and digits, with single hyphens between them',
  );

/** A calendar date, ISO 8601: `1965-03-02`, or less exact: `1965-03`, `1965`. */
export const isoDate = z
  .string()
  .refine(isInCalendar, 'a date is written 1965-03-02, 1965-03 or 1965, and must be in the calendar');

/**
 * A date, an interval or an uncertain one in EDTF (Extended Date/Time Format, ISO 8601-2 level 1):
 * `1965-02-04/1965-02-14`, `../1965-02-04` (not after), `1964-02~` (about).
 */
export const edtf = z.string().superRefine((text, context) => {
  const message = edtfProblem(text);
  if (message !== undefined) context.addIssue({ code: 'custom', message });
});

/** A passage's id inside its document: `p7`, `p7a`, `o1`, `c2`, `abstract`, and with a sentence `p7s12`. */
export const passageId = z.string().refine(isPassageId, 'a passage is written p7, p7s12, o1, c2 or abstract');

/** A passage of a document of the edition: `pan-kim-conversation#p7s12`. */
export const passageRef = z.string().refine((ref) => {
  const { document, passage } = parsePassageRef(ref);
  return slug.safeParse(document).success && isPassageId(passage);
}, 'a passage of another document is written document-id#p7 or document-id#p7s12');

/** Ids of works in `content/bibliography.json`, each with its pages where they are known: `SHEN2016, pp. 45–47`; at least one. */
export const sources = z.array(z.string().min(1)).min(1);

/**
 * How sure a statement of the edition is.
 * - `verified`: borne out by a primary source (newspapers of the day among them), by scholarship or, as to persons, by
 *   a great encyclopedia, named with it
 * - `document`: stated by a document of this edition and not checked elsewhere
 * - `inferred`: reasoned from such statements, or taken from a work of reference, a page of the web or a memoir
 *   that was not checked against another source
 */
export const confidence = z.enum(['verified', 'document', 'inferred']);

/** A statement with its origin. */
export const fact = z.strictObject({
  text: z.string().min(1),
  sources,
  confidence,
});

/** A list of things with ids, each of its own: they are addresses. */
export const listOf = <T extends z.ZodType<{ id: string }>>(item: T) =>
  z.array(item).superRefine((list, context) => {
    const seen = new Set<string>();
    for (const [index, { id }] of list.entries()) {
      if (seen.has(id))
        context.addIssue({
          code: 'custom',
          path: [index, 'id'],
          message: `“${id}” is the id of another in the list already; give each its own`,
        });
      seen.add(id);
    }
  });

/** A language by its tag (BCP 47): `en`, `de`, `zh-Hant`. */
export const languageTag = z
  .string()
  .regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/, 'a language is written as its tag: en, de or zh-Hant');
