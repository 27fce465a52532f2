import { isNaming, type Alternative, type Query, type Term } from '../ask/query.ts';
import { NOWHERE, recordOf, type Places } from '../index/places.ts';
import {
  among,
  keep,
  less,
  meet,
  NONE,
  passageOf,
  passageOfSentence,
  passagesOf,
  project,
  recordOfPassage,
  recordsOf,
  sentenceOf,
  sentencesOf,
  union,
  unite,
  type Numbers,
} from './lists.ts';

/**
 * How what is found is told apart, the nearest to what was asked first: where the entry or the date is named that it
 * is; where the words stand in sequence; all in one sentence; all in one paragraph; all in one record.
 */
export const GROUPS = ['named', 'phrase', 'sentence', 'paragraph', 'record'] as const;
export type GroupName = (typeof GROUPS)[number];

/** The places of what a query asks for. */
export interface Located {
  /** Of a term, every occurrence that counts. */
  term: (term: Term) => Places;
  /** Of a term that is left out, every occurrence, whether it counts or not. */
  excluded: (term: Term) => Places;
  /** Of a term, where its entries are named or its dates meant. */
  named: (term: Term) => Places;
}

/** What a query finds. */
export interface Hits {
  /** Sentences, each in the first group that it is of. They are what is counted. */
  named: Numbers;
  phrase: Numbers;
  sentence: Numbers;
  /** Passages without such a sentence, and records without such a passage. */
  paragraph: Numbers;
  record: Numbers;
  /** The sentences of the first three groups. */
  sentences: Numbers;
  /** The occurrences in these sentences: what is marked. */
  marks: Places;
  /** The occurrences in the passages and records that are counted apart. */
  scattered: Places;
}

/**
 * Puts together what the terms of a query find. Lists and marks on pages, counts and exports all come from here.
 */
export function combine({ any }: Query, located: Located): Hits {
  const each = any.map((alternative) => hitsOf(alternative, located));
  const named = unite(each.map((hits) => hits.named));
  const phrase = less(unite(each.map((hits) => hits.phrase)), named);
  const sentence = less(unite(each.map((hits) => hits.sentence)), unite([named, phrase]));
  const sentences = unite([named, phrase, sentence]);
  const own = project(sentences, passageOfSentence);
  const paragraph = less(unite(each.map((hits) => hits.paragraph)), own);
  const met = unite([project(own, recordOfPassage), project(paragraph, recordOfPassage)]);
  const record = less(unite(each.map((hits) => hits.record)), met);
  return {
    named,
    phrase,
    sentence,
    paragraph,
    record,
    sentences,
    marks: union(each.map((hits) => inSentences(hits.own, hits.places))),
    scattered:
      paragraph.length + record.length === 0
        ? NOWHERE
        : union(each.map((hits) => inEither(paragraph, record, hits.places))),
  };
}

/** The places in some sentences. */
function inSentences(sentences: Numbers, places: Places): Places {
  const isOne = among(sentences);
  return keep(places, (at, info) => isOne(sentenceOf(at, info)));
}

/** The places in some passages and in some records. */
function inEither(passages: Numbers, records: Numbers, places: Places): Places {
  const [isPassage, isRecord] = [among(passages), among(records)];
  return keep(places, (at) => isPassage(passageOf(at)) || isRecord(recordOf(at)));
}

type AlternativeHits = Omit<Hits, 'sentences' | 'marks' | 'scattered'> & {
  /** The sentences of the first three groups. */
  own: Numbers;
  /** All occurrences of its terms, but for those in sentences that are left out. */
  places: Places;
};

function hitsOf({ all, none, phrase }: Alternative, located: Located): AlternativeHits {
  const excluded = unite(none.map((term) => sentencesOf(located.excluded(term))));
  const open = (places: Places) => {
    const isExcluded = among(excluded);
    return excluded.length === 0 ? places : keep(places, (at, info) => !isExcluded(sentenceOf(at, info)));
  };
  const lists = all.map((term) => open(located.term(term)));
  const [only, ...others] = all;
  const single = only && others.length === 0 ? only : undefined;
  const named = single && isNaming(single) ? sentencesOf(open(located.named(single))) : NONE;
  const together = meet(lists.map(sentencesOf));
  const inSequence = phrase ? sentencesOf(open(located.term(phrase))) : single ? together : NONE;
  return {
    named,
    phrase: inSequence,
    sentence: together,
    paragraph: lists.length > 1 ? meet(lists.map(passagesOf)) : NONE,
    record: lists.length > 1 ? meet(lists.map(recordsOf)) : NONE,
    own: unite([named, inSequence, together]),
    places: lists.length === 0 ? NOWHERE : union(lists),
  };
}
