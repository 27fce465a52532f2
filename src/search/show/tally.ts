import { listInWords } from '../../wording/lists.ts';
import { recordType, type Head } from '../index/layout.ts';
import type { Found } from '../match/find.ts';
import { recordOfPassage, recordOfSentence } from '../match/lists.ts';
import { RECORD } from '../index/places.ts';
import { number, plural } from './piece.ts';
import { countHits } from './sections.ts';

/** How many hits there are, and where. */
export interface Tally {
  count: string;
  rest: string;
}

/** So many documents are named in the tally. */
const NAMED = 6;

/**
 * Counts what was found: sentences of the documents first, then what the edition adds.
 *
 * @param labels how documents are called, where all of them are few
 */
export function tallyOf(found: Found, head: Head, labels: readonly string[]): Tally {
  const { hits, query } = found;
  if (query.any.length === 0) return { count: '', rest: '' };
  const { sentences, passages, documents } = countHits(hits, head);
  const others = besides(found, head);
  const apart = apartOf(found, head);
  if (sentences === 0)
    return others.length > 0
      ? { count: 'No matches in the documents’ text', rest: `, but ${listInWords(others)}${apart}.` }
      : { count: 'No sentence', rest: ` has all of them${apart}.` };
  const where =
    head.documents <= NAMED
      ? `: ${perDocument(found, head, labels)}`
      : documents > 1
        ? ` of ${plural(documents, 'document')}`
        : ' of one document';
  const marks = inText(found, head);
  const times = marks === sentences ? '' : ` with ${plural(marks, 'place')}`;
  return {
    count: `${plural(sentences, 'sentence')}${times}`,
    rest:
      ` in ${plural(passages, 'paragraph')}${where}` +
      (others.length > 0 ? `; plus ${listInWords(others)}` : '') +
      `${apart}.`,
  };
}

/** How many places in the documents' text are marked. */
export function inText({ hits }: Found, { documents }: Head): number {
  const end = hits.marks.at.findIndex((place) => place >= documents * RECORD);
  return end < 0 ? hits.marks.at.length : end;
}

/** What was found beside the documents' text, in words. */
function besides({ hits }: Found, head: Head): string[] {
  const counts = { heading: 0, note: 0, register: 0 };
  for (const sentence of hits.sentences) {
    const { type } = recordType(head, recordOfSentence(sentence));
    if (type !== 'text') counts[type]++;
  }
  const { heading, note, register } = counts;
  return [
    ...(heading > 0 ? [`${number(heading)} in titles and forms`] : []),
    ...(note > 0 ? [`${number(note)} in the editor’s notes`] : []),
    ...(register > 0 ? [`${number(register)} in the registers`] : []),
  ];
}

/** What is counted apart. */
function apartOf({ hits }: Found, { documents }: Head): string {
  const paragraphs = hits.paragraph.filter((passage) => recordOfPassage(passage) < documents).length;
  return paragraphs === 0 ? '' : `; apart in one paragraph, ${number(paragraphs)}`;
}

/** Sentences by document, those with none told too. */
function perDocument({ hits }: Found, { documents }: Head, labels: readonly string[]): string {
  const counts = new Map<number, number>();
  for (const sentence of hits.sentences) {
    const record = recordOfSentence(sentence);
    if (record < documents) counts.set(record, (counts.get(record) ?? 0) + 1);
  }
  return labels
    .map((label, at) => ({ label, count: counts.get(at) ?? 0 }))
    .sort((a, b) => b.count - a.count)
    .map(({ label, count }) => `${label} ${number(count)}`)
    .join(', ');
}
