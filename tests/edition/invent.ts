import { VFile } from 'vfile';
import { findDates } from '../../src/edition/annotations/dates.ts';
import { classify } from '../../src/edition/annotations/kinds.ts';
import type { AnnotatedDocument, Edition, Passage } from '../../src/edition/model.ts';
import { NameFinder } from '../../src/edition/annotations/names.ts';
import type { Entry } from '../../src/edition/prose.ts';
import { proposeSentences } from '../../src/text/sentences.ts';
import type { Range } from '../../src/text/range.ts';
import { entrySchemas } from '../../src/schema/entry.ts';
import type { Register } from '../../src/schema/registers.ts';

/** The balanced bracket pairs of a text, in order. */
export function brackets(text: string): Range[] {
  const open: number[] = [];
  const ranges: Range[] = [];
  for (const [index, character] of [...text].entries()) {
    if (character === '[') open.push(index);
    const start = character === ']' ? open.pop() : undefined;
    if (start !== undefined) ranges.push({ start, end: index + 1 });
  }
  return ranges.sort((a, b) => a.start - b.start);
}

/** An entry of a register, its fields checked and filled in like those of a file. */
export function entry(id: string, fields: Record<string, unknown> = {}): Entry {
  const register = id.replace(/\/.*/, '') as Register;
  const data = entrySchemas[register].parse({
    name: id,
    sources: ['work'],
    confidence: 'verified',
    ...fields,
  });
  return { id, register, data, text: `About ${data.name}.`, html: `<p>About ${data.name}.</p>` };
}

/** A passage of which nothing is said yet. */
export function bare(
  id: string,
  text: string,
): Omit<Passage, 'mentions' | 'dates' | 'insertions'> & { insertions: Range[] } {
  const gaps = [...text.matchAll(/\[(?:…|\.\.\.)\]/g)].map(({ index, 0: gap }) => ({
    start: index,
    end: index + gap.length,
  }));
  const insertions = brackets(text).filter(({ start }) => !gaps.some((gap) => gap.start === start));
  const starts = proposeSentences(text, insertions);
  return {
    id,
    role: id === 'abstract' ? 'abstract' : id.startsWith('o') ? 'opener' : 'paragraph',
    heading: false,
    ...(id !== 'abstract' && { number: id.slice(1) }),
    text,
    sentences: starts.map((start, index) => ({
      id: `${id}s${index + 1}`,
      number: String(index + 1),
      start,
      end: start + text.slice(start, starts[index + 1]).trimEnd().length,
    })),
    insertions,
    gaps,
    links: [],
    former: [],
  };
}

/** A document of given passages, read like one of the content. */
export function document(
  id: string,
  { genre = 'letter', date = '1901-05-06', ...data }: Partial<AnnotatedDocument['data']>,
  passages: Record<string, string>,
  entries: readonly Entry[] = [],
): AnnotatedDocument {
  const names = new NameFinder(entries);
  const read = Object.entries(passages).map(([key, text]): Passage => {
    const raw = bare(key, text);
    const found = names.find(id, raw, new VFile());
    const dates = findDates(raw, date);
    const insertions = raw.insertions.map((range) => ({
      ...range,
      kind: classify({
        inner: text.slice(range.start + 1, range.end - 1),
        before: text.slice(0, range.start),
        range,
        names: found.all,
        dates,
      }),
    }));
    return { ...raw, insertions, mentions: found.mentions, dates };
  });
  return {
    id,
    data: {
      title: `Title of ${id}`,
      genre,
      date,
      archive: {},
      revision: { date: '2000-01-01', digest: '0123456789ab' },
      source: { file: `${id}.txt`, sha256: '0'.repeat(64), format: 'plain' },
      ...data,
    },
    passages: read,
    former: [],
    notes: [],
    sideHeads: [],
  };
}

/** An edition of given parts. */
export function edition(parts: Partial<Omit<Edition, 'entries'>> & { entries?: readonly Entry[] }): Edition {
  return {
    site: {
      title: 'Letters',
      lede: 'Some letters.',
      description: 'Some letters.',
      report: 'mailto:editor@example.org',
      repository: { name: 'An archive', url: 'https://example.org' },
      registers: {},
      queries: [],
      statement: [{ heading: 'What this is', text: ['An edition.'] }],
    },
    bibliography: { work: { title: 'A. Author, Work (1950)', url: 'https://example.org/work' } },
    chronology: [],
    crossLinks: [],
    documents: [],
    ...parts,
    entries: new Map((parts.entries ?? []).map((one) => [one.id, one])),
  };
}
