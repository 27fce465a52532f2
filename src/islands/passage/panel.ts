import { fill } from '../../exports/citation/fill.ts';
import { paragraphOf } from '../../schema/passage-id.ts';
import { plainKey } from '../keys.ts';
import { Drawer } from '../drawer.ts';
import { writeAddress } from './address.ts';
import { datesIn, insertionsIn, namesIn, parallelsOf } from './folds.ts';
import type { PanelData } from './panel-data.ts';
import { find, type ChosenPassage } from './passage.ts';
import { choose, currentPassage, follow } from './state.ts';
import { allSentences, publishedText, sentencesIn } from './text.ts';
import { nameOf, quotation, reportAddress, stepLabel } from './words.ts';

/** `<passage-panel>`: what can be done with the passage that the reader is at. */
export class PassagePanel extends Drawer {
  readonly #data = JSON.parse(this.child('.panel-data').textContent) as PanelData;

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('click', ({ target }) => {
      const { copy, go, mark } = (target as Element).closest<HTMLElement>('button')?.dataset ?? {};
      if (copy !== undefined) void this.#copy(copy);
      else if (mark !== undefined) void this.#mark(mark === 'bookmark');
      else if (go !== undefined) this.#go(go);
    });
    this.addEventListener('keydown', (event) => {
      const step = { ArrowLeft: 'before', ArrowRight: 'after' }[plainKey(event)];
      if (step === undefined || (event.target as Element).matches('select, textarea, input')) return;
      event.preventDefault();
      this.#go(step);
    });
    this.child('select').addEventListener('change', () => this.#showCitation());
    follow((passage) => {
      if (passage && !this.hidden) this.show(passage);
      else this.close();
    });
  }

  /** Opens for a passage, or goes on to it; see `Drawer.open`. */
  show(passage: ChosenPassage, origin?: HTMLElement, byKey?: boolean): void {
    const sentences = sentencesIn(passage.words);
    const { kinds, dates } = this.#data;
    this.child('.panel-name').textContent = nameOf(passage.range);
    this.child('output').textContent = '';
    this.#showCitation();
    this.#fold('insertions', insertionsIn(sentences, kinds));
    this.#fold('names', namesIn(sentences));
    this.#fold('dates', datesIn(sentences, dates));
    this.#fold('parallels', parallelsOf(sentences));
    this.#showSteps(passage, sentences);
    this.#showReport();
    this.open(passage.elements[0], origin, byKey);
  }

  #showCitation(): void {
    this.child('.panel-citation').textContent = this.#citation();
  }

  /** Fills a fold with its lines; without any, it is not there. */
  #fold(name: string, { count, lines }: { count: number; lines: readonly Node[] }): void {
    const fold = this.child(`[data-fold=${name}]`);
    fold.hidden = count === 0;
    fold.querySelector('.count')?.replaceChildren(String(count));
    fold.querySelector('ul')?.replaceChildren(...lines);
  }

  /** Says where the buttons lead that go on from here. */
  #showSteps({ range }: ChosenPassage, chosen: readonly HTMLElement[]): void {
    const all: readonly (HTMLElement | undefined)[] = allSentences();
    const paragraph = paragraphOf(range.from);
    const leads = {
      before: all[all.indexOf(chosen[0]) - 1]?.id,
      whole:
        range.from === paragraph || paragraphOf(range.to ?? paragraph) !== paragraph ? undefined : paragraph,
      after: all[all.indexOf(chosen.at(-1)) + 1]?.id,
    };
    for (const [go, id] of Object.entries(leads)) {
      const button = this.child(`[data-go=${go}]`) as HTMLButtonElement;
      const focused = button === document.activeElement;
      button.hidden = id === undefined;
      if (focused && button.hidden) this.focus({ preventScroll: true });
      button.value = id ?? '';
      button.querySelector('span')?.replaceChildren(id === undefined ? '' : stepLabel(id, paragraph));
    }
  }

  #showReport(): void {
    const link = this.querySelector<HTMLAnchorElement>('.panel-report');
    const { report, title } = this.#data;
    if (link && report !== undefined) link.href = reportAddress(report, title, this.#name(), this.#address());
  }

  /** Goes on to where a button leads. */
  #go(step: string): void {
    const passage = find({ from: (this.child(`[data-go=${step}]`) as HTMLButtonElement).value });
    if (!passage) return;
    choose(passage, true);
    passage.elements[0]?.scrollIntoView({ block: 'nearest' });
  }

  #name = () => this.child('.panel-name').textContent;

  #address(): string {
    const passage = currentPassage();
    return location.origin + location.pathname + (passage ? writeAddress(passage.range) : '');
  }

  #citation(form = (this.child('select') as HTMLSelectElement).value): string {
    return fill(
      { document: '', passage: this.#data.citations[form] ?? '' },
      { locator: this.#name(), address: this.#address() },
    );
  }

  /** What each button copies. */
  readonly #copies: Record<string, (passage: ChosenPassage) => string> = {
    link: () => this.#address(),
    quotation: ({ words }) => quotation(publishedText(words), this.#citation()),
    citation: () => this.#citation(),
  };

  /** Marks the passage for the reader, or the words that are selected of it. */
  async #mark(bookmark: boolean): Promise<void> {
    const passage = currentPassage();
    if (!passage) return;
    try {
      const { addMark } = await import('../marks/reading.ts');
      await addMark(passage, bookmark, this.#data);
    } catch {
      this.child('output').textContent = 'What is needed for marks could not be loaded.';
    }
  }

  async #copy(what: string): Promise<void> {
    const passage = currentPassage();
    if (!passage) return;
    const output = this.child('output');
    try {
      await navigator.clipboard.writeText(this.#copies[what]?.(passage) ?? '');
      output.textContent = `Copied the ${what}.`;
    } catch {
      output.textContent = 'The browser did not allow copying.';
    }
  }
}
