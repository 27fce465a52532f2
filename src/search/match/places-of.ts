import { INSIDE, UNIT, WITHOUT, type Places } from '../index/places.ts';
import type { Occurrence } from './match.ts';
import { readings, type SearchPassage } from './passage.ts';
import { sentenceAt } from '../index/piece.ts';

/**
 * What was matched in a passage as places, as the concordance has them.
 *
 * @param number the number of the passage
 */
export function placesOfMatches(
  occurrences: readonly Occurrence[],
  passage: SearchPassage,
  number: number,
): Places {
  const { words } = readings(passage).published;
  const sentence = sentenceAt(passage);
  const inOrder = [...occurrences].sort(
    (a, b) => a.word - b.word || Number(a.reading === 'without') - Number(b.reading === 'without'),
  );
  return {
    at: Float64Array.from(inOrder, ({ word }) => number * 2 * UNIT + word),
    info: Uint16Array.from(inOrder, ({ word, reading, inInsertion }) => {
      const own = sentence(words[word] ?? { start: 0 }) << 2;
      return own | (reading === 'without' ? WITHOUT : 0) | (inInsertion === 'none' ? 0 : INSIDE);
    }),
    lengths: Uint16Array.from(inOrder, ({ length }) => length),
  };
}
