import { focusOn } from './focus.ts';
import { plainKey } from './keys.ts';

/**
 * What opens at the foot of the window for something in the text, beside it or below it: one at a time, closed by
 * Escape from anywhere. The style sheet says where it stands.
 */
export abstract class Drawer extends HTMLElement {
  static #open: Drawer | undefined;
  /** Where focus goes back to. */
  #origin: HTMLElement | undefined;

  static {
    document.addEventListener('keydown', (event) => {
      if (plainKey(event) === 'Escape') Drawer.#open?.close();
    });
  }

  /** Closes whichever is open. */
  static close(): void {
    Drawer.#open?.close();
  }

  connectedCallback(): void {
    this.addEventListener('click', ({ target }) => {
      if ((target as Element).closest('[data-close]')) this.close();
    });
  }

  /**
   * Opens, and closes what else was open.
   *
   * @param about what in the text it is about, which it must not cover
   * @param origin what was pressed, if it opens for the first time
   * @param byKey whether a key pressed it: then focus goes in
   */
  protected open(about: HTMLElement | undefined, origin = about, byKey = false): void {
    if (Drawer.#open !== this) Drawer.#open?.close();
    if (this.hidden || byKey) this.#origin = origin;
    Drawer.#open = this;
    this.hidden = false;
    this.#keepClearOf(about);
    if (byKey) this.focus({ preventScroll: true });
  }

  close(): void {
    if (this.hidden) return;
    const held = this.contains(document.activeElement);
    this.hidden = true;
    Drawer.#open = undefined;
    keepFree();
    if (held && this.#origin) focusOn(this.#origin);
  }

  /** Where it covers what it is about, the page moves up, once it is sure that no double click is meant. */
  #keepClearOf(about: HTMLElement | undefined): void {
    const { left, height } = this.getBoundingClientRect();
    const inTheWay = about !== undefined && about.getBoundingClientRect().right > left;
    keepFree(inTheWay ? height : 0);
    if (inTheWay) setTimeout(() => void this.#uncover(about), DOUBLE);
  }

  async #uncover(about: HTMLElement): Promise<void> {
    // On its way up it stands lower than it will, and covers less.
    await Promise.allSettled(this.getAnimations().map(({ finished }) => finished));
    const covered = about.getBoundingClientRect().bottom > this.getBoundingClientRect().top;
    if (covered && !this.hidden) about.scrollIntoView({ block: 'nearest' });
  }

  /** What its markup has within it. */
  protected child(selector: string): HTMLElement {
    const child = this.querySelector<HTMLElement>(selector);
    if (!child) throw new Error(`The drawer lacks ${selector}`);
    return child;
  }
}

/** Within how long a second click makes a double one, in milliseconds. */
const DOUBLE = 300;

/**
 * Has the page end, and what is scrolled to stop, above the foot of the window; without a height, nothing is open there.
 * The root is given no variable: for one, browsers look at the style of every element.
 */
function keepFree(pixels?: number): void {
  const { documentElement: root, body } = document;
  root.toggleAttribute('data-drawer', pixels !== undefined);
  root.style.scrollPaddingBottom = pixels === undefined ? '' : `calc(${pixels}px + 0.5rem)`;
  body.style.setProperty('--drawer-height', `${pixels ?? 0}px`);
}
