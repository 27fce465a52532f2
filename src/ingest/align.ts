import { distance } from 'fastest-levenshtein';

/** Two texts are candidates for one another from this likeness on (1 = equal, 0 = nothing in common). */
const ALIKE = 0.6;
/** What standing between the same certain neighbors adds: as much as one word in five. */
const NEIGHBORS = 0.2;
/** A pair wins only if it leads every rival by this much; otherwise a person must decide. */
const MARGIN = 0.1;

/** Thrown where a new text may continue one of several old ones, or shares one with other new texts. */
export class AmbiguousAlignment extends Error {
  /** The new text. */
  readonly index: number;
  /** The old texts that it may continue. */
  readonly rivals: readonly number[];

  constructor(index: number, rivals: readonly number[]) {
    super(`new text ${index} may continue old text ${rivals.join(' or ')}`);
    this.index = index;
    this.rivals = rivals;
  }
}

interface Pair {
  old: number;
  new: number;
  score: number;
}

/**
 * Finds which old text each new text continues: by equality, then by likeness and neighbors.
 *
 * @param before the old texts, in order
 * @param after the new texts, in order
 * @param decided new index → old index, or `undefined` for a text that is new, as a person decided
 * @returns new index → old index; a new text that continues none is absent
 * @throws AmbiguousAlignment where two pairings are about equally likely
 */
export function align(
  before: readonly string[],
  after: readonly string[],
  decided: ReadonlyMap<number, number | undefined> = new Map(),
): Map<number, number> {
  const pairs = new Map<number, number>();
  for (const [index, old] of decided) if (old !== undefined) pairs.set(index, old);
  pairEqual(before, after, pairs, decided);

  let candidates = likelyPairs(before, after, pairs, decided);
  for (let best = candidates[0]; best; best = candidates[0]) {
    const { old, new: index, score } = best;
    const rivals = candidates.filter((pair) => pair !== best && (pair.new === index || pair.old === old));
    const close = rivals.filter((pair) => score - pair.score < MARGIN);
    if (close.length > 0)
      throw new AmbiguousAlignment(
        index,
        [...new Set([old, ...close.map((pair) => pair.old)])].sort((a, b) => a - b),
      );
    pairs.set(index, old);
    candidates = candidates.filter((pair) => pair.new !== index && pair.old !== old);
  }
  return pairs;
}

/** Pairs the texts that stand equally often on both sides, in their order. */
function pairEqual(
  before: readonly string[],
  after: readonly string[],
  pairs: Map<number, number>,
  decided: ReadonlyMap<number, unknown>,
): void {
  const taken = new Set(pairs.values());
  const places = (texts: readonly string[], skip: (index: number) => boolean) =>
    Map.groupBy(
      [...texts.keys()].filter((index) => !skip(index)),
      (index) => texts[index],
    );
  const old = places(before, (index) => taken.has(index));
  for (const [text, news] of places(after, (index) => decided.has(index))) {
    const olds = old.get(text);
    if (olds?.length === news.length) news.forEach((index, nth) => pairs.set(index, olds[nth] ?? index));
  }
}

/** The pairs still open that are alike enough, the likeliest first. */
function likelyPairs(
  before: readonly string[],
  after: readonly string[],
  pairs: ReadonlyMap<number, number>,
  decided: ReadonlyMap<number, unknown>,
): Pair[] {
  const taken = new Set(pairs.values());
  const olds = [...before.keys()].filter((index) => !taken.has(index));
  const news = [...after.keys()].filter((index) => !pairs.has(index) && !decided.has(index));
  return news
    .flatMap((index) =>
      olds.map((old) => {
        const together = pairs.get(index - 1) === old - 1 || pairs.get(index + 1) === old + 1;
        const alike = likeness(before[old] ?? '', after[index] ?? '');
        return { old, new: index, score: alike < ALIKE ? 0 : alike + (together ? NEIGHBORS : 0) };
      }),
    )
    .filter((pair) => pair.score > 0)
    .sort((a, b) => b.score - a.score || a.new - b.new || a.old - b.old);
}

/** Up to this length, texts are compared letter by letter; the cost of that is the product of their lengths. */
const LONGEST_COMPARED = 3000;

/** How alike two texts are: 1 − edit distance ÷ length of the longer; of long ones, the share of words in common. */
function likeness(a: string, b: string): number {
  const longer = Math.max(a.length, b.length, 1);
  // No edit makes up for what one is longer than the other.
  if (Math.min(a.length, b.length) / longer < ALIKE) return 0;
  return longer <= LONGEST_COMPARED ? 1 - distance(a, b) / longer : sharedWords(a, b);
}

/** The share of words that two texts have in common, each as often as it stands in both (Dice). */
function sharedWords(a: string, b: string): number {
  const counts = new Map<string, number>();
  const [words, others] = [a.split(/\s+/), b.split(/\s+/)];
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of others) {
    const left = counts.get(word) ?? 0;
    if (left > 0) shared += 1;
    counts.set(word, left - 1);
  }
  return (2 * shared) / (words.length + others.length);
}
