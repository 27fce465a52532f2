import { ofType } from '../../src/edition/model.ts';
import { forms } from '../../src/search/match/forms.ts';
import { bothWays, readings } from '../../src/search/match/passage.ts';
import { random } from './corpus.ts';
import type { Searched } from '../../src/search/index/build.ts';
import { vocabulary } from './documents.ts';

/** What a query finds, in numbers. */
export interface Counts {
  occurrences: number;
  sentences: number;
  paragraphs: number;
  documents: number;
  years: Record<string, number>;
}

/** A query with what it is made of. */
export interface Asked {
  kind: string;
  query: string;
  /** Alternatives; of each all terms. */
  any: Wanted[][];
  none: Wanted[];
}

interface Wanted {
  words: string[];
  exact: boolean;
  near?: number;
}

/** A paragraph in numbers of words: as published, without its insertions, and the sentence of each published word. */
interface Paragraph {
  published: Int32Array;
  without: Int32Array;
  places: Int32Array;
  sentences: Uint16Array;
}

/** A corpus ready to be counted through, word by word. */
export class Counted {
  readonly #ids = new Map<string, number>();
  readonly #documents: { year: string; paragraphs: Paragraph[] }[];
  /** The words by how often they stand. */
  readonly #ranked: string[];

  constructor(documents: Searched['documents']) {
    const counts: number[] = [];
    const id = (word: string) => {
      const known = this.#ids.get(word) ?? this.#ids.size;
      this.#ids.set(word, known);
      counts[known] = (counts[known] ?? 0) + 1;
      return known;
    };
    this.#documents = documents.map(({ listed, read: readPage }) => ({
      year: listed.date.slice(0, 4),
      paragraphs: readPage().passages.map((passage) => {
        const read = { ...passage, insertions: ofType(passage.annotations, 'supplied') };
        const { published, without, places } = bothWays(read);
        const starts = bothStarts(read);
        return {
          published: Int32Array.from(published, id),
          without: Int32Array.from(without, id),
          places: Int32Array.from(places),
          sentences: Uint16Array.from(starts, (start) =>
            Math.max(
              0,
              passage.sentences.findLastIndex((sentence) => sentence.start <= start),
            ),
          ),
        };
      }),
    }));
    const words = [...this.#ids.keys()];
    this.#ranked = words.sort(
      (a, b) => (counts[this.#ids.get(b) ?? 0] ?? 0) - (counts[this.#ids.get(a) ?? 0] ?? 0),
    );
  }

  /** Queries of all kinds, the same at every run. */
  queries(): Asked[] {
    const next = random(5);
    const ranked = (from: number, to: number) =>
      this.#ranked[from + next(Math.min(to, this.#ranked.length) - from)] ?? '';
    const words = [...this.#ids.keys()];
    const isPlain = (word: string) => /^[a-z]{2,}$/.test(word) && word !== 'or' && word !== 'not';
    /** Words in sequence, of one reading or the other. */
    const sample = (length: number, without = false): string[] => {
      for (;;) {
        const document = this.#documents[next(this.#documents.length)];
        const paragraph = document?.paragraphs[next(document.paragraphs.length)];
        const list = (without ? paragraph?.without : paragraph?.published) ?? new Int32Array();
        if (list.length <= length) continue;
        const at = next(list.length - length);
        const cut = [...list.slice(at, at + length)].map((one) => words[one] ?? '');
        if (cut.every(isPlain)) return cut;
      }
    };
    const asked: Asked[] = [];
    const word = (text: string): Wanted => ({ words: [text], exact: false });
    const phrase = (list: string[]): Wanted => ({ words: list, exact: true });
    const written = ({ words: own, exact, near }: Wanted) =>
      exact ? `"${own.join(' ')}"${near === undefined ? '' : `~${near}`}` : own.join(' ');
    const add = (kind: string, any: Wanted[][], none: Wanted[] = []) => {
      const query = [
        any.map((all) => all.map(written).join(' ')).join(' OR '),
        ...none.map((term) => `-${written(term)}`),
      ].join(' ');
      asked.push({ kind, query, any, none });
    };
    const middling = () => {
      for (;;) {
        const one = ranked(150, 4000);
        if (isPlain(one)) return word(one);
      }
    };
    for (let at = 0; at < 60; at++) {
      const one = at < 6 ? ranked(0, 60) : at < 35 ? ranked(150, 3000) : ranked(3000, 25_000);
      add('word', [[isPlain(one) ? word(one) : middling()]]);
    }
    for (let at = 0; at < 80; at++) add('phrase', [[phrase(sample(2 + next(5), at % 3 === 0))]]);
    for (let at = 0; at < 10; at++) add('long phrase', [[phrase(sample(18 + next(6), at % 2 === 0))]]);
    for (let at = 0; at < 30; at++) add('no phrase', [[phrase(sample(2 + next(3)).reverse())]]);
    for (let at = 0; at < 40; at++) {
      const near = sample(9);
      add('sentence', [
        at % 2 ? [middling(), middling()] : [phrase(near.slice(0, 1)), phrase(near.slice(7, 8))],
      ]);
    }
    for (let at = 0; at < 30; at++)
      add('exclusion', [[middling()]], [at % 2 ? phrase(['of', 'the']) : phrase([ranked(10, 200)])]);
    for (let at = 0; at < 30; at++)
      add('alternatives', [[middling()], [middling(), middling()], [phrase(sample(2))]]);
    for (let at = 0; at < 20; at++)
      add('beginning', [
        [{ words: [`${(vocabulary[200 + next(20_000)] ?? '').slice(0, 3 + next(3))}*`], exact: false }],
      ]);
    for (let at = 0; at < 20; at++) {
      const cut = sample(6);
      const pair = at % 2 ? [ranked(150, 1500), cut[5] ?? ''] : [cut[0] ?? '', cut[5] ?? ''];
      if (pair.every(isPlain) && pair[0] !== pair[1])
        add('nearness', [[{ words: pair, exact: true, near: 5 }]]);
    }
    return asked;
  }

  /** Counts through every word of every paragraph. */
  count({ any, none }: Asked): Counts {
    const counts: Counts = { occurrences: 0, sentences: 0, paragraphs: 0, documents: 0, years: {} };
    const compile = (term: Wanted) => ({ term, sets: term.words.map((one) => this.#idsOf(one, term.exact)) });
    const [wanted, excluded] = [any.map((all) => all.map(compile)), none.map(compile)];
    for (const { year, paragraphs } of this.#documents) {
      let sentences = 0;
      for (const paragraph of paragraphs) {
        const left = new Set(
          excluded.flatMap((one) => [...find(one, paragraph)].map(([, sentence]) => sentence)),
        );
        const own = new Set<number>();
        const marks = new Set<string>();
        for (const all of wanted) {
          const found = all.map((one) => find(one, paragraph));
          const sets = found.map((list) => new Set(list.values()));
          for (const sentence of sets[0] ?? [])
            if (!left.has(sentence) && sets.every((set) => set.has(sentence))) {
              own.add(sentence);
              for (const list of found) for (const [place, at] of list) if (at === sentence) marks.add(place);
            }
        }
        if (own.size === 0) continue;
        sentences += own.size;
        counts.paragraphs++;
        counts.occurrences += marks.size;
      }
      if (sentences === 0) continue;
      counts.documents++;
      counts.sentences += sentences;
      counts.years[year] = (counts.years[year] ?? 0) + sentences;
    }
    return counts;
  }

  #idsOf(word: string, exact: boolean): ReadonlySet<number> {
    if (word.endsWith('*'))
      return new Set([...this.#ids].flatMap(([one, id]) => (one.startsWith(word.slice(0, -1)) ? [id] : [])));
    return new Set((exact ? [word] : forms(word)).flatMap((one) => this.#ids.get(one) ?? []));
  }
}

function bothStarts(passage: Parameters<typeof bothWays>[0]): number[] {
  return readings(passage).published.words.map(({ start }) => start);
}

/** Every occurrence by its first and last published word, with its sentence. */
function find(
  { term, sets }: { term: Wanted; sets: readonly ReadonlySet<number>[] },
  { published, without, places, sentences }: Paragraph,
): Map<string, number> {
  const found = new Map<string, number>();
  if (term.near !== undefined) {
    const lists = sets.map((set) => [...published.keys()].filter((at) => set.has(published[at] ?? -1)));
    const isNear = (at: number, list: readonly number[]) =>
      list.some((other) => other !== at && Math.abs(other - at) <= (term.near ?? 0));
    lists.forEach((list, index) => {
      for (const at of list)
        if (lists.every((other, own) => own === index || isNear(at, other)))
          found.set(`${at} ${at}`, sentences[at] ?? 0);
    });
    return found;
  }
  const look = (words: Int32Array, placeOf: (at: number) => number) => {
    for (let at = 0; at + sets.length <= words.length; at++) {
      if (!sets.every((set, index) => set.has(words[at + index] ?? -1))) continue;
      const [first, last] = [placeOf(at), placeOf(at + sets.length - 1)];
      found.set(`${first} ${last}`, sentences[first] ?? 0);
    }
  };
  look(published, (at) => at);
  look(without, (at) => places[at] ?? 0);
  return found;
}
