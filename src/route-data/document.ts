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
import { passageToHtml, proseToHtml } from '../exports/html.ts';
import { proseToText } from '../exports/text.ts';
import { shownParallels, type ParallelContext, type ShownParallel } from './parts/parallels.ts';
import type { MentionIndex } from '../edition/mentions.ts';
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

/** A note as it stands beside its passage. */
export interface ShownNote extends Pick<Annotation<'note'>, 'id' | 'number' | 'confidence'> {
  html: string;
  text: string;
  sources: Work[];
}

/** A passage with all that stands around it. */
export interface ShownPassage extends Passage {
  /** Its text. */
  html: string;
  notes: ShownNote[];
  sideHeads: Annotation<'side-head'>[];
  /** Passages of other documents on the same matter, the best first. */
  parallels: ShownParallel[];
}

/** All that a document's page shows. */
export interface DocumentPage {
  summary: DocumentSummary;
  data: Document['data'];
  form: FormField[];
  /** The passages in reading order, each with the HTML of its text, the notes on it and its side-heads. */
  passages: ShownPassage[];
  former: FormerId[];
  /** In short, who and what is named, by entry id. */
  cards: Record<string, EntryGlance>;
  previous?: DocumentSummary;
  next?: DocumentSummary;
}

/**
 * The data of every document's page.
 *
 * @param base the base path of the site, for links
 */
export function documentPages(
  { bibliography, documents, entries }: Edition,
  context: ParallelContext,
  mentions: MentionIndex,
  base: string,
): DocumentPage[] {
  const summaries = documents.map(summarize);
  return documents.map((document, index) => {
    const { [index - 1]: previous, [index]: summary, [index + 1]: next } = summaries;
    return {
      summary: summary ?? summarize(document),
      data: document.data,
      form: form(document.data),
      passages: document.passages.map((passage) => show(passage, document.id, bibliography, context, base)),
      former: document.former,
      cards: cards(document, entries, mentions),
      ...(previous && { previous }),
      ...(next && { next }),
    };
  });
}

function show(
  passage: Passage,
  document: string,
  bibliography: Bibliography,
  context: ParallelContext,
  base: string,
): ShownPassage {
  return {
    ...passage,
    html: passageToHtml(passage, base),
    notes: ofType(passage.annotations, 'note').map(({ id, number, prose, sources, confidence }) => ({
      id,
      number,
      html: proseToHtml(prose),
      text: proseToText(prose),
      sources: sources.map((source) => cite(source, bibliography)),
      confidence,
    })),
    sideHeads: ofType(passage.annotations, 'side-head'),
    parallels: shownParallels(document, passage, context),
  };
}

/** The form at the head of a document, like that of a telegram; only the fields that the document has. */
function form({ archive, attributed = {}, ...data }: Document['data']): FormField[] {
  const fields: [label: string, path: string, value: string | undefined][] = [
    ['From', 'from', data.from],
    ['To', 'to', data.to],
    ['Level', 'level', data.level],
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
