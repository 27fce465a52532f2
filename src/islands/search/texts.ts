import { daysMeant } from '../../search/match/days.ts';
import type { SearchPassage } from '../../search/match/passage.ts';
import type { Range as TextRange } from '../../text/range.ts';

/** What of a page is what. */
export interface Markup {
  /** A selector of what stands in a text and is none of it. */
  besides: string;
  /** The entry that a name in the text is a link to. */
  entryOf: (name: HTMLAnchorElement) => string;
}

/** A text of a page as search has it. */
export interface PageText {
  passage: SearchPassage;
  /** Where in the page a range of it is. */
  range: (offsets: TextRange) => Range;
}

/** Reads the text of an element with what the page tells of its words. */
export function readText(element: HTMLElement, { besides, entryOf }: Markup): PageText {
  const { text, offsets, range } = reader(element, besides);
  const names = [...element.querySelectorAll<HTMLAnchorElement>('a.mention')];
  const dates = [...element.querySelectorAll<HTMLElement>('time, [data-edtf]')];
  const passage = {
    id: element.id,
    text,
    insertions: [...element.querySelectorAll('.supplied, .apparatus')].map(offsets),
    mentions: names.map((name) => ({ ...offsets(name), entry: entryOf(name) })),
    dates: dates.flatMap((date) => {
      const days = daysMeant(date.dataset.edtf ?? date.getAttribute('datetime') ?? '');
      return days ? [{ ...offsets(date), days }] : [];
    }),
    sentences: [...element.querySelectorAll<HTMLElement>('.s[id]')].map((sentence) => ({
      ...offsets(sentence),
      id: sentence.id,
    })),
  };
  return { passage, range };
}

/** Goes between the offsets of a text and the nodes that it is in. */
function reader(
  element: Element,
  besides: string,
): {
  text: string;
  offsets: (part: Node) => TextRange;
  range: (offsets: TextRange) => Range;
} {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT, (node) => {
    const other = node.parentElement?.closest(besides) ?? null;
    return element.contains(other) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT;
  });
  const texts: { node: Node; start: number; end: number }[] = [];
  for (let end = 0; walker.nextNode();) {
    const start = end;
    end += walker.currentNode.nodeValue?.length ?? 0;
    texts.push({ node: walker.currentNode, start, end });
  }
  return {
    text: texts.map(({ node }) => node.nodeValue).join(''),
    offsets: (part) => {
      const inside = texts.filter(({ node }) => part.contains(node));
      return { start: inside[0]?.start ?? 0, end: inside.at(-1)?.end ?? 0 };
    },
    range: ({ start, end }) => {
      const range = document.createRange();
      const from = texts.find((text) => start < text.end);
      const to = texts.find((text) => end <= text.end);
      if (from) range.setStart(from.node, start - from.start);
      if (to) range.setEnd(to.node, end - to.start);
      return range;
    },
  };
}
