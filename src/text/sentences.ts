import { toString } from 'nlcst-to-string';
import { ParseEnglish } from 'parse-english';
import type { Range } from './range.ts';

const english = new ParseEnglish();

/**
 * Proposes where the sentences of a paragraph begin.
 *
 * The cuts are `parse-english`'s, which knows that `[N.G.] Sudarikov` is one name, less those inside an insertion.
 *
 * @param text the published text of one paragraph
 * @param insertions the ranges of its insertions, from `[` to `]`
 * @returns offsets of the first characters, ascending; the first is 0 unless the text is blank
 */
export function proposeSentences(text: string, insertions: readonly Range[]): number[] {
  const starts: number[] = [];
  let offset = 0;
  for (const paragraph of english.parse(text).children) {
    if (paragraph.type !== 'ParagraphNode') {
      offset += toString(paragraph).length;
      continue;
    }
    for (const node of paragraph.children) {
      if (node.type === 'SentenceNode') starts.push(offset);
      offset += toString(node).length;
    }
  }
  return starts.filter((start) => !insertions.some((range) => range.start < start && start < range.end));
}
