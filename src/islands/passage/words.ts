import { paragraphOf, parsePassageId, type PassageRange } from '../../schema/passage-id.ts';
import { passageLabel, passageLocator } from '../../wording/locator.ts';
import { quote } from '../../wording/quotation.ts';

/** The words for a passage or range. */
export const nameOf = ({ from, to }: PassageRange): string => passageLocator(from, to) ?? from;

/**
 * The words for a sentence to go on to.
 *
 * @param id its id
 * @param paragraph the paragraph that one is in
 * @returns `Sentence 5` in this paragraph, else `¶ 3, sentence 1`
 */
export function stepLabel(id: string, paragraph: string): string {
  const sentence = parsePassageId(id)?.sentence;
  return sentence === undefined || paragraphOf(id) !== paragraph ? passageLabel(id) : `Sentence ${sentence}`;
}

/** A quotation with its source; quotation marks inside it alternate with those around it. */
export function quotation(text: string, citation: string): string {
  return `${quote(text)}\n\n${citation}`;
}

/**
 * Where an error in a passage is reported, with the passage filled in.
 *
 * @param report the address that the edition sets
 * @param title the document's title
 * @param name the words for the passage
 * @param address its address
 */
export function reportAddress(report: string, title: string, name: string, address: string): string {
  const url = new URL(report);
  if (url.protocol !== 'mailto:') return report;
  const subject = encodeURIComponent(`Error in “${title}”, ${name}`);
  const body = encodeURIComponent(`${address}\n\nWhat is wrong, and what it should be:\n`);
  return `${report}?subject=${subject}&body=${body}`;
}
