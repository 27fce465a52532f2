/** As much of packages without types as the tests use. */

declare module '@customcommander/ris' {
  const ris: { read(text: string): Record<string, string | string[]>[] };
  export default ris;
}

declare module 'citeproc-plus/dist/index.js' {
  interface Engine {
    setOutputFormat(format: 'text'): void;
    updateItems(ids: string[]): void;
    appendCitationCluster(citation: object): [index: number, text: string][];
    makeBibliography(): [options: object, entries: string[]];
  }

  export class CSL {
    getEngine(system: object, style: string, lang: string): Promise<Engine>;
  }
}
