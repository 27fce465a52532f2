import type { Range as TextRange } from '../../text/range.ts';
import { find, type ChosenPassage } from '../passage/passage.ts';
import { selectedPassage } from '../passage/selection.ts';
import { choose, follow } from '../passage/state.ts';
import { textOf } from '../passage/text.ts';
import { element } from '../search/elements.ts';
import { toPage, toText, type PageText } from './text.ts';

/** Where the chooser stands now, and of which elements it chooses words. */
let shown: { box: HTMLElement; elements: readonly Element[] } | undefined;

/**
 * Has the reader choose words by two sliders, for those who can't or won't select them in the text: by key, by touch, by
 * what reads the page aloud. What is chosen is selected in the text.
 *
 * @param box where the sliders come to stand
 * @param text the text of the page
 * @param place the words that are chosen at first: others of the same paragraphs can be
 * @param done what is done with the words in the end
 */
export function chooseWords(
  box: HTMLElement,
  text: PageText,
  place: TextRange,
  done: (words: ChosenPassage) => void,
): void {
  const around = toPage(text, place);
  const [first, last] = [around?.startContainer ?? null, around?.endContainer ?? null].map(textOf);
  const passage = first && last && find({ from: first.id, to: last.id });
  if (!passage) return;
  const { elements } = passage;
  const words = wordsOf(elements);
  const places = words.map((word) => toText(text, word));
  const slider = (value: number) =>
    element('input', { type: 'range', min: '0', max: String(words.length - 1), value: String(value) });
  const ends = [
    slider(places.findIndex((word) => word && word.end > place.start)),
    slider(places.findLastIndex((word) => word && word.start < place.end)),
  ] as const;
  const select = (moved: HTMLInputElement): void => {
    const [from, to] = ends;
    // The end that is moved takes the other along.
    if (from.valueAsNumber > to.valueAsNumber) (moved === from ? to : from).value = moved.value;
    for (const end of ends) end.ariaValueText = words[end.valueAsNumber]?.toString() ?? '';
    const [first, second] = ends.map((end) => words[end.valueAsNumber]);
    if (first && second)
      getSelection()?.setBaseAndExtent(
        first.startContainer,
        first.startOffset,
        second.endContainer,
        second.endOffset,
      );
  };
  for (const end of ends) end.addEventListener('input', () => select(end));
  const button = element('button', { type: 'button' }, ['Mark these words']);
  button.addEventListener('click', () => {
    const chosen = selectedPassage();
    hide();
    if (!chosen) return;
    done(chosen);
    choose(chosen, true);
  });
  box.replaceChildren(
    element('div', { class: 'mark-words', role: 'group', 'aria-label': 'Words to mark' }, [
      element('label', {}, ['First word', ends[0]]),
      element('label', {}, ['Last word', ends[1]]),
      button,
    ]),
  );
  box.hidden = false;
  shown = { box, elements };
  select(ends[0]);
  ends[0].focus();
}

function hide(): void {
  shown?.box.replaceChildren();
  if (shown) shown.box.hidden = true;
  shown = undefined;
}

/** The words of a passage as ranges of the page, without the notes and numbers that stand between. */
function wordsOf(elements: readonly Element[]): Range[] {
  const words: Range[] = [];
  let open: Range | undefined;
  for (const passage of elements) {
    const walker = document.createTreeWalker(passage, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
      if (!textOf(node)) continue;
      // A word may go on in the next node, as where a bracket stands in it.
      for (const { 0: part, index } of node.data.matchAll(/\s+|\S+/g)) {
        const isSpace = /^\s/.test(part);
        if (!isSpace && !open) {
          open = document.createRange();
          open.setStart(node, index);
          words.push(open);
        }
        open?.setEnd(node, index + (isSpace ? 0 : part.length));
        if (isSpace) open = undefined;
      }
    }
    open = undefined;
  }
  return words;
}

// Another passage has other words.
follow((passage) => {
  const isOther = passage?.elements.some(
    (one) => !shown?.elements.some((element) => element.contains(one) || one.contains(element)),
  );
  if (shown && (isOther ?? true)) hide();
});
