import { refocus } from '../refocus.ts';
import { element } from '../search/elements.ts';

/** How something is said. */
interface Manner {
  /** What alone may be said no more: where something else is said by now, that stays. */
  insteadOf?: string;
  /** Takes back what was done. */
  undo?: () => void;
}

/** Says what was done with a mark. */
export type Tell = (text: string, manner?: Manner) => void;

/**
 * What says it in an element of the page.
 *
 * @param otherwise what has the focus then, where that was on what is said no more
 */
export function tellIn(find: () => { output: Element; otherwise: HTMLElement } | undefined): Tell {
  return (text, { insteadOf, undo } = {}) => {
    const { output, otherwise } = find() ?? {};
    if (!output || !otherwise || (insteadOf !== undefined && output.textContent !== insteadOf)) return;
    refocus(output, otherwise, () => output.replaceChildren(text));
    if (!undo) return;
    const button = element('button', { type: 'button' }, ['Undo']);
    button.addEventListener('click', undo);
    output.append(' ', button);
  };
}
