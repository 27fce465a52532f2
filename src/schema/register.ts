import { z } from 'astro/zod';
import { confidence, edtf, passageId, passageRef, slug, sources } from './common.ts';

/** The five registers; each is a folder of `content/`, one Markdown file an entry. */
export const registers = ['people', 'places', 'organizations', 'events', 'concepts'] as const;
export type Register = (typeof registers)[number];

/** A statement with its origin. */
const fact = z.strictObject({
  text: z.string().min(1),
  sources,
  confidence,
});

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
  /** Where the form is attested. */
  sources: sources.optional(),
  /** Only in these documents (`soviet-korean-talks`) or passages (`pan-kim-conversation#p7`, `…#p7s12`) does it mean this entry. */
  in: z
    .array(z.union([slug, passageRef]))
    .min(1)
    .optional(),
  /** Passages in which it does not mean this entry. */
  except: z.array(passageRef).min(1).optional(),
  /** `search`: people may look for the form, the documents do not use it, or another entry owns it there. */
  use: z.literal('search').optional(),
});

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
    .array(z.string().regex(/^(?:people|places|organizations|events|concepts)\/[a-z0-9-]+$/))
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

/** The schema of each register's front matter. */
export const registerSchemas = {
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

export type RegisterData<R extends Register = Register> = z.infer<(typeof registerSchemas)[R]>;
export type Variant = z.infer<typeof variant>;

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

/** `content/chronology.yml`: dated happenings, each tied to the passages that name or imply it. */
export const chronologySchema = z.array(
  z.strictObject({
    id: slug,
    date: edtf,
    /** How sure the date is. */
    certainty: z.enum(['high', 'medium', 'low']),
    /** `named` in a document, `implied` by one, the editor's `context`, or what came after: `aftermath`. */
    scope: z.enum(['named', 'implied', 'context', 'aftermath']),
    /** What happened, in a few words. */
    text: z.string().min(1),
    /** The same in three or four words, for the drawing. */
    label: z.string().min(1).max(60).optional(),
    /** Whether it is drawn on the start page too. */
    landmark: z.boolean().default(false),
    /** The document of the edition whose writing this is. */
    document: slug.optional(),
    /** Where the documents speak of it: passage and the words. */
    passages: z
      .array(z.strictObject({ passage: passageRef, quote: z.string().min(1).optional() }))
      .default([]),
    /** The register's entry of the event. */
    event: slug.optional(),
    sources,
    confidence,
    /** What the record says beyond the document, or against it. */
    record: fact.optional(),
    /** A slip of the document, told and not corrected. */
    slip: z.string().min(1).optional(),
  }),
);
export type Chronology = z.infer<typeof chronologySchema>;

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
