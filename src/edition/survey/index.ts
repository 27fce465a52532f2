import { own } from '../../schema/own.ts';
import { printPassageRef } from '../../schema/passage-id.ts';
import { readSource } from '../../schema/source.ts';
import { formsOf } from '../annotations/names.ts';
import { indexMentions, sentenceAt } from '../mentions.ts';
import { bracketed, ofType, type Document, type Edition, type Passage } from '../model.ts';
import type { Range } from '../../text/range.ts';
import { unknownNames } from './unknown-names.ts';

/** Words of the documents that an editor may want to look at. */
export interface Remarkable {
  words: string;
  /** `letter#p7s12` */
  places: string[];
}

/** What to look at in one document. */
export interface DocumentSurvey {
  id: string;
  title: string;
  /** What looks like a name and is in no register, the most frequent first. */
  names: Remarkable[];
  /** What looks like a date and has none. */
  dates: Remarkable[];
  /** Brackets of which nothing is claimed. */
  brackets: Remarkable[];
}

/** What a careful editor would want to look at. */
export interface Survey {
  documents: DocumentSurvey[];
  /** Forms that several entries have, with these. */
  ambiguous: { form: string; entries: string[] }[];
  /** Statements said to be verified of which no source can be looked up. */
  unsupported: { where: string; statement: string; sources: string[] }[];
  /** Entries that no passage or title names, with why, where that is said. */
  unmentioned: { entry: string; why?: string }[];
}

/** Looks through an edition for what its editor may have missed. */
export function survey(edition: Edition): Survey {
  const mentions = indexMentions(edition.documents);
  return {
    documents: edition.documents.map(surveyDocument),
    ambiguous: ambiguousForms(edition),
    unsupported: unsupported(edition),
    unmentioned: [...edition.entries.values()]
      .filter(({ id }) => !mentions.has(id))
      .map(({ id, data: { unmentioned } }) => ({
        entry: id,
        ...(unmentioned !== undefined && { why: unmentioned }),
      })),
  };
}

function surveyDocument({ id, data, passages }: Document): DocumentSurvey {
  const gather = (find: (passage: Passage) => (Range & { name?: string })[]) => {
    const places = new Map<string, string[]>();
    for (const passage of passages)
      for (const { start, end, name } of find(passage)) {
        const words = name ?? passage.text.slice(start, end);
        const place = printPassageRef(id, sentenceAt(passage, start)?.id ?? passage.id);
        places.set(words, [...(places.get(words) ?? []), place]);
      }
    return [...places]
      .map(([words, list]): Remarkable => ({ words, places: list }))
      .sort((a, b) => b.places.length - a.places.length);
  };
  return {
    id,
    title: data.shortTitle ?? data.title,
    names: gather(unknownNames),
    dates: gather(datesWithout),
    brackets: gather(({ annotations }) => bracketed(annotations).filter(({ kind }) => kind === 'other')),
  };
}

/** What speaks of a time: a month, a day of the week, a year, an ordinal, a word such as `ago`. */
const timely =
  /\b(?:January|February|April|June|July|September|October|November|December|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday|tomorrow|(?:several|few|some|many) (?:days|weeks|months|years) (?:ago|later)|(?:last|next|this) (?:week|month|year|spring|summer|autumn|winter)|(?:1[89]|20)\d\d|the \d{1,2}(?:st|nd|rd|th))\b/gu;

function datesWithout({ text, annotations }: Passage): Range[] {
  const told = [...ofType(annotations, 'date'), ...ofType(annotations, 'apparatus')];
  return [...text.matchAll(timely)]
    .map(({ 0: words, index }) => ({ start: index, end: index + words.length }))
    .filter(({ start, end }) => !told.some((one) => one.start < end && start < one.end));
}

function ambiguousForms({ entries }: Edition): Survey['ambiguous'] {
  const owners = new Map<string, Set<string>>();
  for (const entry of entries.values())
    for (const { form } of [...formsOf(entry), ...entry.data.variants])
      owners.set(form, (owners.get(form) ?? new Set()).add(entry.id));
  return [...owners].filter(([, ids]) => ids.size > 1).map(([form, ids]) => ({ form, entries: [...ids] }));
}

/** A source can be looked up where it has an address or is a document of the edition. */
function unsupported({ entries, chronology, bibliography, documents }: Edition): Survey['unsupported'] {
  const ids = new Set(documents.map(({ id }) => id));
  const canBeLookedUp = (source: string) => {
    const { id } = readSource(source);
    const work = own(bibliography, id);
    return ids.has(id) || [work?.URL, work?.DOI, work?.custom?.document].some((place) => place !== undefined);
  };
  const statements = [
    ...[...entries.values()].flatMap((entry) => [
      { where: entry.id, statement: 'the description', ...entry.data },
      ...entry.data.facts.map((fact) => ({ where: entry.id, statement: fact.text, ...fact })),
    ]),
    ...chronology.map((happening) => ({
      where: `chronology#${happening.id}`,
      statement: happening.text,
      ...happening,
    })),
  ];
  return statements
    .filter(({ confidence, sources }) => confidence === 'verified' && !sources.some(canBeLookedUp))
    .map(({ where, statement, sources }) => ({ where, statement, sources: [...sources] }));
}
