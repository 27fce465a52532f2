import { strToU8, zipSync, type Zippable } from 'fflate';
import type { Element, ElementContent } from 'xast';
import { x } from 'xastscript';
import { firstDay } from '../../wording/dates.ts';
import { urnOf } from '../urn.ts';
import { printXml } from '../xml.ts';
import { printDocument, printRegisters, printStatement, type Binding } from './book.ts';
import { drawCover } from './cover.ts';
import { bookStyles } from './styles.ts';
import { revisedOn, type Volume } from './volume.ts';

const folderOf = (entry: string) => entry.replace(/\/.*/, '');
const fileOfRegister = (register: string) => `register-${register}.xhtml`;
const entryId = (id: string) => id.replace('/', '-');

const binding: Binding = {
  id: (_, name) => name,
  document: (document, name) => `${fileOf(document)}${name === undefined ? '' : `#${name}`}`,
  entryId,
  entry: (id) => `${fileOfRegister(folderOf(id))}#${entryId(id)}`,
  reference: { 'epub:type': 'noteref', role: 'doc-noteref' },
  footnote: { 'epub:type': 'footnote', role: 'doc-footnote' },
};

const fileOf = (document: string) => `document-${document}.xhtml`;

/** A page of the book. */
interface Sheet {
  file: string;
  title: string;
  content: ElementContent[];
  /** What it is in EPUB's vocabulary. */
  type: string;
}

/**
 * A volume as an e-book (EPUB 3.3): notes pop up, registers lead back to their passages, ¶ numbers stand as on the site.
 *
 * @returns the same bytes for the same volume, whenever and wherever it is printed
 */
export function volumeToEpub(volume: Volume): Uint8Array {
  const lang = volume.edition.lang ?? 'en';
  const registers = printRegisters(volume, binding);
  const sheets: Sheet[] = [
    { file: 'about.xhtml', title: 'About this edition', type: 'preface', content: printStatement(volume) },
    ...volume.documents.map((document) => ({
      file: fileOf(document.id),
      title: document.data.shortTitle ?? document.data.title,
      type: 'chapter',
      content: printDocument(document, volume, binding),
    })),
    ...registers.map(({ register, title, content }) => ({
      file: fileOfRegister(register),
      title,
      type: 'appendix',
      content,
    })),
  ];
  const texts: [string, string][] = [
    ['META-INF/container.xml', container()],
    ['EPUB/package.opf', packageOf(volume, sheets, lang)],
    ['EPUB/nav.xhtml', page(lang, 'Contents', [contents(sheets)])],
    ['EPUB/cover.xhtml', page(lang, 'Cover', [coverPage(volume)])],
    ['EPUB/cover.svg', drawCover(volume)],
    ['EPUB/book.css', bookStyles],
    ...sheets.map(({ file, title, type, content }): [string, string] => [
      `EPUB/${file}`,
      page(lang, title, [x('section', { 'epub:type': type }, content)]),
    ]),
  ];
  // Local parts are what is written: so they are the same in every time zone.
  const mtime = new Date(1980, 0, 1);
  const files: Zippable = { mimetype: [strToU8('application/epub+zip'), { level: 0, mtime }] };
  for (const [name, text] of texts) files[name] = [strToU8(text), { level: 9, mtime }];
  return zipSync(files);
}

function page(lang: string, title: string, content: ElementContent[]): string {
  return printXml(
    x(
      'html',
      {
        xmlns: 'http://www.w3.org/1999/xhtml',
        'xmlns:epub': 'http://www.idpf.org/2007/ops',
        lang,
        'xml:lang': lang,
      },
      [
        x('head', [x('title', title), x('link', { rel: 'stylesheet', type: 'text/css', href: 'book.css' })]),
        x('body', content),
      ],
    ),
  );
}

function container(): string {
  return printXml(
    x('container', { version: '1.0', xmlns: 'urn:oasis:names:tc:opendocument:xmlns:container' }, [
      x('rootfiles', [
        x('rootfile', { 'full-path': 'EPUB/package.opf', 'media-type': 'application/oebps-package+xml' }),
      ]),
    ]),
  );
}

const contents = (sheets: readonly Sheet[]): Element =>
  x('nav', { 'epub:type': 'toc', role: 'doc-toc', id: 'toc' }, [
    x('h1', 'Contents'),
    x(
      'ol',
      sheets.map(({ file, title }) => x('li', [x('a', { href: file }, title)])),
    ),
  ]);

const coverPage = ({ title }: Volume): Element =>
  x('section', { 'epub:type': 'cover', class: 'cover' }, [
    x('img', { src: 'cover.svg', alt: `Cover: ${title}`, role: 'doc-cover' }),
  ]);

function packageOf(volume: Volume, sheets: readonly Sheet[], lang: string): string {
  const { title, edition, site, documents } = volume;
  const accessible: [string, string][] = [
    ['accessMode', 'textual'],
    ['accessModeSufficient', 'textual'],
    ['accessibilityFeature', 'structuralNavigation'],
    ['accessibilityFeature', 'tableOfContents'],
    ['accessibilityFeature', 'readingOrder'],
    ['accessibilityHazard', 'none'],
    [
      'accessibilitySummary',
      'All of it is text in reading order, with headings, a table of contents and linked notes.',
    ],
  ];
  const rights = [...new Set(documents.flatMap(({ data }) => data.rights ?? []))];
  const item = (id: string, href: string, type: string, properties?: string) =>
    x('item', { id, href, 'media-type': type, ...(properties !== undefined && { properties }) });
  const xhtml = 'application/xhtml+xml';
  return printXml(
    x(
      'package',
      {
        xmlns: 'http://www.idpf.org/2007/opf',
        version: '3.0',
        'unique-identifier': 'id',
        'xml:lang': lang,
      },
      [
        x('metadata', { 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' }, [
          // The same for all states of a volume, so that a newer one takes the older one's place on a shelf.
          x('dc:identifier', { id: 'id' }, urnOf(title)),
          x('dc:title', title),
          x('dc:language', lang),
          ...(edition.editors ?? []).map((name) => x('dc:creator', name)),
          ...(edition.publisher === undefined ? [] : [x('dc:publisher', edition.publisher)]),
          ...(site === undefined ? [] : [x('dc:source', site)]),
          ...(rights.length === 0 ? [] : [x('dc:rights', rights.join(' '))]),
          x('meta', { property: 'dcterms:modified' }, `${firstDay(revisedOn(volume))}T00:00:00Z`),
          ...accessible.map(([property, value]) => x('meta', { property: `schema:${property}` }, value)),
        ]),
        x('manifest', [
          item('nav', 'nav.xhtml', xhtml, 'nav'),
          item('cover', 'cover.xhtml', xhtml),
          item('cover-image', 'cover.svg', 'image/svg+xml', 'cover-image'),
          item('css', 'book.css', 'text/css'),
          ...sheets.map(({ file }, index) => item(`sheet-${index}`, file, xhtml)),
        ]),
        x('spine', [
          x('itemref', { idref: 'cover' }),
          x('itemref', { idref: 'nav' }),
          ...sheets.map((_, index) => x('itemref', { idref: `sheet-${index}` })),
        ]),
      ],
    ),
  );
}
