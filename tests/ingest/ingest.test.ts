import { describe, expect, test } from 'vitest';
import { ingest, type Inputs, type Outputs } from '../../src/ingest/ingest.ts';
import { labelledDump, source } from './dumps.ts';

const dump = labelledDump('The first paragraph speaks of the ferry.', 'The second is about its engine.');
const first = source('a.txt', dump, 'id: danube-ferry\n');

function run(inputs: Partial<Inputs>): Outputs {
  return ingest({
    sources: [first],
    documents: new Map(),
    ledgers: new Map(),
    today: '2000-01-01',
    ...inputs,
  });
}

/** What was made, as the inputs of a later run. */
function published({ files }: Outputs): Pick<Inputs, 'documents' | 'ledgers'> {
  const of = (folder: string) =>
    new Map(
      [...files]
        .filter(([path]) => path.startsWith(`content/${folder}/`))
        .map(([path, text]) => [path.replace(/^.*\//, ''), text] as const),
    );
  return { documents: of('documents'), ledgers: of('ledger') };
}

function messages({ reports }: Outputs): string[] {
  return reports.flatMap((report) =>
    report.messages.map((message) => `${report.path}: ${message.ruleId}: ${message.reason}`),
  );
}

const made = run({});

describe('ids of documents', () => {
  test('two dumps with one id are an error, and nothing is made', () => {
    const both = run({ sources: [first, source('b.txt', dump, 'id: danube-ferry\n')] });
    expect(messages(both)).toEqual([
      'content/sources/b.txt: duplicate-document-id: The id `danube-ferry` is that of a.txt already; give this document another: `id: …` in content/sources/b.yml, or --id',
    ]);
    expect(both.files).toEqual(new Map());
  });

  test('a published document keeps its id, whatever its title becomes', () => {
    const proposed = run({ sources: [source('a.txt', dump)] });
    const later = run({
      ...published(proposed),
      sources: [source('a.txt', dump.replace('Danube', 'Tisza'))],
    });
    expect([...later.files.keys()]).toEqual([...proposed.files.keys()]);
    expect(messages(later)).toEqual([]);
  });

  test('another id for a published document is an error', () => {
    expect(messages(run({ ...published(made), sources: [source('a.txt', dump, 'id: other\n')] }))).toEqual([
      'content/sources/a.yml: changed-id: The document is published as `danube-ferry`, and an id never changes; write `id: danube-ferry`',
    ]);
  });
});

describe('what was published', () => {
  test('a missing document is an error', () => {
    expect(messages(run({ ...published(made), documents: new Map(), sources: [] }))).toEqual([
      'content/ledger/danube-ferry.yml: missing-document: The ids of `danube-ferry` are published, but content/documents/danube-ferry.md is missing; restore it, as from the last commit',
    ]);
  });

  test('a missing dump is an error', () => {
    expect(messages(run({ ...published(made), sources: [] }))).toEqual([
      'content/documents/danube-ferry.md: missing-source: The dump content/sources/a.txt, from which this document was made, is missing; restore it',
    ]);
  });

  test('the revision changes with the wording only', () => {
    const again = run({ ...published(made), today: '2001-01-01' });
    expect(again.files).toEqual(made.files);
    const changed = run({
      ...published(made),
      today: '2001-01-01',
      sources: [source('a.txt', dump.replace('engine', 'motor'), 'id: danube-ferry\n')],
    });
    expect(changed.files.get('content/documents/danube-ferry.md')).toContain('date: 2001-01-01');
  });

  test('a change by hand is undone, and the ids stay', () => {
    const { documents, ledgers } = published(made);
    const edited = new Map(
      [...documents].map(([name, text]) => [name, text.replace('The first paragraph speaks', 'I speak')]),
    );
    expect(run({ documents: edited, ledgers }).files).toEqual(made.files);
  });
});

describe('ids never lie', () => {
  const shorter = labelledDump('The first paragraph speaks of the ferry.');

  test('an id whose text is gone is let go only where that is allowed', () => {
    const sources = [source('a.txt', shorter, 'id: danube-ferry\n')];
    const later = { ...published(made), sources, today: '2001-01-01' };
    const stopped = run(later);
    expect(messages(stopped)).toEqual([
      'content/sources/a.txt: retired-ids: 1 published id of `danube-ferry` would be retired: p2 (its text is gone); if the text is to change so, run ingest with --retire',
    ]);
    expect(stopped.files).toEqual(new Map());
    const ledger = run({ ...later, retire: true }).files.get('content/ledger/danube-ferry.yml');
    expect(ledger).toContain('revisions:\n  - date: 2000-01-01\n');
    expect(ledger).toContain('    former:\n      p2: "The second is about its engine."\n');
  });

  test('a ledger of another time than the Markdown stops ingest', () => {
    const { documents, ledgers } = published(made);
    const sources = [source('a.txt', dump.replace('engine', 'motor'), 'id: danube-ferry\n')];
    const newer = published(run({ documents, ledgers, sources, today: '2001-01-01' }));
    expect(messages(run({ documents: newer.documents, ledgers, sources }))).toEqual([
      'content/sources/a.txt: ledger-disagrees: The published Markdown and its ledger disagree on p2: one of them is older, or was changed by hand; restore both as they were committed together, then ingest again',
    ]);
  });

  test('a waiting dump keeps none of the others', () => {
    const waiting = source('b.txt', labelledDump('One.').replace('June 4, 1958', 'Undated'));
    const { files, results, ok } = run({ sources: [first, waiting] });
    expect(ok).toBe(true);
    expect(results.map(({ state }) => state)).toEqual(['made', 'waiting']);
    expect([...files.keys()]).toEqual([
      'content/documents/danube-ferry.md',
      'content/ledger/danube-ferry.yml',
      'content/sources/b.yml',
    ]);
  });
});
