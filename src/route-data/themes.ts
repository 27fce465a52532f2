import { parsePassageRef } from '../schema/passage-id.ts';
import { ofType, type Document, type Edition, type Passage } from '../edition/model.ts';
import { opening, segments, type Segment } from '../text/excerpts.ts';
import { documentPath } from '../wording/addresses.ts';
import { passageLabel } from '../wording/locator.ts';
import { labelOf, type DocumentLabel } from '../wording/document-labels.ts';
import type { Range } from '../text/range.ts';

/** A passage that stands under a theme. */
export interface ThemePassage {
  place: string;
  path: string;
  segments: Segment[];
  /** Whether the paragraph goes on after what is shown. */
  cut: boolean;
}

/** A theme with the passages of each document side by side. */
export interface ShownTheme {
  id: string;
  title: string;
  reason: string;
  columns: { label: string; date: string; path: string; passages: ThemePassage[] }[];
}

/** All that the page of themes shows. */
export interface ThemesPage {
  themes: ShownTheme[];
}

/** Of a whole paragraph, whole sentences up to about so many characters are shown. */
const OPENING = 420;

/** The page of themes. */
export function themesPage(
  { themes, documents }: Edition,
  labels: ReadonlyMap<string, DocumentLabel>,
): ThemesPage {
  const byId = new Map(documents.map((document) => [document.id, document]));
  return {
    themes: themes.map(({ id, theme, reason, passages }) => {
      const refs = passages.map((ref) => {
        const { document, passage } = parsePassageRef(ref);
        return { document, passage };
      });
      return {
        id,
        title: theme,
        reason,
        columns: [...Map.groupBy(refs, ({ document }) => document)]
          .flatMap(([of, list]) => {
            const document = byId.get(of);
            return document ? [{ document, list }] : [];
          })
          .sort((a, b) => documents.indexOf(a.document) - documents.indexOf(b.document))
          .map(({ document, list }) => ({
            label: labelOf(document.id, labels),
            date: document.data.date,
            path: documentPath(document.id),
            passages: list.flatMap(({ passage }) => show(document, passage) ?? []),
          })),
      };
    }),
  };
}

function show({ id, passages }: Document, of: string): ThemePassage | undefined {
  const passage = passages.find(
    (one) => of === one.id || one.sentences.some((sentence) => sentence.id === of),
  );
  if (!passage) return undefined;
  const { cut, ...range } = rangeOf(passage, of);
  return {
    place: passageLabel(of),
    path: documentPath(id, of),
    segments: segments(passage.text, range, ofType(passage.annotations, 'supplied')),
    cut,
  };
}

function rangeOf(passage: Passage, of: string): Range & { cut: boolean } {
  const sentence = passage.sentences.find(({ id }) => id === of);
  return sentence ? { start: sentence.start, end: sentence.end, cut: false } : opening(passage, OPENING);
}
