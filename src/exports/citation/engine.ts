import { plugins } from '@citation-js/core';
import '@citation-js/plugin-csl';
import '@citation-js/plugin-ris';
import { archivalNote } from './archival-note.csl.ts';
import type { CslItem } from './csl.ts';
import type { BibliographyWork } from '../../schema/bibliography.ts';
import { workList } from './work-list.csl.ts';

const STYLE = 'archival-note';
const WORKS = 'work-list';
const { styles } = plugins.config.get('@csl');
styles.add(STYLE, archivalNote);
styles.add(WORKS, workList);

/**
 * Prints a note by our own style.
 *
 * @param item made by `noteItem`
 * @param form the first note on an item, or a short one after it
 * @param locator the words for the passage
 */
export function printNote(item: CslItem, form: 'full' | 'short', locator?: string): string {
  const place = locator === undefined ? {} : { locator, label: 'paragraph' as const };
  const engine = plugins.config.get('@csl').engine([item], STYLE, 'en-US', 'text');
  // As if it stood in a note, without the bookkeeping of all notes before it; 1 is a place after the first.
  return engine.makeCitationCluster([{ id: item.id, ...place, position: form === 'short' ? 1 : 0 }]);
}

const printedWorks = new WeakMap<BibliographyWork, string>();

/** Prints a work of the bibliography by our own style, without a full stop; once, when it is first read. */
export function printWork(work: BibliographyWork): string {
  const printed =
    printedWorks.get(work) ??
    plugins.output.format('bibliography', [work], { template: WORKS, lang: 'en-US', format: 'text' }).trim();
  printedWorks.set(work, printed);
  return printed;
}

/** Prints an item as CSL-JSON. */
export function printCslJson(item: CslItem): string {
  return plugins.output.format('data', [item], { format: 'text' });
}

/** Maps an item to RIS: tag → value, or values. */
export function toRis(item: CslItem): Record<string, string | string[]> {
  return plugins.output.format('ris', [item], { format: 'object' })[0] ?? {};
}
