import { listInWords } from '../wording/lists.ts';
import { shelfMark } from '../wording/shelf-mark.ts';
import type { Bibliography } from '../schema/bibliography.ts';
import {
  ofType,
  type Annotation,
  type Document,
  type Edition,
  type FormerId,
  type Passage,
} from '../edition/model.ts';
import { proseToHtml, type Stretch } from '../exports/html.ts';
import { proseToText } from '../exports/text.ts';
import { shownParallels, type ParallelContext, type ShownParallel } from './parts/parallels.ts';
import type { EntryGlance } from './parts/cards.ts';
import { cards } from './parts/cards.ts';
import { cite, type Work } from './parts/work.ts';
import { summarize, type DocumentSummary } from './parts/summary.ts';

/** A field of the form at the head of a document. */
export interface FormField {
  label: string;
  value: string;
  /** Where the fact is from, if the dump does not state it. */
  attributed?: string;
}

/** What stands in the margin, where there is one. It is set at a line of the text and rises from there. */
export interface InMargin {
  /** Over how many lines it rises: a note from the end of its sentence to its reference. */
  rise: number;
  /** Over how many lines the next one rises: so much is left free below. */
  next: number;
}

/** A note as it stands beside its passage. */
export interface ShownNote extends Pick<Annotation<'note'>, 'id' | 'number' | 'confidence'>, InMargin {
  html: string;
  text: string;
  sources: Work[];
  /** Behind which stretch of its passage's text it stands. */
  behind: number;
  /** Which of the notes there it is, from 1. */
  of: number;
}

/** A passage with all that stands around it. */
export interface ShownPassage extends Passage {
  /** Its text, cut behind each sentence that has notes. */
  html: string[];
  notes: ShownNote[];
  sideHeads: Annotation<'side-head'>[];
  /** Passages of other documents on the same matter, the best first. */
  parallels: ShownParallel[];
}

/** A paragraph, or the lines of the opening or closing, which stay together. */
export interface Block {
  role: Passage['role'];
  passages: ShownPassage[];
  /** Passages of other documents on the same matter as any of them, each once. */
  parallels: ShownParallel[];
  /** The line that tells of them. */
  inMargin: InMargin;
}

/** An entry of the contents: a paragraph or a side-head in it. */
export interface ContentsEntry {
  id: string;
  /** The paragraph's number; a side-head has none. */
  number?: string;
  /** The side-head, or the paragraph's first words. */
  text: string;
}

/** Prints the passages of a document as HTML, each cut behind its sentences with notes. */
export type PrintPassages = (document: Document) => readonly Stretch[][];

/** All that a document's page shows. */
export interface DocumentPage {
  summary: DocumentSummary;
  data: Document['data'];
  form: FormField[];
  contents: ContentsEntry[];
  /** The passages in reading order, each with the HTML of its text, the notes on it and its side-heads. */
  passages: ShownPassage[];
  titleNames: Document['titleNames'];
  /** When its text was revised, the first time when it was published; the oldest first. */
  revisions: { date: string; digest: string }[];
  former: FormerId[];
  /** In short, who and what is named, by entry id. */
  cards: Record<string, EntryGlance>;
  previous?: DocumentSummary;
  next?: DocumentSummary;
}

/**
 * The data of every document's page, one after the other.
 *
 * @param summaries of the documents, in their order
 * @param print prints the passages of a document
 */
export function* documentPages(
  { bibliography, documents, entries, revisions }: Edition,
  summaries: readonly DocumentSummary[],
  context: ParallelContext,
  print: PrintPassages,
): Generator<DocumentPage> {
  for (const [index, document] of documents.entries()) {
    const { [index - 1]: previous, [index]: summary, [index + 1]: next } = summaries;
    const printed = print(document);
    const passages = document.passages.map((passage, at) =>
      show(passage, printed[at] ?? [], document.id, bibliography, context),
    );
    yield {
      summary: summary ?? summarize(document),
      data: document.data,
      form: form(document.data),
      contents: passages.flatMap(contentsOf),
      passages,
      titleNames: document.titleNames,
      revisions: (revisions.get(document.id) ?? [document.data.revision]).map(({ date, digest }) => ({
        date,
        digest,
      })),
      former: document.former,
      cards: cards(document, entries),
      ...(previous && { previous }),
      ...(next && { next }),
    };
  }
}

function show(
  passage: Passage,
  stretches: readonly Stretch[],
  document: string,
  bibliography: Bibliography,
  context: ParallelContext,
): ShownPassage {
  const places = new Map(
    stretches.flatMap(({ notes }, behind) =>
      notes.map(({ id, of, toEnd }) => [id, { behind, of, rise: riseOver(toEnd) }]),
    ),
  );
  return {
    ...passage,
    html: stretches.map(({ html }) => html),
    notes: ofType(passage.annotations, 'note').map(({ id, number, prose, sources, confidence }) => ({
      id,
      number,
      html: proseToHtml(prose),
      text: proseToText(prose),
      sources: sources.map((source) => cite(source, bibliography)),
      confidence,
      ...(places.get(id) ?? { behind: 0, of: 1, rise: 0 }),
      next: 0,
    })),
    sideHeads: ofType(passage.annotations, 'side-head'),
    parallels: shownParallels(document, passage, context),
  };
}

/** About so many characters stand on a line beside the margin. */
const LINE = 66;
/** Where a line breaks is known to the browser alone: of more lines than this the count would not be true. */
const MOST_RISE = 3;
const riseOver = (characters: number) => Math.min(MOST_RISE, Math.round(characters / LINE));
/** The line that tells of parallels stands below its paragraph, and rises to the paragraph's last line. */
const PARALLELS_RISE = 2;

/**
 * The text of a document, below its abstract, in the blocks that it is read in, with the places of what is in the margin.
 *
 * @param passages in reading order
 */
export function blocks(passages: readonly ShownPassage[]): Block[] {
  const list: Block[] = [];
  for (const passage of passages) {
    if (passage.role === 'abstract') continue;
    const last = list.at(-1);
    if (last?.role === passage.role && passage.role !== 'paragraph') {
      last.passages.push(passage);
      last.parallels.push(
        ...passage.parallels.filter(({ path }) => last.parallels.every((other) => other.path !== path)),
      );
    } else
      list.push({
        role: passage.role,
        passages: [passage],
        parallels: [...passage.parallels],
        inMargin: { rise: PARALLELS_RISE, next: 0 },
      });
  }
  return reserve(list);
}

/** Leaves free below each thing in the margin what the next one rises by. */
function reserve(list: readonly Block[]): Block[] {
  const rises = list.flatMap(({ passages, parallels, inMargin }) => [
    ...passages.flatMap(({ notes }) => notes.map(({ rise }) => rise)),
    ...(parallels.length > 0 ? [inMargin.rise] : []),
  ]);
  let at = 0;
  const place = <M extends InMargin>(one: M): M => ({ ...one, next: rises[++at] ?? 0 });
  return list.map((block) => ({
    ...block,
    passages: block.passages.map((passage) => ({ ...passage, notes: passage.notes.map(place) })),
    inMargin: block.parallels.length > 0 ? place(block.inMargin) : block.inMargin,
  }));
}

/** About so many characters tell a paragraph from the others. */
const FIRST_WORDS = 44;

/** The contents: every paragraph, and the editor's side-heads in it. */
function contentsOf({ id, role, number, text, sideHeads }: ShownPassage): ContentsEntry[] {
  if (role !== 'paragraph') return [];
  return [
    { id, ...(number !== undefined && { number }), text: firstWords(text) },
    ...sideHeads.map(({ before, text: head }) => ({ id: before, text: head })),
  ];
}

function firstWords(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ');
  return line.length <= FIRST_WORDS ? line : `${line.slice(0, FIRST_WORDS).replace(/\s+\S*$/, '')} …`;
}

/** The form at the head of a document, like that of a telegram; only the fields that the document has. */
function form({ archive, attributed = {}, ...data }: Document['data']): FormField[] {
  const fields: [label: string, path: string, value: string | undefined][] = [
    ['From', 'from', data.from],
    ['To', 'to', data.to],
    ['Urgency', 'level', data.level],
    ['Time', 'time', data.time],
    ['Place', 'location', data.location],
    ['Archive', 'archive.reference', shelfMark(archive)],
    ['Original language', 'originalLanguage', data.originalLanguage],
    ['Translated by', 'translators', names(data.translators)],
    ['Obtained by', 'obtainedBy', names(data.obtainedBy)],
  ];
  return fields.flatMap(([label, path, value]) => {
    const from = attributed[path];
    return value ? [{ label, value, ...(from !== undefined && { attributed: from }) }] : [];
  });
}

function names(list: readonly string[] | undefined): string | undefined {
  return list && listInWords(list);
}
