interface Place {
  /** `¶`, `opening line`, `closing line`, `abstract`. */
  kind: string;
  /** The number of the paragraph or line; the abstract has none. */
  number: string;
  /** The number of the sentence, if it is not the whole paragraph. */
  sentence?: string;
}

const kinds: Readonly<Record<string, string>> = { p: '¶', o: 'opening line', c: 'closing line' };
const plurals: Readonly<Record<string, string>> = { '¶': '¶¶' };

/**
 * The words with which a citation tells a passage.
 *
 * @param from the id of the passage, or the first of a range: `p7s12`, `p7`, `p7a`, `o1`, `c2`, `abstract`
 * @param to the last of a range
 * @returns `¶ 7, sentence 12`, `¶ 7, sentences 12–14`, `¶¶ 6–7`, `¶ 6, sentence 30 to ¶ 7, sentence 2`;
 *   `undefined` if an id is none
 */
export function passageLocator(from: string, to = from): string | undefined {
  const start = parse(from);
  const end = parse(to);
  if (!start || !end) return undefined;
  if (from === to) return inWords(start);
  if (start.kind === end.kind && start.number === end.number) {
    // A whole paragraph and a sentence of it are the paragraph.
    if (start.sentence === undefined || end.sentence === undefined) return block(start);
    return `${block(start)}, sentences ${start.sentence}–${end.sentence}`;
  }
  if (start.kind === end.kind && start.sentence === undefined && end.sentence === undefined)
    return `${plurals[start.kind] ?? `${start.kind}s`} ${start.number}–${end.number}`;
  return `${inWords(start)} to ${inWords(end)}`;
}

/** The words for a passage that is known to be one: `¶ 7, sentence 12`. */
export const passageLabel = (id: string): string => passageLocator(id) ?? id;

function parse(id: string): Place | undefined {
  const match = /^(?:([poc])(\d+[a-z]*)|abstract)(?:s(\d+[a-z]*))?$/.exec(id);
  if (!match) return undefined;
  const [, role, number = '', sentence] = match;
  return {
    kind: role === undefined ? 'abstract' : (kinds[role] ?? role),
    number,
    ...(sentence !== undefined && { sentence }),
  };
}

function inWords(place: Place): string {
  return block(place) + (place.sentence === undefined ? '' : `, sentence ${place.sentence}`);
}

function block({ kind, number }: Place): string {
  return number === '' ? kind : `${kind} ${number}`;
}
