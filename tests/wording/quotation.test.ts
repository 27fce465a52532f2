import { expect, test } from 'vitest';
import { quote } from '../../src/wording/quotation.ts';

test.each([
  ['plain words', '“plain words”'],
  ['the so-called “Malaysia.”', '“the so-called ‘Malaysia.’”'],
  ['the so-called "Malaysia."', '“the so-called ‘Malaysia.’”'],
  ["'Transmittal of the Talks' and the Discussion", '“‘Transmittal of the Talks’ and the Discussion”'],
  ["the Workers' Party’s own “way”", "“the Workers' Party’s own ‘way’”"],
  ['he said “it is ‘done’” twice', '“he said ‘it is “done”’ twice”'],
  ['and so on.” He left', '“and so on.’ He left”'],
  ['he began: “We', '“he began: ‘We”'],
  ["the '65 talks", "“the '65 talks”"],
  ['given[?] “[North] Korea”', '“given[?] ‘[North] Korea’”'],
  ['', '“”'],
])('%s', (text, quoted) => {
  expect(quote(text)).toBe(quoted);
});
