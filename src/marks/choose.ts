import { comparePassageIds } from '../schema/passage-id.ts';
import type { Mark } from './mark.ts';

/** Which marks are asked for; an empty text asks for any. */
export interface Asked {
  words: string;
  document: string;
  tag: string;
  /** The first and last day on which they were last changed, as `2026-01-02`. */
  since: string;
  until: string;
}

/** In what order marks are listed. */
export type Order = 'document' | 'date' | 'tag';

/** Marks under one heading. */
export interface MarkSection {
  heading: string;
  marks: Mark[];
}

/** The marks that have all the words, in what was marked, noted or cited. */
export function choose(marks: readonly Mark[], { words, document, tag, since, until }: Asked): Mark[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  return marks.filter((mark) => {
    const text = [mark.quote, mark.note, mark.title, mark.citation, ...mark.tags].join('\n').toLowerCase();
    const day = dayOf(mark.changed);
    return (
      wanted.every((word) => text.includes(word)) &&
      (!document || mark.document === document) &&
      (!tag || mark.tags.includes(tag)) &&
      (!since || day >= since) &&
      (!until || day <= until)
    );
  });
}

/** The day of a time where the reader is: `2026-01-02`. */
export function dayOf(time: string): string {
  const date = new Date(time);
  const [month, day] = [date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0'));
  return `${date.getFullYear()}-${month}-${day}`;
}

const inText = (a: Mark, b: Mark) => comparePassageIds(a.from, b.from) || a.start - b.start;
const byName = (a: string, b: string) => a.localeCompare(b, 'en');

/** Marks in sections: by document in the order of its text, by tag, or by day with the latest first. */
export function arrange(marks: readonly Mark[], order: Order): MarkSection[] {
  const headings: Record<Order, (mark: Mark) => string[]> = {
    document: ({ title }) => [title],
    date: ({ changed }) => [dayOf(changed)],
    tag: ({ tags }) => (tags.length > 0 ? tags : ['Without a tag']),
  };
  const sections = new Map<string, Mark[]>();
  for (const mark of marks)
    for (const heading of headings[order](mark))
      sections.set(heading, [...(sections.get(heading) ?? []), mark]);
  const latest = (a: Mark, b: Mark) => byName(b.changed, a.changed);
  return [...sections]
    .sort(([a], [b]) => (order === 'date' ? byName(b, a) : byName(a, b)))
    .map(([heading, own]) => ({ heading, marks: own.sort(order === 'document' ? inText : latest) }));
}
