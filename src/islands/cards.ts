import type { Card } from '../route-data/parts/card.ts';

let cards: Record<string, Card> | undefined;

/** The card of the entry that a link leads to; nothing where it leads elsewhere. */
export function cardOf(link: HTMLAnchorElement): Card | undefined {
  cards ??= JSON.parse(document.querySelector('.card-data')?.textContent ?? '{}') as Record<string, Card>;
  return Object.hasOwn(cards, link.pathname) ? cards[link.pathname] : undefined;
}
