import type { LinePart } from '../../search/show/piece.ts';
import { writeState, type SearchState } from '../../search/ask/state.ts';

/** What the elements of an answer need to lead on. */
export interface AnswerContext {
  /** The address of a page of the site. */
  href: (path: string) => string;
  /** Asks anew. */
  ask: (state: SearchState) => void;
}

export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Readonly<Record<string, string>>,
  children: readonly (Node | string)[] = [],
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

/** An element of a drawing. */
export function drawn(name: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  return made;
}

/** What is made of a value, if there is one. */
export function some<T>(value: T | undefined, make: (value: T) => HTMLElement): HTMLElement[] {
  return value ? [make(value)] : [];
}

/** A button; by its key focus finds it again in the next answer. */
export function button(text: string, key: string, press: () => void): HTMLButtonElement {
  const made = element('button', { type: 'button', 'data-key': key }, [text]);
  made.addEventListener('click', press);
  return made;
}

/** A link that asks anew; opened elsewhere, it leads to the same answer. */
export function askLink(text: string, state: SearchState, { ask }: AnswerContext): HTMLAnchorElement {
  const link = element('a', { href: writeState(state) || '?', 'data-key': `ask ${text}` }, [text]);
  link.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    ask(state);
  });
  return link;
}

export function piecesOf(pieces: readonly LinePart[], context: AnswerContext): (Node | string)[] {
  return pieces.map((piece) => {
    if (typeof piece === 'string') return piece;
    if ('strong' in piece) return element('b', {}, [piece.strong]);
    if ('path' in piece) return element('a', { href: context.href(piece.path) }, [piece.text]);
    return askLink(piece.text, piece.state, context);
  });
}
