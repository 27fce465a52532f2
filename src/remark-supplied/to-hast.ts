import type { Element } from 'hast';
import type { Handlers, State } from 'mdast-util-to-hast';
import type { Gap, Supplied } from './types.ts';

/**
 * Create handlers for `mdast-util-to-hast`.
 *
 * Brackets stay text, so that copying and searching find what was published.
 *
 * @returns
 *   Handlers that turn `supplied` into `<ins class="supplied">`, with `data-kind` if `data.kind` is known, and `gap`
 *   into `<span class="gap">`.
 */
export function suppliedToHast(): Handlers {
  return { supplied: suppliedElement, gap: gapElement };
}

function suppliedElement(state: State, node: Supplied): Element {
  const kind = node.data?.kind;
  const result: Element = {
    type: 'element',
    tagName: 'ins',
    properties: { className: ['supplied'], ...(kind && { dataKind: kind }) },
    children: [bracket('['), ...state.all(node), bracket(']')],
  };
  state.patch(node, result);
  // Fields of `data` such as `hProperties` may have their say, but the element stays one.
  return state.applyData(node, result);
}

function gapElement(state: State, node: Gap): Element {
  const result: Element = {
    type: 'element',
    tagName: 'span',
    properties: { className: ['gap'] },
    children: [{ type: 'text', value: '[' + node.value + ']' }],
  };
  state.patch(node, result);
  return state.applyData(node, result);
}

function bracket(value: '[' | ']'): Element {
  return {
    type: 'element',
    tagName: 'span',
    properties: { className: ['bracket'] },
    children: [{ type: 'text', value }],
  };
}
