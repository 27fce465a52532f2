import { brotliCompressSync, constants } from 'node:zlib';
import { type DefaultTreeAdapterTypes, html as spec, parse } from 'parse5';

type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.Node;

/** Something in a file that has a place there. */
export interface Placed {
  line: number;
  column: number;
}

/** An address that a file names. */
export interface Reference extends Placed {
  /** The address as it is written. */
  value: string;
  /** Where it stands, for reports: `<img src>`. */
  where: string;
  /** Whether the browser fetches it by itself, or only when a reader follows it. */
  fetched: boolean;
}

/** Code or style that stands in the page itself and so falls under its content security policy. */
export interface Inline extends Placed {
  type: 'script' | 'style' | 'style attribute' | 'event handler';
  text: string;
}

/** What the rules want to know of one page; the tree itself is not kept. */
export interface Page {
  /** The page only sends its visitor on. */
  redirect: boolean;
  lang: string | undefined;
  title: string | undefined;
  description: string | undefined;
  canonical: string | undefined;
  /** The content security policy, by directive. */
  policy: ReadonlyMap<string, readonly string[]> | undefined;
  /** Where the `<h1>`s are. */
  headings: readonly Placed[];
  ids: ReadonlySet<string>;
  /** Those of the ids that name something to read, and so are addresses; a control or a hidden label is none. */
  subjects: ReadonlySet<string>;
  references: readonly Reference[];
  inline: readonly Inline[];
  /** How many elements it has. */
  elements: number;
  /** What it weighs on its way, in bytes: compressed by brotli, where it is of a size that matters. */
  weight: number;
}

/** What a `<link>` may name without the browser fetching it. */
const linksOnly = new Set([
  'alternate',
  'author',
  'canonical',
  'cite-as',
  'describedby',
  'help',
  'license',
  'me',
  'next',
  'prev',
  'search',
]);

/** A page smaller than this is light without being compressed. */
const LIGHT = 100_000;

/** What a page weighs; hosts compress about as well as brotli’s middle. */
function weigh(html: string): number {
  const bytes = Buffer.from(html);
  if (bytes.length <= LIGHT) return bytes.length;
  return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } }).length;
}

/** Reads one built page. */
export function readPage(html: string): Page {
  const ids = new Set<string>();
  const subjects = new Set<string>();
  const headings: Placed[] = [];
  const references: Reference[] = [];
  const inline: Inline[] = [];
  const page: Page = {
    redirect: false,
    lang: undefined,
    title: undefined,
    description: undefined,
    canonical: undefined,
    policy: undefined,
    headings,
    ids,
    subjects,
    references,
    inline,
    elements: 0,
    weight: weigh(html),
  };

  for (const element of elementsOf(parse(html, { sourceCodeLocationInfo: true, scriptingEnabled: false }))) {
    const attributes = new Map(element.attrs.map(({ name, value }) => [name, value]));
    const place = placeOf(element);
    page.elements += 1;

    const id = attributes.get('id');
    if (id !== undefined) {
      ids.add(id);
      if (isSubject(element)) subjects.add(id);
    }
    references.push(...referencesOf(element, attributes, place));
    inline.push(...inlineOf(element, attributes, place));

    if (element.namespaceURI !== spec.NS.HTML) continue; // an <svg> has titles and styles of its own

    switch (element.tagName) {
      case 'html':
        page.lang = attributes.get('lang');
        break;
      case 'title':
        page.title ??= textOf(element).trim();
        break;
      case 'h1':
        headings.push(place);
        break;
      case 'link':
        if (relations(attributes).includes('canonical')) page.canonical = attributes.get('href');
        break;
      case 'meta':
        readMeta(page, attributes);
        break;
    }
  }
  return page;
}

/** What is operated or only frames a page, and the names of a drawing's parts. */
const noSubjects = new Set(['button', 'desc', 'input', 'main', 'select', 'textarea', 'title']);

function isSubject(element: Element): boolean {
  return !noSubjects.has(element.tagName) && !isHidden(element);
}

/** Whether an element, or one around it, is shown by a script alone. */
function isHidden(element: Element): boolean {
  if (element.tagName === 'template' || element.attrs.some(({ name }) => name === 'hidden')) return true;
  const parent = element.parentNode;
  return parent !== null && 'tagName' in parent && isHidden(parent);
}

/** The addresses in a style sheet. */
export function readStyles(css: string): Reference[] {
  const references: Reference[] = [];
  for (const match of css.matchAll(
    /url\(\s*(?:"([^"]*)"|'([^']*)'|([^\s"')]+))\s*\)|@import\s+["']([^"']+)["']/g,
  )) {
    const value = match.slice(1).find(Boolean) ?? '';
    const before = css.slice(0, match.index).split('\n');
    const place = { line: before.length, column: (before.at(-1) ?? '').length + 1 };
    references.push({ ...place, value, where: match[4] === undefined ? 'url()' : '@import', fetched: true });
  }
  return references;
}

function readMeta(page: Page, attributes: ReadonlyMap<string, string>): void {
  const content = attributes.get('content') ?? '';
  if (attributes.get('name') === 'description') page.description = content;
  const stated = attributes.get('http-equiv')?.toLowerCase();
  if (stated === 'refresh') page.redirect = true;
  if (stated === 'content-security-policy') page.policy = readPolicy(content);
}

function readPolicy(content: string): Map<string, string[]> {
  const policy = new Map<string, string[]>();
  for (const directive of content.split(';')) {
    const [name, ...values] = directive.trim().split(/\s+/);
    if (name) policy.set(name.toLowerCase(), values);
  }
  return policy;
}

function referencesOf(element: Element, attributes: ReadonlyMap<string, string>, place: Placed): Reference[] {
  const references: Reference[] = [];
  const add = (attribute: string, value: string | undefined, fetched: boolean): void => {
    if (value !== undefined)
      references.push({ ...place, value, where: `<${element.tagName} ${attribute}>`, fetched });
  };

  for (const attribute of ['src', 'poster', 'data']) {
    if (attribute === 'data' && element.tagName !== 'object') continue;
    add(attribute, attributes.get(attribute), true);
  }
  for (const attribute of ['srcset', 'imagesrcset']) {
    for (const candidate of attributes.get(attribute)?.split(/,\s+/) ?? []) {
      add(attribute, candidate.trim().split(/\s+/)[0], true);
    }
  }
  add('href', attributes.get('href'), fetchesHref(element, attributes));
  if (element.tagName === 'form') add('action', attributes.get('action'), false);
  if (element.tagName === 'style')
    references.push(...readStyles(textOf(element)).map((found) => ({ ...found, ...place })));
  return references;
}

/** Links are followed, and `<link rel=canonical>` is only said; a style sheet or an SVG `<use>` is fetched. */
function fetchesHref(element: Element, attributes: ReadonlyMap<string, string>): boolean {
  if (element.tagName === 'link') return relations(attributes).some((relation) => !linksOnly.has(relation));
  return element.namespaceURI !== spec.NS.HTML && element.tagName !== 'a';
}

const relations = (attributes: ReadonlyMap<string, string>): string[] =>
  (attributes.get('rel') ?? '').toLowerCase().split(/\s+/).filter(Boolean);

/** Types of `<script>` that the browser runs; any other is data. */
const runs = /^(module|text\/javascript|application\/javascript|importmap|speculationrules)?$/i;

function inlineOf(element: Element, attributes: ReadonlyMap<string, string>, place: Placed): Inline[] {
  const inline: Inline[] = [];
  if (element.tagName === 'script' && !attributes.has('src') && runs.test(attributes.get('type') ?? '')) {
    inline.push({ ...place, type: 'script', text: textOf(element) });
  }
  if (element.tagName === 'style') inline.push({ ...place, type: 'style', text: textOf(element) });
  for (const [name, text] of attributes) {
    if (name === 'style') inline.push({ ...place, type: 'style attribute', text });
    if (name.startsWith('on')) inline.push({ ...place, type: 'event handler', text });
  }
  return inline;
}

function* elementsOf(node: Node): Generator<Element> {
  if ('tagName' in node) yield node;
  if ('content' in node) yield* elementsOf(node.content); // of a <template>

  if ('childNodes' in node) for (const child of node.childNodes) yield* elementsOf(child);
}

/** Where an element starts; one that the parser put in has no place, and stands for the page. */
function placeOf({ sourceCodeLocation: location }: Element): Placed {
  return { line: location?.startLine ?? 1, column: location?.startCol ?? 1 };
}

function textOf(element: Element): string {
  return element.childNodes
    .map((child) => (child.nodeName === '#text' && 'value' in child ? child.value : ''))
    .join('');
}
