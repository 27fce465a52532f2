import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { answer, TEXT_KINDS, type TextKind } from '../../src/search/match/answer.ts';
import { parseQuery, termText } from '../../src/search/ask/query.ts';
import { documents } from './edition.ts';

interface Row {
  query: string;
  why: string;
  talks?: Record<string, number>;
  conversation?: Record<string, number>;
  missing?: Record<string, string[]>;
  kinds?: Partial<Record<TextKind, number>>;
  filter?: TextKind[];
  without?: number;
}

const table = parse(
  readFileSync(new URL('../fixtures/search/queries.yml', import.meta.url), 'utf8'),
) as Row[];

test.each(table)(
  '$query: $why',
  ({ query, talks, conversation, missing = {}, kinds, filter, without = 0 }) => {
    const found = answer(parseQuery(query), documents, filter);
    const places = Object.fromEntries(
      found.documents.map(({ id, passages }) => [
        id,
        Object.fromEntries(passages.map(({ passage, occurrences }) => [passage.id, occurrences.length])),
      ]),
    );
    expect(places).toEqual({
      ...(talks && { 'soviet-korean-talks': talks }),
      ...(conversation && { 'pan-kim-conversation': conversation }),
    });
    expect(Object.fromEntries(found.missing.map(({ term, words }) => [termText(term), words]))).toEqual(
      missing,
    );

    const counts = [talks, conversation].flatMap((places) => (places ? [Object.values(places)] : []));
    const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
    expect(found.documents.map((one) => [one.occurrences, one.paragraphs]).sort()).toEqual(
      counts.map((list) => [sum(list), list.length]).sort(),
    );
    expect(found.total).toEqual({
      documents: counts.length,
      paragraphs: counts.flat().length,
      occurrences: sum(counts.flat()),
    });
    if (kinds)
      expect(found.kinds).toEqual({ text: 0, insertion: 0, heading: 0, note: 0, register: 0, ...kinds });
    else expect(sum(TEXT_KINDS.map((kind) => found.kinds[kind]))).toBe(found.total.occurrences);
    const all = found.documents.flatMap(({ passages }) => passages.flatMap(({ occurrences }) => occurrences));
    expect(all.filter(({ reading }) => reading === 'without').length).toBe(without);
  },
);
