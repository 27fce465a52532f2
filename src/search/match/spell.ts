import { nearWords, otherKeyboard } from '../ask/suggest.ts';
import type { MissingTerm } from './find.ts';
import { lettersOf } from '../ask/names.ts';
import type { Library } from './library.ts';
import { lookUp } from './look-up.ts';
import { words } from './tokens.ts';

/** What may have been meant by words that occur nowhere: near spellings, or what they are on the other keyboard. */
export async function spell(
  missing: readonly MissingTerm[],
  library: Library,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const absent = [...new Set(missing.flatMap(({ words: own }) => own))].filter((word) => !word.endsWith('*'));
  const found = await Promise.all(
    absent.map(async (word) => {
      const term = missing.find((one) => one.words.includes(word))?.term;
      const typed = term?.words.length === 1 ? term.text : word;
      const [near, other] = await Promise.all([library.vocabulary(word), onOtherKeyboard(typed, library)]);
      return [word, [...nearWords(word, near), ...other].slice(0, 3)] as const;
    }),
  );
  return new Map(found);
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
