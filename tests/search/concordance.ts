import { joinPieces } from '../../src/search/index/concordance.ts';
import { inMemory } from '../../src/search/index/files.ts';
import { pieceOf } from '../../src/search/index/piece.ts';
import { openShelf, ShelfWriter } from '../../src/search/index/shelf.ts';
import type { Numbers } from '../../src/search/match/lists.ts';
import { passageWithin, recordOfPassage } from '../../src/search/match/lists.ts';
import type { PlaceIndex } from '../../src/search/match/look-up.ts';
import { openConcordance } from '../../src/search/match/open.ts';
import type { SearchPassage } from '../../src/search/match/passage.ts';

/**
 * The concordance of some records, written and read as in a built site.
 *
 * @param records the passages of each
 */
export function concordanceOf(records: readonly (readonly SearchPassage[])[]): PlaceIndex {
  const files = new Map<string, Uint8Array>();
  const writer = new ShelfWriter((path, content) => files.set(path, content));
  // In a small corpus, too, phrases are to be looked up by pairs.
  const { paired, entries } = joinPieces(
    records.map((passages, at) => pieceOf(`record ${at}`, passages)),
    { many: 3 },
  );
  for (const [key, bytes] of entries) writer.add(key, bytes);
  return openConcordance(openShelf(writer.finish(), inMemory(files)), paired, (numbers: Numbers) =>
    Promise.resolve(
      new Map(
        [...numbers].flatMap((number) => {
          const passage = records[recordOfPassage(number)]?.[passageWithin(number)];
          return passage ? [[number, passage] as const] : [];
        }),
      ),
    ),
  );
}
