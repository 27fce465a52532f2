import { z } from 'astro/zod';
import { documentSchema } from '../schema/document.ts';
import { gapReasons, isApparatus, kinds, type GapReason } from '../schema/insertion-kinds.ts';
import { roles } from '../schema/passage-id.ts';

const offset = z.int().nonnegative();
const start = offset.describe('where it begins in the text of its passage, in UTF-16 units');
const end = offset.describe('where it ends: the offset behind its last character');
const range = { start, end };
const id = z.string().min(1);
const part = z
  .enum(['first', 'middle', 'last'])
  .optional()
  .describe('which part of a bracket over several passages stands in this one');

const annotation = z.discriminatedUnion('type', [
  z.strictObject({
    ...range,
    type: z.literal('supplied'),
    kind: z.enum(kinds.filter((kind) => !isApparatus(kind))),
    part,
  }),
  z.strictObject({
    ...range,
    type: z.literal('apparatus'),
    kind: z.enum(kinds.filter(isApparatus)),
    reason: z
      .enum(Object.keys(gapReasons) as GapReason[])
      .optional()
      .describe('why text is missing'),
    part,
  }),
  z.strictObject({ ...range, type: z.literal('link'), url: id }),
  z.strictObject({
    ...range,
    type: z.literal('footnote'),
    part: z.enum(['call', 'note']).describe('where it is called, or the number that it begins with'),
    to: id.describe('the passage where the other is'),
  }),
  z.strictObject({
    ...range,
    type: z.literal('mention'),
    entry: id.describe('the entry of a register: people/kim-il-sung'),
    description: z.literal(true).optional().describe('words that tell the entry without naming it'),
  }),
  z.strictObject({
    ...range,
    type: z.literal('date'),
    date: id.describe('EDTF'),
    basis: z.enum(['stated', 'supplied', 'relative', 'inferred']),
  }),
  z.strictObject({
    ...range,
    type: z.literal('note'),
    id,
    number: z.int().positive(),
    prose: z.string(),
    sources: z.array(id),
    confidence: z.enum(['verified', 'document', 'inferred']),
  }),
  z.strictObject({
    ...range,
    type: z.literal('side-head'),
    id,
    before: id.describe('the sentence or paragraph before which it stands'),
    text: z.string(),
  }),
]);

const passage = z.strictObject({
  id: id.describe('its id in the page: p7, o1, c2, abstract'),
  role: z.enum(roles),
  heading: z.boolean(),
  number: z.string().optional().describe('its number as shown'),
  text: z.string().describe('the published text, character for character'),
  sentences: z.array(z.strictObject({ id, number: z.string(), ...range })),
  annotations: z.array(annotation),
  former: z.array(id).describe('ids of sentences that are gone; links to them lead here'),
});

/** The shape of `documents/ID.json`. */
export const documentJsonSchema = z.strictObject({
  id: id.describe('the id of the document, as in its address'),
  data: documentSchema,
  passages: z.array(passage).describe('in reading order'),
  former: z
    .array(z.strictObject({ id, alias: id.optional(), retired: z.string() }))
    .describe('ids that were published and are gone, with what took their place'),
});

/** The same as JSON Schema (2020-12). */
export function documentSchemaToJson(): string {
  const { $schema, ...schema } = z.toJSONSchema(documentJsonSchema, { io: 'input' });
  const title = 'A document of the edition: its facts, its passages with what is said of their words';
  return `${JSON.stringify({ $schema, title, ...schema }, null, 2)}\n`;
}
