/** What is told of a kind of insertion. */
interface InsertionKind {
  /** Whether it is apparatus: no words of the English, so that no view hides it or takes its brackets. */
  apparatus: boolean;
  /** What it is or does, as told to readers. */
  label: string;
}

/** The kinds of square brackets: those of apparatus first, then what is supplied so that the English reads. */
export const insertionKinds = {
  gap: { apparatus: true, label: 'text is missing here' },
  sic: { apparatus: true, label: 'the source has it so' },
  conjecture: { apparatus: true, label: 'a reading that is only likely' },
  note: { apparatus: true, label: 'a remark of the translators or editors' },
  paratext: { apparatus: true, label: 'what else is on the paper: a stamp, a signature, a page’s end' },
  footnote: { apparatus: true, label: 'the number of a footnote' },
  original: { apparatus: true, label: 'words of the source' },
  punctuation: { apparatus: false, label: 'punctuation supplied' },
  variant: { apparatus: false, label: 'another form of the name before it' },
  date: { apparatus: false, label: 'completes or gives a date' },
  place: { apparatus: false, label: 'completes a place name' },
  name: { apparatus: false, label: 'completes a name' },
  gloss: { apparatus: false, label: 'says who or what is meant' },
  words: { apparatus: false, label: 'words supplied so that the English reads' },
  other: { apparatus: false, label: 'in brackets in the published text' },
} as const satisfies Record<string, InsertionKind>;

/** What a pair of square brackets does to the English beside it. */
export type Kind = keyof typeof insertionKinds;
/** The kinds that are no words of the English. */
export type ApparatusKind = {
  [K in Kind]: (typeof insertionKinds)[K]['apparatus'] extends true ? K : never;
}[Kind];
/** The kinds of what is supplied so that the English reads, and what claims nothing. */
export type SuppliedKind = Exclude<Kind, ApparatusKind>;

/** All kinds, in the order in which they are told. */
export const kinds = Object.keys(insertionKinds) as Kind[];

/** Whether an insertion is no words of the English and so stays in its brackets in every view. */
export const isApparatus = (kind: Kind): kind is ApparatusKind => insertionKinds[kind].apparatus;

/** Why text is missing where a `gap` stands, as told to readers; values of TEI’s `gap/@reason`. */
export const gapReasons = {
  illegible: 'illegible in the source',
  inaudible: 'not to be heard on the recording',
  lost: 'lost or damaged in the source',
  deleted: 'crossed out in the source',
  blank: 'left blank in the source',
  withheld: 'withheld when the document was released',
  omitted: 'left out by the editors or translators',
  unknown: 'text is missing here',
} as const;
export type GapReason = keyof typeof gapReasons;
