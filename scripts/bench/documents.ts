import type { Searched } from '../../src/search/index/build.ts';
import { random } from './corpus.ts';

/** A generated document, as search takes it in. */
export interface Generated {
  listed: Searched['documents'][number]['listed'];
  page: ReturnType<Searched['documents'][number]['read']>;
}

/** The commonest words of English, the most frequent first: what makes phrases dear to look up. */
const COMMON = (
  'the of and to in a that is was for on with as by at be it from he had his not are which this have or they were you ' +
  'their an but we has been said would one all there who will more no if out so up when what about into than them can ' +
  'only other time new some could these two may then do first any my now such like our over man me even most made after ' +
  'also did many before must through years where much your way well down should because each just those people how too ' +
  'good very make world still own see men work long get here between both life being under never day same another know'
).split(' ');
/** So many words there are, by Zipf's law, and so many turns of phrase that recur. */
const WORDS = 30_000;
const TURNS = 6_000;
const GENRES = ['record', 'telegram', 'letter', 'memorandum', 'minutes', 'speech', 'report', 'article'];
/** Names that recur, in other scripts and with hyphens and apostrophes, too. */
const NAMES = 'Kosygin Kosygina Byeong-jik Pyŏngjik Kosygin’s 김일성 周恩来 Enlai Đồng O’Brien'.split(' ');

const [ONSETS, VOWELS, ENDS] = [
  'b c d f g h j k l m n p r s t v w br cl cr dr fl gr pl pr sl sp st str th tr'.split(' '),
  'a e i o u ai ea ee io ou'.split(' '),
  ['', '', '', 'n', 'r', 's', 't', 'l', 'm', 'nd', 'nt', 'ck', 'sh', 'st'],
];

/** The words, the most frequent first; many with their inflections. */
export const vocabulary: readonly string[] = (() => {
  const next = random(7);
  const words = new Set(COMMON);
  const pick = (list: readonly string[]) => list[next(list.length)] ?? '';
  while (words.size < WORDS) {
    const syllables = Array.from({ length: 1 + next(2) + next(2) }, () => pick(ONSETS) + pick(VOWELS));
    const word = syllables.join('') + pick(ENDS);
    if (word.length < 3) continue;
    words.add(word);
    if (next(3) === 0) words.add(word + (/[sh]$/.test(word) ? 'es' : 's'));
    if (next(5) === 0) words.add(`${word.replace(/e$/, '')}ed`);
  }
  return [...words].slice(0, WORDS);
})();

/** How often words come up to each, as a share of all. */
const shares: readonly number[] = (() => {
  let sum = 0;
  const sums = vocabulary.map((_, at) => (sum += 1 / (at + 3.7) ** 1.04));
  return sums.map((one) => one / sum);
})();

function draw(next: (below: number) => number): string {
  const wanted = next(1_000_003) / 1_000_003;
  let low = 0;
  let high = shares.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((shares[middle] ?? 1) < wanted) low = middle + 1;
    else high = middle;
  }
  return vocabulary[low] ?? '';
}

const turns: readonly string[][] = (() => {
  const next = random(99);
  return Array.from({ length: TURNS }, () => Array.from({ length: 2 + next(4) }, () => draw(next)));
})();

/** A document of 400 to 2,600 words, with sentences, insertions, torn words and names. */
export function generate(seed: number): Generated {
  const next = random(1000 + seed * 17);
  const two = (value: number) => String(value).padStart(2, '0');
  const date = `${1945 + Math.floor((next(46) + next(46)) / 2)}-${two(1 + next(12))}-${two(1 + next(28))}`;
  const target = 400 + next(2200);
  const passages: Generated['page']['passages'][number][] = [];
  for (let words = 0; words < target;) {
    const id = `p${passages.length + 1}`;
    const length = 8 + next(40) + next(60) * next(3);
    passages.push(paragraph(id, length, next));
    words += length;
  }
  const id = `document-${two(seed)}`;
  const title = `${vocabulary[300 + next(2000)] ?? ''} and ${vocabulary[300 + next(5000)] ?? ''}`;
  const page = { data: { title, archive: {} }, form: [], former: [], passages };
  const genre: string = GENRES[next(next(GENRES.length) + 1)] ?? '';
  return { listed: { id, label: genre, shortTitle: title, genre, date }, page };
}

function paragraph(
  id: string,
  length: number,
  next: (below: number) => number,
): Generated['page']['passages'][number] {
  let text = '';
  const annotations: { type: 'supplied'; kind: 'words'; start: number; end: number }[] = [];
  const starts = [0];
  let left = 6 + next(30);
  const put = (word: string, inserted = false) => {
    const start = text.length + (text === '' || text.endsWith(' ') ? 0 : 1);
    text += (start > text.length ? ' ' : '') + (inserted ? `[${word}]` : word);
    if (inserted) annotations.push({ type: 'supplied', kind: 'words', start, end: text.length });
    left--;
    if (left > 0 || inserted) return;
    text += '. ';
    starts.push(text.length);
    left = 6 + next(30);
  };
  for (let count = 0; count < length; count++) {
    const kind = next(1000);
    if (kind < 60) for (const word of turns[Math.floor((next(1000) / 1000) ** 3 * TURNS)] ?? []) put(word);
    else if (kind < 75) put(NAMES[next(NAMES.length)] ?? '');
    else if (kind < 83) put(Array.from({ length: 1 + next(3) }, () => draw(next)).join(' '), true);
    else if (kind < 84 && /[a-z]$/.test(text)) {
      annotations.push({ type: 'supplied', kind: 'words', start: text.length, end: text.length + 3 });
      text += '[s]';
    } else put(draw(next) + (kind < 90 ? ',' : ''));
  }
  text = `${text.trimEnd()}.`;
  const cuts = starts.filter((start) => start < text.length - 1);
  return {
    id,
    text,
    annotations,
    sentences: cuts.map((start, at) => ({
      id: `${id}s${at + 1}`,
      number: String(at + 1),
      start,
      end: cuts[at + 1] ?? text.length,
    })),
    former: [],
    notes: [],
  };
}

/** Documents by date, as an edition has them: each is made when it is read, so that they take no memory. */
export function corpus(count: number): Searched['documents'] {
  return Array.from({ length: count }, (_, seed) => ({
    listed: generate(seed).listed,
    digest: '',
    read: () => generate(seed).page,
  })).sort((a, b) => a.listed.date.localeCompare(b.listed.date) || a.listed.id.localeCompare(b.listed.id));
}
