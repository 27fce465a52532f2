import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { VFile } from 'vfile';
import { readSource, sidecarName, type Draft } from '../../src/ingest/draft.ts';
import { source } from './dumps.ts';

const folder = fileURLToPath(new URL('../../content/sources/', import.meta.url));

function read(
  name: string,
  change: (dump: string) => string = (dump) => dump,
  sidecar?: string,
): Draft | undefined {
  const own = sidecar ?? readFileSync(folder + sidecarName(name), 'utf8');
  const changed = source(name, change(readFileSync(folder + name, 'utf8')), own);
  return readSource(changed, new VFile(), new VFile({ value: own }), { genres: [], today: '2026-01-01' });
}

/** Role and text of each block. */
function blocksOf(draft: Draft | undefined): string[] | undefined {
  return draft?.record.blocks.map(
    ({ role, heading, text }) => `${role}${heading ? ' (heading)' : ''}: ${text}`,
  );
}

describe('a web page reads the same', () => {
  const name = '002_1fa8fdae59210fd1.txt';
  const lineOf = (dump: string, start: string): number =>
    dump.slice(0, dump.indexOf(start)).split('\n').length;
  /** The sidecar with the answer for the line on which the abstract now stands. */
  const readMoved = (change: (dump: string) => string): Draft | undefined => {
    const line = lineOf(
      change(readFileSync(folder + name, 'utf8')),
      'Chinese Ambassador to the Soviet Union and',
    );
    return read(
      name,
      change,
      readFileSync(folder + sidecarName(name), 'utf8').replace(/line: \d+/, `line: ${line}`),
    );
  };

  test.each<[string, (dump: string) => string]>([
    ['with one blank line between paragraphs', (dump) => dump.replace(/\n{3,}/g, '\n\n')],
    ['with three', (dump) => dump.replace(/\n\n\n/g, '\n\n\n\n')],
    ['with no-break spaces between them', (dump) => dump.replace(/\n\n\n/g, '\n\u00A0\n')],
    ['without “Skip to content”', (dump) => dump.replace('Skip to content\n\n', '')],
    ['without credit', (dump) => dump.replace(/This document was made possible.*\n\n/, '')],
    ['with CRLF and a byte order mark', (dump) => `\uFEFF${dump.replaceAll('\n', '\r\n')}`],
    [
      'with labels in the footer',
      (dump) =>
        dump
          .replace('PRC FMA', 'Source:\n\nPRC FMA')
          .replace('The History and', 'Rights:\n\nThe History and'),
    ],
    [
      'with labels on the lines of their values',
      (dump) =>
        dump.replace('PRC FMA', 'Source: PRC FMA').replace('The History and', 'Rights: The History and'),
    ],
    ['without the heading of the footer', (dump) => dump.replace('Document Information\n', '')],
  ])('%s', (_, change) => {
    expect(blocksOf(readMoved(change))).toEqual(blocksOf(read(name)));
    const [changed, own] = [readMoved(change)?.metadata, read(name)?.metadata];
    expect({ ...changed, credits: own?.credits }).toEqual(own);
  });

  test('cut off in mid-sentence', () => {
    const draft = read(name, (dump) => dump.slice(0, dump.indexOf('There was a photographic') + 30));
    expect(blocksOf(draft)).toEqual([
      ...(blocksOf(read(name))?.slice(1, 4) ?? []),
      expect.stringMatching(/^paragraph: Ambassador Kim .* photographic exhib$/),
    ]);
    expect(draft?.metadata.ending).toBe('cut-off');
  });
});

describe('a labelled page reads the same', () => {
  const name = '000_20db1744057cd6b2.txt';

  test.each<[string, (dump: string) => string]>([
    ['with CRLF', (dump) => dump.replaceAll('\n', '\r\n')],
    ['with two blank lines', (dump) => dump.replaceAll('\n\n', '\n\n\n')],
    ['with values on the lines of their labels', (dump) => dump.replace(/(:\*\*)\n\n/g, '$1 ')],
    ['with values on the lines after their labels', (dump) => dump.replace(/(:\*\*)\n\n/g, '$1\n')],
    ['with the colon behind the bold', (dump) => dump.replaceAll(':**', '**:')],
    [
      'with labels in plain letters',
      (dump) => dump.replace(/\*\*((?:Credits|Contents|Original Language):)\*\*/g, '$1'),
    ],
    [
      'without the labels of citation and credits',
      (dump) => dump.replace(/\*\*(?:Citation|Credits):\*\*\n\n/g, ''),
    ],
    ['without the label of the contents', (dump) => dump.replace('**Contents:**\n\n', '')],
    [
      'title first',
      (dump) => dump.replace(/(\*\*March 2, 1965\*\*)\n\n([^]*?\*\*)\n\n(?=\*\*Cit)/, '$2\n\n$1\n\n'),
    ],
  ])('%s', (_, change) => {
    expect(blocksOf(read(name, change))).toEqual(blocksOf(read(name)));
    expect(read(name, change)?.metadata).toEqual(read(name)?.metadata);
  });

  test('without abstract, credits and language', () => {
    const draft = read(name, (dump) => dump.replace(/\*\*Summary:[^]*?(?=\*\*Contents)/, ''));
    expect(blocksOf(draft)).toEqual(blocksOf(read(name))?.slice(1));
  });
});
