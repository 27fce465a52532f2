import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import type { CslItem } from '../../../src/exports/citation/csl.ts';

// The package keeps each style in a file of its own, which bundlers turn into an address to fetch.
registerHooks({
  load: (url, context, next) =>
    url.endsWith('.csljson')
      ? { format: 'module', shortCircuit: true, source: `export default ${JSON.stringify(url)}` }
      : next(url, context),
});
const { fetch } = globalThis;
globalThis.fetch = (input, init) =>
  typeof input === 'string' && input.startsWith('file:')
    ? Promise.resolve(new Response(readFileSync(new URL(input))))
    : fetch(input, init);

/**
 * Prints an item by a style of the official repository, through citeproc.
 *
 * @param style `chicago-fullnote-bibliography`, `apa`, `modern-language-association`
 * @param paragraph the number of a paragraph that is cited
 */
export async function printOfficially(
  item: CslItem,
  style: string,
  paragraph?: string,
): Promise<{ citation: string; entry: string }> {
  const { CSL } = await import('citeproc-plus/dist/index.js');
  const engine = await new CSL().getEngine({ retrieveItem: () => item }, style, 'en-US');
  engine.setOutputFormat('text');
  engine.updateItems([item.id]);
  const place = paragraph === undefined ? {} : { locator: paragraph, label: 'paragraph' };
  const [[, citation] = [0, '']] = engine.appendCitationCluster({
    citationItems: [{ id: item.id, ...place }],
    properties: { noteIndex: 1 },
  });
  return { citation, entry: engine.makeBibliography()[1].join('').trim() };
}
