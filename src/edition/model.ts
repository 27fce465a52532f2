import type { RootContent } from 'mdast';
import type { ApparatusKind, GapReason, SuppliedKind } from '../schema/insertion-kinds.ts';
import type { Journey } from '../schema/journey.ts';
import type { Bibliography } from '../schema/bibliography.ts';
import type { Chronology } from '../schema/chronology.ts';
import type { Theme } from '../schema/cross-links.ts';
import type { Revision } from '../schema/ledger.ts';
import type { Site } from '../schema/site.ts';
import type { DocumentData } from '../schema/document.ts';
import type { EntryData } from '../schema/entry.ts';
import type { Register } from '../schema/registers.ts';
import type { Role } from '../schema/passage-id.ts';
import type { Range } from '../text/range.ts';

/** A sentence: the finest thing that can be linked to and cited. */
export interface Sentence extends Range {
  /** Its id in the document: `p7s12`. */
  id: string;
  /** Its number in the paragraph, as shown: `12`. */
  number: string;
}

/** The editor's own prose: the blocks of its Markdown, without positions. */
export type Prose = readonly RootContent[];

/** An entry of a register. */
export interface Entry<R extends Register = Register> {
  /** `people/kim-il-sung` */
  id: string;
  register: R;
  data: EntryData<R>;
  /** The description. */
  prose: Prose;
}

/** Which part of a bracket that goes over several passages stands in this one. */
export type InsertionPart = 'first' | 'middle' | 'last';

/**
 * What can be said of a range of a passage's text, by type. A new type has its line here, its finder beside this file
 * in `annotations/`, and its line in each printer of `exports/`; the compiler names those that lack it.
 */
export interface AnnotationTypes {
  /** Words supplied so that the English reads, from `[` to `]`, and what they do. */
  supplied: { kind: SuppliedKind; part?: InsertionPart };
  /** What else stands in square brackets: no words of the English, so that no view takes it or its brackets away. */
  apparatus: { kind: ApparatusKind; reason?: GapReason; part?: InsertionPart };
  /** An address that stands in the text. */
  link: { url: string };
  /** Where a footnote of the source is called, or the number that it begins with; and the passage where the other is. */
  footnote: { part: 'call' | 'note'; to: string };
  /**
   * A name of an entry of a register, `people/kim-il-sung`, or words that describe it; it may hold insertions, or lie
   * inside one.
   */
  mention: { entry: string; description?: true };
  /** An expression that means a date. */
  date: {
    /** EDTF, as exact as the expression. */
    date: string;
    /**
     * Whether it is stated, partly supplied by the translators, reckoned from when it is said, or whether what is not
     * stated is taken from the document's date.
     */
    basis: 'stated' | 'supplied' | 'relative' | 'inferred';
  };
  /** A phrase on which a margin note of the editor's hangs. */
  note: {
    /** The name of its file. */
    id: string;
    /** Its number in the document, in reading order. */
    number: number;
    prose: Prose;
    /** Ids of works in the bibliography. */
    sources: string[];
    confidence: 'verified' | 'document' | 'inferred';
  };
  /** A sentence of a long paragraph, or the paragraph, before which the editor set a heading. */
  'side-head': {
    /** The name of its file. */
    id: string;
    /** The id of the sentence or paragraph. */
    before: string;
    text: string;
  };
}

/** A neutral range over the text of a passage, with what is said of it. */
export type Annotation<T extends keyof AnnotationTypes = keyof AnnotationTypes> = {
  [K in T]: Range & { type: K } & AnnotationTypes[K];
}[T];

/** Every pair of square brackets of a passage, whatever it does. */
export function bracketed(annotations: readonly Annotation[]): Annotation<'supplied' | 'apparatus'>[] {
  return annotations.filter(
    (one): one is Annotation<'supplied' | 'apparatus'> => one.type === 'supplied' || one.type === 'apparatus',
  );
}

/** The brackets that begin in a passage: one that goes over several is one. */
export function begun<B extends Annotation<'supplied' | 'apparatus'>>(brackets: readonly B[]): B[] {
  return brackets.filter(({ part }) => part === undefined || part === 'first');
}

/** The annotations of one type, in their order. */
export function ofType<T extends keyof AnnotationTypes>(
  annotations: readonly Annotation[],
  type: T,
): Extract<Annotation, { type: T }>[] {
  return annotations.filter((one): one is Extract<Annotation, { type: T }> => one.type === type);
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
  /** What is said of it; those of one type in reading order. */
  annotations: Annotation[];
  /** Sentence ids that were published and are gone; links to them lead to this paragraph. */
  former: string[];
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
  /** The names in its title. */
  titleNames: Annotation<'mention'>[];
  passages: Passage[];
  former: FormerId[];
}

/** Everything that the edition says, ready to be laid out as pages. */
export interface Edition {
  site: Site;
  bibliography: Bibliography;
  chronology: Chronology;
  themes: readonly Theme[];
  journey?: Journey;
  /** By id, `people/kim-il-sung`. */
  entries: Map<string, Entry>;
  /** By date, then title. */
  documents: Document[];
  /** The revisions of each document's text, by its id; the first and oldest first. */
  revisions: ReadonlyMap<string, readonly Revision[]>;
}
