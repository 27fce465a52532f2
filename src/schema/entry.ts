import { z } from 'astro/zod';
import { confidence, edtf, fact, passageRef, slug, sources } from './common.ts';
import { parseEntryId, type Register } from './registers.ts';

/** A date of an entity with its origin. */
const datedFact = z.strictObject({
  date: edtf,
  sources,
  confidence,
});

/** A form of a name. By default the texts of all documents are searched for it. */
const variant = z.strictObject({
  /** The form itself, in any script. */
  form: z.string().min(1),
  /** The system of romanization or the kind of form: `Wade-Giles`, `Hangul`, `short form`. */
  scheme: z.string().min(1).optional(),
  /** BCP 47 tag of the form's language, where it is not English: `zh`, `ko`, `ru`. */
  lang: z
    .string()
    .regex(/^[a-z]{2}(?:-[A-Za-z]+)?$/)
    .optional(),
  /** The form, or the surname in it, in other cases (`Косыгина`, `Косыгину`): people look for it as their texts have it. */
  declined: z.array(z.string().min(1)).min(1).optional(),
  /** Where the form is attested. */
  sources: sources.optional(),
  /** Only in these documents (`soviet-korean-talks`) or passages (`pan-kim-conversation#p7`, `…#p7s12`) does it mean this entry. */
  in: z
    .array(z.union([slug, passageRef]))
    .min(1)
    .optional(),
  /** Passages in which it does not mean this entry. */
  except: z.array(passageRef).min(1).optional(),
  /**
   * `search`: people may look for the form, the documents do not use it, or another entry owns it there.
   * `description`: words that tell who or what is meant without naming it (`the student`, `exiting`); TEI’s `rs`.
   */
  use: z.enum(['search', 'description']).optional(),
});

const isEntryId = (id: string) => slug.safeParse(parseEntryId(id)?.name).success;

/** What every entry of a register has; the Markdown body is its description, two or three sentences. */
const entry = {
  /** The heading of the entry. It is looked for in the texts like a variant. */
  name: z.string().min(1),
  /** How it is filed in the index, where that differs: `Kosygin, Alexei`. */
  sortName: z.string().min(1).optional(),
  /** `search`: the heading itself never stands in the texts. */
  nameUse: z.literal('search').optional(),
  /** Other forms of the name. */
  variants: z.array(variant).default([]),
  /** Where the description is from. */
  sources,
  /** How sure the description is. */
  confidence,
  /** Further statements, each with its origin. */
  facts: z.array(fact).default([]),
  /** Entries to look at as well: `organizations/cpsu`. */
  related: z
    .array(z.string().refine(isEntryId, 'an entry is written people/its-id, with the folder of its register'))
    .default([]),
  /** Numbers in authority files. */
  authorities: z
    .array(z.strictObject({ scheme: z.string().min(1), id: z.string().min(1), sources }))
    .default([]),
  /** Why no passage names it, where none does and the entry stands all the same. */
  unmentioned: z.string().min(1).optional(),
  /** Things not to take it for. */
  distinguish: z.array(z.string().min(1)).default([]),
};

/** The fields of an entry, by its register. */
export const entrySchemas = {
  people: z.strictObject({
    ...entry,
    born: datedFact.optional(),
    died: datedFact.optional(),
    /** The office at the time of the documents. */
    office: fact.optional(),
  }),
  places: z.strictObject({
    ...entry,
    /** Latitude and longitude, WGS 84 degrees. */
    coordinates: z
      .strictObject({ lat: z.number().min(-90).max(90), lon: z.number().min(-180).max(180), sources })
      .optional(),
    /** What kind of place: `country`, `city`, `region`, `building`. */
    kind: z.string().min(1).optional(),
  }),
  organizations: z.strictObject({ ...entry }),
  events: z.strictObject({
    ...entry,
    /** When it took place. */
    date: edtf.optional(),
  }),
  concepts: z.strictObject({ ...entry }),
} as const satisfies Record<Register, z.ZodType>;

/** The front matter of an entry: `content/REGISTER/NAME.md`. */
export type EntryData<R extends Register = Register> = z.infer<(typeof entrySchemas)[R]>;
export type Variant = z.infer<typeof variant>;
