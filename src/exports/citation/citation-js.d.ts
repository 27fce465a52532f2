/** As much of Citation.js 0.8 as is used here; it ships no types. Items are CSL-JSON. */

declare module '@citation-js/core' {
  /** What citeproc is told of a citation in a note. */
  interface CitationItem {
    id: string;
    locator?: string;
    label?: 'paragraph';
    /** 0 where an item is cited first, 1 after that. */
    position: 0 | 1;
  }

  export const plugins: {
    output: {
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
      get(ref: '@csl'): {
        styles: { add(name: string, style: string): unknown };
        engine: (
          items: readonly object[],
          style: string,
          lang: string,
          format: 'text',
        ) => { makeCitationCluster(items: readonly CitationItem[]): string };
      };
    };
  };
}

declare module '@citation-js/plugin-csl';
declare module '@citation-js/plugin-ris';
