import { passageLabel } from '../edition/label.ts';
import { hits, type Hit } from '../search/hits.ts';
import { loadPagefind, type Fragment } from '../search/pagefind.ts';

/** A pause in typing after which an answer is worth its work, in milliseconds. */
const PAUSE = 25;

/** `<search-box data-base="/">` around a search field and an output: answers as one types. */
class SearchBox extends HTMLElement {
  /** Counts the questions, so that a late answer never overwrites a newer one. */
  #asked = 0;

  connectedCallback(): void {
    const field = this.querySelector('input');
    const output = this.querySelector('output');
    if (!field || !output) return;
    const base = this.dataset.base ?? '/';
    const ask = () => {
      void this.#ask(field.value.trim(), base, output);
    };
    field.addEventListener('focus', () => void loadPagefind(base), { once: true });
    field.addEventListener('input', ask);
    field.form?.addEventListener('submit', (event) => {
      event.preventDefault();
      ask();
    });
    field.value = new URLSearchParams(location.search).get('q') ?? '';
    field.focus();
    if (field.value) ask();
  }

  async #ask(query: string, base: string, output: HTMLOutputElement): Promise<void> {
    const question = ++this.#asked;
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
    if (question !== this.#asked) return;
    history.replaceState(null, '', query ? `?q=${encodeURIComponent(query)}` : location.pathname);
    if (!query) { output.replaceChildren(); return; }
    const pagefind = await loadPagefind(base);
    const { results } = await pagefind.search(query);
    const fragments = await Promise.all(results.map((result) => result.data()));
    if (question !== this.#asked) return;
    output.replaceChildren(...answer(fragments));
  }
}

function answer(fragments: readonly Fragment[]): HTMLElement[] {
  const found = fragments
    .map((fragment) => ({ fragment, lines: hits(fragment) }))
    .filter(({ lines }) => lines.length > 0);
  const count = found.reduce((sum, { lines }) => sum + lines.length, 0);
  const tally = element(
    'p',
    'tally ui',
    count === 0 ? 'Nothing found.' : `${count} ${count === 1 ? 'place' : 'places'}`,
  );
  return [tally, ...found.map(({ fragment, lines }) => group(fragment, lines))];
}

function group({ url, meta }: Fragment, lines: readonly Hit[]): HTMLElement {
  const section = element('section', 'hits');
  const heading = element('h2', '', `${meta.title ?? url}, ${meta.date ?? ''} `);
  heading.append(element('span', 'ui', String(lines.length)));
  const list = element('ol', '');
  for (const line of lines) {
    const link = element('a', 'kwic');
    link.href = `${url}#${line.sentence}`;
    link.append(
      element('span', 'at ui', passageLabel(line.sentence)),
      element('span', 'l', line.before),
      element('mark', '', line.match),
      element('span', 'r', line.after),
    );
    const item = element('li', '');
    item.append(link);
    list.append(item);
  }
  section.append(heading, list);
  return section;
}

function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  classes: string,
  text = '',
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  if (classes) made.className = classes;
  made.textContent = text;
  return made;
}

customElements.define('search-box', SearchBox);
