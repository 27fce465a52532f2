import { parsePassageRef } from '../schema/passage-id.ts';
import { labelOf, type DocumentLabel } from '../wording/document-labels.ts';
import { edtfInWords } from '../wording/edtf.ts';
import type { Edition } from '../edition/model.ts';
import { documentPath } from '../wording/addresses.ts';
import { passageLabel } from '../wording/locator.ts';
import { landmarks } from './chronology.ts';
import { drawTimeline, type Timeline } from './drawings/timeline.ts';

/** What the start page shows besides the documents. */
export interface StartPage {
  timeline?: Timeline;
  /** The landmarks as a list, for where there is no room for the drawing. */
  landmarks: Array<{ id: string; date: string; label: string }>;
  /** A few of the themes under which documents meet. */
  themes: { id: string; title: string; places: { label: string; path: string }[] }[];
  /** How many themes there are in all. */
  allThemes: number;
}

/** So many themes stand on the start page. */
const THEMES = 5;

/** The start page. */
export function startPage(edition: Edition, labels: ReadonlyMap<string, DocumentLabel>): StartPage {
  const chosen = landmarks(edition);
  return {
    ...(chosen.length > 1 && { timeline: drawTimeline(chosen, { width: 1020, lens: false }) }),
    landmarks: chosen.map(({ id, date, label }) => ({ id, date: edtfInWords(date), label })),
    themes: edition.themes.slice(0, THEMES).map(({ id, theme, passages }) => ({
      id,
      title: theme,
      places: [...Map.groupBy(passages, (ref) => parsePassageRef(ref).document)].map(
        ([document, [first = '']]) => {
          const { passage } = parsePassageRef(first);
          return {
            label: `${labelOf(document, labels)}, ${passageLabel(passage)}`,
            path: documentPath(document, passage),
          };
        },
      ),
    })),
    allThemes: edition.themes.length,
  };
}
