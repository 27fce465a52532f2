import { find, type ChosenPassage } from './passage.ts';
import { sentencesIn, textOf } from './text.ts';

/**
 * The passage that the reader has selected: the sentences that the selection touches, and of them the words.
 * Nothing where it neither begins nor ends in the text, as when all of the page is selected.
 */
export function selectedPassage(): ChosenPassage | undefined {
  const selection = getSelection();
  if (!selection || (!textOf(selection.anchorNode) && !textOf(selection.focusNode))) return undefined;
  const [words] = selectedRanges();
  const touched = words ? sentencesIn(words) : [];
  const [first, last] = [touched[0], touched.at(-1)];
  const passage = first && last && find({ from: first.id, to: last.id });
  return words && passage && { ...passage, words };
}

/** What is selected, if it is more than a place in the text; several stretches only where a browser allows them. */
export function selectedRanges(): Range[] {
  const selection = getSelection();
  if (!selection || selection.isCollapsed) return [];
  return Array.from({ length: selection.rangeCount }, (_, index) =>
    withBrackets(selection.getRangeAt(index)),
  );
}

/** The range with the brackets that the view hides, where it begins or ends with the words of an insertion. */
function withBrackets(range: Range): Range {
  const whole = range.cloneRange();
  const rest = document.createRange();
  for (const insertion of insertionsAround(range.startContainer)) {
    rest.setStart(insertion, 1);
    rest.setEnd(range.startContainer, range.startOffset);
    if (rest.toString() === '') whole.setStartBefore(insertion);
  }
  for (const insertion of insertionsAround(range.endContainer)) {
    rest.setStart(range.endContainer, range.endOffset);
    rest.setEnd(insertion, insertion.childNodes.length - 1);
    if (rest.toString() === '') whole.setEndAfter(insertion);
  }
  return whole;
}

/** The insertions that a node lies in, the innermost first, whose brackets are hidden. */
function insertionsAround(node: Node): Element[] {
  const around: Element[] = [];
  let insertion = (node instanceof Element ? node : node.parentElement)?.closest('ins.supplied');
  for (; insertion; insertion = insertion.parentElement?.closest('ins.supplied')) {
    if (insertion.firstElementChild?.getClientRects().length === 0) around.push(insertion);
  }
  return around;
}

let made = false;

/** Whether the last press selected something, and did not only fall on what was selected before. */
export const pressSelects = (): boolean => made && getSelection()?.isCollapsed === false;

/** How long a selection must rest before it counts as made, in milliseconds. */
const REST = 250;

/** Calls a function when the reader has selected something else, by mouse, finger or key. */
export function watchSelection(onSelected: () => void): void {
  let changed = false;
  let pressed = false;
  let timer = 0;
  const settle = () => {
    clearTimeout(timer);
    if (changed && !pressed)
      timer = window.setTimeout(() => {
        changed = false;
        onSelected();
      }, REST);
  };
  document.addEventListener('selectionchange', () => {
    changed = made = true;
    settle();
  });
  document.addEventListener('pointerdown', () => {
    pressed = true;
    made = false;
  });
  for (const end of ['pointerup', 'pointercancel'])
    document.addEventListener(end, () => {
      pressed = false;
      settle();
    });
}
