import { parsePassageId, type PassageId, type Role } from '../schema/passage-id.ts';

/** What a paragraph of each role is called, one and several. */
const names: Readonly<Record<Role, readonly [one: string, several: string]>> = {
  abstract: ['abstract', 'abstracts'],
  opener: ['opening line', 'opening lines'],
  paragraph: ['¶', '¶¶'],
  closer: ['closing line', 'closing lines'],
};

/**
 * The words with which a citation tells a passage.
 *
 * @param from the id of the passage, or the first of a range: `p7s12`, `p7`, `p7a`, `o1`, `c2`, `abstract`
 * @param to the last of a range
 * @returns `¶ 7, sentence 12`, `¶ 7, sentences 12–14`, `¶¶ 6–7`, `¶ 6, sentence 30 to ¶ 7, sentence 2`;
 *   `undefined` if an id is none
 */
export function passageLocator(from: string, to = from): string | undefined {
  const start = parsePassageId(from);
  const end = parsePassageId(to);
  if (!start || !end) return undefined;
  if (from === to) return inWords(start);
  if (start.role === end.role && start.number === end.number) {
    // A whole paragraph and a sentence of it are the paragraph.
    if (start.sentence === undefined || end.sentence === undefined) return block(start);
    return `${block(start)}, sentences ${start.sentence}–${end.sentence}`;
  }
  if (start.role === end.role && start.sentence === undefined && end.sentence === undefined)
    return `${names[start.role][1]} ${start.number ?? ''}–${end.number ?? ''}`;
  return `${inWords(start)} to ${inWords(end)}`;
}

/** The words for a passage that is known to be one: `¶ 7, sentence 12`. */
export const passageLabel = (id: string): string => passageLocator(id) ?? id;

function inWords(id: PassageId): string {
  return block(id) + (id.sentence === undefined ? '' : `, sentence ${id.sentence}`);
}

function block({ role, number }: PassageId): string {
  const [name] = names[role];
  return number === undefined ? name : `${name} ${number}`;
}
