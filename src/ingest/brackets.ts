import type { PhrasingContent } from 'mdast';
import type {} from '../remark-supplied/index.ts';
import { matchBrackets } from '../text/brackets.ts';

/** A text as content of a block, and the brackets in it that are part of no pair. */
export interface Bracketed {
  children: PhrasingContent[];
  /** Offsets in the text, ascending. */
  lone: number[];
}

/**
 * Finds the insertions and gaps of a text.
 *
 * An insertion is a balanced pair of brackets; `[...]` and `[…]` are gaps. Empty pairs, `[ ]` and `[^…]` are text.
 *
 * @param text published text of one block
 * @param breaks offsets of the `\n` that the page has as line breaks of its own
 * @returns its content
 */
export function readBrackets(text: string, breaks: ReadonlySet<number> = new Set()): Bracketed {
  const { closers, lone } = pairBrackets(text);
  return { children: readRange(text, 0, text.length, closers, breaks), lone };
}

/** Opening offset → closing offset, of the pairs that enclose something; and the brackets without a partner. */
function pairBrackets(text: string): { closers: Map<number, number>; lone: number[] } {
  const { pairs, open, close } = matchBrackets(text);
  const enclosing = pairs.filter(({ start, end }) => enclosesSomething(text, start + 1, end - 1));
  return {
    closers: new Map(enclosing.map(({ start, end }) => [start, end - 1])),
    lone: [...open, ...close].sort((a, b) => a - b),
  };
}

/** Whether what stands between two brackets is neither nothing, blank, nor a call like `[^1]`. */
function enclosesSomething(text: string, start: number, end: number): boolean {
  if (text.charAt(start) === '^') return false;
  let at = start;
  while (at < end && ' \t\n'.includes(text.charAt(at))) at += 1;
  return at < end;
}

function readRange(
  text: string,
  start: number,
  end: number,
  closers: ReadonlyMap<number, number>,
  breaks: ReadonlySet<number>,
): PhrasingContent[] {
  const nodes: PhrasingContent[] = [];
  let from = start;
  const flush = (until: number): void => {
    if (until > from) nodes.push({ type: 'text', value: text.slice(from, until) });
  };
  for (let at = start; at < end; at += 1) {
    const closer = closers.get(at);
    if (closer !== undefined) {
      flush(at);
      nodes.push(readPair(text, at, closer, closers, breaks));
      at = closer;
      from = closer + 1;
    } else if (breaks.has(at)) {
      flush(at);
      nodes.push({ type: 'break' });
      from = at + 1;
    }
  }
  flush(end);
  return nodes;
}

function readPair(
  text: string,
  opener: number,
  closer: number,
  closers: ReadonlyMap<number, number>,
  breaks: ReadonlySet<number>,
): PhrasingContent {
  const value = closer - opener <= 4 ? text.slice(opener + 1, closer) : '';
  if (value === '...' || value === '…') return { type: 'gap', value };
  return { type: 'supplied', children: readRange(text, opener + 1, closer, closers, breaks) };
}
