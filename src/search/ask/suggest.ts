import { WORTHY, type KnownWord } from '../index/vocabulary.ts';
import { fold } from '../match/tokens.ts';

/**
 * Near spellings of a word that occurs nowhere.
 *
 * @param word the word
 * @param known the words that occur
 * @param most how many to name
 * @returns the nearest first; of those equally near, the more frequent. Where none is near, those that begin with it
 */
export function nearWords(word: string, known: readonly KnownWord[], most = 3): string[] {
  const wanted = fold(word);
  // One slip in a short word, two in a longer one: with two slips, most words of five letters are another word.
  const allowed = !WORTHY.test(wanted) ? 0 : wanted.length < 6 ? 1 : 2;
  const near = known
    .map((one) => ({ ...one, slips: slips(wanted, fold(one.word), allowed) }))
    .filter((one) => one.slips > 0 && one.slips <= allowed)
    .sort((a, b) => a.slips - b.slips || b.count - a.count);
  const begun = WORTHY.test(wanted) ? known.filter((one) => fold(one.word).startsWith(wanted)) : [];
  return (near.length > 0 ? near : begun)
    .filter(({ word: one }, at, all) => all.findIndex((other) => fold(other.word) === fold(one)) === at)
    .slice(0, most)
    .map((one) => one.word);
}

/**
 * Counts the slips between two words: a letter left out, put in or changed, or two neighbors swapped
 * (Damerau–Levenshtein, no stretch edited twice).
 *
 * @param limit beyond which the exact number doesn't matter
 * @returns the number, or one beyond the limit
 */
export function slips(a: string, b: string, limit = Infinity): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let older: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const next = [row];
    for (let column = 1; column <= b.length; column++) {
      const at = (line: readonly number[], place: number) => line[place] ?? Infinity;
      const changed = at(last, column - 1) + Number(a[row - 1] !== b[column - 1]);
      const swapped = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      next.push(
        Math.min(
          changed,
          at(last, column) + 1,
          at(next, column - 1) + 1,
          swapped ? at(older, column - 2) + 1 : Infinity,
        ),
      );
    }
    if (Math.min(...next) > limit) return limit + 1;
    [older, last] = [last, next];
  }
  return Math.min(last[b.length] ?? a.length, limit + 1);
}

/** The letters of the English keyboard, and those of the Russian one on the same keys. */
const KEYS = ["qwertyuiop[]asdfghjkl;'zxcvbnm,.`", 'йцукенгшщзхъфывапролджэячсмитьбюё'] as const;

/**
 * What a text is that was typed on the other keyboard.
 *
 * @returns `Rjcsuby` → `Косыгин` and back; nothing where nothing changes
 */
export function otherKeyboard(text: string): string | undefined {
  const [latin, russian] = KEYS;
  const [from, to] = /\p{sc=Cyrillic}/u.test(text) ? [russian, latin] : [latin, russian];
  const typed = Array.from(text, (letter) => {
    const at = from.indexOf(letter.toLowerCase());
    const other = at < 0 ? letter : to.charAt(at);
    return letter === letter.toLowerCase() ? other : other.toUpperCase();
  });
  const other = typed.join('');
  return other === text ? undefined : other;
}
