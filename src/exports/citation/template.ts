import type { DocumentData } from '../../schema/document.ts';
import { bibtex } from './bibtex.ts';
import { cslItem, noteItem, richTitle, type Cited, type CitedEdition } from './csl-data.ts';
import { printCslJson, printNote } from './engine.ts';
import { ADDRESS, LOCATOR, type Template } from './fill.ts';
import { ris } from './ris.ts';

/** The forms in which a document is cited. */
export interface Forms<Form> {
  /** Chicago's full note. */
  note: Form;
  /** Chicago's short note, for any mention after the first. */
  short: Form;
  bibtex: Form;
  ris: Form;
  /** CSL-JSON: an array of one item. */
  csljson: Form;
}

/**
 * Prints a document in every form once whole and once with placeholders for a passage, so that a page can
 * cite any of its passages without a citation processor.
 *
 * @param edition the edition that is cited
 * @param address the document's absolute address on this site, if the site has one
 */
export function templates(
  data: DocumentData,
  id: string,
  edition: CitedEdition,
  address?: string,
): Forms<Template> {
  const whole: Cited = { edition, ...(address !== undefined && { address }) };
  const passage: Cited = { edition, locator: LOCATOR, ...(address !== undefined && { address: ADDRESS }) };
  // Printed when read: nothing needs all of them.
  const each = (print: (cited: Cited) => string): Template => ({
    get document() {
      return print(whole);
    },
    get passage() {
      return print(passage);
    },
  });
  return {
    note: each((cited) => printNote(noteItem(data, id, cited), 'full', cited.locator)),
    short: each((cited) => printNote(noteItem(data, id, cited), 'short', cited.locator)),
    bibtex: each((cited) => bibtex(data, id, cited)),
    ris: each((cited) => ris(data, id, cited)),
    csljson: each((cited) => {
      const { title, 'title-short': short, ...item } = cslItem(data, id, cited);
      const titles = {
        title: richTitle(title),
        ...(short !== undefined && { 'title-short': richTitle(short) }),
      };
      return `${printCslJson({ ...item, ...titles })}\n`;
    }),
  };
}
