/** What the search page reads before it can answer, from its own address on. */
const READ = ['', 'catalog.json', '../pagefind/pagefind.js', '../pagefind/wasm.unknown.pagefind'];

let warmed = false;

/**
 * Has the browser fetch what search needs while the reader is still typing.
 *
 * @param folder the address of the search page
 */
export function warm(folder: string): void {
  if (warmed) return;
  warmed = true;
  for (const path of READ) {
    const link = document.createElement('link');
    link.rel = 'prefetch';
    link.href = new URL(path, folder).href;
    document.head.append(link);
  }
}
