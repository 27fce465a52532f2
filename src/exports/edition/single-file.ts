import { createHash } from 'node:crypto';
import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { ElementContent as XmlContent } from 'xast';
import { printDocument, printRegisters, printStatement, type Binding } from './book.ts';
import { bookStyles, fileStyles } from './styles.ts';
import type { Volume } from './volume.ts';

/** A document's id has no `_`, so that nothing of one is taken for another's, an entry or a part of the file. */
const idIn = (document: string, name: string) => `${document}_${name}`;
const entryId = (id: string) => id.replace('/', '__');

const binding: Binding = {
  id: idIn,
  document: (document, name = 'title') => `#${idIn(document, name)}`,
  entryId,
  entry: (id) => `#${entryId(id)}`,
  reference: { role: 'doc-noteref' },
  footnote: { role: 'doc-footnote' },
};

const views = [
  ['published', 'As published'],
  ['quiet', 'Quiet'],
  ['without', 'Without'],
] as const;

/**
 * A volume as one HTML file that is read from a disk, without network: it fetches nothing, and runs nothing but the
 * script that searches it, of which its policy holds the digest (Content Security Policy Level 3).
 *
 * @returns the same text for the same volume and script
 */
export function volumeToHtml(volume: Volume, searcher: string): string {
  const { title, edition, documents } = volume;
  const script = outOfMarkup(searcher);
  const styles = `\n${bookStyles}${fileStyles}`;
  const registers = printRegisters(volume, binding);
  const policy = [
    "default-src 'none'",
    `script-src '${digestOf(script)}'`,
    `style-src '${digestOf(styles)}'`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const head = h('head', [
    h('meta', { charset: 'utf-8' }),
    h('meta', { httpEquiv: 'Content-Security-Policy', content: policy }),
    h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    h('title', title),
    h('meta', { name: 'description', content: describe(volume) }),
    ...(volume.site === undefined ? [] : [h('link', { rel: 'canonical', href: addressOf(volume) })]),
    // Else a browser asks for one.
    h('link', { rel: 'icon', href: 'data:,' }),
    h('style', styles),
  ]);
  const body = h('body', [
    bar(),
    h('main', { id: 'main' }, [
      h('section', { id: 'results', ariaLabel: 'What was found', hidden: true }),
      h('section', printStatement(volume).map(asHtml(0))),
      contents(volume, registers),
      ...documents.map((document) =>
        h(
          'article',
          { className: ['document'], dataLabel: document.data.shortTitle ?? document.data.title },
          printDocument(document, volume, binding).map(asHtml(1)),
        ),
      ),
      ...registers.map(({ register, content }) => h('section', { id: register }, content.map(asHtml(1)))),
    ]),
    h('script', script),
  ]);
  return `${toHtml([{ type: 'doctype' }, h('html', { lang: edition.lang ?? 'en' }, [head, body])])}\n`;
}

const digestOf = (text: string) => `sha256-${createHash('sha256').update(text).digest('base64')}`;

/**
 * A script without what would end it, or hide its end, where it stands in markup.
 *
 * @throws where that stands in it outside of strings, and so can't be written otherwise
 */
function outOfMarkup(script: string): string {
  if (/<(?:\/?script|!--)/i.test(script))
    throw new Error('The script of the single file holds what ends it.');
  return script;
}

const describe = ({ title, documents }: Volume) =>
  `${title}: ${documents.length === 1 ? 'one document' : `${documents.length} documents`} with notes, registers and search, in one file that needs no network.`;

const addressOf = ({ site = '', part }: Volume) =>
  `${site.replace(/\/$/, '')}/edition${part === undefined ? '' : `-${part}`}.html`;

/** What stands at the top of the window. Without a script there is no search, and nothing tells of it. */
function bar(): Element {
  return h('header', { className: ['bar'] }, [
    h('a', { href: '#contents' }, 'Contents'),
    h('fieldset', [
      h('legend', 'Insertions'),
      ...views.map(([view, label], index) =>
        h('label', [
          h('input', {
            type: 'radio',
            name: 'view',
            id: `view-${view}`,
            value: view,
            checked: index === 0,
          }),
          ` ${label}`,
        ]),
      ),
    ]),
    h('form', { role: 'search', id: 'search', hidden: true }, [
      h('label', { htmlFor: 'query' }, 'Search the documents'),
      h('input', {
        type: 'search',
        id: 'query',
        placeholder: 'Words, or "an exact phrase"',
        autoComplete: 'off',
      }),
      h('button', { type: 'submit' }, 'Search'),
    ]),
    h(
      'p',
      { className: ['hint'] },
      'The translations without their insertions: not the published text. ‸ marks where one stood.',
    ),
  ]);
}

function contents({ documents }: Volume, registers: ReturnType<typeof printRegisters>): Element {
  const item = (id: string, text: string) => h('li', [h('a', { href: `#${id}` }, text)]);
  return h('nav', { id: 'contents', ariaLabel: 'Contents' }, [
    h('h2', 'Contents'),
    h('ol', [
      ...documents.map(({ id, data }) => item(idIn(id, 'title'), data.shortTitle ?? data.title)),
      ...registers.map(({ register, title }) => item(register, title)),
    ]),
  ]);
}

/** A book's XHTML as HTML, with headings so many levels deeper, since one file has one title. */
const asHtml =
  (deeper: number) =>
  (node: XmlContent): ElementContent => {
    if (node.type === 'text') return node;
    if (node.type !== 'element') throw new Error(`A book has no ${node.type}.`);
    const name = node.name.replace(/^h([1-5])$/, (_, level) => `h${Number(level) + deeper}`);
    return h(name, { ...node.attributes }, node.children.map(asHtml(deeper)));
  };
