import { plugins, type Citation } from '@citation-js/core';
import '@citation-js/plugin-csl';
import '@citation-js/plugin-ris';
import { archivalNote } from './archival-note.csl.ts';
import type { CslItem } from './csl.ts';

const STYLE = 'archival-note';
plugins.config.get('@csl').styles.add(STYLE, archivalNote);

/**
 * Prints a note by our own style.
 *
 * @param item made by `noteItem`
 * @param form the first note on an item, or a short one after it
 * @param locator the words for the passage
 */
export function printNote(item: CslItem, form: 'full' | 'short', locator?: string): string {
  const first: Citation = { citationItems: [{ id: item.id }], properties: { noteIndex: 1 } };
  const place = locator === undefined ? {} : { locator, label: 'paragraph' as const };
  return plugins.output.format('citation', [item], {
    template: STYLE,
    lang: 'en-US',
    format: 'text',
    citationsPre: form === 'short' ? [first] : [],
    entry: {
      citationItems: [{ id: item.id, ...place }],
      properties: { noteIndex: form === 'short' ? 2 : 1 },
    },
  });
}

/** Prints an item as CSL-JSON. */
export function printCslJson(item: CslItem): string {
  return plugins.output.format('data', [item], { format: 'text' });
}

/** Maps an item to RIS: tag → value, or values. */
export function toRis(item: CslItem): Record<string, string | string[]> {
  return plugins.output.format('ris', [item], { format: 'object' })[0] ?? {};
}
