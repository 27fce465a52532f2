import { fill } from '../../exports/citation/fill.ts';
import { passageLocator } from '../../wording/locator.ts';
import type { PassageRange } from '../../schema/passage-id.ts';
import { writeAddress } from './address.ts';
import { publishedText } from './text.ts';

/** What the page tells the panel. */
export interface PanelData {
  /** The forms of citation by name, with places for a passage and its address. */
  citations: Record<string, string>;
  /** What an insertion of each kind does, in words. */
  kinds: Record<string, string>;
  /** How sure a date is, in words, by what it rests on. */
  dates: Record<string, string>;
  /** Where errors are reported: a `mailto:` or `https:` address. */
  report: string;
  /** The document's title. */
  title: string;
}

/** What the panel is about. */
export interface Subject {
  place: PassageRange;
  /** What is quoted. */
  range: Range;
  /** The sentences that it touches. */
  sentences: readonly Element[];
}

/** `<passage-panel>`: what can be done with a passage, for the one that the reader chose. */
export class PassagePanel extends HTMLElement {
  /** Asked to go to the sentence before (−1) or after (1). */
  onStep: (by: number) => void = () => undefined;
  #subject: Subject | undefined;
  #opener: HTMLElement | undefined;

  connectedCallback(): void {
    this.addEventListener('click', (event) => {
      const control = (event.target as Element).closest<HTMLElement>('button');
      const { copy, step } = control?.dataset ?? {};
      if (copy !== undefined) void this.#copy(copy);
      else if (step !== undefined) this.onStep(Number(step));
      else if (control?.dataset.close !== undefined) this.close();
    });
    this.addEventListener('keydown', (event) => {
      if (event.target instanceof HTMLSelectElement) return;
      if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') {
        event.preventDefault();
        this.onStep(event.key === 'ArrowLeft' ? -1 : 1);
      }
    });
    this.#part('select').addEventListener('change', () => {
      this.#part('.panel-citation').textContent = this.#citation();
    });
  }

  /** Shows the panel for a passage; focus goes into it when a key opened it. */
  open(subject: Subject, opener: HTMLElement | undefined, byKey: boolean): void {
    this.#subject = subject;
    this.#opener = opener ?? this.#opener;
    const { place, sentences } = subject;
    const data = this.#data();
    this.#part('.panel-name').textContent = passageLocator(place.from, place.to) ?? place.from;
    this.#part('.panel-citation').textContent = this.#citation();
    this.#part('.panel-insertions').replaceChildren(...insertions(sentences, data.kinds));
    this.#part('.panel-dates').replaceChildren(...dates(sentences, data.dates));
    this.#part('output').textContent = '';
    (this.#part('.panel-report') as HTMLAnchorElement).href = reportAddress(
      data,
      this.#name(),
      this.#address(),
    );
    this.hidden = false;
    this.#placeBelow(subject.range);
    if (byKey) this.focus({ preventScroll: true });
  }

  close(): void {
    if (this.hidden) return;
    const held = this.contains(document.activeElement);
    this.hidden = true;
    if (held) this.#opener?.focus({ preventScroll: true });
  }

  /** On wide screens the panel stands below the passage; on narrow ones the style sheet puts it at the bottom. */
  #placeBelow(range: Range): void {
    const box = [...range.getClientRects()].at(-1);
    if (getComputedStyle(this).position === 'fixed') {
      // The panel covers the foot of the screen: what it is about goes to the head.
      if ((box?.bottom ?? 0) > this.getBoundingClientRect().top)
        scrollBy({ top: range.getBoundingClientRect().top - 16 });
    } else if (box && this.offsetParent)
      this.style.top = `${box.bottom - this.offsetParent.getBoundingClientRect().top + 8}px`;
  }

  #part(selector: string): HTMLElement {
    const part = this.querySelector<HTMLElement>(selector);
    if (!part) throw new Error(`The panel lacks ${selector}`);
    return part;
  }

  #data(): PanelData {
    return JSON.parse(this.#part('.panel-data').textContent) as PanelData;
  }

  #name = () => this.#part('.panel-name').textContent;

  #address(): string {
    return location.origin + location.pathname + (this.#subject ? writeAddress(this.#subject.place) : '');
  }

  #citation(): string {
    const form = (this.#part('select') as HTMLSelectElement).value;
    return fill(
      { document: '', passage: this.#data().citations[form] ?? '' },
      { locator: this.#name(), address: this.#address() },
    );
  }

  async #copy(what: string): Promise<void> {
    if (!this.#subject) return;
    const texts: Record<string, () => string> = {
      link: () => this.#address(),
      citation: () => this.#citation(),
      quotation: () => quotation(publishedText(this.#subject?.range ?? new Range()), this.#citation()),
    };
    const output = this.#part('output');
    try {
      await navigator.clipboard.writeText(texts[what]?.() ?? '');
      output.textContent = `Copied the ${what}.`;
    } catch {
      output.textContent = 'The browser did not allow copying.';
    }
  }
}

/** A quotation with its source. */
export function quotation(text: string, citation: string): string {
  return `“${text}”\n\n${citation}`;
}

/**
 * Where an error in a passage is reported, with the passage filled in.
 *
 * @param report the address that the edition sets
 */
export function reportAddress(
  { report, title }: Pick<PanelData, 'report' | 'title'>,
  name: string,
  address: string,
): string {
  const url = new URL(report);
  if (url.protocol !== 'mailto:') return report;
  const subject = encodeURIComponent(`Error in “${title}”, ${name}`);
  const body = encodeURIComponent(`${address}\n\nWhat is wrong, and what it should be:\n`);
  return `${report}?subject=${subject}&body=${body}`;
}

/** A line for each insertion: its text, and what it does. */
function insertions(sentences: readonly Element[], kinds: Record<string, string>): HTMLElement[] {
  return linesFor(sentences, 'ins.supplied', ({ dataset }) => kinds[dataset.kind ?? ''] ?? '');
}

/** A line for each date: its words, what day they mean, and how sure that is. */
function dates(sentences: readonly Element[], bases: Record<string, string>): HTMLElement[] {
  return linesFor(
    sentences,
    'time',
    (time) => `${time.getAttribute('datetime') ?? ''}, ${bases[time.className] ?? ''}`,
  );
}

function linesFor(
  sentences: readonly Element[],
  selector: string,
  tell: (element: HTMLElement) => string,
): HTMLElement[] {
  return sentences
    .flatMap((sentence) => [...sentence.querySelectorAll<HTMLElement>(selector)])
    .map((element) => {
      const line = document.createElement('li');
      const words = document.createElement('b');
      words.textContent = element.textContent;
      line.append(words, ` ${tell(element)}`);
      return line;
    });
}
