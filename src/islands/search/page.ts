import { find, type Found } from '../../search/match/find.ts';
import type { Library } from '../../search/match/library.ts';
import { spell } from '../../search/match/spell.ts';
import { blank, readState, writeState, type SearchState } from '../../search/ask/state.ts';
import { BLOCKS } from '../../search/show/facets.ts';
import { DOCUMENTS_A_BLOCK } from '../../search/index/layout.ts';
import { viewOf, type View } from '../../search/show/view.ts';
import { renderAnswer, type Memory } from './answer.ts';
import { forget, openSearch } from './open.ts';
import { Suggestions } from './suggestions.ts';

/** A pause in typing, in milliseconds, after which the address is written: browsers allow that only so often. */
const PAUSE = 200;
/** A pause after which a word that occurs nowhere is taken for a whole one. */
const HALF = 400;
/** A pause after which the reader is told that search is at work. */
const PATIENCE = 300;
/** A pause after which the count is read aloud: not at every letter. */
const QUIET = 700;
/** What the arrow keys go through. */
const STOPS = '.destination, .found-entry h2 a, .hit';

const pause = (time: number) => new Promise((resolve) => setTimeout(resolve, time));

/** What is kept with an entry of the history, to come back to. */
interface Kept extends Memory {
  y: number;
  /** The address of the hit that was followed. */
  followed?: string;
}

/** What was answered, and when all of it is shown. */
interface Answer {
  view: View;
  whole: Promise<void>;
}

const nothing = (): Memory => ({ lines: {}, open: [] });

/** `<search-page>`: answers as one types, and keeps in the address what is asked. */
class SearchPage extends HTMLElement {
  #state: SearchState = blank;
  #memory: Memory = nothing();
  /** Counts the questions, so that a late answer never overwrites a newer one. */
  #asked = 0;
  /** Whether the address is one to go back to, and not half of a word. */
  #settled = true;
  /** Whether what is asked was typed, and may go on. */
  #typing = false;
  #noting: ReturnType<typeof setTimeout> | undefined;
  #quiet: ReturnType<typeof setTimeout> | undefined;
  #suggestions: Suggestions | undefined;

  connectedCallback(): void {
    const field = this.#field();
    const typed = field.value;
    const open = () => void openSearch(this.#folder()).catch(() => undefined);
    this.#suggestions = new Suggestions(field, this.#part('.suggestions'), () => openSearch(this.#folder()), {
      ask: (query) => this.#ask({ ...this.#state, query }),
      go: (path) => location.assign(this.#href(path)),
    });
    field.form?.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#submit();
    });
    for (const sign of ['focusin', 'pointerenter']) field.form?.addEventListener(sign, open, { once: true });
    field.addEventListener('input', () => this.#type(field.value));
    this.addEventListener('keydown', (event) => this.#move(event));
    // Before a hit is followed, the address is to say where from, and what was open there.
    this.addEventListener('click', (event) => this.#leave(event), true);
    addEventListener('popstate', () => this.#restore());
    history.scrollRestoration = 'manual';
    this.#restore();
    if (this.#state.query) return;
    field.focus();
    // What was typed while this was on its way is asked now.
    if (typed) this.#type((field.value = typed));
  }

  /** Asks what the address says; a query sent by the field of another page may go straight to what it names. */
  #restore(): void {
    const goes = new URLSearchParams(location.search).has('go');
    const kept = history.state as Kept | null;
    clearTimeout(this.#noting);
    this.#typing = false;
    this.#settled = true;
    this.#change(readState(location.search));
    this.#field().value = this.#state.query;
    if (goes) {
      history.replaceState(null, '', this.#address());
      void this.#submit();
      return;
    }
    if (kept?.lines) this.#memory = { lines: kept.lines, open: kept.open };
    void this.#answer()
      .then((answer) => answer?.whole)
      .then(() => {
        if (kept?.lines) this.#comeBack(kept);
      });
  }

  /** Where the reader was: what was open is open, and the hit that was followed has the focus. */
  #comeBack({ y, followed }: Kept): void {
    const hit = [...this.querySelectorAll<HTMLAnchorElement>('.hit')].find(({ href }) => href === followed);
    hit?.focus({ preventScroll: true });
    scrollTo({ top: y, behavior: 'instant' });
  }

  #leave(event: MouseEvent): void {
    this.#note();
    const followed = (event.target as Element).closest<HTMLAnchorElement>('a[href]')?.href;
    if (followed === undefined) return;
    const kept: Kept = { ...this.#memory, y: scrollY, followed };
    history.replaceState(kept, '');
  }

  #type(query: string): void {
    this.#change({ ...this.#state, query });
    this.#typing = true;
    clearTimeout(this.#noting);
    this.#noting = setTimeout(() => this.#note(), PAUSE);
    void this.#answer();
    void this.#suggestions?.suggest();
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
    const { open } = this.#memory;
    this.#settle();
    this.#change(state);
    this.#memory.open = open;
    this.#field().value = state.query;
    history.pushState(null, '', this.#address());
    void this.#answer();
  }

  /** What was typed is what is meant. */
  #settle(): void {
    this.#suggestions?.close();
    this.#note();
    this.#typing = false;
    this.#settled = true;
  }

  /** Goes to what the query names, if that is one thing; else its answer stands, to be gone back to. */
  async #submit(): Promise<void> {
    this.#settle();
    const destinations = (await this.#answer())?.view.destinations ?? [];
    if (destinations.length === 1) location.assign(this.#href(destinations[0]?.path ?? '/'));
  }

  #change(state: SearchState): void {
    this.#state = state;
    this.#memory = nothing();
    this.#asked++;
  }

  /** Answers the question that stands; what was answered, unless another was asked meanwhile. */
  async #answer(): Promise<Answer | undefined> {
    const question = ++this.#asked;
    const isLate = () => question !== this.#asked;
    const answer = this.#part('.answer');
    if (!this.#state.query.trim()) {
      answer.replaceChildren();
      answer.removeAttribute('aria-busy');
      this.#say('');
      return undefined;
    }
    const waiting = setTimeout(() => {
      if (!isLate()) answer.setAttribute('aria-busy', 'true');
    }, PATIENCE);
    try {
      const library = await openSearch(this.#folder());
      const found = await find(this.#state, library);
      // Half of a word mostly occurs nowhere: that is not worth telling while the other half is being typed.
      if (this.#typing && found.whole.sentences.length + found.addresses.length === 0) await pause(HALF);
      if (isLate()) return undefined;
      return await this.#show(found, library, isLate);
    } catch (error) {
      if (!isLate()) this.#fail(error);
      return undefined;
    } finally {
      clearTimeout(waiting);
      if (!isLate()) answer.removeAttribute('aria-busy');
    }
  }

  async #show(found: Found, library: Library, isLate: () => boolean): Promise<Answer | undefined> {
    const [documents, near] = await Promise.all([
      fewDocuments(library),
      spell(found.missing, library).catch(() => new Map<string, readonly string[]>()),
    ]);
    const view = viewOf(
      found,
      library.head,
      documents.map(({ label }) => label),
      (word) => near.get(word) ?? [],
    );
    const { elements, whole } = await renderAnswer({
      found,
      view,
      library,
      documents,
      folder: this.#folder(),
      context: { href: (path) => this.#href(path), ask: (state) => this.#ask(state) },
      memory: this.#memory,
      say: (text) => this.#say(text),
    });
    if (isLate()) return undefined;
    const answer = this.#part('.answer');
    const held = document.activeElement?.closest<HTMLElement>('[data-key]')?.dataset.key;
    answer.replaceChildren(...elements);
    const hold = () => {
      if (held === undefined || isLate() || document.activeElement !== document.body) return;
      [...answer.querySelectorAll<HTMLElement>('[data-key]')]
        .find(({ dataset }) => dataset.key === held)
        ?.focus();
    };
    hold();
    void whole.then(hold);
    this.#say(
      [
        view.tally.count + view.tally.rest,
        ...view.destinations.map(({ title }) => title),
        ...view.remarks.map((pieces) =>
          pieces
            .map((piece) =>
              typeof piece === 'string' ? piece : 'strong' in piece ? piece.strong : piece.text,
            )
            .join(''),
        ),
      ].join(' '),
    );
    return { view, whole };
  }

  /** Something could not be read: that is no answer, and is told as what it is. */
  #fail(error: unknown): void {
    forget();
    const sorry = this.querySelector('template')?.content.cloneNode(true);
    if (sorry) this.#part('.answer').replaceChildren(sorry);
    const again = this.#part('.answer button');
    again.addEventListener('click', () => {
      again.textContent = 'Trying…';
      void this.#answer();
    });
    this.#say('Search could not be loaded. Nothing is said of what occurs.');
    console.warn(error);
  }

  /** Has the count read aloud, when the reader pauses. */
  #say(text: string): void {
    clearTimeout(this.#quiet);
    this.#quiet = setTimeout(() => {
      this.#part('[role=status]').textContent = text;
    }, QUIET);
  }

  /** Up and down go through the suggestions, then through the hits, and Escape back to the field. */
  #move(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const field = this.#field();
    if (event.target === field && this.#suggestions?.key(event)) {
      event.preventDefault();
      return;
    }
    if (event.key === 'Escape' && event.target !== field) {
      field.focus();
      field.select();
    }
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const isOther = event.target instanceof HTMLInputElement && event.target !== field;
    if (by === undefined || isOther) return;
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
    return this.#part('input.query') as HTMLInputElement;
  }

  #part(selector: string): HTMLElement {
    const part = this.querySelector<HTMLElement>(selector);
    if (!part) throw new Error(`The search page has no ${selector}`);
    return part;
  }
}

/** How documents are called and of what days they are, where they are few enough to be read at once. */
async function fewDocuments(library: Library): Promise<{ label: string; date: string }[]> {
  const count = Math.ceil(library.head.documents / DOCUMENTS_A_BLOCK);
  if (count > BLOCKS) return [];
  const blocks = await Promise.all(
    Array.from({ length: count }, (_, at) => library.block(at * DOCUMENTS_A_BLOCK)),
  );
  return blocks.flatMap(({ documents }) => documents);
}

customElements.define('search-page', SearchPage);
