import type { Range } from './range.ts';

/** Something said of a range of a text. Spans of a lower rank are never split. */
export interface Span extends Range {
  rank: number;
}

/** A node of the tree that spans make: a span with what lies in it, or bare text. */
export type Nested<S extends Span> = { span: S; start: number; end: number; children: Nested<S>[] } | string;

/**
 * Makes a tree of overlapping spans: where two cross, the one of the higher rank is split at the other's edge.
 *
 * @param text the text
 * @param spans in any order; empty ones are left out
 * @returns the text in order, every character exactly once
 */
export function nest<S extends Span>(text: string, spans: readonly S[]): Nested<S>[] {
  const pieces: { span: S; start: number; end: number }[] = [];
  for (const span of [...spans].sort((a, b) => a.rank - b.rank)) {
    const edges = pieces
      .filter((other) => crosses(other, span))
      .flatMap((other) => [other.start, other.end])
      .filter((edge) => span.start < edge && edge < span.end);
    const cuts = [...new Set([span.start, ...edges, span.end])].sort((a, b) => a - b);
    cuts.slice(1).forEach((end, index) => {
      const start = cuts[index] ?? end;
      if (start < end) pieces.push({ span, start, end });
    });
  }
  pieces.sort((a, b) => a.start - b.start || b.end - a.end || a.span.rank - b.span.rank);

  const root: Nested<S>[] = [];
  const open: { end: number; children: Nested<S>[] }[] = [{ end: text.length, children: root }];
  let at = 0;
  const write = (until: number) => {
    for (let top = open.at(-1); top; top = open.at(-1)) {
      const end = Math.min(top.end, until);
      if (end > at) top.children.push(text.slice(at, end));
      at = Math.max(at, end);
      if (top.end > until || open.length === 1) return;
      open.pop();
    }
  };
  for (const piece of pieces) {
    write(piece.start);
    const node = { ...piece, children: [] };
    open.at(-1)?.children.push(node);
    open.push(node);
  }
  write(text.length);
  return root;
}

function crosses(a: Range, b: Range): boolean {
  return (
    (a.start < b.start && b.start < a.end && a.end < b.end) ||
    (b.start < a.start && a.start < b.end && b.end < a.end)
  );
}
