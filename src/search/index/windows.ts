/** A passage read in both ways, as numbers of words. */
export interface BothWays {
  /** The words as published. */
  published: readonly string[];
  /** The words of the reading without insertions. */
  without: readonly string[];
  /** Which published word each of them is, or begins with. */
  places: readonly number[];
}

/**
 * A stretch of the reading without insertions around a word before which it leaves something out, or that is torn.
 *
 * What a phrase finds in that reading alone goes over such a place. So these stretches, and not the whole reading,
 * are all that the concordance adds to the published one. Of the places that a phrase goes over, it is found at the
 * first only: every occurrence once.
 */
export interface Window {
  torn: boolean;
  /** Which word of the reading it is about, and the first and the last (exclusive) of the stretch. */
  center: number;
  from: number;
  to: number;
  /** The published word before which the gap is closed, or which is torn. */
  published: number;
}

/** So many words lie before the middle of a window at most, and from it on. */
export const REACH = 16;
/** The longest phrase that is found in windows wherever it stands. */
export const LONGEST = REACH + 1;

/** The place of a window's word within its unit: steps of 64 for the published word, half of each for torn ones. */
export function windowPlace({ torn, published, center }: Window, word: number): number {
  return published * 4 * REACH + (torn ? 2 * REACH : 0) + REACH + word - center;
}

/**
 * What an occurrence that was found in windows is in the published reading.
 *
 * @param place where it begins in its unit
 * @param length how many words it has
 * @returns where it begins among the published words; nothing if it doesn't go over the middle of its window, and so is
 *   the published reading's or another window's
 */
export function fromWindow(place: number, length: number): { word: number; torn: boolean } | undefined {
  const offset = place % (2 * REACH);
  const torn = Math.floor(place / (2 * REACH)) % 2 === 1;
  const goesOver = offset + length > REACH && (torn ? offset <= REACH : offset < REACH);
  if (!goesOver) return undefined;
  return { word: Math.floor(place / (4 * REACH)) - (REACH - offset), torn };
}

/** The windows of a passage. */
export function windows({ published, without, places }: BothWays): Window[] {
  const isGap = (at: number) => at > 0 && (places[at] ?? 0) - (places[at - 1] ?? 0) !== 1;
  const isTorn = (at: number) => without[at] !== published[places[at] ?? 0];
  const found: Window[] = [];
  let gap = 0;
  let tear = 0;
  for (let center = 0; center < without.length; center++) {
    if (isGap(center)) {
      const from = Math.max(gap, center - REACH);
      const to = Math.min(without.length, center + REACH);
      found.push({ torn: false, center, from, to, published: (places[center - 1] ?? 0) + 1 });
      gap = center;
    }
    if (!isTorn(center)) continue;
    const from = Math.max(gap, tear, center - REACH);
    let to = center + 1;
    while (to < without.length && to < center + REACH && !isGap(to)) to++;
    found.push({ torn: true, center, from, to, published: places[center] ?? 0 });
    tear = center + 1;
  }
  return found;
}
