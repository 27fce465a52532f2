import { wholeText, type WholeText } from '../../marks/anchor.ts';
import type { Range as TextRange } from '../../text/range.ts';
import { TEXTS, textOf } from '../passage/text.ts';

/** A piece of the page's text, with its place in the whole text. */
interface TextPiece {
  node: Text;
  start: number;
}

/** The published text of a page, and where each piece of it stands there. */
export interface PageText extends WholeText {
  pieces: readonly TextPiece[];
}

/** Reads the published text of the page: what no view changes, without notes and numbers that stand between. */
export function readPageText(): PageText {
  const pieces: TextPiece[] = [];
  const paragraphs = [];
  let start = 1;
  for (const element of document.querySelectorAll<HTMLElement>(TEXTS)) {
    let text = '';
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (textOf(node) !== element) continue;
      pieces.push({ node: node as Text, start: start + text.length });
      text += (node as Text).data;
    }
    paragraphs.push({ id: element.id, text });
    start += text.length + 1;
  }
  return { ...wholeText(paragraphs), pieces };
}

/** Where a range of the page stands in its text, without white space at its ends; nothing where it has none of it. */
export function toText({ text, pieces }: PageText, range: Range): TextRange | undefined {
  const touched = pieces.filter(({ node }) => range.intersectsNode(node));
  const [first, last] = [touched[0], touched.at(-1)];
  if (!first || !last) return undefined;
  let start = first.start + (range.startContainer === first.node ? range.startOffset : 0);
  let end = last.start + (range.endContainer === last.node ? range.endOffset : last.node.length);
  while (start < end && /\s/.test(text.charAt(start))) start += 1;
  while (start < end && /\s/.test(text.charAt(end - 1))) end -= 1;
  return start < end ? { start, end } : undefined;
}

/** A place in the text as a range of the page. */
export function toPage({ pieces }: PageText, { start, end }: TextRange): StaticRange | undefined {
  const first = pieces[lastBefore(pieces, start)];
  const last = pieces[lastBefore(pieces, end - 1)];
  return (
    first &&
    last &&
    new StaticRange({
      startContainer: first.node,
      startOffset: start - first.start,
      endContainer: last.node,
      endOffset: end - last.start,
    })
  );
}

/** The number of the piece in which a place lies. */
function lastBefore(pieces: readonly TextPiece[], at: number): number {
  let [low, high] = [0, pieces.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((pieces[middle]?.start ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}
