import { dateInWords } from '../../wording/dates.ts';
import { documentPath } from '../../wording/addresses.ts';
import { passageLocator } from '../../wording/locator.ts';
import type { Head } from '../index/layout.ts';
import type { Found } from '../match/find.ts';
import type { ShelvedEntry } from '../match/library.ts';
import { number, type LinePart } from './piece.ts';
import { remarksOf, understoodAs, type Near } from './remarks.ts';
import { sectionsOf, type AnswerSection } from './sections.ts';
import { tallyOf, type Tally } from './tally.ts';

/** A page or a passage that the query names by a reference. */
export interface Destination {
  title: string;
  detail: string;
  path: string;
}

/** An entry at a glance. */
export interface EntryView {
  name: string;
  path: string;
  qualifier?: string;
  text: string;
  forms: { form: string; lang?: string }[];
  /** `Named 15 times in one document.` */
  named: string;
}

/** What is shown of an answer before any text is read. */
export interface View {
  destinations: Destination[];
  understood: LinePart[];
  /** How many hits there are: what is told first, and what is read aloud. */
  tally: Tally;
  /** Why nothing was found, and ways on. */
  remarks: LinePart[][];
  cards: EntryView[];
  sections: AnswerSection[];
}

/** So many other forms of a name. */
const FORMS = 8;

/**
 * Puts what was found into words.
 *
 * @param labels how the documents are called, where they are few
 */
export function viewOf(found: Found, head: Head, labels: readonly string[], near: Near): View {
  const destinations = destinationsOf(found);
  // Of a reference that was understood, nobody asks whether its letters stand in a text; of a passage, not its number.
  const isReference =
    destinations.length > 0 &&
    (found.whole.sentences.length === 0 || found.addresses.every(({ passage }) => passage !== undefined));
  const remarks = remarksOf(found, near);
  const { sentences, paragraph, record } = found.hits;
  const isNothing = sentences.length + paragraph.length + record.length === 0;
  return {
    destinations,
    understood: isReference ? [] : understoodAs(found),
    // What was not found is told with its reason.
    tally:
      isReference || (isNothing && remarks.length > 0)
        ? { count: '', rest: '' }
        : tallyOf(found, head, labels),
    remarks: isReference ? [] : remarks,
    cards: found.cards.map(cardOf),
    sections: isReference ? [] : sectionsOf(found, head),
  };
}

function destinationsOf({ addresses }: Found): Destination[] {
  return addresses.flatMap(({ document, passage, among }) => {
    if (among && !among.isThere) return [];
    const { id, label, title, date, reference } = document;
    const place = passage === undefined ? undefined : (passageLocator(passage) ?? passage);
    return [
      {
        title: place === undefined ? title : `${label}, ${place}${among ? ` of ${among.count}` : ''}`,
        detail: [place === undefined ? label : title, dateInWords(date), reference]
          .filter(Boolean)
          .join(' · '),
        path: documentPath(id, passage),
      },
    ];
  });
}

function cardOf({ id, text, card }: ShelvedEntry): EntryView {
  const { name, qualifier, forms, mentions, documents } = card;
  const times = mentions === 1 ? 'once' : `${number(mentions)} times`;
  return {
    name,
    path: `/${id}/`,
    ...(qualifier !== undefined && { qualifier }),
    text,
    forms: forms.filter(({ form }) => form !== name).slice(0, FORMS),
    named:
      mentions === 0
        ? 'No passage names it.'
        : `Named ${times} in ${documents === 1 ? 'one document' : `${number(documents)} documents`}.`,
  };
}
