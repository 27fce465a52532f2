import { lettersOf } from '../ask/names.ts';
import type { Term } from '../ask/query.ts';
import { nearWords, otherKeyboard } from '../ask/suggest.ts';
import { wordKey } from '../index/keys.ts';
import type { MissingTerm } from './find.ts';
import type { Library } from './library.ts';
import { lookUp } from './look-up.ts';
import { words } from './tokens.ts';

/** So many other spellings are told. */
const MOST = 3;

/**
 * What may have been meant by what occurs nowhere: near spellings; a compound written together or apart; what the keys
 * are on the other keyboard.
 *
 * @returns others by words that occur nowhere, and by the texts of compounds
 */
export async function spell(
  missing: readonly MissingTerm[],
  library: Library,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const compounds = missing.filter(({ term }) => !term.exact && /\p{L}\p{Pd}\p{L}/u.test(term.text));
  const absent = [...new Set(missing.flatMap(({ words: own }) => own))].filter((word) => !word.endsWith('*'));
  const found = await Promise.all([
    ...compounds.map(async ({ term }) => [term.text, await together(term, library)] as const),
    ...absent.map(async (word) => {
      const term = missing.find((one) => one.words.includes(word))?.term;
      const typed = term?.words.length === 1 ? term.text : word;
      const [near, parted, other] = await Promise.all([
        library.vocabulary(word),
        apart(word, library),
        onOtherKeyboard(typed, library),
      ]);
      return [word, [...parted, ...nearWords(word, near), ...other].slice(0, MOST)] as const;
    }),
  ]);
  return new Map(found);
}

/** A compound as one word, if that occurs: `co-operation` → `cooperation`. */
async function together(term: Term, { concordance }: Library): Promise<string[]> {
  const joined = term.words.join('');
  const { at } = await concordance.places(wordKey(joined));
  return at.length > 0 ? [joined] : [];
}

/** A word as a compound, if that occurs: `byeongjik` → `byeong-jik`. */
async function apart(word: string, { concordance }: Library): Promise<string[]> {
  const cuts = Array.from({ length: Math.max(0, word.length - 3) }, (_, at) => at + 2);
  const found = await Promise.all(
    cuts.map(async (at) => {
      const parts = [word.slice(0, at), word.slice(at)];
      // Beginnings of one word lie together: few files are read.
      const { at: begun } = await concordance.places(wordKey(parts[0] ?? ''));
      if (begun.length === 0) return [];
      const text = parts.join('-');
      const { at: places } = await lookUp({ text, words: parts, exact: true }, concordance);
      return places.length > 0 ? [text] : [];
    }),
  );
  return found.flat();
}

/** A word typed on the other keyboard, if it occurs or is a name. */
async function onOtherKeyboard(text: string, { concordance, names }: Library): Promise<string[]> {
  const other = otherKeyboard(text);
  const folded = other === undefined ? [] : words(other).map(({ word }) => word);
  if (other === undefined || folded.length !== 1) return [];
  const [places, named] = await Promise.all([
    lookUp({ text: other, words: folded, exact: true }, concordance),
    names.named(lettersOf(other)),
  ]);
  return places.at.length + named.length > 0 ? [other] : [];
}
