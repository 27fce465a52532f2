import { expect, test } from 'vitest';
import { VFile } from 'vfile';
import { isWrapped, readDump, trimLine } from '../../src/ingest/read.ts';

const read = (text: string) => {
  const file = new VFile();
  return {
    lines: readDump(new TextEncoder().encode(text), file),
    told: file.messages.map(({ reason }) => reason),
  };
};
const linesOf = (...texts: string[]) => texts.map((text, index) => ({ number: index + 1, text }));

test('characters that can’t be seen stay, and are told', () => {
  const { lines, told } = read('A \u202Ereversed\u202C and\u200B hidden word.\nPlain.');
  expect(lines[0]?.text).toBe('A \u202Ereversed\u202C and\u200B hidden word.');
  expect(told).toEqual([
    '3 characters that can’t be seen (U+202E, U+202C, U+200B) stand in this line, and stay; see on the archive’s page whether they belong to the text',
  ]);
});

test('a line is trimmed in a time that grows with its length', () => {
  expect(trimLine(` \t a b \f`)).toBe('a b');
  expect(trimLine(`${' '.repeat(500_000)}a${' '.repeat(500_000)}b`)).toHaveLength(500_002);
});

test('lines broken for want of room are told from verse, lists and paragraphs', () => {
  const prose = linesOf(
    'The herring talks ended without result today, and the ministers left for',
    'their capitals on the evening train. We shall try again in June when the',
    'ministers are back.',
  );
  expect(isWrapped(prose)).toBe(true);
  expect(isWrapped(linesOf('The nets hang low,', 'the gulls cry so,', 'the minister says no.'))).toBe(false);
  expect(isWrapped(linesOf('The talks ended without result today.', 'We shall try again in June.'))).toBe(
    false,
  );
});
