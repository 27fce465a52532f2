import type { Range as TextRange } from '../../text/range.ts';
import { toPage, type PageText } from './text.ts';

/** A stretch of the text that is drawn when the reader comes near. */
interface Stretch extends TextRange {
  highlight: Highlight;
  range?: StaticRange | undefined;
}

/**
 * Stretches of the text, highlighted where the window is near: browsers go through all highlights of a page at every
 * change of it, and paint more of the page than is seen. On paper all are there.
 */
export class Drawing {
  readonly #text: PageText;
  readonly #names: readonly string[];
  readonly #near = new Set<Element>();
  #stretches: Stretch[] = [];

  /** @param names the highlights, one a layer, the upper ones last */
  constructor(text: PageText, names: readonly string[]) {
    this.#text = text;
    this.#names = names;
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries)
          if (isIntersecting) this.#near.add(target);
          else this.#near.delete(target);
        this.#draw(this.#window());
      },
      { rootMargin: '60%' },
    );
    for (const sentence of text.sentences.keys()) observer.observe(sentence);
    addEventListener('beforeprint', () => this.#draw({ start: 0, end: Infinity }));
    addEventListener('afterprint', () => this.#draw(this.#window()));
  }

  /** Shows other stretches, by layers. */
  show(layers: readonly (readonly TextRange[])[]): void {
    if (!('highlights' in CSS)) return;
    this.#stretches = this.#names.flatMap((name, index) => {
      const highlight = new Highlight();
      CSS.highlights.set(name, highlight);
      return (layers[index] ?? []).map((stretch) => ({ ...stretch, highlight }));
    });
    this.#draw(this.#window());
  }

  /** What of the text is near. */
  #window(): TextRange {
    const near = [...this.#near].flatMap((sentence) => this.#text.sentences.get(sentence) ?? []);
    return {
      start: Math.min(...near.map(({ start }) => start)),
      end: Math.max(...near.map(({ end }) => end)),
    };
  }

  #draw({ start, end }: TextRange): void {
    for (const stretch of this.#stretches) {
      const isNear = stretch.start < end && stretch.end > start;
      if (isNear === (stretch.range !== undefined)) continue;
      if (isNear) {
        stretch.range = toPage(this.#text, stretch);
        if (stretch.range) stretch.highlight.add(stretch.range);
      } else {
        if (stretch.range) stretch.highlight.delete(stretch.range);
        stretch.range = undefined;
      }
    }
  }
}
