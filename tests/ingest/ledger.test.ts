import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { VFile } from 'vfile';
import { settle, type NewBlock, type Published, type Retirement } from '../../src/ingest/ledger.ts';
import { Questions, type Decision } from '../../src/ingest/questions.ts';
import type { LedgerDocument } from '../../src/schema/ledger.ts';
import { digest } from '../../src/typed-markdown/digest.ts';

const block = (text: string, role: NewBlock['role'] = 'paragraph'): NewBlock => ({
  role,
  text,
  insertions: [],
});

const questions = (decisions: Decision[] = []) => new Questions(new VFile(), new VFile(), decisions);

function published(texts: Record<string, string>, entry: LedgerDocument): Published {
  return { entry, texts: new Map(Object.entries(texts)) };
}

/** Ingests a series of versions of one document, a day apart. */
function history(...versions: NewBlock[][]): { ids: string[]; entry: LedgerDocument; retired: Retirement[] } {
  let state: { ids: string[]; entry: LedgerDocument; retired: Retirement[] } | undefined;
  let texts: Record<string, string> = {};
  versions.forEach((blocks, day) => {
    state = settle(blocks, state && published(texts, state.entry), `1965-03-0${day + 1}`, questions());
    texts = Object.fromEntries(state.ids.map((id, index) => [id, blocks[index]?.text ?? '']));
  });
  if (!state) throw new Error('no versions');
  return state;
}

const [a, b, c] = [
  'The ambassador came at four. He left at six.',
  'Nothing else was said.',
  'The record ends here.',
] as const;

describe('settle', () => {
  test('mints ids by role and cuts sentences', () => {
    const state = history([
      block('For him only.', 'abstract'),
      block('Level: urgent', 'opener'),
      block(a),
      block(b),
    ]);
    expect(state).toEqual({
      retired: [],
      ids: ['abstract', 'o1', 'p1', 'p2'],
      entry: {
        abstract: { digest: digest('For him only.'), sentences: { s1: 0 } },
        o1: { digest: digest('Level: urgent'), sentences: { s1: 0 } },
        p1: { digest: digest(a), sentences: { s1: 0, s2: 29 } },
        p2: { digest: digest(b), sentences: { s1: 0 } },
      },
    });
  });

  test('changes nothing when nothing changed', () => {
    const blocks = [block(a), block(b)];
    expect(history(blocks, blocks)).toEqual(history(blocks));
  });

  test('names a paragraph put between two others after the one before it', () => {
    expect(history([block(a), block(c)], [block(a), block(b), block(c)]).ids).toEqual(['p1', 'p1a', 'p2']);
  });

  test('numbers a paragraph added at the end on', () => {
    expect(history([block(a)], [block(a), block(b)]).ids).toEqual(['p1', 'p2']);
  });

  test('never gives a retired id again', () => {
    const state = history([block(a), block(b)], [block(a)], [block(a), block(c)]);
    expect(state.ids).toEqual(['p1', 'p3']);
    expect(state.entry.p2).toEqual({ retired: '1965-03-02' });
  });

  test('leads a retired id to the line that now has its text', () => {
    const state = history([block(a), block(b)], [block(a), block(b, 'closer')]);
    expect(state.ids).toEqual(['p1', 'c1']);
    expect(state.entry.p2).toEqual({ alias: 'c1', retired: '1965-03-02', moved: { s1: 'c1' } });
    expect(state.retired).toEqual([{ id: 'p2', alias: 'c1' }]);
  });

  test('carries sentence ids over an edit, names a new sentence after the one before it', () => {
    const state = history(
      [block(a)],
      [block('The ambassador came at four. Tea was served in the hall. He left at six.')],
    );
    expect(state.entry.p1).toMatchObject({ sentences: { s1: 0, s1a: 29, s2: 57 } });
  });

  test('keeps a vanished sentence as a tombstone', () => {
    const state = history(
      [block('One came at four. Two left at six. Three stayed on until midnight.')],
      [block('One came at four. Three stayed on until midnight.')],
    );
    expect(state.entry.p1).toMatchObject({
      sentences: { s1: 0, s3: 18 },
      former: { s2: { retired: '1965-03-02' } },
    });
  });

  test('asks where it can’t tell, and heeds the answer', () => {
    const before = [block('The plan was good.'), block('The plan was food.')];
    const state = history(before);
    const was = published({ p1: 'The plan was good.', p2: 'The plan was food.' }, state.entry);
    const asked = { ...block('The plan was mood.'), line: 12 };
    const open = questions();
    settle([asked], was, '1965-03-02', open);
    expect(open.open.map(({ rule, line, answers }) => [rule, line, Object.keys(answers)])).toEqual([
      ['ambiguous-alignment', 12, ['p1', 'p2', 'new']],
    ]);
    const idsAfter = (answer: string) =>
      settle([asked], was, '1965-03-02', questions([{ rule: 'ambiguous-alignment', line: 12, answer }])).ids;
    expect(idsAfter('p2')).toEqual(['p2']);
    expect(idsAfter('new')).toEqual(['p3']);
  });

  test('whatever happens to a text, no id is lost and none is given twice', () => {
    const word = fc.constantFrom('alpha', 'bravo', 'carrion', 'delta', 'echoes', 'foxglove');
    const text = fc.array(word, { minLength: 3, maxLength: 9 }).map((words) => `${words.join(' ')}.`);
    const version = fc
      .uniqueArray(text, { minLength: 1, maxLength: 6 })
      .map((texts) => texts.map((one) => block(one)));
    fc.assert(
      fc.property(fc.array(version, { minLength: 2, maxLength: 4 }), (versions) => {
        const seen = new Set<string>();
        let state: { ids: string[]; entry: LedgerDocument } | undefined;
        let texts: Record<string, string> = {};
        for (const blocks of versions) {
          const asked = questions();
          state = settle(blocks, state && published(texts, state.entry), '1965-03-02', asked);
          if (asked.open.length > 0) return; // it asked, which is always allowed
          expect(new Set(state.ids).size).toBe(blocks.length);
          state.ids.forEach((id) => seen.add(id));
          expect(new Set(Object.keys(state.entry))).toEqual(seen);
          texts = Object.fromEntries(state.ids.map((id, index) => [id, blocks[index]?.text ?? '']));
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('ids never lie', () => {
  const long = [
    'The herring talks ended without result today, and nobody was content with that.',
    'The ministers left for their capitals on the evening train, in silence.',
    'We shall try again in June, when the nets are dry and the ministers are back.',
  ] as const;

  test('a split leads the id and its sentences to the parts', () => {
    const state = history(
      [block(long.join(' '))],
      long.map((text) => block(text)),
    );
    expect(state.ids).toEqual(['p2', 'p3', 'p4']);
    expect(state.entry.p1).toEqual({
      alias: 'p2',
      retired: '1965-03-02',
      moved: { s1: 'p2', s2: 'p3', s3: 'p4' },
    });
    expect(state.retired).toEqual([{ id: 'p1', alias: 'p2' }]);
  });

  test('a merge leads the ids to where their texts begin', () => {
    const state = history(
      long.map((text) => block(text)),
      [block(long.join(' '))],
    );
    expect(state.ids).toEqual(['p4']);
    expect([state.entry.p1, state.entry.p2, state.entry.p3]).toEqual([
      { alias: 'p4', retired: '1965-03-02', moved: { s1: 'p4' } },
      { alias: 'p4s2', retired: '1965-03-02', moved: { s1: 'p4s2' } },
      { alias: 'p4s3', retired: '1965-03-02', moved: { s1: 'p4s3' } },
    ]);
  });

  test('a sentence that moved to another paragraph is followed', () => {
    const state = history(
      [block(long.slice(0, 2).join(' ')), block(long[2])],
      [block(long[0]), block(`${long[1]} ${long[2]}`)],
    );
    expect(state.ids).toEqual(['p3', 'p4']);
    expect(state.entry.p1).toMatchObject({ alias: 'p3', moved: { s1: 'p3', s2: 'p4' } });
  });

  test('an alias goes when what it led to is retired in turn, with no text left', () => {
    const state = history([block(a), block(b)], [block(a), block(b, 'closer')], [block(a), block(c)]);
    expect(state.entry.p2).toEqual({ retired: '1965-03-02', moved: {} });
  });
});
