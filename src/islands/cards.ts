import type { EntryGlance } from '../route-data/parts/cards.ts';

let cards: Record<string, EntryGlance> | undefined;

/** The card of the entry that a link leads to; nothing where it leads elsewhere. */
export function cardOf(link: HTMLAnchorElement): EntryGlance | undefined {
  cards ??= JSON.parse(document.querySelector('.card-data')?.textContent ?? '{}') as Record<
    string,
    EntryGlance
  >;
  return Object.hasOwn(cards, link.pathname) ? cards[link.pathname] : undefined;
}
