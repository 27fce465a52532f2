import { place } from '../../marks/anchor.ts';
import { layersOf, unite } from '../../marks/layers.ts';
import type { Mark } from '../../marks/mark.ts';
import type { Range as TextRange } from '../../text/range.ts';
import { inTurns } from '../turns.ts';
import { Drawing } from './drawing.ts';
import type { PageText } from './text.ts';

/** A mark of this document with where its words stand; nowhere, where that can't be told. */
export interface Placed {
  mark: Mark;
  place: TextRange | undefined;
  /** Whether other words stand there now than were marked. */
  isChanged: boolean;
  /** On which layer it is drawn; a bookmark is not. */
  layer?: number;
}

/** The highlights by which marks that overlap are told apart, as the style sheet knows them: one a layer. */
const LAYERS = ['mark-1', 'mark-2', 'mark-3'];

/** Finds the places of marks in the text, and their layers. */
export async function placeAll(text: PageText, marks: readonly Mark[]): Promise<Placed[]> {
  const placed: Placed[] = [];
  await inTurns(marks, (mark) => {
    const found = place(text, mark);
    const isChanged = found !== undefined && text.text.slice(found.start, found.end) !== mark.quote;
    placed.push({ mark, place: found, isChanged });
  });
  const shown = placed.filter((one): one is Drawn => one.place !== undefined && !one.mark.bookmark);
  const layers = layersOf(
    shown.map((one) => one.place),
    LAYERS.length,
  );
  shown.forEach((one, index) => (one.layer = layers[index] ?? 0));
  return placed;
}

type Drawn = Placed & { place: TextRange };

/** Draws marks in the text, whose elements stay as they are, and tells at each paragraph how many it has. */
export function draw(text: PageText, placed: readonly Placed[]): void {
  drawing ??= new Drawing(text, LAYERS);
  drawing.show(
    LAYERS.map((_, layer) =>
      unite(placed.flatMap((one) => (one.place && one.layer === layer ? [one.place] : []))),
    ),
  );
  tell(counts(text, placed));
}

let drawing: Drawing | undefined;

/** How many marks begin in each paragraph. */
function counts({ begins }: PageText, placed: readonly Placed[]): Map<string, number> {
  const starts = placed.flatMap(({ place }) => place?.start ?? []).sort((a, b) => a - b);
  const paragraphs = [...begins];
  let at = 0;
  return new Map(
    paragraphs.map(([id], index) => {
      const [, next] = paragraphs[index + 1] ?? ['', Infinity];
      const before = at;
      while ((starts[at] ?? Infinity) < next) at += 1;
      return [id, at - before];
    }),
  );
}

/** Says at the paragraphs' numbers how many marks each has. */
function tell(counted: ReadonlyMap<string, number>): void {
  for (const number of document.querySelectorAll<HTMLAnchorElement>('.num')) {
    const count = counted.get(number.hash.slice(1)) ?? 0;
    if (Number(number.dataset.marks ?? 0) === count) continue;
    if (count === 0) {
      delete number.dataset.marks;
      number.removeAttribute('aria-description');
    } else {
      number.dataset.marks = String(count);
      number.setAttribute('aria-description', count === 1 ? '1 mark' : `${count} marks`);
    }
  }
}
