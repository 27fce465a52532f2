import type { DocumentLabel } from '../document-labels.ts';
import type { Edition } from '../model.ts';
import { documentPath } from '../href.ts';
import { passageLabel } from '../label.ts';
import { landmarks } from './chronology.ts';
import type { Timeline } from './timeline.ts';

/** What the start page shows besides the documents. */
export interface StartPage {
  timeline?: Timeline;
  /** The landmarks as a list, for where there is no room for the drawing. */
  landmarks: { id: string; date: string; label: string }[];
  /** A few of the themes under which documents meet. */
  themes: { id: string; title: string; places: { label: string; path: string }[] }[];
  /** How many themes there are in all. */
  allThemes: number;
}

/** So many themes stand on the start page. */
const THEMES = 5;

/** The start page. */
export function startPage(edition: Edition, labels: ReadonlyMap<string, DocumentLabel>): StartPage {
  const timeline = landmarks(edition);
  return {
    ...(timeline && { timeline }),
    landmarks: (timeline?.strips ?? [])
      .flatMap(({ flags }) => flags)
      .flatMap(({ id }) => {
        const one = edition.chronology.find((happening) => happening.id === id);
        return one ? [{ id, date: one.date, label: one.label ?? one.text }] : [];
      }),
    themes: edition.crossLinks.slice(0, THEMES).map(({ id, theme, passages }) => ({
      id,
      title: theme,
      places: [...Map.groupBy(passages, (ref) => ref.split('#')[0] ?? '')].map(([document, [first = '']]) => {
        const passage = first.split('#')[1] ?? '';
        return {
          label: `${labels.get(document)?.label ?? document}, ${passageLabel(passage)}`,
          path: documentPath(document, passage),
        };
      }),
    })),
    allThemes: edition.crossLinks.length,
  };
}
