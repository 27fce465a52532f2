import { parsePassageRef } from '../schema/passage-id.ts';
import type { Document, Edition } from '../edition/model.ts';
import { documentPath } from '../wording/addresses.ts';
import { passageLabel } from '../wording/locator.ts';
import { labelOf, type DocumentLabel } from '../wording/document-labels.ts';
import { quote, type Quotation } from './parts/quoted.ts';

/** A passage that stands under a theme. */
export interface ThemePassage extends Quotation {
  place: string;
  path: string;
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

function show(document: Document, passage: string): ThemePassage | undefined {
  const quoted = quote(document, passage, OPENING);
  return quoted && { place: passageLabel(passage), path: documentPath(document.id, passage), ...quoted };
}
