import { find, type Found } from '../../search/match/find.ts';
import { blank, readState, writeState, type SearchState } from '../../search/ask/state.ts';
import { suggest, type KnownWord } from '../../search/ask/suggest.ts';
import { view, type View } from '../../search/show/view.ts';
import { render } from './render.ts';
import { openSearch, type OpenSearch } from './source.ts';

/** A pause in typing, in milliseconds, after which the address is written: browsers allow that only so often. */
const PAUSE = 200;
/** A pause after which a word that occurs nowhere is taken for a whole one. */
const HALF = 400;
/** A pause after which the reader is told that search is at work. */
const PATIENCE = 300;
/** A pause after which the count is read aloud: not at every letter. */
const QUIET = 700;
/** What the arrow keys go through. */
const STOPS = '.destination, .found-entry h2 a, .kwic';

const pause = (time: number) => new Promise((resolve) => setTimeout(resolve, time));

/** `<search-page>`: answers as one types, and keeps in the address what is asked. */
class SearchPage extends HTMLElement {
  #state: SearchState = blank;
  /** Counts the questions, so that a late answer never overwrites a newer one. */
  #asked = 0;
  /** Whether the address is one to go back to, and not half of a word. */
  #settled = true;
  /** Whether what is asked was typed, and may go on. */
  #typing = false;
  #noting: ReturnType<typeof setTimeout> | undefined;
  /** How many times as much as at first is read. */
  #pages = 1;
  readonly #expanded = new Set<string>();
  readonly #fold = { folded: !matchMedia('(min-width: 64rem)').matches };
  #words: readonly KnownWord[] = [];
  #quiet: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    const field = this.#field();
    const open = () => void openSearch(this.#folder()).catch(() => undefined);
    field.form?.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#submit();
    });
    for (const sign of ['focusin', 'pointerenter']) field.form?.addEventListener(sign, open, { once: true });
    field.addEventListener('input', () => this.#type(field.value));
    this.addEventListener('keydown', (event) => this.#move(event));
    // Before a hit is followed, the address is to say where from.
    this.addEventListener('click', () => this.#note(), true);
    addEventListener('popstate', () => this.#restore());
    this.#restore();
    if (!this.#state.query) field.focus();
  }

  /** Asks what the address says; a query sent by the field of another page may go straight to what it names. */
  #restore(): void {
    const goes = new URLSearchParams(location.search).has('go');
    clearTimeout(this.#noting);
    this.#typing = false;
    this.#settled = true;
    this.#change(readState(location.search));
    this.#field().value = this.#state.query;
    if (goes) {
      history.replaceState(null, '', this.#address());
      void this.#submit();
    } else void this.#answer();
  }

  #type(query: string): void {
    this.#change({ ...this.#state, names: false, query });
    this.#typing = true;
    clearTimeout(this.#noting);
    this.#noting = setTimeout(() => this.#note(), PAUSE);
    void this.#answer();
  }

  /** Writes the address of what was typed: at first a new one, which is written on until the reader turns to something else. */
  #note(): void {
    clearTimeout(this.#noting);
    if (!this.#typing || location.search === writeState(this.#state)) return;
    if (this.#settled) history.pushState(null, '', this.#address());
    else history.replaceState(null, '', this.#address());
    this.#settled = false;
  }

  /** Asks anew, as a step that can be gone back from. */
  #ask(state: SearchState): void {
    this.#settle();
    this.#change(state);
    this.#field().value = state.query;
    history.pushState(null, '', this.#address());
    void this.#answer();
  }

  /** What was typed is what is meant. */
  #settle(): void {
    this.#note();
    this.#typing = false;
    this.#settled = true;
  }

  /** Goes to what the query names, if that is one thing; else its answer stands, to be gone back to. */
  async #submit(): Promise<void> {
    this.#settle();
    const destinations = (await this.#answer())?.destinations ?? [];
    if (destinations.length === 1) location.assign(this.#href(destinations[0]?.path ?? '/'));
  }

  #change(state: SearchState): void {
    this.#state = state;
    this.#pages = 1;
    this.#expanded.clear();
    this.#asked++;
  }

  /** Answers the question that stands; what was answered, unless another was asked meanwhile. */
  async #answer(): Promise<View | undefined> {
    const question = ++this.#asked;
    const isLate = () => question !== this.#asked;
    if (!this.#state.query.trim()) {
      this.#part('.answer').replaceChildren();
      this.#say('');
      return undefined;
    }
    const waiting = setTimeout(() => {
      if (!isLate()) this.#part('.answer').setAttribute('aria-busy', 'true');
    }, PATIENCE);
    try {
      const search = await openSearch(this.#folder());
      const found = await find(this.#state, search.library, search.source, this.#pages);
      // Half of a word mostly occurs nowhere: that is not worth telling while the other half is being typed.
      if (this.#typing && found.whole.total.occurrences + found.addresses.length === 0) await pause(HALF);
      if (isLate()) return undefined;
      const shown = this.#show(found, search);
      void this.#spell(found, search, isLate);
      return shown;
    } catch (error) {
      if (!isLate()) this.#fail(error);
      return undefined;
    } finally {
      clearTimeout(waiting);
      if (!isLate()) this.#part('.answer').removeAttribute('aria-busy');
    }
  }

  #show(found: Found, search: OpenSearch): View {
    const near = (word: string) => suggest(word, this.#words);
    const shown = view(found, search.library, { expanded: this.#expanded, near });
    const elements = render(shown, {
      href: (path) => this.#href(path),
      ask: (state) => this.#ask(state),
      expand: (id) => {
        this.#expanded.add(id);
        this.#show(found, search);
      },
      more: () => {
        this.#pages++;
        void this.#answer();
      },
      fold: this.#fold,
    });
    const answer = this.#part('.answer');
    const held = document.activeElement?.closest<HTMLElement>('[data-key]')?.dataset.key;
    answer.replaceChildren(...elements);
    if (held !== undefined && document.activeElement === document.body)
      [...answer.querySelectorAll<HTMLElement>('[data-key]')]
        .find(({ dataset }) => dataset.key === held)
        ?.focus();
    this.#say(
      [shown.tally.count + shown.tally.rest, ...shown.destinations.map(({ title }) => title)].join(' '),
    );
    return shown;
  }

  /** Reads the words of all texts when one was typed that is not among them, and shows what may have been meant. */
  async #spell(found: Found, search: OpenSearch, isLate: () => boolean): Promise<void> {
    if (this.#words.length > 0 || !found.whole.missing.some(({ words }) => words.length > 0)) return;
    this.#words = await search.words().catch(() => []);
    if (!isLate() && this.#words.length > 0) this.#show(found, search);
  }

  #fail(error: unknown): void {
    const sorry = this.querySelector('template')?.content.cloneNode(true);
    if (sorry) this.#part('.answer').replaceChildren(sorry);
    this.#part('.answer button').addEventListener('click', () => void this.#answer());
    this.#say('Search could not be loaded.');
    console.warn(error);
  }

  /** Has the count read aloud, when the reader pauses. */
  #say(text: string): void {
    clearTimeout(this.#quiet);
    this.#quiet = setTimeout(() => {
      this.#part('[role=status]').textContent = text;
    }, QUIET);
  }

  /** Up and down go through the hits, and Escape back to the field. */
  #move(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const field = this.#field();
    if (event.key === 'Escape' && event.target !== field) {
      field.focus();
      field.select();
    }
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by === undefined) return;
    const stops = [...this.querySelectorAll<HTMLElement>(STOPS)];
    const at = stops.indexOf(event.target as HTMLElement);
    if (at < 0 && (event.target !== field || by < 0)) return;
    event.preventDefault();
    const next = at + by < 0 ? field : stops[at + by];
    next?.focus();
  }

  #address(): string {
    return writeState(this.#state) || location.pathname;
  }

  /** The address of the search page, beside which lies what search reads. */
  #folder(): URL {
    return new URL(this.#field().form?.action ?? location.href);
  }

  #href(path: string): string {
    return new URL(`..${path}`, this.#folder()).href;
  }

  #field(): HTMLInputElement {
    return this.#part('input') as HTMLInputElement;
  }

  #part(selector: string): HTMLElement {
    const part = this.querySelector<HTMLElement>(selector);
    if (!part) throw new Error(`The search page has no ${selector}`);
    return part;
  }
}

customElements.define('search-page', SearchPage);
