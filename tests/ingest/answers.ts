import { isMap, isSeq, parseDocument } from 'yaml';
import type { Outputs } from '../../src/ingest/ingest.ts';

/**
 * Answers a proposed sidecar as an editor does: deletes what is wrong, and fills in what is left empty.
 *
 * @param outputs what ingest made, with a dump that waits
 * @param choose which of the answers to a question stays, by its place
 */
export function answerAll({ files }: Outputs, choose: (count: number) => number = () => 0): string {
  const proposed =
    [...files].find(([path]) => path.endsWith('.yml') && path.includes('/sources/'))?.[1] ?? '';
  const document = parseDocument(proposed);
  const decisions = document.get('decisions', true);
  if (isSeq(decisions)) {
    const asked = Map.groupBy(decisions.items, (item) =>
      isMap(item) ? `${String(item.get('rule'))} ${String(item.get('line'))}` : '',
    );
    decisions.items = [...asked.values()].flatMap((items) => items[choose(items.length)] ?? []);
  }
  for (const [path, value] of [
    ['genre', 'letter'],
    ['date', '1958~'],
    ['title', 'Letter, Doe to Roe'],
  ] as const) {
    if (document.getIn(['facts', path, 'value']) !== '') continue;
    document.setIn(['facts', path, 'value'], value);
    document.setIn(['facts', path, 'from'], 'a test');
  }
  return document.toString();
}
