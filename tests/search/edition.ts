import { readFileSync } from 'node:fs';
import { VFile } from 'vfile';
import { parse as parseYaml } from 'yaml';
import type { SearchPassage } from '../../src/search/match/passage.ts';
import type { LedgerFile } from '../../src/schema/ledger.ts';
import { parse } from '../../src/typed-markdown/parse.ts';
import { insertionRanges } from '../../src/typed-markdown/published-text.ts';

const root = new URL('../../content/', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), 'utf8');

/** A document of the edition as search sees it. */
export function searchable(id: string): { id: string; passages: SearchPassage[] } {
  const typed = parse(new VFile({ path: `${id}.md`, value: read(`documents/${id}.md`) }));
  if (!typed) throw new Error(`${id} can't be read`);
  const ledger = (parseYaml(read(`ledger/${id}.yml`)) as LedgerFile).paragraphs;
  return {
    id,
    passages: typed.blocks.map(({ id: block, text, children }) => {
      const living = ledger[block];
      const cuts = living && 'sentences' in living ? Object.entries(living.sentences) : [];
      return {
        id: block,
        text,
        insertions: insertionRanges(children).filter(
          ({ start, end }) => !/^\[(?:\.{3}|…)\]$/.test(text.slice(start, end)),
        ),
        sentences: cuts.map(([name, start], index) => ({
          id: block + name,
          start,
          end: cuts[index + 1]?.[1] ?? text.length,
        })),
      };
    }),
  };
}

export const documents = ['soviet-korean-talks', 'pan-kim-conversation'].map(searchable);
