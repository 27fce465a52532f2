import { originOf, type Origins, type Statement } from './origin.ts';
import type { Work } from './work.ts';

/** Where a statement is from, where its works are listed on the same page. */
export interface Told {
  /** `according to the telegram`, `inferred`. */
  sure?: string;
  /** Numbers of works. */
  works: number[];
}

/** A statement with where it is from. */
export interface ToldFact extends Told {
  text: string;
}

/** Works that several statements are drawn from, each printed once and referred to by number. */
export class WorkNumbers {
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

  /** How sure a statement is, and the numbers of the works that it is drawn from. */
  told(statement: Statement): Told {
    const { sure } = originOf(statement, this.#origins);
    return { ...(sure !== undefined && { sure }), works: this.refer(statement.sources) };
  }

  /** All works referred to, by number. */
  list(): Work[] {
    return originOf({ sources: [...this.#numbers.keys()] }, this.#origins).sources;
  }
}
