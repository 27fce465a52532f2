import { passageLocator } from '../wording/locator.ts';
import { quote } from '../wording/quotation.ts';
import { readMark, type Mark } from './mark.ts';

/** The whole address of a mark's passage. */
export type AddressOf = (mark: Mark) => string;

/** In which forms marks are taken away. */
export const FORMATS = {
  jsonld: { name: 'Web Annotations', type: 'application/ld+json', print: toAnnotations },
  md: { name: 'Markdown', type: 'text/markdown;charset=utf-8', print: toMarkdown },
  csv: { name: 'CSV', type: 'text/csv;charset=utf-8', print: toCsv },
  ris: { name: 'RIS', type: 'application/x-research-info-systems', print: toRis },
} as const;
export type MarkFormat = keyof typeof FORMATS;

/** The words for a mark's passage. */
export const locatorOf = ({ from, to }: Mark): string => passageLocator(from, to) ?? from;

const flat = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** As Markdown, by documents: the quotation, what the reader wrote as it is, the tags, and the citation. */
function toMarkdown(marks: readonly Mark[], addressOf: AddressOf): string {
  const titles = [...new Set(marks.map(({ title }) => title))];
  const parts = titles.flatMap((title) => [
    `## ${escape(title)}`,
    ...marks
      .filter((mark) => mark.title === title)
      .flatMap((mark) => [
        `### ${mark.bookmark ? 'Bookmark: ' : ''}${locatorOf(mark)}`,
        `> ${escape(flat(mark.quote))}`,
        ...(mark.note ? [mark.note] : []),
        ...(mark.tags.length > 0 ? [`Tags: ${mark.tags.map(escape).join(', ')}`] : []),
        `${escape(flat(mark.citation))}\n<${addressOf(mark)}>`,
      ]),
  ]);
  return `# Marks\n\n${parts.join('\n\n')}\n`;
}

/** A text that Markdown takes as it is. */
const escape = (text: string): string =>
  text
    .replace(/[\\`*_[\]<>#|&~]/g, '\\$&')
    .replace(/^[-+=]/, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2');

/** As RFC 4180 has it; what a spreadsheet would take for a formula is kept a text by an apostrophe. */
function toCsv(marks: readonly Mark[], addressOf: AddressOf): string {
  const cell = (text: string) => {
    const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
    return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  const head = [
    'document',
    'passage',
    'kind',
    'quotation',
    'note',
    'tags',
    'citation',
    'address',
    'made',
    'changed',
  ];
  const rows = marks.map((mark) => [
    mark.title,
    locatorOf(mark),
    mark.bookmark ? 'bookmark' : 'mark',
    mark.quote,
    mark.note,
    mark.tags.join(', '),
    mark.citation,
    addressOf(mark),
    mark.made,
    mark.changed,
  ]);
  return [head, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

/** As notes for a reference manager, one record a mark. */
function toRis(marks: readonly Mark[], addressOf: AddressOf): string {
  const records = marks.map((mark) => {
    const words = flat(mark.quote);
    const lines = [
      ['TI', mark.title],
      ['SE', locatorOf(mark)],
      ['AB', words && quote(words)],
      ['N1', mark.note],
      ...mark.tags.map((tag) => ['KW', tag]),
      ['N1', mark.citation],
      ['UR', addressOf(mark)],
    ];
    // Readers of RIS refuse a record in which a tag has no value.
    const given = lines.map(([tag = '', value = '']) => [tag, flat(value)]).filter(([, value]) => value);
    return [['TY', 'UNPB'], ...given, ['ER', '']].map(([tag, value]) => `${tag}  - ${value}\n`).join('');
  });
  return records.join('\n');
}

/** The name under which an annotation holds what the W3C's model has no word for. */
const OWN = 'reader:mark';

/** As W3C Web Annotations (https://www.w3.org/TR/annotation-model/), which `fromAnnotations` reads back whole. */
function toAnnotations(marks: readonly Mark[], addressOf: AddressOf): string {
  const items = marks.map((mark) => ({
    id: `urn:mark:${mark.id}`,
    type: 'Annotation',
    motivation: mark.bookmark ? 'bookmarking' : mark.note ? 'commenting' : 'highlighting',
    created: mark.made,
    modified: mark.changed,
    body: [
      ...(mark.note
        ? [{ type: 'TextualBody', purpose: 'commenting', format: 'text/markdown', value: mark.note }]
        : []),
      ...mark.tags.map((value) => ({ type: 'TextualBody', purpose: 'tagging', value })),
    ],
    target: {
      source: addressOf(mark).split(/[?#]/)[0],
      selector: {
        type: 'FragmentSelector',
        value: mark.from,
        refinedBy: [
          { type: 'TextPositionSelector', start: mark.start, end: mark.end },
          { type: 'TextQuoteSelector', exact: mark.quote, prefix: mark.prefix, suffix: mark.suffix },
        ],
      },
    },
    // Always in the same order, wherever the mark came from: what was exported comes back to the letter.
    [OWN]: readMark(mark),
  }));
  const context = [
    'http://www.w3.org/ns/anno.jsonld',
    { reader: 'urn:reader:', [OWN]: { '@type': '@json' } },
  ];
  const page = {
    '@context': context,
    type: 'AnnotationCollection',
    total: items.length,
    first: { type: 'AnnotationPage', items },
  };
  return `${JSON.stringify(page, undefined, 2)}\n`;
}

/**
 * Reads marks that were exported.
 *
 * @param text a file of Web Annotations as this edition writes them
 * @returns the marks, and how many items of the file are none; nothing where the file is no such file
 */
export function fromAnnotations(text: string): { marks: Mark[]; refused: number } | undefined {
  try {
    const { items } = (JSON.parse(text) as { first: { items: unknown } }).first;
    if (!Array.isArray(items)) return undefined;
    const read = items.map((item) => readMark((item as Record<string, unknown> | null)?.[OWN]));
    const marks = read.filter((mark) => mark !== undefined);
    return { marks, refused: read.length - marks.length };
  } catch {
    return undefined;
  }
}
