import { suggestions, type Suggestion } from '../../search/show/suggestions.ts';
import type { Library } from '../../search/match/library.ts';
import { element } from './elements.ts';

/** What is done with a suggestion. */
export interface Chosen {
  /** Asks for a query. */
  ask: (query: string) => void;
  /** Goes to a page. */
  go: (path: string) => void;
}

/** A pause in typing, in milliseconds, after which suggestions are made. */
const PAUSE = 120;

/**
 * Suggestions under a field, by the pattern of a combobox with a list: arrow keys go through it, Enter takes one, Escape
 * closes it; focus stays in the field.
 */
export class Suggestions {
  readonly #field: HTMLInputElement;
  readonly #list: HTMLElement;
  readonly #library: () => Promise<Library>;
  readonly #chosen: Chosen;
  #shown: Suggestion[] = [];
  #active = -1;
  #asked = 0;

  constructor(field: HTMLInputElement, list: HTMLElement, library: () => Promise<Library>, chosen: Chosen) {
    this.#field = field;
    this.#list = list;
    this.#library = library;
    this.#chosen = chosen;
    list.setAttribute('role', 'listbox');
    list.setAttribute('aria-label', 'Suggestions');
    field.addEventListener('blur', () => this.close());
    // A press must not take focus from the field before it counts.
    list.addEventListener('pointerdown', (event) => event.preventDefault());
    list.addEventListener('click', (event) => {
      const option = (event.target as Element).closest<HTMLElement>('[role=option]');
      if (option) this.#take(Number(option.dataset.at));
    });
  }

  get isOpen(): boolean {
    return this.#shown.length > 0;
  }

  /** Suggests what may be meant by what stands in the field. */
  async suggest(): Promise<void> {
    const asked = ++this.#asked;
    const query = this.#field.value;
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
    if (asked !== this.#asked) return;
    // Without them all else works.
    const found = await this.#library()
      .then((library) => suggestions(query, library))
      .catch(() => []);
    if (asked === this.#asked && document.activeElement === this.#field) this.#show(found);
  }

  close(): void {
    this.#asked++;
    this.#show([]);
  }

  /** Takes a key; tells whether it did. */
  key(event: KeyboardEvent): boolean {
    if (!this.isOpen) return false;
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by !== undefined) {
      const count = this.#shown.length;
      // Between the last and the first lies the field itself.
      this.#activate(((this.#active + 1 + by + count + 1) % (count + 1)) - 1);
      return true;
    }
    if (event.key === 'Escape') {
      this.close();
      return true;
    }
    if (event.key === 'Enter' && this.#active >= 0) {
      this.#take(this.#active);
      return true;
    }
    return false;
  }

  #show(found: Suggestion[]): void {
    this.#shown = found;
    this.#list.replaceChildren(
      ...found.map(({ text, detail, type }, at) =>
        element(
          'div',
          {
            role: 'option',
            id: `suggestion-${at}`,
            'aria-selected': 'false',
            'data-at': String(at),
            class: type,
          },
          [element('span', {}, [text]), ' ', element('small', {}, [detail])],
        ),
      ),
    );
    this.#list.hidden = found.length === 0;
    this.#field.setAttribute('aria-expanded', String(found.length > 0));
    this.#activate(-1);
  }

  #activate(at: number): void {
    this.#active = at;
    [...this.#list.children].forEach((option, index) => {
      option.setAttribute('aria-selected', String(index === at));
      if (index === at) option.scrollIntoView({ block: 'nearest' });
    });
    if (at < 0) this.#field.removeAttribute('aria-activedescendant');
    else this.#field.setAttribute('aria-activedescendant', `suggestion-${at}`);
  }

  #take(at: number): void {
    const taken = this.#shown[at];
    this.close();
    if (!taken) return;
    if (taken.type === 'document') this.#chosen.go(taken.path);
    else this.#chosen.ask(taken.query);
  }
}
