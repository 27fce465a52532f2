import { expect, test } from 'vitest';
import { ingest } from '../../src/ingest/ingest.ts';
import { labelledDump, source } from './dumps.ts';

const run = (text: string) =>
  ingest({
    sources: [source('a.txt', labelledDump(text), 'id: a\n')],
    documents: new Map(),
    ledgers: new Map(),
    today: '2000-01-01',
  });
const rules = (text: string) =>
  run(text).reports.flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId));

test('brackets nested too deep are an error, however deep', () => {
  const nested = (depth: number) => `${'['.repeat(depth)}a${']'.repeat(depth)}`;
  expect(rules(nested(100))).toEqual([]);
  expect(rules(nested(101))).toEqual(['deep-nesting']);
  expect(rules(nested(5000))).toEqual(['deep-nesting']);
});

test('lone brackets nest nothing, and are not told one by one', () => {
  const told = rules(`${'a [ b '.repeat(500)}end.`);
  expect(new Set(told)).toEqual(new Set(['lone-bracket']));
  expect(told).toHaveLength(10);
});
