import { originOf, type Origins } from './origin.ts';
import type { Source } from './sources.ts';

/** Works that several statements are drawn from, each printed once and referred to by number. */
export class Works {
  readonly #numbers = new Map<string, number>();
  readonly #origins: Origins;

  constructor(origins: Origins) {
    this.#origins = origins;
  }

  /** The numbers of works, counted from 1 in the order in which they are first referred to. */
  refer(sources: readonly string[] = []): number[] {
    return sources.map((id) => {
      const number = this.#numbers.get(id) ?? this.#numbers.size + 1;
      this.#numbers.set(id, number);
      return number;
    });
  }

  /** All works referred to, by number. */
  list(): Source[] {
    return originOf({ sources: [...this.#numbers.keys()] }, this.#origins).sources;
  }
}
