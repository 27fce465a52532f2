import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { parseQuery, termText } from '../../src/search/ask/query.ts';
import { blank } from '../../src/search/ask/state.ts';
import { INSIDE, WITHOUT } from '../../src/search/index/places.ts';
import { findInTexts } from '../../src/search/match/in-texts.ts';
import { find } from '../../src/search/match/find.ts';
import { TEXT_LAYERS, type TextLayer } from '../../src/search/match/layers.ts';
import { passageOf, passageWithin, recordOfSentence } from '../../src/search/match/lists.ts';
import { recordOf } from '../../src/search/index/places.ts';
import { documents } from './edition.ts';
import { shelve } from './library.ts';

interface Row {
  query: string;
  why: string;
  talks?: Record<string, number>;
  conversation?: Record<string, number>;
  missing?: Record<string, string[]>;
  kinds?: Partial<Record<TextLayer, number>>;
  filter?: TextLayer[];
  without?: number;
  sentences?: number;
  apart?: string[];
}

const table = parse(
  readFileSync(new URL('../fixtures/search/queries.yml', import.meta.url), 'utf8'),
) as Row[];
const { library } = await shelve({ documents: documents.map((one) => ({ ...one, title: '—' })) });
const nameOf = (passage: number) => {
  const record = recordOf(passage * 2 ** 21);
  return { record, id: documents[record]?.passages[passageWithin(passage)]?.id ?? '' };
};

test.each(table)(
  '$query: $why',
  async ({
    query,
    talks,
    conversation,
    missing = {},
    kinds,
    filter = [],
    without = 0,
    sentences,
    apart = [],
  }) => {
    const found = await find({ ...blank, query, layers: filter }, library);
    const { hits } = found;
    const counts: Record<string, number>[] = [{}, {}];
    hits.marks.at.forEach((place) => {
      const { record, id } = nameOf(passageOf(place));
      const own = counts[record] ?? {};
      own[id] = (own[id] ?? 0) + 1;
    });
    expect(counts).toEqual([talks ?? {}, conversation ?? {}]);
    expect(Object.fromEntries(found.missing.map(({ term, words }) => [termText(term), words]))).toEqual(
      missing,
    );
    expect(hits.marks.info.filter((info) => info & WITHOUT).length).toBe(without);
    expect(Array.from(hits.paragraph, (passage) => nameOf(passage).id)).toEqual(apart);
    if (sentences !== undefined) expect(hits.sentences.length).toBe(sentences);
    if (kinds && filter.length === 0) {
      const inside = hits.marks.info.filter((info) => info & INSIDE).length;
      expect({ text: hits.marks.at.length - inside, insertion: inside }).toEqual({
        text: 0,
        insertion: 0,
        ...kinds,
      });
    }
    // What is counted for a kind of text is what the filter leaves.
    const each = await Promise.all(
      TEXT_LAYERS.map((layer) => find({ ...blank, query, layers: [layer] }, library)),
    );
    expect(TEXT_LAYERS.map((layer) => found.layers()[layer])).toEqual(
      each.map((narrowed) => narrowed.hits.sentences.length),
    );

    // What a document's page marks is what was counted for it.
    const parsed = parseQuery(query);
    documents.forEach((document, record) => {
      const own = findInTexts(
        parsed,
        document.passages,
        ({ inInsertion }) =>
          filter.length === 0 || filter.includes(inInsertion === 'none' ? 'text' : 'insertion'),
      );
      expect(own.marks.flat().length).toBe(
        Object.values(counts[record] ?? {}).reduce((sum, one) => sum + one, 0),
      );
      expect(own.hits.sentences.length).toBe(
        hits.sentences.filter((sentence) => recordOfSentence(sentence) === record).length,
      );
      expect(own.hits.paragraph.length).toBe(
        Array.from(hits.paragraph).filter((passage) => nameOf(passage).record === record).length,
      );
    });
  },
);
