import { ofType, type Passage } from '../../edition/model.ts';
import { paragraphOf } from '../../schema/passage-id.ts';
import { printCsv } from '../../wording/csv.ts';
import { passageLabel } from '../../wording/locator.ts';
import type { Range } from '../../text/range.ts';
import { addressIn, type Volume } from './volume.ts';

const head = ['what', 'document', 'date', 'passage', 'place', 'start', 'words', 'id', 'name', 'address'];

/**
 * What documents name and what stands in their brackets, a row each, for a spreadsheet. `what` is `mention`,
 * `description`, `insertion` or `apparatus`; `id` is the entry, or the kind of the bracket; `start` counts UTF-16 units
 * of the paragraph's text.
 */
export function volumeToCsv(volume: Volume): string {
  const rows = volume.documents.flatMap(({ id, data, passages }) =>
    passages.flatMap((passage) => {
      const row = (what: string, range: Range, about: string, name: string) => {
        const place = sentenceAt(passage, range);
        const words = passage.text.slice(range.start, range.end);
        const address = addressIn(volume, id, place);
        return [what, id, data.date, place, passageLabel(place), range.start, words, about, name, address];
      };
      return [
        ...ofType(passage.annotations, 'mention').map((one) =>
          row(one.description ? 'description' : 'mention', one, one.entry, volume.entry(one.entry).name),
        ),
        ...ofType(passage.annotations, 'supplied').map((one) => row('insertion', one, one.kind, '')),
        ...ofType(passage.annotations, 'apparatus').map((one) =>
          row('apparatus', one, one.kind, one.reason ?? ''),
        ),
      ];
    }),
  );
  return printCsv([head, ...rows]);
}

/** The sentence in which a range begins. */
function sentenceAt({ id, sentences }: Passage, { start }: Range): string {
  return sentences.findLast((sentence) => sentence.start <= start)?.id ?? paragraphOf(id);
}
