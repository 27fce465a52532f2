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

/** What says it in an element of the page. */
export function tellIn(find: () => Element | null): Tell {
  return (text, { insteadOf, undo } = {}) => {
    const output = find();
    if (!output || (insteadOf !== undefined && output.textContent !== insteadOf)) return;
    output.replaceChildren(text);
    if (!undo) return;
    const button = element('button', { type: 'button' }, ['Undo']);
    button.addEventListener('click', undo);
    output.append(' ', button);
  };
}
