import { place } from '../../marks/anchor.ts';
import type { Mark } from '../../marks/mark.ts';
import type { Range as TextRange } from '../../text/range.ts';
import { TEXTS } from '../passage/text.ts';
import { toPage, type PageText } from './text.ts';

/** A mark of this document with where its words stand; nowhere, where that can't be told. */
export interface Placed {
  mark: Mark;
  place: TextRange | undefined;
}

/** The looks by which marks that overlap are told apart, as the style sheet knows them. */
const LOOKS = ['mark-1', 'mark-2', 'mark-3'];

/** Finds the places of marks in the text. */
export const placeAll = (text: PageText, marks: readonly Mark[]): Placed[] =>
  marks.map((mark) => ({ mark, place: place(text, mark) }));

/** Draws marks in the text, whose elements stay as they are, and tells at each paragraph how many it has. */
export function draw(text: PageText, placed: readonly Placed[]): void {
  const looks = LOOKS.map(() => new Set<AbstractRange>());
  const ends = LOOKS.map(() => 0);
  const counts = new Map<string, number>();
  const begins = [...text.begins];
  const inOrder = placed
    .flatMap(({ mark, place }) => (place ? [{ mark, place }] : []))
    .sort((a, b) => a.place.start - b.place.start);
  let paragraph = 0;
  for (const { mark, place } of inOrder) {
    while ((begins[paragraph + 1]?.[1] ?? Infinity) <= place.start) paragraph += 1;
    const id = begins[paragraph]?.[0] ?? '';
    counts.set(id, (counts.get(id) ?? 0) + 1);
    if (mark.bookmark) continue;
    const free = ends.findIndex((end) => end <= place.start);
    const look = free < 0 ? ends.indexOf(Math.min(...ends)) : free;
    ends[look] = Math.max(ends[look] ?? 0, place.end);
    const range = toPage(text, place);
    if (range) looks[look]?.add(range);
  }
  if ('highlights' in CSS)
    LOOKS.forEach((name, index) => CSS.highlights.set(name, new Highlight(...(looks[index] ?? []))));
  for (const element of document.querySelectorAll(TEXTS)) tell(element, counts.get(element.id) ?? 0);
}

/** Says at a paragraph's number how many marks it has. */
function tell(paragraph: Element, count: number): void {
  const number = document.querySelector(`.num[href="#${paragraph.id}"]`);
  if (!number || (number.getAttribute('data-marks') ?? '0') === String(count)) return;
  if (count === 0) {
    number.removeAttribute('data-marks');
    number.removeAttribute('aria-description');
  } else {
    number.setAttribute('data-marks', String(count));
    number.setAttribute('aria-description', count === 1 ? '1 mark' : `${count} marks`);
  }
}
