import type { Data, Literal, Parent, PhrasingContent } from 'mdast';
// Pulls the modules in, so that they can be augmented.
import type {} from 'mdast-util-to-markdown';
import type {} from 'micromark-util-types';

/** An editorial insertion: what stands from `[` to `]`, without the brackets. */
export interface Supplied extends Parent {
  type: 'supplied';
  children: PhrasingContent[];
  data?: SuppliedData | undefined;
}

/** What later steps know about an insertion. */
export interface SuppliedData extends Data {
  /** What the insertion does, such as `'name'`; the parser leaves it open. */
  kind?: string | undefined;
}

/** A mark that text was left out: `[...]` or `[…]`. */
export interface Gap extends Literal {
  type: 'gap';
  /** What stands between the brackets, as published. */
  value: '...' | '…';
  data?: Data | undefined;
}

declare module 'mdast' {
  interface PhrasingContentMap {
    supplied: Supplied;
    gap: Gap;
  }

  interface RootContentMap {
    supplied: Supplied;
    gap: Gap;
  }
}

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    /**
     * Whole insertion, brackets included.
     *
     * ```markdown
     * > | One [North] Korean student
     *         ^^^^^^^
     * ```
     */
    supplied: 'supplied';
    /**
     * `[` or `]`.
     *
     * ```markdown
     * > | One [North] Korean student
     *         ^     ^
     * ```
     */
    suppliedMarker: 'suppliedMarker';
    /**
     * What stands between the brackets.
     *
     * ```markdown
     * > | One [North] Korean student
     *          ^^^^^
     * ```
     */
    suppliedText: 'suppliedText';
  }
}

declare module 'mdast-util-to-markdown' {
  interface ConstructNameMap {
    /**
     * Whole insertion.
     *
     * ```markdown
     * > | One [North] Korean student
     *         ^^^^^^^
     * ```
     */
    supplied: 'supplied';
  }
}
