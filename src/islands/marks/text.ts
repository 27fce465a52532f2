import { wholeText, type Paragraph, type WholeText } from '../../marks/anchor.ts';
import type { Range as TextRange } from '../../text/range.ts';
import { countBefore } from '../count-before.ts';
import { TEXTS, textOf } from '../passage/text.ts';
import { inTurns } from '../turns.ts';

/** A piece of the page's text, with its place in the whole text. */
interface TextPiece {
  node: Text;
  start: number;
}

/** The published text of a page, and where each piece of it, and each sentence, stands there. */
export interface PageText extends WholeText {
  pieces: readonly TextPiece[];
  sentences: ReadonlyMap<Element, TextRange>;
}

/** Reads the published text of the page: what no view changes, without notes and numbers that stand between. */
export async function readPageText(): Promise<PageText> {
  const pieces: TextPiece[] = [];
  const sentences = new Map<Element, TextRange>();
  const paragraphs: Paragraph[] = [];
  let start = 1;
  await inTurns(document.querySelectorAll<HTMLElement>(TEXTS), (element) => {
    let text = '';
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (textOf(node) !== element) continue;
      const sentence = node.parentElement?.closest('.s');
      const begin = start + text.length;
      pieces.push({ node: node as Text, start: begin });
      text += (node as Text).data;
      if (sentence)
        sentences.set(sentence, {
          start: sentences.get(sentence)?.start ?? begin,
          end: start + text.length,
        });
    }
    paragraphs.push({ id: element.id, text });
    start += text.length + 1;
  });
  return { ...wholeText(paragraphs), pieces, sentences };
}

/** Where a range of the page stands in its text, without white space at its ends; nothing where it has none of it. */
export function toText({ text, pieces }: PageText, range: Range): TextRange | undefined {
  const first = pieces[countBefore(pieces, ({ node }) => range.comparePoint(node, node.length) < 0)];
  const last = pieces[countBefore(pieces, ({ node }) => range.comparePoint(node, 0) <= 0) - 1];
  if (!first || !last) return undefined;
  let start = first.start + (range.startContainer === first.node ? range.startOffset : 0);
  let end = last.start + (range.endContainer === last.node ? range.endOffset : last.node.length);
  while (start < end && /\s/.test(text.charAt(start))) start += 1;
  while (start < end && /\s/.test(text.charAt(end - 1))) end -= 1;
  return start < end ? { start, end } : undefined;
}

/** A place in the text as a range of the page. */
export function toPage({ pieces }: PageText, { start, end }: TextRange): StaticRange | undefined {
  const first = pieces[countBefore(pieces, (piece) => piece.start <= start) - 1];
  const last = pieces[countBefore(pieces, (piece) => piece.start < end) - 1];
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
