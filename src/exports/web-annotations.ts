import type { Annotation, AnnotationTypes, Passage } from '../edition/model.ts';
import { gapReasons, insertionKinds } from '../schema/insertion-kinds.ts';
import type { Range } from '../text/range.ts';
import { href } from '../wording/addresses.ts';
import type { Exported } from './exported.ts';
import { proseToText } from './text.ts';

/** What selects words of a page, as the Web Annotation Data Model has it. */
export type Selector =
  | { type: 'FragmentSelector'; value: string; conformsTo: string; refinedBy: TextSelector }
  | { type: 'RangeSelector'; startSelector: Selector; endSelector: Selector };

/** What selects words in the text of an element; positions count Unicode code points. */
type TextSelector =
  | { type: 'TextPositionSelector'; start: number; end: number }
  | { type: 'TextQuoteSelector'; exact: string; prefix: string; suffix: string };

/** What is said of the words. */
interface Said {
  motivation: string;
  body: Record<string, string> | Record<string, string>[];
}

/** Fragments are the ids of HTML. */
const CONFORMS_TO = 'http://tools.ietf.org/rfc/rfc3236';

/** So many characters before and behind a quote are told with it. */
const AROUND = 32;

const plain = (purpose: string, value: string, language?: string) => ({
  type: 'TextualBody',
  purpose,
  value,
  format: 'text/plain',
  ...(language !== undefined && { language }),
});

/** `to` makes the address of a page, `page` is that of the document. */
type Say<T> = (one: T, to: (path: string) => string, lang: string, page: string) => Said;

/** What each type says of its words. */
const printers: {
  [T in keyof AnnotationTypes]: Say<Annotation<T>>;
} = {
  supplied: ({ kind }) => classified(kind, insertionKinds[kind].label),
  apparatus: ({ kind, reason }) =>
    classified(kind, reason === undefined ? insertionKinds[kind].label : gapReasons[reason]),
  link: ({ url }) => ({ motivation: 'linking', body: { source: url, purpose: 'linking' } }),
  footnote: ({ to }, _, __, page) => ({
    motivation: 'linking',
    body: { source: `${page}#${to}`, purpose: 'linking' },
  }),
  mention: ({ entry }, to) => ({
    motivation: 'identifying',
    body: { source: to(`/${entry}/`), purpose: 'identifying' },
  }),
  date: ({ date, basis }) => ({
    motivation: 'tagging',
    body: [plain('tagging', date), plain('describing', basis, 'en')],
  }),
  note: ({ prose }, _, lang) => ({
    motivation: 'commenting',
    body: plain('commenting', proseToText(prose), lang),
  }),
  'side-head': ({ text }, _, lang) => ({
    motivation: 'describing',
    body: plain('describing', text, lang),
  }),
};

const classified = (kind: string, label: string): Said => ({
  motivation: 'classifying',
  body: [plain('classifying', kind), plain('describing', label, 'en')],
});

/**
 * What the edition says of a document's words, as a page of W3C Web Annotations. Each selects its words in the page
 * of the document: in the element of a sentence by position and by quote, or from one sentence to another.
 *
 * @returns JSON-LD; where the site's address is not known, addresses are relative to the file's
 */
export function documentToWebAnnotations({ document, edition, site }: Exported): string {
  // The file stands in `documents/`.
  const to = (path: string) => (site === undefined ? `..${path}` : href(site, path));
  const file = to(`/documents/${document.id}.annotations.jsonld`);
  const source = to(`/documents/${document.id}/`);
  const items = document.passages.flatMap((passage) =>
    passage.annotations.map((one) => {
      // The table has a printer for just this type, which the compiler can't follow through the union.
      const print = printers[one.type] as Say<Annotation>;
      return {
        id: `${file}#${one.type}-${passage.id}-${one.start}-${one.end}`,
        type: 'Annotation',
        ...print(one, to, edition.lang ?? 'en', source),
        target: { source, selector: selectorsOf(passage, one) },
      };
    }),
  );
  const head = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: file,
    type: 'AnnotationPage',
    partOf: {
      id: `${file}#all`,
      type: 'AnnotationCollection',
      label: `${edition.title}: ${document.data.title}`,
      total: items.length,
    },
    startIndex: 0,
  };
  // A line an annotation: set out at length they would be three times as long.
  const lines = items.map((item) => JSON.stringify(item)).join(',\n');
  return `${JSON.stringify(head).slice(0, -1)},"items":[\n${lines}\n]}\n`;
}

/** What selects a range of a passage: the sentence that holds it, or those that it goes from and to. */
function selectorsOf(passage: Passage, range: Range): Selector[] {
  const { text, sentences, id } = passage;
  const first = sentences.findLast(({ start }) => start <= range.start) ?? { id, start: 0, end: text.length };
  const last = sentences.find(({ end }) => range.end <= end) ?? first;
  const inside = (host: Range & { id: string }, { start, end }: Range): Selector[] => {
    const words = text.slice(host.start, host.end);
    const [from, to] = [start - host.start, end - host.start];
    return [
      fragment(host.id, {
        type: 'TextPositionSelector',
        start: codePoints(words.slice(0, from)),
        end: codePoints(words.slice(0, to)),
      }),
      fragment(host.id, quote(words, from, to)),
    ];
  };
  if (first.id === last.id) return inside(first, range);
  const [startSelector] = inside(first, { start: range.start, end: first.end }) as [Selector];
  const [endSelector] = inside(last, { start: last.start, end: range.end }) as [Selector];
  return [{ type: 'RangeSelector', startSelector, endSelector }];
}

const fragment = (value: string, refinedBy: TextSelector): Selector => ({
  type: 'FragmentSelector',
  value,
  conformsTo: CONFORMS_TO,
  refinedBy,
});

/** A quote with as much around it as tells it from others in the same words. */
function quote(words: string, from: number, to: number): TextSelector {
  for (let around = AROUND; ; around += AROUND) {
    const [start, end] = [edge(words, Math.max(0, from - around)), edge(words, to + around)];
    const whole = words.slice(start, end);
    if (words.indexOf(whole) === words.lastIndexOf(whole) || whole === words)
      return {
        type: 'TextQuoteSelector',
        exact: words.slice(from, to),
        prefix: words.slice(start, from),
        suffix: words.slice(to, end),
      };
  }
}

/** An offset that parts no character of two units. */
const edge = (text: string, at: number) => (/[\uDC00-\uDFFF]/.test(text.charAt(at)) ? at - 1 : at);

/** How many code points a text has: a pair of surrogates is one. */
const codePoints = (text: string) => text.replaceAll(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g, '.').length;
