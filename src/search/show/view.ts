import { dateInWords } from '../../wording/dates.ts';
import { documentPath } from '../../wording/addresses.ts';
import { passageLocator } from '../../wording/locator.ts';
import { chipsOf, type ChipGroup } from './chips.ts';
import type { Found, Library } from '../match/find.ts';
import { groupsOf, type Group } from './groups.ts';
import { number, type Piece } from './piece.ts';
import type { SearchRecord } from '../index/record.ts';
import { remarksOf, type Near } from './remarks.ts';
import { isFiltered } from '../ask/state.ts';
import { tallyOf, type Tally } from './tally.ts';

/** A page or a passage that the query names by a reference. */
export interface Destination {
  title: string;
  detail: string;
  path: string;
}

/** An entry at a glance. */
export interface EntryCard {
  name: string;
  path: string;
  qualifier?: string;
  text: string;
  forms: { form: string; lang?: string }[];
  /** `Named 15 times in one document.` */
  named: string;
}

/** All that the page shows of an answer. */
export interface View {
  destinations: Destination[];
  /** How many occurrences there are: what is told first, and what is read aloud. */
  tally: Tally;
  /** What was looked for, why nothing was found, and ways on. */
  remarks: Piece[][];
  chips: ChipGroup[];
  cards: EntryCard[];
  groups: Group[];
  /** What was not read yet. */
  more?: string;
}

/** What of an answer is shown. */
export interface Shown {
  /** The groups of which all lines are shown, by id. */
  expanded: ReadonlySet<string>;
  near: Near;
}

/** So many places that a reference names. */
const DESTINATIONS = 6;
/** So many other forms of a name. */
const FORMS = 8;

/** Puts what was found into words and lines. */
export function view(found: Found, library: Library, { expanded, near }: Shown): View {
  const { state, answer, whole, documents } = found;
  const destinations = destinationsOf(found, library);
  // Of a reference that was understood, nobody asks whether its letters stand in a text.
  const isReference = destinations.length > 0 && whole.total.occurrences === 0;
  return {
    destinations,
    tally: isReference ? { count: '', rest: '' } : tallyOf(found, library),
    remarks: isReference ? [] : remarksOf(found, near),
    chips: answer.total.occurrences > 0 || isFiltered(state) ? chipsOf(found, library) : [],
    cards: found.cards.map(cardOf),
    groups: groupsOf(found, library, expanded),
    ...(documents.read < documents.found && {
      more: `These are the best ${documents.read} of ${number(documents.found)} documents that may have it.`,
    }),
  };
}

function destinationsOf({ addresses }: Found, { documents }: Library): Destination[] {
  return addresses.slice(0, DESTINATIONS).flatMap(({ document: id, passage }) => {
    const document = documents.get(id);
    if (!document) return [];
    const { label, title, date, reference } = document;
    const place = passage === undefined ? undefined : (passageLocator(passage) ?? passage);
    return {
      title: place === undefined ? title : `${label}, ${place}`,
      detail: [place === undefined ? label : title, dateInWords(date), reference].filter(Boolean).join(' · '),
      path: documentPath(id, passage),
    };
  });
}

function cardOf({ id, passages, card }: SearchRecord): EntryCard {
  const { name = id, qualifier, forms = [], mentions = 0, documents = 0 } = card ?? {};
  const times = mentions === 1 ? 'once' : `${number(mentions)} times`;
  return {
    name,
    path: `/${id}/`,
    ...(qualifier !== undefined && { qualifier }),
    text: passages[1]?.text ?? '',
    forms: forms.filter(({ form }) => form !== name).slice(0, FORMS),
    named:
      mentions === 0
        ? 'No passage names it.'
        : `Named ${times} in ${documents === 1 ? 'one document' : `${number(documents)} documents`}.`,
  };
}
