import type { Entry } from '../../src/edition/model.ts';
import { VFile } from 'vfile';
import { NameFinder } from '../../src/edition/annotations/names.ts';
import { name, text } from './corpus.ts';
import { table } from './table.ts';

/** Milliseconds of processor time that a piece of work takes; the least of some runs. */
function cpu(work: () => void): number {
  const times = Array.from({ length: 3 }, () => {
    const start = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  });
  return Math.min(...times);
}

const entry = (index: number): Entry => ({
  id: `people/${index}`,
  register: 'people',
  data: {
    name: name(index),
    variants: [],
    sources: ['s'],
    confidence: 'verified',
    facts: [],
    related: [],
    authorities: [],
    distinguish: [],
  },
  prose: [],
});

/** How finding names grows with register entries and with documents: once over the text, whatever the names. */
export function names(): string {
  const rows = [10, 100, 1000].flatMap((entries) => {
    const finder = new NameFinder(Array.from({ length: entries }, (_, index) => entry(index)));
    return [10, 100, 1000].map((documents) => {
      const texts = Array.from({ length: documents }, (_, index) => text(index, 1500, entries));
      const time = cpu(() => {
        for (const one of texts)
          finder.find('d', { id: 'p1', text: one, insertions: [], sentences: [] }, new VFile());
      });
      return [entries, documents, Math.round(time), Number((time / documents).toFixed(2))];
    });
  });
  return table(['register entries', 'documents', 'CPU ms', 'CPU ms a document'], rows);
}
