import type { Card } from '../route-data/parts/card.ts';

const NAMES = '.persName, .placeName, .orgName, .eventName, .term';

/** `<entry-card>`: who or what is named, in short, at the name that was pressed; without it the name is a plain link. */
export class EntryCard extends HTMLElement {
  #opener: HTMLElement | undefined;

  connectedCallback(): void {
    const data = JSON.parse(this.querySelector('.card-data')?.textContent ?? '{}') as Record<string, Card>;
    document.addEventListener('click', (event) => {
      const target = event.target as HTMLElement;
      const name = target.closest<HTMLAnchorElement>(NAMES);
      const card = name && data[name.pathname];
      if (!card || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) {
        if (!this.contains(target) || target.closest('button')) this.close();
        return;
      }
      event.preventDefault();
      this.#open(card, name, event.detail === 0);
    });
    document.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') this.close();
    });
  }

  close(): void {
    if (this.hidden) return;
    const held = this.contains(document.activeElement);
    this.hidden = true;
    if (held) this.#opener?.focus({ preventScroll: true });
  }

  /** Focus goes into the card when a key opened it. */
  #open({ name, qualifier, about, count }: Card, opener: HTMLAnchorElement, byKey: boolean): void {
    this.#opener = opener;
    const tell = (selector: string, text: string) => {
      const part = this.querySelector(selector);
      if (part) part.textContent = text;
      return part;
    };
    tell('.card-name', name);
    tell('.card-qualifier', qualifier ?? '');
    tell('.card-about', about);
    const link = tell('.card-link', `${count} →`);
    if (link instanceof HTMLAnchorElement) link.href = opener.href;
    this.hidden = false;
    this.#placeBelow(opener);
    if (byKey) this.focus({ preventScroll: true });
  }

  /** On wide screens the card stands below the name; on narrow ones the style sheet puts it at the bottom. */
  #placeBelow(opener: HTMLElement): void {
    if (!this.offsetParent || getComputedStyle(this).position === 'fixed') return;
    const box = [...opener.getClientRects()].at(-1);
    const frame = this.offsetParent.getBoundingClientRect();
    if (!box) return;
    const left = Math.min(box.left, document.documentElement.clientWidth - this.offsetWidth - 16);
    this.style.top = `${box.bottom - frame.top + 6}px`;
    this.style.left = `${Math.max(16, left) - frame.left}px`;
  }
}
