/** As much of Citation.js 0.8 as is used here; it ships no types. Items are CSL-JSON. */

declare module '@citation-js/core' {
  /** The items of one note, with the passage of each. */
  export interface Citation {
    citationItems: Array<{ id: string; locator?: string; label?: 'paragraph' }>;
    properties: { noteIndex: number };
  }

  interface CitationOptions {
    /** The name of a registered style. */
    template: string;
    lang: string;
    format: 'text';
    /** The notes before. */
    citationsPre: readonly Citation[];
    /** The note to print. */
    entry: Citation;
  }

  export const plugins: {
    output: {
      format(name: 'citation', items: readonly object[], options: CitationOptions): string;
      format(
        name: 'bibliography',
        items: readonly object[],
        options: { template: string; lang: string; format: 'text' },
      ): string;
      format(name: 'data', items: readonly object[], options: { format: 'text' }): string;
      format(
        name: 'ris',
        items: readonly object[],
        options: { format: 'object' },
      ): Array<Record<string, string | string[]>>;
    };
    config: {
      get(ref: '@csl'): { styles: { add(name: string, style: string): unknown } };
    };
  };
}

declare module '@citation-js/plugin-csl';
declare module '@citation-js/plugin-ris';
