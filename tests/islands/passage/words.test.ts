import { expect, test } from 'vitest';
import { nameOf, quotation, reportAddress, stepLabel } from '../../../src/islands/passage/words.ts';

test('a passage and a range have names', () => {
  expect(nameOf({ from: 'p7s12' })).toBe('¶ 7, sentence 12');
  expect(nameOf({ from: 'p7s12', to: 'p7s14' })).toBe('¶ 7, sentences 12–14');
});

test('a sentence to go on to is named by its number, and in another paragraph wholly', () => {
  expect(stepLabel('p7s13', 'p7')).toBe('Sentence 13');
  expect(stepLabel('p8s1', 'p7')).toBe('¶ 8, sentence 1');
  expect(stepLabel('p7', 'p7')).toBe('¶ 7');
});

test('a quotation stands in quotation marks, its citation below', () => {
  expect(quotation('One [North] Korean', 'Telegram, ¶ 1.')).toBe('“One [North] Korean”\n\nTelegram, ¶ 1.');
  expect(quotation('creating a “Malaysia.”', 'Record, ¶ 7.')).toBe(
    '“creating a ‘Malaysia.’”\n\nRecord, ¶ 7.',
  );
});

test('a report by mail names document, passage and address', () => {
  const address = reportAddress('mailto:a@example.org', 'Q & A', '¶ 7', 'https://example.org/#p7');
  expect(address).toBe(
    'mailto:a@example.org?subject=Error%20in%20%E2%80%9CQ%20%26%20A%E2%80%9D%2C%20%C2%B6%207' +
      '&body=https%3A%2F%2Fexample.org%2F%23p7%0A%0AWhat%20is%20wrong%2C%20and%20what%20it%20should%20be%3A%0A',
  );
});

test('a report on a page of its own is left as it is', () => {
  const report = 'https://example.org/report';
  expect(reportAddress(report, 'T', '¶ 7', 'https://example.org/#p7')).toBe(report);
});
