import { plural, type Piece } from '../../search/piece.ts';
import { writeState, type SearchState } from '../../search/state.ts';
import type { Chip, Destination, EntryCard, Group, Line, View } from '../../search/view.ts';

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
}

/** The elements that show an answer. */
export function render(view: View, context: Context): HTMLElement[] {
  const { destinations, tally, remarks, chips, cards, groups, more } = view;
  return [
    ...(destinations.length > 0
      ? [
          section(
            'destinations',
            destinations.map((one) => renderDestination(one, context)),
          ),
        ]
      : []),
    ...(tally.count
      ? [element('p', { class: 'tally ui' }, [element('b', {}, [tally.count]), tally.rest])]
      : []),
    ...remarks.map((pieces) => element('p', { class: 'why ui' }, renderPieces(pieces, context))),
    ...(chips.length > 0
      ? [
          section('filters ui', [
            ...chips.map((group) => renderChips(group, context)),
            ...renderSort(view, context),
          ]),
        ]
      : []),
    ...cards.map((card) => renderCard(card, context)),
    ...groups.map((group) => renderGroup(group, context)),
    ...(more === undefined
      ? []
      : [
          element('p', { class: 'more ui' }, [
            `${more} `,
            button('Search more of them', 'more', () => context.more()),
          ]),
        ]),
  ];
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

function renderChips({ title, chips }: View['chips'][number], { ask }: Context): HTMLElement {
  return element('div', { role: 'group', 'aria-label': title, class: 'chips' }, [
    element('span', { class: 'chips-title', 'aria-hidden': 'true' }, [title]),
    ...chips.map((chip) => renderChip(chip, ask)),
  ]);
}

function renderChip({ text, count, on, state }: Chip, ask: Context['ask']): HTMLElement {
  const chip = button(`${text} `, `chip ${text}`, () => ask(state));
  chip.className = 'chip';
  chip.setAttribute('aria-pressed', String(on));
  chip.append(element('span', {}, [String(count)]));
  return chip;
}

function renderSort({ sort }: View, { ask }: Context): HTMLElement[] {
  if (!sort) return [];
  const chip = button('By date', 'sort', () => ask(sort.state));
  chip.className = 'chip';
  chip.setAttribute('aria-pressed', String(sort.on));
  return [
    element('div', { role: 'group', 'aria-label': 'Order', class: 'chips' }, [
      element('span', { class: 'chips-title', 'aria-hidden': 'true' }, ['Order']),
      chip,
    ]),
  ];
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
      element('span', { class: 'ui' }, [String(count)]),
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

function section(classes: string, children: readonly HTMLElement[]): HTMLElement {
  return element('div', { class: classes }, children);
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
