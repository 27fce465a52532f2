import { describe, expect, test } from 'vitest';
import { passageToHtml } from '../../src/exports/html.ts';
import { documentToWebAnnotations, type Selector } from '../../src/exports/web-annotations.ts';
import type { Document } from '../../src/edition/model.ts';
import { document as invent } from '../edition/invent.ts';
import { namedEntry, thisEdition } from './this-edition.ts';

const edition = thisEdition();

interface WebAnnotation {
  id: string;
  motivation: string;
  body: unknown;
  target: { source: string; selector: Selector[] };
}

function annotationsOf(document: Document, site?: string): WebAnnotation[] {
  const exported = {
    document,
    edition: { title: 'The Reader' },
    markdown: '',
    site,
    revisions: [],
    entry: namedEntry(edition),
  };
  return (JSON.parse(documentToWebAnnotations(exported)) as { items: WebAnnotation[] }).items;
}

/** The texts of the sentences, as the page's HTML has them. */
function textsOf({ passages }: Document): Map<string, string> {
  const html = passages.flatMap((passage) => passageToHtml(passage, '/').map((one) => one.html)).join('');
  const texts = new Map<string, string>();
  const { ids } = html.split(/(<[^>]*>)/).reduce<{ ids: (string | undefined)[] }>(
    ({ ids: open }, piece) => {
      if (/^<(?:br|input|wbr)\b/.test(piece)) return { ids: open };
      if (piece.startsWith('</')) return { ids: open.slice(0, -1) };
      if (piece.startsWith('<')) return { ids: [...open, /^<span id="([^"]+)"/.exec(piece)?.[1]] };
      const text = piece.replaceAll('&#x3C;', '<').replaceAll('&#x26;', '&');
      for (const id of open) if (id !== undefined) texts.set(id, (texts.get(id) ?? '') + text);
      return { ids: open };
    },
    { ids: [] },
  );
  expect(ids).toEqual([]);
  return texts;
}

/** What a selector selects, as a reader of the standard would apply it; positions count code points. */
function select(selector: Selector, texts: ReadonlyMap<string, string>): string {
  if (selector.type === 'RangeSelector') {
    const { startSelector, endSelector } = selector;
    return `${select(startSelector, texts)} ${select(endSelector, texts)}`;
  }
  const text = texts.get(selector.value) ?? '';
  const { refinedBy } = selector;
  if (refinedBy.type === 'TextPositionSelector')
    return [...text].slice(refinedBy.start, refinedBy.end).join('');
  const whole = refinedBy.prefix + refinedBy.exact + refinedBy.suffix;
  const found = text.split(whole).length - 1;
  return found === 1 ? refinedBy.exact : `${found} times`;
}

describe.each(edition.documents.map((one) => [one.id, one] as const))('%s', (_, document) => {
  test('every selector, applied to the page, selects exactly its quote, and every annotation has one', () => {
    const texts = textsOf(document);
    const all = document.passages.flatMap(({ text, annotations }) =>
      annotations.map(({ start, end }) => text.slice(start, end)),
    );
    const printed = annotationsOf(document);
    expect(printed.map(({ target }) => target.selector.map((one) => select(one, texts)))).toEqual(
      all.map((quote) => [quote, quote]),
    );
    expect(new Set(printed.map(({ id }) => id)).size).toBe(printed.length);
  });
});

test('a quote that is there twice is told apart, and characters of two units count once', () => {
  const again = 'and so on and so forth. ';
  const letter = invent('letter', {}, { p1: `😀 Then [we] ${again}Then [we] ${again}` });
  expect(selected(letter)).toEqual([
    ['[we]', '[we]'],
    ['[we]', '[we]'],
  ]);
});

test('what goes over several sentences is selected from the first to the last', () => {
  const letter = invent('letter', {}, { p1: 'It was so. He left.' });
  letter.passages[0]?.annotations.push({ type: 'supplied', kind: 'other', start: 7, end: 13 });
  expect(selected(letter)).toEqual([['so. He']]);
});

/** What each selector of a document's annotations selects. */
function selected(document: Document): string[][] {
  const texts = textsOf(document);
  return annotationsOf(document).map(({ target }) => target.selector.map((one) => select(one, texts)));
}

test('addresses are absolute where the site’s is known, else relative to the file', () => {
  const letter = invent('letter', {}, { p1: 'So [that] is.' });
  expect(annotationsOf(letter)[0]).toEqual({
    id: '../documents/letter.annotations.jsonld#supplied-p1-3-9',
    type: 'Annotation',
    motivation: 'classifying',
    body: [
      { type: 'TextualBody', purpose: 'classifying', value: 'words', format: 'text/plain' },
      {
        type: 'TextualBody',
        purpose: 'describing',
        value: 'words supplied so that the English reads',
        format: 'text/plain',
        language: 'en',
      },
    ],
    target: {
      source: '../documents/letter/',
      selector: [
        {
          type: 'FragmentSelector',
          value: 'p1s1',
          conformsTo: 'http://tools.ietf.org/rfc/rfc3236',
          refinedBy: { type: 'TextPositionSelector', start: 3, end: 9 },
        },
        {
          type: 'FragmentSelector',
          value: 'p1s1',
          conformsTo: 'http://tools.ietf.org/rfc/rfc3236',
          refinedBy: { type: 'TextQuoteSelector', exact: '[that]', prefix: 'So ', suffix: ' is.' },
        },
      ],
    },
  });
  expect(annotationsOf(letter, 'https://example.org/edition/')[0]?.target.source).toBe(
    'https://example.org/edition/documents/letter/',
  );
});
