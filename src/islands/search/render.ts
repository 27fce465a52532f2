import type { Chip, ChipGroup } from '../../search/show/chips.ts';
import type { Group, Line } from '../../search/show/groups.ts';
import { number, plural, type Piece } from '../../search/show/piece.ts';
import { writeState, type SearchState } from '../../search/ask/state.ts';
import type { Destination, EntryCard, View } from '../../search/show/view.ts';

/** What the elements of an answer need to lead on. */
export interface Context {
  /** The address of a page of the site. */
  href: (path: string) => string;
  /** Asks anew. */
  ask: (state: SearchState) => void;
  /** Shows all lines of a group. */
  expand: (id: string) => void;
  /** Reads more documents. */
  more: () => void;
  /** Whether the filters are folded; kept from one answer to the next. */
  fold: { folded: boolean };
}

/** The elements that show an answer. */
export function render(view: View, context: Context): HTMLElement[] {
  const { destinations, tally, remarks, chips, cards, groups, more } = view;
  const read = () => button('Search more of them', 'more', () => context.more());
  return [
    ...destinations.map((one) => renderDestination(one, context)),
    ...some(tally.count, () =>
      element('p', { class: 'tally ui' }, [element('b', {}, [tally.count]), tally.rest]),
    ),
    ...remarks.map((pieces) => element('p', { class: 'why ui' }, renderPieces(pieces, context))),
    ...some(chips.length, () => renderFilters(chips, context)),
    ...cards.map((card) => renderCard(card, context)),
    ...groups.map((group) => renderGroup(group, context)),
    ...some(more, (text) => element('p', { class: 'more ui' }, [`${text} `, read()])),
  ];
}

/** What is made of a value, if there is one. */
function some<T>(value: T | undefined, make: (value: T) => HTMLElement): HTMLElement[] {
  return value ? [make(value)] : [];
}

function renderDestination({ title, detail, path }: Destination, { href }: Context): HTMLElement {
  return element('a', { class: 'destination', href: href(path) }, [
    element('b', {}, [title]),
    ' ',
    element('span', { class: 'ui' }, [detail]),
  ]);
}

function renderPieces(pieces: readonly Piece[], { href, ask }: Context): (Node | string)[] {
  return pieces.map((piece) => {
    if (typeof piece === 'string') return piece;
    if ('path' in piece) return element('a', { href: href(piece.path) }, [piece.text]);
    const { text, state } = piece;
    const link = element('a', { href: writeState(state) }, [text]);
    link.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      ask(state);
    });
    return link;
  });
}

/** The filters; on a phone they are folded, until the reader opens them or one is set. */
function renderFilters(groups: readonly ChipGroup[], { ask, fold }: Context): HTMLElement {
  const filters = element('details', { class: 'filters ui' }, [
    element('summary', {}, ['Filters']),
    ...groups.map(({ title, chips }) =>
      element('div', { role: 'group', 'aria-label': title, class: 'chips' }, [
        element('span', { 'aria-hidden': 'true' }, [title]),
        element(
          'div',
          {},
          chips.map((chip) => renderChip(chip, ask)),
        ),
      ]),
    ),
  ]);
  filters.open = !fold.folded;
  filters.addEventListener('toggle', () => (fold.folded = !filters.open));
  return filters;
}

function renderChip({ text, count, on, state }: Chip, ask: Context['ask']): HTMLElement {
  const chip = button(text, `chip ${text}`, () => ask(state));
  chip.className = 'chip';
  chip.setAttribute('aria-pressed', String(on));
  if (count !== undefined) chip.append(' ', element('span', {}, [number(count)]));
  return chip;
}

function renderCard(
  { name, path, qualifier, text, forms, named }: EntryCard,
  { href }: Context,
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

function renderGroup({ id, title, path, count, paragraphs, hidden }: Group, context: Context): HTMLElement {
  const name = `found-${id}`;
  return element('section', { class: 'hits', 'aria-labelledby': name }, [
    element('h2', { id: name }, [
      path === undefined ? title : element('a', { href: context.href(path) }, [title]),
      ' ',
      element('span', { class: 'ui' }, [number(count)]),
    ]),
    ...paragraphs.map((lines) =>
      element(
        'ol',
        { class: 'concordance' },
        lines.map((line) => renderLine(line, context)),
      ),
    ),
    ...(hidden > 0
      ? [
          element('p', { class: 'more ui' }, [
            button(`Show ${plural(hidden, 'more line')}`, `all ${id}`, () => context.expand(id)),
          ]),
        ]
      : []),
  ]);
}

/** A line break of the text is shown as the space that it is to the eye. */
const flat = (text: string) => text.replaceAll('\n', ' ');

function renderLine({ place, path, kind, before, match, after }: Line, { href }: Context): HTMLElement {
  const link = element('a', { class: kind === 'insertion' ? 'kwic insertion' : 'kwic', href: href(path) }, [
    element('span', { class: 'at ui' }, [
      place,
      ...(kind === 'insertion' ? [' ', element('small', {}, ['insertion'])] : []),
    ]),
    ' ',
    element('span', { class: 'l' }, [element('span', {}, [flat(before)])]),
    element('span', { class: 'm' }, [
      element('mark', {}, [flat(match)]),
      element('span', { class: 'r' }, [flat(after)]),
    ]),
  ]);
  return element('li', {}, [link]);
}

/** A button; by its key focus finds it again in the next answer. */
function button(text: string, key: string, press: () => void): HTMLButtonElement {
  const made = element('button', { type: 'button', 'data-key': key }, [text]);
  made.addEventListener('click', press);
  return made;
}

function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Readonly<Record<string, string>>,
  children: readonly (Node | string)[],
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}
