import type { Journey } from '../schema/journey.ts';
import type { Bibliography } from '../schema/bibliography.ts';
import type { Chronology } from '../schema/chronology.ts';
import type { CrossLinks } from '../schema/cross-links.ts';
import type { Site } from '../schema/site.ts';
import type { Entry } from './prose.ts';
import type { DocumentData } from '../schema/document.ts';
import type { Role } from '../schema/passage-id.ts';
import type { Range } from '../text/range.ts';

/** What an insertion does, in the order in which the rules are tried. */
export const kinds = ['punctuation', 'variant', 'date', 'place', 'gloss', 'name', 'words'] as const;
export type Kind = (typeof kinds)[number];

/** A sentence: the finest thing that can be linked to and cited. */
export interface Sentence extends Range {
  /** Its id in the document: `p7s12`. */
  id: string;
  /** Its number in the paragraph, as shown: `12`. */
  number: string;
}

/** An editorial insertion, from `[` to `]`. */
export interface Insertion extends Range {
  /** What it does. */
  kind: Kind;
}

/** A place where an entry of a register is named; it may hold insertions, or lie inside one. */
export interface Mention extends Range {
  /** `people/kim-il-sung` */
  entry: string;
}

/** An expression that means a date. */
export interface DateMention extends Range {
  /** ISO 8601, as exact as the expression. */
  date: string;
  /** Whether the date is stated, partly supplied by the translators, or reckoned from the document's date. */
  basis: 'stated' | 'supplied' | 'relative';
}

/** An address that stands in the text. */
export interface Link extends Range {
  url: string;
}

/** A paragraph, or a line of the opening or closing: what bears an id. All offsets are UTF-16 units of `text`. */
export interface Passage {
  /** Its id in the document: `p7`, `o1`, `c2`, `abstract`. */
  id: string;
  role: Role;
  /** Whether it is a heading that the record itself has. */
  heading: boolean;
  /** Its number as shown, `7` or `7a`; the abstract has none. */
  number?: string;
  /** The published text, character for character. */
  text: string;
  sentences: Sentence[];
  insertions: Insertion[];
  /** Marks that text was left out: `[...]`. */
  gaps: Range[];
  links: Link[];
  mentions: Mention[];
  dates: DateMention[];
  /** Sentence ids that were published and are gone; links to them lead to this paragraph. */
  former: string[];
}

/** A margin note of the editor's, hung on a phrase of a passage. */
export interface Note extends Range {
  /** The name of its file. */
  id: string;
  /** Its number in the document, in reading order. */
  number: number;
  /** The passage that it hangs on. */
  passage: string;
  /** The phrase, as published. */
  quote: string;
  /** Its text as HTML. */
  html: string;
  /** Its text. */
  text: string;
  /** Ids of works in the bibliography. */
  sources: string[];
  confidence: 'verified' | 'document' | 'inferred';
}

/** A heading that the editor set beside a sentence of a long paragraph. */
export interface SideHead {
  /** The name of its file. */
  id: string;
  passage: string;
  /** The sentence that it stands before. */
  sentence: string;
  /** Where that sentence begins in the passage. */
  start: number;
  text: string;
}

/** Ids that no longer name a text of their own, and where they lead. */
export interface FormerId {
  id: string;
  /** The passage that took its place, if one did. */
  alias?: string;
  /** When it was retired, ISO 8601. */
  retired: string;
}

/** One archive record as the edition knows it. */
export interface Document {
  id: string;
  data: DocumentData;
  passages: Passage[];
  former: FormerId[];
}

/** What the editor hung on one document. */
export interface DocumentNotes {
  /** In reading order, numbered from 1. */
  notes: Note[];
  /** In reading order. */
  sideHeads: SideHead[];
}

/** A document with what the editor hung on it. */
export interface AnnotatedDocument extends Document, DocumentNotes {}

/** Everything that the edition says, ready to be laid out as pages. */
export interface Edition {
  site: Site;
  bibliography: Bibliography;
  chronology: Chronology;
  crossLinks: CrossLinks;
  journey?: Journey;
  /** By id, `people/kim-il-sung`. */
  entries: Map<string, Entry>;
  /** By date, then title. */
  documents: AnnotatedDocument[];
}
