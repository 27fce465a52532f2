/** Words that made-up names and texts are of. */
const SYLLABLES = 'ba ko ri mu sen ta lo vi dan pe shi gor yul tem ark zo'.split(' ');

/** A generator of the same numbers at every run (Park and Miller's minimal standard). */
export function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

/** A made-up name of two words that no other number gives. */
export function name(index: number): string {
  const word = (number: number): string => {
    const digits = [number % 16, Math.floor(number / 16) % 16, Math.floor(number / 256) % 16];
    const text = digits.map((digit) => SYLLABLES[digit] ?? '').join('');
    return text.charAt(0).toUpperCase() + text.slice(1);
  };
  return `${word(index)} ${word(index * 7 + 3)}`;
}

/**
 * A made-up text of some sentences, with names and insertions in it.
 *
 * @param seed the same gives the same text
 * @param words how long it is
 * @param names how many names it draws from
 */
export function text(seed: number, words: number, names: number): string {
  const next = random(seed + 1);
  const parts: string[] = [];
  for (let count = 0; count < words; count++) {
    const kind = next(12);
    const word = (SYLLABLES[next(16)] ?? '') + (SYLLABLES[next(16)] ?? '');
    if (kind === 0) parts.push(name(next(names)));
    else if (kind === 1) parts.push(`[${word}]`);
    else if (kind === 2) parts.push(`${word}.`);
    else parts.push(word);
  }
  return `${parts.join(' ')}.`;
}
