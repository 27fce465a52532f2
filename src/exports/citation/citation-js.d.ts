/** As much of Citation.js 0.8 as is used here; it ships no types. */

declare module '@citation-js/core' {
  type Item = import('./csl.ts').CslItem;

  interface Register<Value> {
    add(name: string, value: Value): Register<Value>;
    has(name: string): boolean;
  }

  export const plugins: {
    output: {
      format(name: 'citation', items: readonly Item[], options: import('./engine.ts').CitationOptions): string;
      format(name: 'bibtex' | 'data', items: readonly Item[], options: { format: 'text' }): string;
      format(
        name: 'ris',
        items: readonly Item[],
        options: { format: 'object' },
      ): Record<string, string | string[]>[];
    };
    input: {
      /** Reads any registered format and returns CSL-JSON. */
      chain(data: string, options: { generateGraph: boolean }): Item[];
    };
    config: {
      get(ref: '@csl'): { styles: Register<string> };
      get(ref: '@bibtex'): {
        format: { asciiOnly: boolean; checkLabel: boolean; useIdAsLabel: boolean };
      };
    };
  };
}

declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-csl';
declare module '@citation-js/plugin-ris';
