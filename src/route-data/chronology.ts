import { labelOf } from '../wording/document-labels.ts';
import { parsePassageRef } from '../schema/passage-id.ts';
import type { Chronology } from '../schema/chronology.ts';
import { dateInWords } from '../wording/dates.ts';
import { isoDay } from '../schema/calendar.ts';
import { edtfInWords, span } from '../wording/edtf.ts';
import type { Edition } from '../edition/model.ts';
import { documentPath } from '../wording/addresses.ts';
import { passageLabel } from '../wording/locator.ts';
import { drawJourney, type JourneyMap } from './drawings/journey.ts';
import { entryLink, type EntryLink } from './parts/entry-names.ts';
import type { Origins } from './parts/origin.ts';
import type { Work } from './parts/work.ts';
import { WorkNumbers, type ToldFact } from './parts/work-numbers.ts';
import { drawTimeline, type Happening, type Timeline } from './drawings/timeline.ts';

/** A happening as the list shows it. */
export interface ShownHappening extends ToldFact {
  id: string;
  /** The date in words. */
  words: string;
  /** The date itself. */
  edtf: string;
  /** How sure the date is, where it is not. */
  doubt?: string;
  scope: Chronology[number]['scope'];
  /** The passages that speak of it, by document. */
  passages: { label: string; places: { place: string; path: string; quote?: string }[] }[];
  event?: EntryLink;
  /** Where the document stands that it is the writing of. */
  document?: string;
  /** What the record says beyond the document, or against it. */
  record?: ToldFact;
  slip?: string;
}

/** All that the chronology shows. */
export interface ChronologyPage {
  /** The drawing, where there is anything to draw. */
  timeline?: Timeline;
  /** The happenings by month, or before and after the months of the axis, by year. */
  months: { id: string; title: string; happenings: ShownHappening[] }[];
  counts: Record<ShownHappening['scope'], number>;
  journey?: JourneyMap;
  /** The works that all of it is drawn from. */
  works: Work[];
}

const doubts = { high: undefined, medium: 'date probable', low: 'date uncertain' } as const;

/** The page of the chronology. */
export function chronologyPage(edition: Edition, origins: Origins): ChronologyPage {
  const sorted = [...edition.chronology].sort((a, b) => span(a.date).from - span(b.date).from);
  const months = Map.groupBy(sorted, ({ date }) => monthOf(date));
  const works = new WorkNumbers(origins);
  // It stands above the list.
  const journey = edition.journey && drawJourney(edition.journey, edition.entries, works);
  const counts = { named: 0, implied: 0, context: 0, aftermath: 0 };
  for (const { scope } of sorted) counts[scope]++;
  return {
    ...(sorted.length > 0 && { timeline: drawTimeline(sorted.map(onTimeline), { width: 1020, lens: true }) }),
    months: [...months].map(([month, happenings]) => ({
      id: `month-${month}`,
      title: dateInWords(month),
      happenings: happenings.map((one) => show(one, edition, origins.labels, works)),
    })),
    counts,
    ...(journey && { journey }),
    works: works.list(),
  };
}

/** The happenings that stand on the start page, in the order of their dates. */
export function landmarks({ chronology }: Edition): Happening[] {
  return chronology
    .filter(({ landmark }) => landmark)
    .sort((a, b) => span(a.date).from - span(b.date).from)
    .map(onTimeline);
}

/** The month in which it begins; the year, where no month is known. */
function monthOf(date: string): string {
  const iso = isoDay(span(date).from);
  return /^\d{4}(?:[~?%]|\/|$)/.test(date) ? iso.slice(0, 4) : iso.slice(0, 7);
}

function onTimeline({ id, date, label, text, scope, document }: Chronology[number]): Happening {
  const kinds = { named: 'named', implied: 'implied', context: 'editor', aftermath: 'editor' } as const;
  return {
    id,
    date,
    label: label ?? firstWords(text),
    sign: document === undefined ? kinds[scope] : 'document',
  };
}

/** As much of a text as a label takes. */
function firstWords(text: string): string {
  return text.length <= 48 ? text : `${text.slice(0, 48).replace(/[\s,;:]+\S*$/, '')} …`;
}

function show(
  { id, date, certainty, scope, text, passages, event, document, record, slip, ...rest }: Chronology[number],
  { entries }: Edition,
  labels: Origins['labels'],
  works: WorkNumbers,
): ShownHappening {
  const doubt = doubts[certainty];
  const entry = entries.get(`events/${event ?? ''}`);
  return {
    id,
    words: edtfInWords(date),
    edtf: date,
    ...(doubt !== undefined && { doubt }),
    scope,
    text,
    ...works.told({ ...rest, text }),
    passages: [...Map.groupBy(passages, ({ passage }) => parsePassageRef(passage).document)].map(
      ([of, list]) => ({
        label: labelOf(of, labels),
        places: list.map(({ passage: ref, quote }) => {
          const { passage } = parsePassageRef(ref);
          return {
            place: passageLabel(passage),
            path: documentPath(of, passage),
            ...(quote !== undefined && { quote }),
          };
        }),
      }),
    ),
    ...(entry && { event: entryLink(entry) }),
    ...(document !== undefined && { document: documentPath(document) }),
    ...(record && { record: { text: record.text, ...works.told(record) } }),
    ...(slip !== undefined && { slip }),
  };
}
