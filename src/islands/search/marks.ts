import '../../styles/marks.css';
import { matchTerm, merge, type Occurrence } from '../../search/match/match.ts';
import { dateEntry, entryTerm } from '../../search/ask/names.ts';
import type { SearchPassage } from '../../search/match/passage.ts';
import { parseQuery } from '../../search/ask/query.ts';
import type * as text from '../../text/range.ts';
import { plainKey } from '../keys.ts';
import { fragmentOf } from '../passage/address.ts';
import { TEXTS } from '../passage/text.ts';

/** The names of the two highlights, as the style sheet knows them. */
const ALL = 'found';
const ONE = 'found-one';

/** Marks what a search looked for in the text that it led to; the page's elements stay as they are. */
function markFound(): void {
  if (!('highlights' in CSS)) return;
  const values = new URLSearchParams(location.search);
  const ranges = findRanges(values.get('q') ?? '', values.getAll('name'));
  if (ranges.length === 0) return;
  CSS.highlights.set(ALL, new Highlight(...ranges));
  addBar(ranges, first(ranges));
}

/** The ranges of the page that a query finds, in reading order. */
function findRanges(text: string, entries: readonly string[]): Range[] {
  const { any, none } = parseQuery(text);
  const names = entries.length > 0 ? [entryTerm(...entries)] : [];
  const terms = [...new Set(any.flat()), ...names];
  const find = (passage: SearchPassage): Occurrence[] =>
    none.some((term) => matchTerm(term, passage).length > 0)
      ? []
      : merge(terms.map((term) => matchTerm(term, passage)));
  return [...document.querySelectorAll<HTMLElement>(`${TEXTS}, .note > p:not(.sources)`)].flatMap(
    (element) => {
      const read = reader(element);
      const passage: SearchPassage = {
        id: element.id,
        text: read.text,
        insertions: [...element.querySelectorAll('ins.supplied')].map(read.offsets),
        mentions: [...element.querySelectorAll<HTMLElement>('a[class], time')].map((name) => ({
          ...read.offsets(name),
          entry: entryOf(name),
        })),
        sentences: [],
      };
      return find(passage).map(read.range);
    },
  );
}

/** What a name or a date in the text means. */
function entryOf(name: HTMLElement): string {
  if (name instanceof HTMLTimeElement) return dateEntry(name.dateTime);
  return /[^/]+\/[^/]+(?=\/$)/.exec((name as HTMLAnchorElement).pathname)?.[0] ?? '';
}

/** Goes between the offsets of a text and the nodes that it is in; notes that stand in it are none of it. */
function reader(element: Element): {
  text: string;
  offsets: (part: Node) => text.Range;
  range: (offsets: text.Range) => Range;
} {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT, (node) => {
    const notes = node.parentElement?.closest('.notes') ?? null;
    return element.contains(notes) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT;
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

/** The first range in what the address points at, or else behind it. */
function first(ranges: readonly Range[]): number {
  const target = location.hash ? document.getElementById(fragmentOf(location)) : null;
  const isThere = ({ startContainer }: Range) =>
    Boolean((target?.compareDocumentPosition(startContainer) ?? 0) & Node.DOCUMENT_POSITION_FOLLOWING);
  return Math.max(0, ranges.findIndex(isThere));
}

/** Puts up the bar that steps through the marks and takes them away. */
function addBar(ranges: readonly Range[], start: number): void {
  const bar = document.createElement('div');
  bar.className = 'marks ui';
  bar.setAttribute('role', 'group');
  bar.setAttribute('aria-label', 'What your search found here');
  const status = document.createElement('output');
  let at = start;

  const show = () => {
    const range = ranges[at];
    if (!range) return;
    CSS.highlights.set(ONE, new Highlight(range));
    const hidden = range.getClientRects().length === 0;
    status.textContent = `${at + 1} of ${ranges.length}${hidden ? ', not shown in this view' : ''}`;
  };
  const step = (by: number) => {
    at = (at + by + ranges.length) % ranges.length;
    show();
    goTo(ranges[at]);
  };
  const dismiss = () => {
    CSS.highlights.delete(ALL);
    CSS.highlights.delete(ONE);
    document.removeEventListener('change', show);
    bar.remove();
    const values = new URLSearchParams(location.search);
    for (const name of ['q', 'name']) values.delete(name);
    history.replaceState(
      history.state,
      '',
      location.pathname + (values.size > 0 ? `?${values}` : '') + location.hash,
    );
    document.getElementById('main')?.focus({ preventScroll: true });
  };

  const button = (label: string, sign: string, press: () => void) => {
    const made = document.createElement('button');
    made.type = 'button';
    made.textContent = sign;
    made.setAttribute('aria-label', label);
    made.addEventListener('click', press);
    return made;
  };
  bar.append(
    status,
    button('The one before', '‹', () => step(-1)),
    button('The next one', '›', () => step(1)),
    button('Take the marks away', '×', dismiss),
  );
  bar.addEventListener('keydown', (event) => {
    const key = plainKey(event);
    if (key === 'Escape') dismiss();
    const by = { ArrowLeft: -1, ArrowRight: 1 }[key];
    if (by === undefined) return;
    event.preventDefault();
    step(by);
  });
  // Another view hides some marks, or shows them.
  document.addEventListener('change', show);
  document.getElementById('main')?.before(bar);
  show();
  if (!location.hash) goTo(ranges[at]);
}

/** Brings a mark into view; one that the view hides, by what it stands in. */
function goTo(range: Range | undefined): void {
  let element = range?.startContainer.parentElement;
  while (element?.getClientRects().length === 0) element = element.parentElement;
  element?.scrollIntoView({ block: 'center' });
}

markFound();
