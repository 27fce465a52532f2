import { ingest } from '../../src/ingest/ingest.ts';

/** A dump, changed at random. */
export interface Mutant {
  /** The dump that it was made of, and the seed. */
  name: string;
  text: string;
}

/** What went wrong with a mutant. */
export interface Failure {
  mutant: Mutant;
  reason: string;
}

/** Faults of ingest's own: whatever a dump says, none of them may be told. */
const own = new Set(['lost-text', 'invented-text', 'unreadable', 'internal-fault']);

/** Numbers from 0 to 1 that a seed decides (mulberry32). */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let value = Math.imul(state ^ (state >>> 15), state | 1);
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61);
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296;
  };
}

/** Characters and pieces that mean something to Unicode, Markdown, YAML or to pages. */
const pieces = [
  ...[
    '[',
    ']',
    '[[',
    ']]',
    '[...]',
    '[…]',
    '[]',
    '[1]',
    '[^1]',
    '](',
    '![',
    '**',
    '__',
    '`',
    '~~',
    '<b>',
    '<!--',
    '-->',
    '&amp;',
  ],
  ...[
    '&#35;',
    '{#p1}',
    ' {#c1}',
    '\\',
    '|',
    '| - |',
    '# ',
    '> ',
    '- ',
    '1. ',
    '---',
    '===',
    '***',
    ': ',
    '…',
    '“',
    '”',
    "'",
    '"',
  ],
  ...[
    '\u00A0',
    '\u00AD',
    '\u200B',
    '\u200D',
    '\u200E',
    '\u202E',
    '\u2066',
    '\u2069',
    '\uFEFF',
    '\u0301',
    '\u2028',
    '\u2029',
  ],
  ...[
    '\uD83D\uDE00',
    '\uFFFD',
    '\t',
    '  ',
    '    ',
    '\f',
    '\u3000',
    '字',
    'كتاب',
    'e\u0301',
    'https://a.example/',
    'a@b.example',
  ],
  ...[
    'Source',
    'Author(s):',
    'Rights',
    'Summary:',
    'Citation:',
    'Document Information',
    'Record ID',
    'Undated',
    '1 May 1958',
    '- 2 -',
  ],
  ...[
    'Participants:',
    'Copies:',
    'To:',
    'Time: noon',
    '[1] A note.',
    '**Contents:**',
    'Skip to content',
    'get citation',
    'English HTML',
  ],
];

const changes: readonly ((lines: string[], pick: (count: number) => number) => void)[] = [
  (lines, pick) => lines.splice(pick(lines.length), 1),
  (lines, pick) => {
    const at = pick(lines.length);
    lines.splice(at, 0, lines[at] ?? '');
  },
  (lines, pick) => {
    const [a, b] = [pick(lines.length), pick(lines.length)];
    [lines[a], lines[b]] = [lines[b] ?? '', lines[a] ?? ''];
  },
  (lines, pick) => {
    const at = pick(lines.length);
    const line = lines[at] ?? '';
    const column = pick(line.length + 1);
    lines[at] = line.slice(0, column) + (pieces[pick(pieces.length)] ?? '') + line.slice(column);
  },
  (lines, pick) => lines.splice(pick(lines.length + 1), 0, pieces[pick(pieces.length)] ?? ''),
  (lines, pick) => lines.splice(pick(lines.length + 1), 0, ''),
  (lines, pick) => {
    const at = pick(lines.length);
    lines.splice(at, 2, `${lines[at] ?? ''}${lines[at + 1] ?? ''}`);
  },
  (lines, pick) => {
    const at = pick(lines.length);
    const line = lines[at] ?? '';
    const column = pick(line.length + 1);
    lines.splice(at, 1, line.slice(0, column), line.slice(column));
  },
  (lines, pick) => {
    const at = pick(lines.length);
    lines[at] = `**${lines[at] ?? ''}**`;
  },
  (lines) => lines.splice(0, lines.length, ...lines.filter((line) => line.trim() !== '')),
  (lines, pick) => lines.splice(pick(lines.length)),
];

/**
 * Makes mutants of dumps: lines dropped, doubled, swapped, joined and broken; odd characters; markup; labels.
 *
 * @param dumps name and text of each
 * @param count how many
 * @param seed decides them all
 */
export function* mutants(
  dumps: readonly (readonly [string, string])[],
  count: number,
  seed: number,
): Generator<Mutant> {
  for (let nth = 0; nth < count; nth += 1) {
    const next = random(seed + nth);
    const pick = (size: number): number => Math.floor(next() * size);
    const [name, text] = dumps[pick(dumps.length)] ?? ['', ''];
    const lines = text.split('\n');
    for (let steps = 1 + pick(5); steps > 0; steps -= 1) changes[pick(changes.length)]?.(lines, pick);
    const ending = pick(12) === 0 ? '\r\n' : '\n';
    yield { name: `${name}, seed ${seed + nth}`, text: lines.join(ending) };
  }
}

/** What ingest makes of a mutant: how it ends, and what is wrong with that. */
export function tryMutant(mutant: Mutant): { state: string; failure?: Failure } {
  try {
    const { results, reports } = ingest({
      sources: [{ name: 'mutant.txt', bytes: new TextEncoder().encode(mutant.text) }],
      documents: new Map(),
      ledgers: new Map(),
      today: '2026-01-01',
    });
    const fault = reports.flatMap(({ messages }) => messages).find(({ ruleId }) => own.has(ruleId ?? ''));
    const state = results[0]?.state ?? 'none';
    return fault
      ? { state, failure: { mutant, reason: `${fault.ruleId ?? ''}: ${fault.reason}` } }
      : { state };
  } catch (error) {
    return {
      state: 'thrown',
      failure: { mutant, reason: error instanceof Error ? (error.stack ?? error.message) : String(error) },
    };
  }
}
