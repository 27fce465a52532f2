import { comparePassageIds } from '../schema/passage-id.ts';
import type { Mark } from './mark.ts';

/** Which marks are asked for; an empty text asks for any. */
export interface Asked {
  words: string;
  document: string;
  tag: string;
}

/** In what order marks are listed. */
export type Order = 'document' | 'date' | 'tag';

/** Marks under one heading. */
export interface MarkSection {
  heading: string;
  marks: Mark[];
}

/** The marks that have all the words, in what was marked, noted or cited. */
export function choose(marks: readonly Mark[], { words, document, tag }: Asked): Mark[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  return marks.filter((mark) => {
    const text = [mark.quote, mark.note, mark.title, mark.citation, ...mark.tags].join('\n').toLowerCase();
    const isThere = wanted.every((word) => text.includes(word));
    return isThere && (!document || mark.document === document) && (!tag || mark.tags.includes(tag));
  });
}

const inText = (a: Mark, b: Mark) => comparePassageIds(a.from, b.from) || a.start - b.start;
const byName = (a: string, b: string) => a.localeCompare(b, 'en');

/** Marks in sections: by document in the order of its text, by tag, or by day with the latest first. */
export function arrange(marks: readonly Mark[], order: Order): MarkSection[] {
  const headings: Record<Order, (mark: Mark) => string[]> = {
    document: ({ title }) => [title],
    date: ({ changed }) => [changed.slice(0, 10)],
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
