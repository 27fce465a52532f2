import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { outermost, withoutBrackets, withoutInsertions } from '../../src/text/readings.ts';

/** The balanced bracket pairs of a text. */
function brackets(text: string) {
  const open: number[] = [];
  const ranges: { start: number; end: number }[] = [];
  [...text].forEach((character, index) => {
    if (character === '[') open.push(index);
    const start = character === ']' ? open.pop() : undefined;
    if (start !== undefined) ranges.push({ start, end: index + 1 });
  });
  return ranges.sort((a, b) => a.start - b.start);
}

describe('withoutInsertions', () => {
  test.each([
    ['so [that] it', 'so it'],
    ['they support [this], you say', 'they support, you say'],
    ['support given[?] You see', 'support given You see'],
    ['a party—[they] whitewash it', 'a party—whitewash it'],
    ['[North] Korea Desk', 'Korea Desk'],
    ['Premier Kim [Il Sung’s] report', 'Premier Kim report'],
    ['Premier Kim [Il Sung]’s report', 'Premier Kim’s report'],
    ['one [a] [b], two', 'one, two'],
    ['[a] [b] two', 'two'],
    ['to Vietnam! [He said they] give', 'to Vietnam! give'],
    ['a word [here]', 'a word'],
    ['(see [page] four)', '(see four)'],
    ['a [b [c] d] e', 'a e'],
    ['in[to] it', 'in it'],
  ])('%s → %s', (published, expected) => {
    expect(withoutInsertions(published, brackets(published)).text).toBe(expected);
  });
});

test('the quiet reading keeps the words and drops the brackets', () => {
  const text = 'given[?] You [all [of you]]';
  expect(withoutBrackets(text, brackets(text)).text).toBe('given? You all of you');
});

test('every character of a reading leads back to the same published character', () => {
  const texts = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '[', ']', ',', '—'), maxLength: 40 });
  fc.assert(
    fc.property(texts, (text) => {
      const ranges = brackets(text);
      for (const { text: reading, offsets } of [
        withoutBrackets(text, ranges),
        withoutInsertions(text, ranges),
      ]) {
        expect([...reading].map((_, index) => text.charAt(offsets[index] ?? -1)).join('')).toBe(reading);
        expect(offsets.length).toBe(reading.length + 1);
      }
    }),
  );
});

test('nothing outside insertions goes but single spaces beside them', () => {
  const texts = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '[', ']', '.', '('), maxLength: 40 });
  fc.assert(
    fc.property(texts, (text) => {
      const ranges = outermost(brackets(text));
      const kept = new Set(withoutInsertions(text, ranges).offsets);
      [...text].forEach((character, index) => {
        const inside = ranges.some(({ start, end }) => start <= index && index < end);
        const beside =
          ranges.some(({ start, end }) => index === start - 1 || index === end) || character === ' ';
        if (!inside && !kept.has(index)) expect([character, beside]).toEqual([' ', true]);
      });
    }),
  );
});
