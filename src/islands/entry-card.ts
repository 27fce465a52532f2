import type { EntryGlance } from '../route-data/parts/cards.ts';
import { Drawer } from './drawer.ts';

/** `<entry-card>`: who or what is named, in short, for the name that was pressed; without it the name is a plain link. */
export class EntryCard extends Drawer {
  /** Shows the card of the entry that a name links to. */
  show({ name, qualifier, about, count }: EntryGlance, link: HTMLAnchorElement, byKey: boolean): void {
    this.child('.card-name').textContent = name;
    this.child('.card-qualifier').textContent = qualifier ?? '';
    this.child('.card-about').textContent = about;
    const entry = this.child('.card-link') as HTMLAnchorElement;
    entry.textContent = `${count} · all mentions →`;
    entry.href = link.href;
    this.open(link, link, byKey);
  }
}
