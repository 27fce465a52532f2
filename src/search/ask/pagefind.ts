/** The part of Pagefind's browser module that we use. */
export interface Pagefind {
  options(options: { noWorker: boolean }): Promise<void>;
  init(): Promise<void>;
  /** Resolves when the index is there, and the part of it that has the word. */
  preload(term: string): Promise<void>;
  search(term: string): Promise<{ results: { id: string; score: number }[] }>;
}
