import type { HitLine, LinePiece } from '../../search/show/lines.ts';
import { number } from '../../search/show/piece.ts';
import type { Destination, EntryView } from '../../search/show/view.ts';
import type { AnswerSection } from '../../search/show/sections.ts';
import { element, type AnswerContext } from './elements.ts';

export function renderDestination(
  { title, detail, path }: Destination,
  { href }: AnswerContext,
): HTMLElement {
  return element('a', { class: 'destination', href: href(path) }, [
    element('b', {}, [title]),
    ' ',
    element('span', { class: 'ui' }, [detail]),
  ]);
}

export function renderCard(
  { name, path, qualifier, text, forms, named }: EntryView,
  { href }: AnswerContext,
): HTMLElement {
  const list = forms.flatMap(({ form, lang }, at) => [
    ...(at > 0 ? [', '] : []),
    element('bdi', lang === undefined ? {} : { lang }, [form]),
  ]);
  return element('article', { class: 'found-entry' }, [
    element('h2', {}, [
      element('a', { href: href(path) }, [name]),
      ...(qualifier === undefined ? [] : [' ', element('span', { class: 'ui' }, [qualifier])]),
    ]),
    element('p', {}, [text]),
    element('p', { class: 'ui' }, [`${named} `, ...(list.length > 0 ? ['Also: ', ...list, '.'] : [])]),
  ]);
}

/** The heading of a section, with how many it lists. */
export function renderHeading({ id, title, numbers }: AnswerSection): HTMLElement {
  return element('h2', { id: `found-${id}` }, [title, ' ', element('span', {}, [number(numbers.length)])]);
}

/** A line break of the text is shown as the space that it is to the eye. */
const flat = (text: string) => text.replaceAll('\n', ' ');

const renderPiece = ({ text, mark }: LinePiece): Node | string =>
  mark ? element('mark', {}, [flat(text)]) : flat(text);

/** A line, with the name of its document where there are several. */
export function renderLine(line: HitLine, { href }: AnswerContext): HTMLLIElement {
  const isGlued = !/\s$/.test(line.left.map(({ text }) => text).join(''));
  const { document: own, locator, path, left, key, right, insertion } = line;
  const link = element('a', { class: insertion ? 'hit insertion' : 'hit', href: href(path) }, [
    element('span', { class: 'at ui' }, [
      ...(own
        ? [element('span', { class: 'of' }, [`${own.label},`]), ' ', element('span', {}, [short(locator)])]
        : [element('span', { class: 'of' }, [locator])]),
      ...(insertion ? [element('span', { class: 'sr-only' }, [', in an insertion'])] : []),
    ]),
    ' ',
    element('span', { class: isGlued ? 'l glued' : 'l' }, [element('bdi', {}, left.map(renderPiece))]),
    element('span', { class: 'r' }, [
      element('mark', { class: 'key' }, [flat(key)]),
      ...right.map(renderPiece),
    ]),
  ]);
  return element('li', {}, [link]);
}

const short = (locator: string) => locator.replace(', sentence ', ', s. ');
