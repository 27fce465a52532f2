import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { dateInWords } from '../edition/dates.ts';
import { documentPath, href } from '../edition/href.ts';
import type { DocumentPage } from '../edition/route-data/document.ts';

/** What the index takes in: lean HTML, and the address that its hits lead to. */
export interface SearchRecord {
  url: string;
  content: string;
}

/**
 * The record of a document in the index: its passages, each sentence with the id that a hit is mapped to.
 *
 * @param page the document's route data
 * @param base the base path of the site
 */
export function documentRecord({ summary, data, passages }: DocumentPage, base: string): SearchRecord {
  const meta: [key: string, value: string | undefined][] = [
    ['title', summary.shortTitle],
    ['genre', data.genre],
    ['date', dateInWords(data.date)],
    ['reference', summary.reference],
    ['record', data.archive.record],
  ];
  const tree = h('html', { lang: 'en' }, [
    h('body', { dataPagefindBody: true }, [
      // One element a key: in one attribute the first key swallows the rest.
      ...meta.flatMap(([key, content]) =>
        content === undefined ? [] : [h('meta', { dataPagefindMeta: `${key}[content]`, content })],
      ),
      h('meta', { dataPagefindFilter: 'genre[content]', content: data.genre }),
      ...passages.map(({ id, text, sentences }) =>
        h(
          'p',
          { id },
          sentences.flatMap((sentence) => [
            h('span', { id: sentence.id }, text.slice(sentence.start, sentence.end)),
            ' ',
          ]),
        ),
      ),
    ]),
  ]);
  return { url: href(base, documentPath(summary.id)), content: `<!doctype html>${toHtml(tree)}` };
}
