import { nest, type Nested, type Span } from '../text/nest.ts';
import type { Range } from '../text/range.ts';

/** A range of a text that becomes an element. */
type Typed = Range & { type: string };

/** One part of what may have been split: the words that it takes in, and whether it is the first or the last. */
export interface PrintedPart {
  text: string;
  isFirst: boolean;
  isLast: boolean;
}

/** How one type is printed. */
interface Printer<P extends Typed, N, C> {
  /** Of two that cross, the one of the higher rank is split; of two with one range, it stands inside. */
  rank: number;
  /** @param context what all are printed with: addresses, ids */
  print: (printed: P, inside: N[], part: PrintedPart, context: C) => N[];
}

/** How each type is printed; a type without its printer does not compile. */
export type Printers<P extends Typed, N, C> = { [T in P['type']]: Printer<Extract<P, { type: T }>, N, C> };

/**
 * Prints a text with what lies over it: every character once and in order.
 *
 * @param text the text
 * @param printed what lies over it, in any order
 * @param bare prints a stretch of text in which nothing begins or ends
 */
export function printText<P extends Typed, N, C>(
  text: string,
  printed: readonly P[],
  printers: Printers<P, N, C>,
  bare: (text: string) => N[],
  context: C,
): N[] {
  // The table has a printer for just this type, which the compiler can't follow through the union.
  const printerOf = ({ type }: P) => printers[type as P['type']] as unknown as Printer<P, N, C>;
  const print = (node: Nested<Span & { printed: P }>): N[] => {
    if (typeof node === 'string') return bare(node);
    const { span, start, end, children } = node;
    const part = { text: text.slice(start, end), isFirst: start === span.start, isLast: end === span.end };
    return printerOf(span.printed).print(span.printed, children.flatMap(print), part, context);
  };
  const spans = printed.map((one) => ({
    start: one.start,
    end: one.end,
    rank: printerOf(one).rank,
    printed: one,
  }));
  return nest(text, spans).flatMap(print);
}

/** A stretch of text with its line breaks as elements. */
export function printLines<N>(text: string, print: (line: string) => N, lineBreak: () => N[]): N[] {
  return text.split('\n').flatMap((line, index) => [...(index > 0 ? lineBreak() : []), print(line)]);
}
