import { recordType, type Head } from '../index/layout.ts';
import { isNaming } from '../ask/query.ts';
import type { GroupName, Hits } from '../match/combine.ts';
import type { Found } from '../match/find.ts';
import { passageOfSentence, recordOfPassage, recordOfSentence, type Numbers } from '../match/lists.ts';

/** What is listed under one heading. */
export interface AnswerSection {
  id: GroupName | 'heading' | 'note' | 'register';
  title: string;
  /** What its numbers are of. */
  unit: 'sentence' | 'passage' | 'record';
  /** In order of their places. */
  numbers: Numbers;
  /** Whether it is counted apart, and shown on demand. */
  apart: boolean;
}

/** The sections of an answer that have something. */
export function sectionsOf(found: Found, head: Head): AnswerSection[] {
  const { hits } = found;
  const titles = groupTitles(found);
  const inText = (sentence: number) => recordType(head, recordOfSentence(sentence)).type === 'text';
  const beside = (type: string) =>
    hits.sentences.filter((sentence) => recordType(head, recordOfSentence(sentence)).type === type);
  const isText = (record: number) => recordType(head, record).type === 'text';
  const sections: AnswerSection[] = [
    ...(['named', 'phrase', 'sentence'] as const).map((id): AnswerSection => ({
      id,
      title: titles[id],
      unit: 'sentence',
      numbers: hits[id].filter(inText),
      apart: false,
    })),
    { id: 'heading', title: 'Titles and forms', unit: 'sentence', numbers: beside('heading'), apart: false },
    { id: 'note', title: 'Notes of the edition', unit: 'sentence', numbers: beside('note'), apart: false },
    {
      id: 'register',
      title: 'Registers of the edition',
      unit: 'sentence',
      numbers: beside('register'),
      apart: false,
    },
    {
      id: 'paragraph',
      title: titles.paragraph,
      unit: 'passage',
      numbers: hits.paragraph.filter((passage) => isText(recordOfPassage(passage))),
      apart: true,
    },
    { id: 'record', title: titles.record, unit: 'record', numbers: hits.record.filter(isText), apart: true },
  ];
  return sections.filter(({ numbers }) => numbers.length > 0);
}

/** How the groups of an answer are headed: by what the query asks for. */
function groupTitles({ query, dates }: Found): Record<GroupName, string> {
  const [first, ...others] = query.any;
  const terms = others.length > 0 ? undefined : first?.all;
  const [only, ...more] = terms ?? [];
  const single = only && more.length === 0 ? only : undefined;
  const all = terms?.length === 2 ? 'Both' : 'All';
  const nouns = terms?.every(({ words, exact }) => words.length === 1 && !exact) ? ' words' : '';
  const phrase = () => {
    if (first?.phrase && others.length === 0) return 'The phrase';
    if (single?.near !== undefined) return `Within ${single.near} words of each other`;
    if (single && isNaming(single)) return 'As written, elsewhere';
    if (single?.words.length === 1) return single.exact ? 'The word, as written' : 'The word';
    return others.length > 0 ? 'What was asked for' : 'The phrase';
  };
  return {
    named: dates.length > 0 ? 'Expressions of this date' : 'Under every name',
    phrase: phrase(),
    sentence:
      others.length > 0
        ? 'All of one alternative in one sentence'
        : single
          ? 'The word elsewhere'
          : `${all}${nouns} in one sentence`,
    paragraph: `${all}${nouns} in one paragraph only`,
    record: `${all}${nouns} in one document only, in different paragraphs`,
  };
}

/** How many sentences, passages and documents hits are of, in the documents' text. */
export function countHits(
  { sentences }: Hits,
  head: Head,
): { sentences: number; passages: number; documents: number } {
  let [last, passages, documents, count, document] = [-1, 0, 0, 0, -1];
  for (const sentence of sentences) {
    const record = recordOfSentence(sentence);
    if (recordType(head, record).type !== 'text') break;
    count++;
    const passage = passageOfSentence(sentence);
    if (passage !== last) passages++;
    if (record !== document) documents++;
    last = passage;
    document = record;
  }
  return { sentences: count, passages, documents };
}
