import { element } from '../search/elements.ts';
import type { Placed } from './draw.ts';
import { actions, editButton, editor, markButton } from './editor.ts';
import { keepMarks, reasonOf } from './store.ts';
import type { Tell } from './tell.ts';

/** What the marks of a passage are listed with. */
export interface Listing {
  /** Whether a mark came with the address and isn't kept. */
  isSent: (placed: Placed) => boolean;
  /** Which mark is written to, if any, and how another comes to be. */
  edited: string;
  edit: (id: string) => void;
  /** Has other words chosen for a mark. */
  choose: (placed: Placed) => void;
  tell: Tell;
}

/** The marks of a passage as the panel shows them, in the order of the text. */
export function rowsOf(placed: readonly Placed[], listing: Listing): HTMLElement[] {
  const inOrder = placed.toSorted((a, b) => (a.place?.start ?? Infinity) - (b.place?.start ?? Infinity));
  return inOrder.map((one, index) => row(one, index, inOrder, listing));
}

function row(one: Placed, index: number, all: readonly Placed[], listing: Listing): HTMLElement {
  const { mark, place, isChanged, layer } = one;
  const { edited, edit, choose, tell } = listing;
  const isSent = listing.isSent(one);
  const isOpen = !isSent && edited === mark.id;
  const name = `${mark.bookmark ? 'Bookmark' : 'Mark'}${all.length > 1 ? ` ${index + 1}` : ''}`;
  const keep = () =>
    void keepMarks([mark]).then(
      () => tell('Kept.'),
      (error: unknown) => tell(reasonOf(error)),
    );
  const does = isSent
    ? [markButton(mark, 'Keep this mark', keep)]
    : [
        editButton(mark, isOpen, () => edit(isOpen ? '' : mark.id)),
        ...(place && !mark.bookmark ? [markButton(mark, 'Words', () => choose(one))] : []),
        ...actions(mark, tell),
      ];
  return element(
    'article',
    {
      class: `mark${layer === undefined ? '' : ` mark-layer-${layer + 1}`}`,
      'aria-label': `${name}: ${mark.quote.slice(0, 40)}`,
    },
    [
      element('p', { class: 'mark-kind' }, [
        name,
        overlapping(one, all),
        isSent ? ' · sent with the link' : '',
        place ? '' : ' · the text has changed; where it belongs can’t be told',
        isChanged ? ' · its words have changed since' : '',
      ]),
      element('blockquote', {}, [mark.quote]),
      ...(isOpen
        ? [editor(mark, tell)]
        : [
            ...(mark.note ? [element('p', { class: 'mark-note' }, [mark.note])] : []),
            ...(mark.tags.length > 0 ? [element('p', { class: 'mark-tags' }, [mark.tags.join(', ')])] : []),
          ]),
      element('p', { class: 'mark-does' }, does),
    ],
  );
}

/** Which of the marks beside it a mark shares words with, in words. */
function overlapping({ mark, place }: Placed, all: readonly Placed[]): string {
  if (!place || mark.bookmark) return '';
  const numbers = all.flatMap((other, index) => {
    const shares = other.place && other.place.start < place.end && other.place.end > place.start;
    return shares && other.mark !== mark && !other.mark.bookmark ? [index + 1] : [];
  });
  return numbers.length > 0 ? ` · overlaps ${numbers.join(', ')}` : '';
}
