import type { Entry } from '../../edition/model.ts';
import { proseToText } from '../../exports/text.ts';

const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });

/** Who or what an entry is, in a line: the office of a person at the time, or else how the description begins. */
export function aboutEntry(entry: Entry): string {
  const office = 'office' in entry.data ? entry.data.office?.text : undefined;
  return office ?? firstSentence(proseToText(entry.prose));
}

/** The editor's own prose has no initials or brackets that would need more than this. */
function firstSentence(text: string): string {
  const [first] = sentences.segment(text);
  return (first?.segment ?? text).trim();
}
